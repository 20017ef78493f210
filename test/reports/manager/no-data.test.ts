/** A period of which nothing is known is no period of zeros. */
import { describe, expect, it } from 'vitest';
import { hasData, knownFigures } from '../../../src/reports/manager/no-data.ts';
import type { ToldFigure } from '../../../src/reports/manager/told.ts';

const before = { period: { from: '2026-01-05', to: '2026-01-11' }, value: 3, change: -3, better: true };
const calls: ToldFigure = {
  ...{ id: 'calls_in', version: 1, unit: 'count', value: 0, numerator: 0, denominator: null },
  ...{ pending: 0, target: null, met: null },
};
const complaints: ToldFigure = { ...calls, id: 'complaints_a', target: { op: '<=', value: 0 }, met: true };
const missed: ToldFigure = { ...calls, id: 'missed_rate', unit: 'ratio', value: null, denominator: 0 };
const empty = [calls, complaints, missed];

describe('what is known of a period', () => {
  it.each([
    ['zeros and no values', empty, false],
    ['doctors at work whom nobody came to', [...empty, { ...missed, id: 'doctor_load', value: 0 }], false],
    ['one call', [{ ...calls, value: 1 }, complaints, missed], true],
    ['calls of which none was missed', [calls, { ...missed, value: 0, denominator: 5 }], true],
    ['visits that are still to be judged', [{ ...missed, pending: 2 }], true],
    [
      'an import that cannot tell',
      [
        {
          ...calls,
          refused: { reason: 'no_cancellations', params: { import: 1, file: 'a', rows: 1, of: 1 } },
        },
      ],
      true,
    ],
  ] as const)('%s', (_, figures, expected) => {
    expect(hasData(figures as readonly ToldFigure[])).toBe(expected);
  });

  it('is told as it is', () => {
    const figures = [{ ...calls, value: 4 }, complaints, missed];
    expect(knownFigures(figures)).toEqual(figures);
  });

  it('has no verdict and no change where there is nothing', () => {
    const told = knownFigures([{ ...calls, previous: before }, complaints, missed]);
    expect(told.map(({ value, met }) => ({ value, met }))).toEqual(
      empty.map(() => ({ value: null, met: null })),
    );
    expect(told[0]?.previous).toEqual({ ...before, change: null, better: null });
  });
});
