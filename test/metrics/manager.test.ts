/** Edges of the manager's figures by hand: where windows begin and end, who is one patient, what is not known. */
import { describe, expect, it } from 'vitest';
import { isRecall, parseRecallTags } from '../../src/contacts/recall-tags.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { explain } from '../../src/metrics/explain.ts';
import { toFigure } from '../../src/metrics/figures.ts';
import { managerFactsOf } from '../../src/metrics/manager/build.ts';
import { everyMetric } from '../../src/metrics/manager/index.ts';
import type { LifeVisit, ManagerBase, ManagerRows } from '../../src/metrics/manager/rows.ts';
import type { ManagerMetricId } from '../../src/metrics/metric.ts';
import { partsOf } from '../../src/metrics/parts.ts';
import { at, contact, day, facts, visit } from './fixtures.ts';

const minute = 60_000;

function lived(time: string, given: Partial<LifeVisit> & { id: number }): LifeVisit {
  const startsAt = at(time);
  return {
    ...{ patientId: 1, doctorId: 1, serviceId: null, source: null },
    ...{ startsAt, endsAt: startsAt + 30 * minute, day, bookedDay: '2026-01-10', status: 'done' },
    ...{ doneAt: null, paid: null, movedTo: null, lossReason: null },
    ...given,
  };
}

const base: ManagerBase = {
  dataFrom: '2025-01-01',
  merged: new Map(),
  doctors: [{ id: 1, hours: [], active: 1, firstDay: '2025-01-01', lastDay: day }],
  careServices: new Set([7]),
};

const noRows: Omit<ManagerRows, 'calendar' | 'visits'> = {
  ...{ from: day, to: day, plans: [], phones: new Map(), care: [], recalls: [], scores: [] },
  ...{ named: new Set<number>(), doctorDays: [] },
};

interface Told {
  visits: LifeVisit[];
  rows?: Partial<ManagerRows>;
  base?: Partial<ManagerBase>;
  now?: string;
}

/** The explanation of one figure over the day, as `counted; short; left; pending` with ids by reason. */
function told(id: ManagerMetricId, { visits, rows = {}, base: other = {}, now = '17T12:00' }: Told): string {
  const calendar = facts({});
  const made = managerFactsOf({ ...noRows, calendar, visits, ...rows }, { ...base, ...other });
  const today = visits
    .filter((one) => one.day === day)
    .map((one) => ({ ...visit('09:00', { id: one.id }), ...one, importedAt: null, deskId: null }));
  const contacts = (rows.recalls ?? []).map((one) => contact('09:00', { ...one, direction: 'out' }));
  const prepared = prepareDay(facts({ now: at(now), visits: today, contacts, manager: made(day) }));
  const metric = everyMetric(id);
  const why = explain(metric, [prepared]);
  const figure = toFigure(metric, partsOf(metric, prepared), {});
  const groups = [...why.short, ...why.left, ...why.pending].map(
    ({ reason, rows: of }) => `${reason} ${of.map((row) => row.id).join(',')}`,
  );
  return [`${figure.value}`, why.counted.map((row) => row.id).join(','), ...groups]
    .filter(Boolean)
    .join('; ');
}

describe('who is new', () => {
  it('came for the first time ninety days after the data begins, or later', () => {
    const visits = [lived('10:00', { id: 1 })];
    expect(told('new_patients', { visits, base: { dataFrom: '2025-10-18' } })).toBe('1; 1');
    // One day less, and nobody can tell: not a zero but no figure at all.
    expect(told('new_patients', { visits, base: { dataFrom: '2025-10-19' } })).toBe('null; before_data 1');
  });

  it('is one patient with the cards that were merged into his, and nobody without a card', () => {
    const earlier = lived('12T10:00', { id: 1, patientId: 5, day: '2026-01-12' });
    const visits = [earlier, lived('10:00', { id: 2 }), lived('11:00', { id: 3, patientId: null })];
    expect(told('new_patients', { visits })).toBe('1; 2; no_card 3');
    expect(told('new_patients', { visits, base: { merged: new Map([[5, 1]]) } })).toBe('null; no_card 3');
  });

  it('is back on another day, not by a second visit of the same one', () => {
    const first = lived('10:00', { id: 1 });
    const again = lived('15:00', { id: 2 });
    expect(told('return_rate', { visits: [first, again] })).toBe('null; under_90_days 1');
    const later = {
      ...lived('10:00', { id: 3 }),
      startsAt: first.startsAt + 90 * 86_400_000,
      day: '2026-04-16',
    };
    const tooLate = { ...later, startsAt: later.startsAt + 86_400_000, day: '2026-04-17' };
    const judged = (visits: LifeVisit[]) => {
      const made = managerFactsOf({ ...noRows, calendar: facts({}), visits }, base);
      const own = [{ ...visit('10:00', { id: 1 }), ...first, importedAt: null, deskId: null }];
      const july = Date.parse('2026-07-01T12:00:00+05:00');
      const prepared = prepareDay(facts({ now: july, visits: own, manager: made(day) }));
      return partsOf(everyMetric('return_rate'), prepared);
    };
    expect(judged([first, again])).toMatchObject({ n: 0, d: 1 });
    expect(judged([first, again, later])).toMatchObject({ n: 1, d: 1 });
    expect(judged([first, again, tooLate])).toMatchObject({ n: 0, d: 1 });
  });
});

