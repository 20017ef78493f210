/**
 * What no-shows cost (S2): minutes of a doctor with nobody in the chair, and money at the clinic's average bill; and what
 * the reminders saved. Both sums are estimates, and each says what it stands on.
 */
import { minute, weekdayOf } from '../clinic/time.ts';
import { type Interval, without } from '../clinic/working-time.ts';
import { hasCome } from '../patients/card.ts';
import type { LossReason } from '../visits/types.ts';
import type { Day } from './day.ts';
import { averageBill } from './definitions/average-bill.ts';
import { isConfirmationUntold, isConfirmed, needsNone } from './definitions/confirmations.ts';
import type { VisitFact } from './facts.ts';
import { partsOf } from './parts.ts';

/** With fewer visits on either side a difference between them says nothing. */
const fewestVisits = 30;

/** No-shows of some visits, of those and the ones to which somebody came. */
export interface Missed {
  noShows: number;
  /** Came and no-show: the denominator of `no_show_rate`. */
  of: number;
}

export interface NoShowLoss extends Missed {
  /** Of their doctors' time, which no other patient was seen in; a minute counts once. */
  emptyMinutes: number;
  /** No-shows whose time nobody else got, at the average bill; minor units. Null where no bill was recorded. */
  money: number | null;
}

export interface NoShowGroup<K> extends NoShowLoss {
  key: K;
}

/** What was not lost because somebody had been reminded. */
export type Reminders =
  | { state: 'too_few'; fewest: number; confirmed: Missed; unconfirmed: Missed }
  /** The confirmed fail no less often than the others, or so little less that it may be chance: nothing is told. */
  | { state: 'no_difference'; confirmed: Missed; unconfirmed: Missed }
  | {
      state: 'estimated';
      confirmed: Missed;
      unconfirmed: Missed;
      /** Confirmed visits that would have failed had they done so as often as the others. */
      visits: number;
      minutes: number;
      money: number | null;
    };

export interface NoShowCost extends NoShowLoss {
  /** Visits past their time without an outcome: they may be more. */
  pending: number;
  /** No-shows of no doctor: nobody's chair was empty. */
  withoutDoctor: number;
  /** Paid over so many arrived visits with a payment recorded, of so many (metrics: average_bill); minor units. */
  averageBill: { value: number; over: number; of: number } | null;
  reminders: Reminders;
  byReason: NoShowGroup<LossReason | null>[];
  byDoctor: NoShowGroup<number | null>[];
  byService: NoShowGroup<number | null>[];
  /** 0 Monday. */
  byWeekday: NoShowGroup<number>[];
}

/** Days read for the manager, one after the other: nothing of them is kept but sums. */
export interface NoShowCounter {
  add(day: Day): void;
  cost(): NoShowCost;
}

export function noShowCounter(): NoShowCounter {
  const sums = newSums();
  return { add: (day) => addDay(sums, day), cost: () => costOf(sums) };
}

/** No-shows, all of both, the empty minutes, and those no-shows whose time nobody else got. */
interface Sum extends Missed {
  emptyMinutes: number;
  empty: number;
}
const noSum = (): Sum => ({ noShows: 0, of: 0, emptyMinutes: 0, empty: 0 });

function newSums() {
  return {
    all: noSum(),
    pending: 0,
    withoutDoctor: 0,
    minutes: 0,
    paid: { n: 0, d: 0, of: 0 },
    confirmed: { noShows: 0, of: 0 },
    unconfirmed: { noShows: 0, of: 0 },
    byReason: new Map<LossReason | null, Sum>(),
    byDoctor: new Map<number | null, Sum>(),
    byService: new Map<number | null, Sum>(),
    byWeekday: new Map<number, Sum>(),
  };
}
type Sums = ReturnType<typeof newSums>;

function addDay(sums: Sums, day: Day): void {
  const { n, d, recordedOf } = partsOf(averageBill, day);
  sums.paid.n += n;
  sums.paid.d += d;
  sums.paid.of += recordedOf;
  const seen = seenBy(day);
  const weekday = weekdayOf(day.day);
  for (const visit of day.visits.toSorted((a, b) => a.startsAt - b.startsAt || a.id - b.id)) {
    if (hasCome(visit) || visit.status === 'no_show') addVisit(sums, day, visit, weekday, seen);
    else if (visit.status !== 'cancelled' && visit.status !== 'moved' && visit.startsAt <= day.now) {
      sums.pending += 1;
    }
  }
}

/** The time in which doctors saw somebody, by doctor; what a no-show left empty is added to it, so that it counts once. */
function seenBy(day: Day): Map<number, Interval[]> {
  const seen = new Map<number, Interval[]>();
  for (const visit of day.visits) {
    if (!hasCome(visit) || visit.doctorId === null) continue;
    seen.set(visit.doctorId, [...(seen.get(visit.doctorId) ?? []), timeOf(visit, day)]);
  }
  return seen;
}

