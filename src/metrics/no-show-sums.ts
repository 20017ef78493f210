/** No-shows of days counted up, and the time that they left empty: what is reckoned from it is in no-show-cost.ts. */
import { minute, weekdayOf } from '../clinic/time.ts';
import { type Interval, without } from '../clinic/working-time.ts';
import { hasCome } from '../patients/card.ts';
import type { LossReason } from '../visits/types.ts';
import type { Day } from './day.ts';
import { averageBill } from './definitions/average-bill.ts';
import { isConfirmationUntold, isConfirmed, needsNone } from './definitions/confirmations.ts';
import type { VisitFact } from './facts.ts';
import { partsOf } from './parts.ts';

/** No-shows of some visits, of those and the ones to which somebody came. */
export interface Missed {
  noShows: number;
  /** Came and no-show: the denominator of `no_show_rate`. */
  of: number;
}

/** No-shows, all of both, the empty minutes, and those no-shows whose time nobody else got. */
export interface Sum extends Missed {
  emptyMinutes: number;
  empty: number;
}
const noSum = (): Sum => ({ noShows: 0, of: 0, emptyMinutes: 0, empty: 0 });

export function newSums() {
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
export type Sums = ReturnType<typeof newSums>;

/** @param day read for the manager */
export function addDay(sums: Sums, day: Day): void {
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
