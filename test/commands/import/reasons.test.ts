import { describe, expect, it } from 'vitest';
import { whyOf } from '../../../src/commands/import/reasons.ts';
import { reasonTold, rejectShape } from '../../../src/commands/import/rejects.ts';
import type { Context } from '../../../src/context.ts';
import { translator } from '../../../src/i18n/index.ts';
import { fieldsOfKind } from '../../../src/importers/map-schema.ts';

const i18n = await translator('ru');
const ctx = { i18n, t: i18n.t, format: i18n.format } as unknown as Context;
const reject = { line: 5, reason: 'word', params: { field: 'status', value: 'Съел' } } as const;

describe('a field of a file', () => {
  it('is told in words to people, and by its id to programs', () => {
    expect(reasonTold(ctx, reject)).toBe('«чем кончилось»: карта не знает слова «Съел»');
    expect(rejectShape(ctx, reject)).toEqual({
      ...{ line: 5, field: 'status', value: 'Съел' },
      reason: 'status: карта не знает слова «Съел»',
    });
  });

  it('is told in words where it is lacking, or may be taken for another', () => {
    const missing = { reason: 'missing', good: false, params: { fields: 'startedAt, status' } } as const;
    const fault = { reason: 'rows_fault', good: false, params: { why: 'word', ...reject.params } } as const;
    expect(whyOf(ctx, [missing, fault])).toBe(
      'нет столбцов: «когда начался», «чем кончилось»; «чем кончилось»: карта не знает слова «Съел»',
    );
  });

  it.each(Object.entries(fieldsOfKind))('has words, of %s', (_, fields) => {
    for (const field of fields) expect([field, i18n.has(`maps.field.${field}`)]).toEqual([field, true]);
  });
});
