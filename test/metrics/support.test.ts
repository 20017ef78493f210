import { describe, expect, it } from 'vitest';
import type { ImportKnowledge } from '../../src/facts/import-run.ts';
import type { FigureId } from '../../src/metrics/metric.ts';
import {
  type Evidence,
  type KnownRun,
  mayRefuse,
  type RowsOfDay,
  refusalOf,
} from '../../src/metrics/support.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const allFields = [
  'cancelledAt',
  'answerSeconds',
  'talkSeconds',
  'purpose',
  'outcome',
  'source',
  'confirmedAt',
  'paid',
];

function run(
  kind: 'calls' | 'visits',
  knows: Partial<ImportKnowledge>,
  given: Partial<KnownRun> = {},
): KnownRun {
  return {
    ...{ id: 1, kind, fileName: 'export.csv', fromDay: '2026-01-01', toDay: '2026-01-31' },
    knows: { fields: allFields, statuses: {}, ...knows },
    ...given,
  };
}
const rows = (importId: number | null, given: Partial<RowsOfDay>): RowsOfDay => ({
  ...{ importId, day: '2026-01-10', contacts: 0, calls: 0, visits: 0 },
  ...given,
});
const calls = (importId: number | null, n: number) => rows(importId, { calls: n, contacts: n });
const visits = (importId: number | null, n: number) => rows(importId, { visits: n });

/** The figures refused, of those named, with their reasons; `values` are theirs, 0.5 where not given. */
function refused(evidence: Evidence, ids: FigureId[], values: Partial<Record<FigureId, number | null>> = {}) {
  const found = ids.flatMap((id) => {
    const value = values[id] === undefined ? 0.5 : (values[id] ?? null);
    const refusal = refusalOf({ id, value }, evidence, january);
    return refusal ? [[id, refusal.reason] as const] : [];
  });
  return Object.fromEntries(found);
}

describe('what a file of visits cannot tell', () => {
  const shown: FigureId[] = [
    'show_rate',
    'no_show_rate',
    'late_cancel_rate',
    'confirmations',
    'average_bill',
  ];
  const nothing = { show_rate: null, no_show_rate: null, confirmations: null, average_bill: null };

  it('without a status: nobody came, stayed away or cancelled; named with the import and its visits', () => {
    const evidence = {
      runs: [run('visits', { fields: [], statuses: { booked: 40 } })],
      rows: [visits(1, 40)],
    };
    expect(refused(evidence, shown, nothing)).toEqual({
      show_rate: 'no_outcomes',
      no_show_rate: 'no_outcomes',
      late_cancel_rate: 'no_cancellations',
      confirmations: 'no_confirmations',
      average_bill: 'no_payments',
    });
    expect(refusalOf({ id: 'show_rate', value: null }, evidence, january)).toEqual({
      reason: 'no_outcomes',
      params: { import: 1, file: 'export.csv', rows: 40, of: 40 },
    });
  });

  it('beside visits whose outcome is known, these stand: the others are pending or left out', () => {
    const evidence = {
      runs: [run('visits', { fields: [], statuses: { booked: 40 } })],
      rows: [visits(1, 40), visits(null, 60)],
    };
    expect(refused(evidence, shown)).toEqual({ late_cancel_rate: 'no_cancellations' });
  });

  it('without the time of cancelling no cancellation is late', () => {
    const fields = allFields.filter((field) => field !== 'cancelledAt');
    const runs = [run('visits', { fields, statuses: { done: 30, no_show: 2, cancelled: 5 } })];
    expect(refused({ runs, rows: [visits(1, 37)] }, shown)).toEqual({ late_cancel_rate: 'no_cancel_times' });
  });

  it('only those who came: hundreds without one no-show are no show rate of 100 %', () => {
    const file = (done: number) => ({
      runs: [run('visits', { statuses: { done, cancelled: 9 } })],
      rows: [visits(1, done + 9)],
    });
    expect(refused(file(200), shown)).toEqual({ show_rate: 'only_arrived', no_show_rate: 'only_arrived' });
    expect(refused(file(199), shown)).toEqual({});
  });

  it('a few of them among many others spoil nothing', () => {
    const runs = [run('visits', { statuses: { done: 300, cancelled: 9 } })];
    expect(refused({ runs, rows: [visits(1, 5), visits(null, 95)] }, shown)).toEqual({});
    expect(refused({ runs, rows: [visits(1, 6), visits(null, 94)] }, shown)).toHaveProperty('show_rate');
  });

  it('a whole file refuses nothing, and is not asked for its rows', () => {
    const whole = run('visits', { statuses: { done: 300, no_show: 20, cancelled: 12 } });
    expect(mayRefuse(whole)).toBe(false);
    expect(refused({ runs: [whole], rows: [visits(1, 332)] }, shown)).toEqual({});
  });
});

