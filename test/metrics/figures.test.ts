import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseTargets } from '../../src/clinic/defaults.ts';
import { addDays } from '../../src/clinic/time.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { freezeFigure, meets, roundFigure, toFigure } from '../../src/metrics/figures.ts';
import { allMetrics, isMetricId, metrics } from '../../src/metrics/index.ts';
import { cutMonths, definitionsKey, isKept, isSettled } from '../../src/metrics/keeping.ts';
import { median, partsOf, pool } from '../../src/metrics/parts.ts';
import { at, contact, facts } from './fixtures.ts';

const calls = prepareDay(
  facts({
    contacts: [
      contact('09:00', { id: 1, talkSeconds: 100, acwSeconds: 10 }),
      contact('09:10', { id: 2, talkSeconds: 101 }),
      contact('09:20', { id: 3, talkSeconds: 101 }),
      contact('09:30', { id: 4, status: 'missed' }),
    ],
  }),
);

describe('a figure', () => {
  it('carries its parts, its target and whether it was met', () => {
    expect(toFigure(metrics.missed_rate, partsOf(metrics.missed_rate, calls), {})).toEqual({
      id: 'missed_rate',
      version: 1,
      value: 0.25,
      numerator: 1,
      denominator: 4,
      pending: 0,
      unit: 'ratio',
      target: { op: '<=', value: 0.08 },
      met: false,
    });
  });

  it('is held against the clinic’s own target before the metric’s', () => {
    const targets = { missed_rate: { op: '<=', value: 0.25 } } as const;
    const figure = toFigure(metrics.missed_rate, partsOf(metrics.missed_rate, calls), targets);
    expect([figure.target, figure.met]).toEqual([targets.missed_rate, true]);
  });

  it('says over how many rows it stands where something may be unrecorded', () => {
    expect(toFigure(metrics.acw, partsOf(metrics.acw, calls), {})).toEqual({
      id: 'acw',
      version: 1,
      value: 10,
      numerator: 10,
      denominator: 1,
      pending: 0,
      unit: 'seconds',
      target: null,
      met: null,
      recorded: { count: 1, of: 3 },
    });
  });

  it('is printed with four decimals as a ratio, with one as seconds', () => {
    const ratio = toFigure(metrics.conversion, { n: 7, d: 27, pending: 0, recorded: 27, recordedOf: 27 }, {});
    const seconds = toFigure(metrics.talk_time, partsOf(metrics.talk_time, calls), {});
    expect([roundFigure(ratio).value, roundFigure(seconds).value]).toEqual([0.2593, 100.7]);
  });

  it('is frozen with its version and target', () => {
    expect(freezeFigure(toFigure(metrics.answer_time, partsOf(metrics.answer_time, calls), {}))).toEqual({
      metric: 'answer_time',
      definition: 1,
      unit: 'seconds',
      value: null,
      numerator: 0,
      denominator: 0,
      pending: 0,
      recorded: 0,
      recordedOf: 3,
      targetOp: '<=',
      targetValue: 20,
    });
  });
});

it.each([
  [0.5, '>=', 0.5, true],
  [0.4999, '>=', 0.5, false],
  [20, '<=', 20, true],
  [20.1, '<=', 20, false],
  [0, '=', 0, true],
  [1, '=', 0, false],
] as const)('%d %s %d is %s', (value, op, goal, expected) => {
  expect(meets(value, { op, value: goal })).toBe(expected);
});

describe('a median', () => {
  const of = (...seconds: number[]) => ({
    n: 0,
    d: seconds.length,
    pending: 0,
    recorded: 0,
    recordedOf: 0,
    histogram: seconds.flatMap((one) => [one, 1]),
  });

  it('is the middle row, or the mean of the two middle ones, or nothing', () => {
    expect([median(of(10, 20, 90)), median(of(10, 20, 30, 90)), median(of())]).toEqual([20, 25, null]);
  });

  it('of a period is taken over its rows, never over its days', () => {
    // The medians of the days are 1, 1 and 300; their median would be 1.
    expect(median(pool([of(1), of(1), of(300, 300, 300)]))).toBe(300);
  });
});

describe('the index', () => {
  it('has every metric under its own id', () => {
    expect(Object.entries(metrics).map(([id, metric]) => [id, metric.id])).toEqual(
      Object.keys(metrics).map((id) => [id, id]),
    );
  });

  it('has the targets that a new clinic gets', () => {
    const shipped = parseTargets(parse(readFileSync('data/targets.yaml', 'utf8')), { path: 'targets.yaml' });
    const own = allMetrics.flatMap(({ id, target }) => (target ? [[id, target]] : []));
    expect(shipped).toEqual(Object.fromEntries(own));
  });

  it('knows ids from other words', () => {
    expect(['aht', 'AHT', 'toString', ''].map(isMetricId)).toEqual([true, false, false, false]);
  });
});

describe('keeping a day', () => {
  it('waits eight days after its end', () => {
    expect([isSettled('2026-01-16', at('25T00:00') - 1), isSettled('2026-01-16', at('25T00:00'))]).toEqual([
      false,
      true,
    ]);
  });

  it('is not done before a closure so long that a row written after it would not find the day again', () => {
    const closed = (days: number) =>
      Array.from({ length: days }, (_, at) => ({
        ...{ id: at + 1, clinicId: 1, doctorId: null, hours: null, note: null, active: 1, version: 1 },
        day: addDays('2026-01-17', at),
      }));
    const always = Array.from({ length: 7 }, () => ({ from: '09:00', to: '20:00' }));
    const kept = (days: number) =>
      isKept('2026-01-16', { openingHours: always, specialDays: closed(days) }, 15);
    expect([0, 1, 6, 7, 14].map(kept)).toEqual([true, true, true, false, false]);
  });

  it('takes whole settled months as one', () => {
    const cut = (from: string, to: string) => cutMonths({ from, to }, at('25T12:00'));
    expect(cut('2025-10-15', '2026-01-20')).toEqual({
      months: ['2025-11', '2025-12'],
      rest: [
        { from: '2025-10-15', to: '2025-10-31' },
        { from: '2026-01-01', to: '2026-01-20' },
      ],
    });
    expect(cut('2024-02-01', '2024-02-29')).toEqual({ months: ['2024-02'], rest: [] });
    expect(cut('2025-12-02', '2026-01-31')).toEqual({
      months: [],
      rest: [{ from: '2025-12-02', to: '2026-01-31' }],
    });
  });

  it('holds for the definitions, rules and opening hours it was made with', () => {
    const rules = { shortAbandonSeconds: 0, callbackMinutes: 15 };
    const week = [{ from: '09:00', to: '20:00' }, null];
    const key = definitionsKey(rules, week);
    expect(key).toMatch(/^requests\.1 bookings\.1 .* discipline\.1 0 15 09:00-20:00 -$/);
    expect(definitionsKey({ ...rules, callbackMinutes: 10 }, week)).not.toBe(key);
    expect(definitionsKey(rules, [null, null])).not.toBe(key);
  });
});
