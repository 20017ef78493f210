import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compared,
  isUnripe,
  type PeriodUnit,
  previousPeriod,
  unitOf,
  yearAgo,
} from '../../src/metrics/compare.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { type Figure, toFigures } from '../../src/metrics/figures.ts';
import { dayParts } from '../../src/metrics/parts.ts';
import { daysOf } from '../../src/metrics/period.ts';
import { anyDay } from './any-day.ts';

const period = (text: string) => {
  const [from = '', to = from] = text.split('..');
  return { from, to };
};

describe('the period before', () => {
  it.each([
    // The same weekday of the week before: a Monday is not like the Sunday before it.
    ['2026-01-16', undefined, '2026-01-09'],
    ['2026-01-12..2026-01-14', 'week', '2026-01-05..2026-01-07'],
    ['2026-01-12..2026-01-18', undefined, '2026-01-05..2026-01-11'],
    ['2026-01-05..2026-01-18', undefined, '2025-12-22..2026-01-04'],
    // Whole months against whole months, however long they are.
    ['2026-03-01..2026-03-31', undefined, '2026-02-01..2026-02-28'],
    ['2026-01-01..2026-02-28', undefined, '2025-11-01..2025-12-31'],
    // A month so far against the same days.
    ['2026-01-01..2026-01-16', 'month', '2025-12-01..2025-12-16'],
    ['2026-03-01..2026-03-30', 'month', '2026-02-01..2026-02-28'],
    ['2026-01-01..2026-01-16', 'quarter', '2025-10-01..2025-10-16'],
    ['2026-01-01..2026-01-16', 'year', '2025-01-01..2025-01-16'],
    ['2026-04-01..2026-05-10', undefined, '2026-01-01..2026-02-10'],
    ['2026-01-01..2026-06-10', undefined, '2025-01-01..2025-06-10'],
    ['2026-01-13..2026-01-22', undefined, '2026-01-03..2026-01-12'],
    // A month so far that is one day old is no day like others.
    ['2026-01-01', 'month', '2025-12-01'],
  ] as [string, PeriodUnit | undefined, string][])('of %s (%s) is %s', (given, unit, before) => {
    expect(previousPeriod(period(given), unit)).toEqual(period(before));
  });

  it.each([
    ['2026-01-16', undefined, '2025-01-17'],
    ['2026-01-12..2026-01-18', undefined, '2025-01-13..2025-01-19'],
    ['2024-02-01..2024-02-29', undefined, '2023-02-01..2023-02-28'],
    ['2024-02-01..2024-02-28', 'month', '2023-02-01..2023-02-28'],
    ['2026-01-01..2026-01-16', 'month', '2025-01-01..2025-01-16'],
    ['2026-01-01..2026-12-31', undefined, '2025-01-01..2025-12-31'],
  ] as [string, PeriodUnit | undefined, string][])('a year before %s (%s) is %s', (given, unit, before) => {
    expect(yearAgo(period(given), unit)).toEqual(period(before));
  });

  it('has as many days, or as many months, and ends before', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const given = a < b ? { from: a, to: b } : { from: b, to: a };
        const before = previousPeriod(given);
        expect(before.from <= before.to && before.to < given.from).toBe(true);
        expect(yearAgo(given).from < given.from).toBe(true);
        if (['day', 'week', 'days'].includes(unitOf(given))) {
          expect(daysOf(before)).toHaveLength(daysOf(given).length);
          expect(daysOf(yearAgo(given))).toHaveLength(daysOf(given).length);
        }
      }),
    );
  });
});

describe('a figure beside another', () => {
  const figure = (value: number | null, given: Partial<Figure> = {}): Figure => ({
    ...{ id: 'conversion', version: 1, value, numerator: 1, denominator: 2, pending: 0, unit: 'ratio' },
    ...{ target: { op: '>=', value: 0.5 }, met: null },
    ...given,
  });
  const other = { period: period('2025-12-01..2025-12-31'), firstDay: '2025-01-01' };
  const beside = (one: Figure, figures: Figure[], firstDay: string | null = '2025-01-01') =>
    compared(one, { ...other, figures, firstDay });
  const atMost = { target: { op: '<=', value: 0.1 } } as const;

  it.each([
    ['more is better', figure(0.75), 0.5, 0.25, true],
    ['less is worse', figure(0.25), 0.5, -0.25, false],
    ['less is better where the target is at most', figure(0.25, atMost), 0.5, -0.25, true],
    ['the same is neither', figure(0.5), 0.5, 0, null],
    ['without a target it is neither', figure(0.75, { target: null }), 0.5, 0.25, null],
    [
      'a target to be hit exactly has no direction',
      figure(0.75, { target: { op: '=', value: 1 } }),
      0.5,
      0.25,
      null,
    ],
    ['a tenth undecided is little', figure(0.75, { denominator: 9, pending: 1 }), 0.5, 0.25, true],
    ['more than a tenth undecided is too much', figure(1, { denominator: 8, pending: 1 }), 0.5, null, null],
    ['no value here', figure(null), 0.5, null, null],
    ['no value there', figure(0.5), null, null, null],
  ] as const)('%s', (_, one, before, change, better) => {
    expect(beside(one, [figure(before)])).toEqual({ period: other.period, value: before, change, better });
  });

  it('a period before the clinic’s first day has no data; zero is not a value there', () => {
    const none = { value: null, change: null, better: null };
    expect(beside(figure(0.5), [figure(0)], '2026-01-01')).toMatchObject(none);
    expect(beside(figure(0.5), [figure(0)], null)).toMatchObject(none);
  });

  it('where the clinic began inside it, shares are compared and counts are not', () => {
    const count = figure(40, { id: 'requests', unit: 'count', target: null });
    expect(beside(count, [{ ...count, value: 10 }], '2025-12-20')).toMatchObject({
      value: 10,
      change: null,
      since: '2025-12-20',
    });
    expect(beside(figure(0.5), [figure(0.25)], '2025-12-20')).toMatchObject({
      change: 0.25,
      since: '2025-12-20',
    });
  });

  it('of a period with itself is no change', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const figures = toFigures(dayParts(prepareDay(facts)), {});
        for (const one of figures) {
          const { value, change, better } = beside(one, figures);
          const told = one.value === null || isUnripe(one) ? null : 0;
          expect([value, change, better]).toEqual([one.value, told, null]);
        }
      }),
    );
  });
});