describe('what a file of calls cannot tell', () => {
  const heard: FigureId[] = [
    'missed',
    'missed_rate',
    'callback_in_time',
    'callback_reached',
    'service_level',
  ];
  const asked: FigureId[] = ['requests', 'bookings', 'conversion', 'conversion_7d', 'conversion_all'];

  it('answered calls only: hundreds of them and not one miss', () => {
    const file = (answered: number) => ({
      runs: [run('calls', { statuses: { answered } })],
      rows: [calls(1, answered)],
    });
    const reason = 'answered_only';
    expect(refused(file(200), heard)).toEqual({
      ...{ missed: reason, missed_rate: reason, callback_in_time: reason, callback_reached: reason },
      service_level: reason,
    });
    expect(refused(file(199), heard)).toEqual({});
  });

  it('unless another file has the unanswered ones of those days', () => {
    const answered = run('calls', { statuses: { answered: 500 } });
    const missed = (toDay: string) =>
      run('calls', { statuses: { missed: 30 } }, { id: 2, fileName: 'missed.csv', toDay });
    const found = (toDay: string) =>
      refused({ runs: [answered, missed(toDay)], rows: [calls(1, 500), calls(2, 30)] }, heard);
    expect(found('2026-01-31')).toEqual({});
    expect(found('2026-01-20')).toHaveProperty('missed_rate', 'answered_only');
  });

  it('no times of answer: no mean, and no service level, which would be the missed calls alone', () => {
    const evidence = {
      runs: [
        run('calls', { fields: ['talkSeconds', 'purpose', 'source'], statuses: { answered: 9, missed: 1 } }),
      ],
      rows: [calls(1, 10)],
    };
    const found = refused(evidence, ['answer_time', 'service_level', 'talk_time', 'missed_rate'], {
      answer_time: null,
    });
    expect(found).toEqual({ answer_time: 'no_answer_times', service_level: 'no_answer_times' });
    const mixed = { ...evidence, rows: [calls(1, 10), calls(null, 90)] };
    expect(refused(mixed, ['answer_time', 'service_level'])).toEqual({ service_level: 'no_answer_times' });
  });

  it('no talk times: none of its means', () => {
    const evidence = {
      runs: [run('calls', { fields: ['answerSeconds', 'outcome', 'source'] })],
      rows: [calls(1, 10)],
    };
    expect(refused(evidence, ['talk_time', 'aht', 'answer_time'], { talk_time: null, aht: null })).toEqual({
      talk_time: 'no_talk_times',
      aht: 'no_talk_times',
    });
  });

  it('neither purpose nor outcome: no conversion, until somebody writes contacts down', () => {
    const runs = [run('calls', { fields: ['answerSeconds', 'talkSeconds', 'source'] })];
    const none = { bookings: 0 };
    expect(refused({ runs, rows: [calls(1, 10)] }, asked, none)).toEqual(
      Object.fromEntries(asked.map((id) => [id, 'no_purposes'])),
    );
    expect(refused({ runs, rows: [calls(1, 10), calls(null, 1)] }, asked, none)).toEqual({});
    expect(refused({ runs, rows: [calls(1, 10)] }, ['bookings'], { bookings: 3 })).toEqual({});
  });

  it('no sources: no shares of them', () => {
    const runs = [run('calls', { fields: ['outcome', 'answerSeconds', 'talkSeconds'] })];
    expect(refused({ runs, rows: [calls(1, 10)] }, ['source_share', 'channel_share'])).toEqual({
      source_share: 'no_sources',
    });
  });

  it('rows of other days do not matter', () => {
    const runs = [run('calls', { statuses: { answered: 500 } })];
    const rowsOf = [rows(1, { day: '2025-12-31', calls: 500 }), calls(null, 30)];
    expect(refused({ runs, rows: rowsOf }, heard)).toEqual({});
  });
});
