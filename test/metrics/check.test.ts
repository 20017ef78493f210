import { describe, expect, it } from 'vitest';
import type { AppliedChange, Fact } from '../../src/facts/types.ts';
import { differences, factsAt } from '../../src/metrics/check.ts';
import { causesIn, concerns } from '../../src/metrics/check-causes.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { toFigures } from '../../src/metrics/figures.ts';
import { metrics } from '../../src/metrics/index.ts';
import type { MetricId } from '../../src/metrics/metric.ts';
import { dayParts } from '../../src/metrics/parts.ts';
import { at, contact, facts } from './fixtures.ts';

const figures = (given: Parameters<typeof facts>[0]) => toFigures(dayParts(prepareDay(facts(given))), {});

describe('what differs from what was frozen', () => {
  const phone = '+77010000001';
  const missed = contact('10:00', { id: 1, status: 'missed', phone });
  const rung = contact('19:00', { id: 2, direction: 'out', phone });

  it('nothing where nothing has changed', () => {
    const was = figures({ contacts: [missed] });
    expect(differences(was, figures({ contacts: [missed] }))).toEqual([]);
  });

  it('what happened after the close is no difference', () => {
    const close = at('18:00');
    const was = figures({ contacts: [missed], now: close });
    const day = factsAt(facts({ contacts: [missed, rung], now: at('23:00') }), close);
    expect(differences(was, toFigures(dayParts(prepareDay(day)), {}))).toEqual([]);
  });

  it('a changed row, another version and another target are; a figure that is not known any more is left alone', () => {
    const was = figures({ contacts: [missed] });
    const now = figures({ contacts: [{ ...missed, status: 'answered' }] });
    const ids = differences(was, now).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['missed', 'missed_rate', 'callback_in_time']));
    expect(ids).not.toContain('calls_in');
    const [first] = was;
    if (!first) throw new Error('there are figures');
    const target = { op: '>=', value: 3 } as const;
    const frozen = [
      { ...first, version: 0 },
      { ...first, target },
      { ...first, id: 'happiness' },
    ];
    expect(differences(frozen, was).map(({ parts }) => parts)).toEqual([false, false]);
  });
});

describe('what can be behind it', () => {
  const fact = (change: Omit<AppliedChange, 'id'>): Fact =>
    ({ seq: 7, at: 5, payload: [{ id: 3, ...change }] }) as unknown as Fact;
  const day = '2026-01-16';
  const concerned = (change: Omit<AppliedChange, 'id'>, days = [day]): MetricId[] => {
    const causes = causesIn(fact(change));
    return Object.values(metrics)
      .filter((metric) => causes.some((cause) => concerns(cause, metric, days)))
      .map(({ id }) => id as MetricId);
  };
  const call = { day, status: 'answered', outcome: 'booked' };
  const visit = { day, bookedDay: '2026-01-10', status: 'booked' };

  it('a contact concerns figures of contacts and requests, where what is judged of it was changed', () => {
    const ids = concerned({ table: 'contact', before: call, after: { ...call, outcome: 'declined' } });
    expect(ids).toEqual(expect.arrayContaining(['conversion', 'missed_rate', 'discipline']));
    expect(ids).not.toContain('show_rate');
    expect(concerned({ table: 'contact', before: call, after: { ...call, note: 'x' } })).toEqual([]);
    expect(concerned({ table: 'contact', before: call, after: null }, ['2026-01-17'])).toEqual([]);
  });

  it('a visit concerns its own day, and the day on which it was booked', () => {
    const done = { table: 'visit' as const, before: visit, after: { ...visit, status: 'done' } };
    expect(concerned(done)).toContain('show_rate');
    expect(concerned(done)).not.toContain('visits_booked');
    expect(concerned(done, ['2026-01-10'])).toEqual([]);
    const added = { table: 'visit' as const, before: null, after: visit };
    expect(concerned(added, ['2026-01-10'])).toEqual(expect.arrayContaining(['visits_booked', 'conversion']));
    expect(causesIn(fact(done))[0]).toMatchObject({ kind: 'changed', from: 'booked', to: 'done', seq: 7 });
  });

  it('an import concerns the days of its rows, also when it is taken back', () => {
    const run = { kind: 'visits', fileName: 'v.csv', fromDay: '2026-01-15', toDay: '2026-01-17' };
    expect(concerned({ table: 'importRun', before: null, after: run })).toContain('show_rate');
    expect(concerned({ table: 'importRun', before: null, after: run }, ['2026-01-18'])).toEqual([]);
    expect(causesIn(fact({ table: 'importRun', before: run, after: null }))[0]).toMatchObject({
      kind: 'import_undone',
      file: 'v.csv',
    });
  });

  it('a rule concerns the figures that are judged by it, hours the clocks that stand still', () => {
    const rules = (callbackMinutes: number, shortAbandonSeconds: number) => ({
      rules: JSON.stringify({ callbackMinutes, shortAbandonSeconds }),
      openingHours: '[]',
    });
    expect(concerned({ table: 'clinic', before: rules(15, 0), after: rules(10, 0) })).toEqual([
      'callback_in_time',
    ]);
    expect(concerned({ table: 'clinic', before: rules(15, 0), after: rules(15, 5) })).toContain(
      'missed_rate',
    );
    const hours = { ...rules(15, 0), openingHours: '[null]' };
    expect(concerned({ table: 'clinic', before: rules(15, 0), after: hours })).toContain('first_reply');
    expect(concerned({ table: 'specialDay', before: null, after: { day } })).toContain('callback_in_time');
  });

  it('a task of a contact concerns its next step; other records concern nothing', () => {
    expect(concerned({ table: 'task', before: null, after: { contactId: 3 } })).toEqual(['discipline']);
    expect(concerned({ table: 'task', before: null, after: { contactId: null } })).toEqual([]);
    expect(concerned({ table: 'cashEntry', before: null, after: {} })).toEqual([]);
    expect(concerned({ table: 'complaint', before: null, after: { day } })).toContain('complaints_a');
  });
});