describe('what is due after a visit', () => {
  const care = lived('10:00', { id: 1, serviceId: 7 });
  const phones = new Map([[1, '+77010000001']]);
  const called = (time: string) => ({ startedAt: at(time), patientId: null, phone: '+77010000001' });

  it('is asked within twenty-four hours to the second, by call or message, to card or number', () => {
    const with24 = (time: string) =>
      told('aftercare_24h', { visits: [care], rows: { phones, care: [called(time)] }, now: '17T10:31' });
    expect(with24('17T10:30')).toBe('1; 1');
    expect(with24('17T10:31')).toBe('0; no_contact 1');
    expect(with24('10:29')).toBe('0; no_contact 1');
    expect(told('aftercare_24h', { visits: [care], now: '17T10:30' })).toBe('null; under_24_hours 1');
    expect(told('aftercare_24h', { visits: [{ ...care, serviceId: 8 }] })).toBe('null; not_called_for 1');
  });

  it('is a next date that was made before he left, wherever it has been moved since', () => {
    const visits = (bookedDay: string) => [
      lived('10:00', { id: 1 }),
      lived('20T10:00', { id: 2, day: '2026-01-20', status: 'moved', movedTo: 3, bookedDay }),
      lived('25T10:00', { id: 3, day: '2026-01-25', status: 'booked', bookedDay: '2026-01-19' }),
    ];
    expect(told('next_visit', { visits: visits(day) })).toBe('1; 1');
    expect(told('next_visit', { visits: visits('2026-01-17') })).toBe('0; no_next_date 1');
  });

  it('is no next date when the visits of the plan have been there', () => {
    const plan = {
      ...{ visitId: 1, doctorId: 1, serviceId: null, source: null, paid: null },
      state: 'agreed' as const,
      ...{ presentedAt: at('12T10:10'), day: '2026-01-12' },
    };
    const visits = [lived('12T10:00', { id: 1, day: '2026-01-12' }), lived('10:00', { id: 2 })];
    const planned = (sessions: number | null) =>
      told('next_visit', { visits, rows: { plans: [{ ...plan, sessions }] } });
    expect(planned(1)).toBe('null; course_over 2');
    expect(planned(2)).toBe('0; no_next_date 2');
    expect(planned(null)).toBe('0; no_next_date 2');
    // It had been booked on the tenth: the next step of one course, and no new beginning.
    expect(told('plan_rate', { visits, rows: { plans: [{ ...plan, sessions: 2 }] } })).toBe(
      'null; continues 2',
    );
  });
});

describe('a doctor’s day', () => {
  it('counts a minute once, a no-show as booked, and is not judged while somebody is undecided', () => {
    const visits = [
      lived('10:00', { id: 1 }),
      lived('10:15', { id: 2, status: 'no_show' }),
      lived('12:00', { id: 3, status: 'cancelled' }),
    ];
    // Friday, nine to eight: 660 minutes; 45 of them held, 30 by who came.
    expect(told('doctor_load', { visits })).toBe(`${45 / 660}; 1`);
    expect(told('doctor_load_arrived', { visits })).toBe(`${30 / 660}; 1`);
    const open = [...visits, lived('13:00', { id: 4, status: 'booked' })];
    expect(told('doctor_load_arrived', { visits: open })).toBe('null; no_outcome 1');
    expect(told('doctor_load', { visits, now: '20:00' })).toBe('null; day_not_over 1');
  });

  it('is left out when he was away, and unknown when somebody came all the same', () => {
    const doctorDays = [{ doctorId: 1, day, state: 'absent' as const }];
    const missed = [lived('10:00', { id: 1, status: 'no_show' })];
    expect(told('doctor_load', { visits: missed, rows: { doctorDays } })).toBe('null; away 1');
    expect(told('doctor_load', { visits: [lived('10:00', { id: 1 })], rows: { doctorDays } })).toBe(
      'null; hours_unknown 1',
    );
  });
});

describe('a recall', () => {
  it('is known by its tags, however they are written', () => {
    const tags = parseRecallTags({ version: 1, tags: ['Реактивация', 'recall'] }, { path: 'recall.yaml' });
    expect(
      [['#реактивация'], ['vip', ' RECALL '], ['recalled'], []].map((one) => isRecall(one, tags)),
    ).toEqual([true, true, false, false]);
  });

  it('is one a day to a person, once it has reached him', () => {
    const sent = (id: number, status: 'answered' | 'no_answer') => ({
      ...{ id, startedAt: at('09:00') + id, day, status, patientId: 1, phone: null },
    });
    const recalls = [sent(1, 'no_answer'), sent(2, 'answered'), sent(3, 'answered')];
    expect(told('recall_return', { visits: [], rows: { recalls } })).toBe(
      'null; not_reached 1; again_today 3; under_90_days 2',
    );
  });
});
