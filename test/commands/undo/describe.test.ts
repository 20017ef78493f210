import { expect, it } from 'vitest';
import { describe as told } from '../../../src/commands/undo/describe.ts';
import type { Context } from '../../../src/context.ts';
import type { Fact } from '../../../src/facts/types.ts';
import { translator } from '../../../src/i18n/index.ts';

it('rows of an import are grouped, and their word follows the number', async () => {
  const i18n = await translator('ru');
  const ctx = { i18n, t: i18n.t, format: i18n.format, now: () => 0 } as unknown as Context;
  const after = { id: 3, fileName: 'звонки.csv', imported: 110_527, completed: 1200 };
  const payload = [{ table: 'importRun', id: 3, before: null, after }];
  const fact = { kind: 'import.calls', subject: 'importRun', subjectId: 3, payload, reason: null };
  expect(told(ctx, fact as unknown as Fact).replaceAll('\u00a0', ' ')).toBe(
    'добавлено: импорт 3 — звонки.csv, 110 527 строк, дополнено 1 200',
  );
});
