import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, prepareDay } from '../../src/metrics/day.ts';
import type { VisitFact } from '../../src/metrics/facts.ts';
import type { ManagerFacts, VisitStory } from '../../src/metrics/manager/facts.ts';
import { type NoShowCost, noShowCounter } from '../../src/metrics/no-show-cost.ts';
import { anyWorld, daysOfWorld } from './any-world.ts';
import { at, facts, visit } from './fixtures.ts';

const minute = 60_000;
type Given = Partial<VisitFact> & { id: number; paid?: number; reason?: VisitStory['lossReason'] };

/** A day whose visits last half an hour. */
function dayOf(rows: readonly (readonly [time: string, given: Given])[]) {
  const visits = rows.map(([time, given]) => visit(time, given));
  const stories = rows.map(([time, { id, paid, reason }]): [number, VisitStory] => {
    const endsAt = at(time) + 30 * minute;
    const story = { patientId: 1, endsAt, overAt: endsAt, paid: paid ?? null, lossReason: reason ?? null };
    const rest = {
      first: null,
      plan: null,
      continues: false,
      nextDate: false,
      cared: false,
      callsForCare: false,
    };
    return [id, { ...story, ...rest, course: 'unfinished' }];
  });
  const manager = { visits: new Map(stories), plans: [], doctorDays: [] } as unknown as ManagerFacts;
  return prepareDay(facts({ visits, manager }));
}

function costOf(days: Iterable<Day>): NoShowCost {
  const counter = noShowCounter();
  for (const day of days) counter.add(day);
  return counter.cost();
}

describe('what no-shows cost', () => {
  it('is the time in which nobody else was seen, and the average bill of those who came', () => {
    const cost = costOf([
      dayOf([
        ['10:00', { id: 1, doctorId: 1, status: 'done', paid: 1_000_000 }],
        ['11:00', { id: 2, doctorId: 1, status: 'done', paid: 3_000_000 }],
        ['11:30', { id: 3, doctorId: 1, status: 'done' }],
        ['12:00', { id: 4, doctorId: 1, status: 'no_show', reason: 'forgot' }],
        // Somebody else got this half hour, and a quarter of that one.
        ['10:00', { id: 5, doctorId: 1, status: 'no_show', reason: 'ill' }],
        ['10:15', { id: 6, doctorId: 1, status: 'no_show' }],
        ['13:00', { id: 7, status: 'no_show' }],
        ['14:00', { id: 8, doctorId: 1, status: 'booked' }],
        ['15:00', { id: 9, doctorId: 1, status: 'cancelled' }],
      ]),
    ]);
    expect(cost).toMatchObject({
      ...{ noShows: 4, of: 7, pending: 1, withoutDoctor: 1, emptyMinutes: 45 },
      averageBill: { value: 2_000_000, over: 2, of: 3 },
      money: 6_000_000,
      reminders: { state: 'too_few', fewest: 30 },
    });
    const told = cost.byReason.map(({ key, noShows, emptyMinutes, money }) => [
      key,
      noShows,
      emptyMinutes,
      money,
    ]);
    expect(told.toSorted()).toEqual(
      [
        [null, 2, 15, 4_000_000],
        ['forgot', 1, 30, 2_000_000],
        ['ill', 1, 0, 0],
      ].toSorted(),
    );
  });

  it('is no sum of money where no payment was recorded', () => {
    expect(costOf([dayOf([['10:00', { id: 1, doctorId: 1, status: 'no_show' }]])])).toMatchObject({
      ...{ noShows: 1, emptyMinutes: 30, money: null, averageBill: null },
    });
  });

  /** So many visits a side, of which so many failed. */
  const reminded = (of: number, confirmed: number, others: number) => {
    const side = (from: number, missed: number, given: Partial<VisitFact>) =>
      Array.from({ length: of }, (_, index): readonly [string, Given] => [
        '10:00',
        {
          id: from + index,
          doctorId: null,
          status: index < missed ? 'no_show' : 'done',
          paid: 100,
          ...given,
        },
      ]);
    const rows = [...side(1, confirmed, { confirmedAt: at('09:00') }), ...side(1001, others, {})];
    return costOf([dayOf(rows)]).reminders;
  };

  it('says what the reminders saved where chance does not make such a difference', () => {
    expect(reminded(100, 5, 25)).toMatchObject({ state: 'estimated', minutes: 600, money: 2000 });
    const told = reminded(100, 5, 25);
    expect(told.state === 'estimated' && told.visits).toBeCloseTo(20);
    expect(reminded(100, 20, 25).state).toBe('no_difference');
    expect(reminded(100, 25, 5).state).toBe('no_difference');
    expect(reminded(29, 0, 29).state).toBe('too_few');
    expect(reminded(100, 0, 0).state).toBe('no_difference');
  });

  it('adds up: doctors, services, weekdays and causes to the whole, in any order of the days', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const days = daysOfWorld(world);
        const cost = costOf(days);
        for (const groups of [cost.byReason, cost.byDoctor, cost.byService, cost.byWeekday]) {
          const all = groups as readonly { noShows: number; emptyMinutes: number }[];
          expect(all.reduce((sum, one) => sum + one.noShows, 0)).toBe(cost.noShows);
          expect(all.reduce((sum, one) => sum + one.emptyMinutes, 0)).toBe(cost.emptyMinutes);
        }
        expect(cost.emptyMinutes).toBe(
          naiveMinutes(world.visits.filter((one) => one.day >= '2026-01-12' && one.day <= '2026-01-21')),
        );
        const {
          byReason: _a,
          byDoctor: _b,
          byService: _c,
          byWeekday: _d,
          ...turned
        } = costOf(days.toReversed());
        expect(cost).toMatchObject(turned);
      }),
      { numRuns: 60 },
    );
  });
});

/** Minutes of doctors held by a no-show and by nobody who came, one after the other. */
function naiveMinutes(
  visits: readonly { doctorId: number | null; startsAt: number; endsAt: number; status: string }[],
): number {
  const minutesOf = (statuses: string[]) =>
    new Set(
      visits
        .filter(({ doctorId, status }) => doctorId !== null && statuses.includes(status))
        .flatMap(({ doctorId, startsAt, endsAt }) =>
          Array.from(
            { length: (endsAt - startsAt) / minute },
            (_, index) => `${doctorId} ${startsAt + index * minute}`,
          ),
        ),
    );
  const seen = minutesOf(['arrived', 'in_room', 'done']);
  return [...minutesOf(['no_show'])].filter((one) => !seen.has(one)).length;
}