function timeOf({ id, startsAt }: VisitFact, { manager }: Day): Interval {
  return { from: startsAt, to: Math.max(startsAt, manager?.visits.get(id)?.endsAt ?? startsAt) };
}

function addVisit(
  sums: Sums,
  day: Day,
  visit: VisitFact,
  weekday: number,
  seen: Map<number, Interval[]>,
): void {
  const time = timeOf(visit, day);
  sums.minutes += (time.to - time.from) / minute;
  const missed = visit.status === 'no_show';
  addReminder(sums, visit, missed);
  const groups = [
    sums.all,
    groupOf(sums.byDoctor, visit.doctorId),
    groupOf(sums.byService, visit.serviceId),
    groupOf(sums.byWeekday, weekday),
  ];
  for (const group of groups) group.of += 1;
  if (!missed) return;
  const reason = groupOf(sums.byReason, day.manager?.visits.get(visit.id)?.lossReason ?? null);
  reason.of += 1;
  const minutes = leftEmpty(visit, time, seen);
  if (minutes === null) sums.withoutDoctor += 1;
  for (const group of [...groups, reason]) {
    group.noShows += 1;
    group.emptyMinutes += minutes ?? 0;
    // Of a visit without a doctor nobody can say that somebody else was seen instead.
    if (minutes !== 0) group.empty += 1;
  }
}

/** Null for a visit of no doctor. */
function leftEmpty({ doctorId }: VisitFact, time: Interval, seen: Map<number, Interval[]>): number | null {
  if (doctorId === null) return null;
  const taken = seen.get(doctorId) ?? [];
  const empty = without(time, taken).reduce((all, { from, to }) => all + (to - from) / minute, 0);
  seen.set(doctorId, [...taken, time]);
  return empty;
}

/** Who was booked on the day itself was asked nothing; of visits of a file nobody knows whether they were confirmed. */
function addReminder({ confirmed, unconfirmed }: Sums, visit: VisitFact, missed: boolean): void {
  if (needsNone(visit)) return;
  const known = isConfirmed(visit);
  if (!known && isConfirmationUntold(visit)) return;
  const side = known ? confirmed : unconfirmed;
  side.of += 1;
  if (missed) side.noShows += 1;
}

function groupOf<K>(groups: Map<K, Sum>, key: K): Sum {
  const known = groups.get(key) ?? noSum();
  groups.set(key, known);
  return known;
}

function costOf(sums: Sums): NoShowCost {
  const { n, d, of } = sums.paid;
  const bill = d === 0 ? null : { value: n / d, over: d, of };
  const groups = <K>(map: ReadonlyMap<K, Sum>): NoShowGroup<K>[] =>
    [...map]
      .filter(([, sum]) => sum.noShows > 0)
      .map(([key, sum]) => ({ key, ...lossOf(sum, bill) }))
      .sort((a, b) => b.noShows - a.noShows || b.of - a.of);
  return {
    ...lossOf(sums.all, bill),
    pending: sums.pending,
    withoutDoctor: sums.withoutDoctor,
    averageBill: bill,
    reminders: remindersOf(sums, bill),
    byReason: groups(sums.byReason),
    byDoctor: groups(sums.byDoctor),
    byService: groups(sums.byService),
    byWeekday: groups(sums.byWeekday),
  };
}

function lossOf({ noShows, of, emptyMinutes, empty }: Sum, bill: NoShowCost['averageBill']): NoShowLoss {
  return { noShows, of, emptyMinutes: Math.round(emptyMinutes), money: worth(empty, bill) };
}

function worth(visits: number, bill: NoShowCost['averageBill']): number | null {
  return bill && Math.round(visits * bill.value);
}

function remindersOf(
  { all, minutes, confirmed, unconfirmed }: Sums,
  bill: NoShowCost['averageBill'],
): Reminders {
  const sides = { confirmed, unconfirmed };
  if (confirmed.of < fewestVisits || unconfirmed.of < fewestVisits) {
    return { state: 'too_few', fewest: fewestVisits, ...sides };
  }
  const saved = unconfirmed.noShows / unconfirmed.of - confirmed.noShows / confirmed.of;
  if (saved <= byChance(confirmed, unconfirmed)) return { state: 'no_difference', ...sides };
  const visits = saved * confirmed.of;
  return {
    state: 'estimated',
    ...sides,
    visits,
    minutes: Math.round((visits * minutes) / all.of),
    money: worth(visits, bill),
  };
}

/** Quantile of the normal distribution: nineteen times of twenty chance alone makes no greater difference. */
const sureness = 1.96;

/** How far two shares may lie apart though nothing but chance tells them apart. */
function byChance(one: Missed, other: Missed): number {
  const share = (one.noShows + other.noShows) / (one.of + other.of);
  return sureness * Math.sqrt(share * (1 - share) * (1 / one.of + 1 / other.of));
}
