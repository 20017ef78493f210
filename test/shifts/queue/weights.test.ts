import { describe, expect, it } from 'vitest';
import { ShiftError } from '../../../src/errors.ts';
import { parseWeights, weighedKinds } from '../../../src/shifts/queue/weights.ts';
import { shippedWeights } from './shipped.ts';

const otherwise = { base: 300 };
const place = { path: 'queue.yaml', lineOf: () => 7 };
const parsed = (kinds: unknown) => parseWeights({ version: 1, kinds, otherwise }, place);

function faultOf(kinds: unknown): unknown {
  try {
    parsed(kinds);
  } catch (error) {
    return error instanceof ShiftError ? [error.code, error.params, error.field] : error;
  }
  return 'none';
}

describe('weights', () => {
  it('add nothing and bound nothing where they are left out', () => {
    expect(parsed({ task: { base: 10, after: 2 } })('task')).toEqual({
      base: 10,
      before: 0,
      after: 2,
      least: 0,
      most: Number.POSITIVE_INFINITY,
    });
  });

  it('of a kind that a clinic does not name are those of all others', () => {
    expect(parsed({})('callback')).toMatchObject({ base: 300 });
  });

  it.each([
    [{ calback: { base: 1 } }, ['file_field_choice', 'kinds.calback', weighedKinds.join(', ')]],
    [{ task: { base: -1 } }, ['file_field_invalid', 'kinds.task.base', '600']],
    [{ task: { base: 5, after: 'often' } }, ['file_field_invalid', 'kinds.task.after', '5']],
    [{ task: { base: 5, growth: 2 } }, ['file_field_unknown', 'kinds.task.growth', undefined]],
    [{ task: {} }, ['file_field_missing', 'kinds.task.base', '600']],
    [{ task: { base: 5, least: 6 } }, ['file_field_invalid', 'kinds.task.least', '≤ 5']],
    [{ task: { base: 5, most: 4 } }, ['file_field_invalid', 'kinds.task.most', '≥ 5']],
  ])('name the line and the field of a fault: %j', (kinds, [code, field, example]) => {
    const params = { file: 'queue.yaml:7', field };
    const rest =
      example === undefined ? {} : { [code === 'file_field_choice' ? 'choices' : 'example']: example };
    expect(faultOf(kinds)).toEqual([code, expect.objectContaining({ ...params, ...rest }), field]);
  });

  it('as they ship let nothing grow faster or further than a person who waits for a call', () => {
    const callback = shippedWeights('callback');
    for (const kind of weighedKinds.filter((one) => one !== 'shift')) {
      const { before, after, most } = shippedWeights(kind);
      expect([kind, Math.max(before, after) <= callback.after, most <= callback.most]).toEqual([
        kind,
        true,
        true,
      ]);
    }
  });
});
