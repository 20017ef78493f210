/**
 * A doctor who runs late (S0.5): when each of his visits is expected to begin.
 * Instants are epoch milliseconds, lengths whole minutes.
 */
import { minute } from '../clinic/time.ts';
import type { DoctorDay } from '../clinic/types.ts';
import { holdingStatuses, type Visit } from './types.ts';

/** What a delay is reckoned from. Cancelled visits belong to it too: they say when the doctor was first awaited. */
export type DelayVisit = Pick<
  Visit,
  | 'id'
  | 'doctorId'
  | 'day'
  | 'startsAt'
  | 'endsAt'
  | 'status'
  | 'bookedAt'
  | 'arrivedAt'
  | 'inRoomAt'
  | 'doneAt'
  | 'cancelledAt'
  | 'delayToldAt'
  | 'delayToldMinutes'
>;

/**
 * S0.5 lets a patient wait five minutes anyway. What changes by no more is no news: people would be called about a
 * minute here and there, and would stop listening.
 */
export const newsMinutes = 5;

/** Whether the doctor is late at all: a delay of nothing says that he is here. */
export function isLate({ state, delayMinutes }: Pick<DoctorDay, 'state' | 'delayMinutes'>): boolean {
  return state === 'delayed' && (delayMinutes ?? 0) > 0;
}

/**
 * When the visits of late doctors are expected to begin, by the visit's id; those that are not late are not in it.
 * The delay is counted from the first visit that was still to begin when it was told; each next one begins when it is
 * booked or when the one before it ends, so that free time and breaks between them eat of the delay.
 */
export function expectedStarts(
  visits: readonly DelayVisit[],
  doctorDays: readonly DoctorDay[],
): ReadonlyMap<number, number> {
  const late = doctorDays.filter(isLate).flatMap((day) => startsBehind(ofDay(visits, day), day));
  return new Map(late);
}

/** When one visit is expected to begin: as booked, unless its doctor is late. */
export function expectedStart(
  visit: Pick<Visit, 'id' | 'startsAt'>,
  visits: readonly DelayVisit[],
  doctorDays: readonly DoctorDay[],
): number {
  return expectedStarts(visits, doctorDays).get(visit.id) ?? visit.startsAt;
}

/** A stretch in which a late doctor is expected to be with somebody. */
export interface LateVisit {
  visitId: number;
  doctorId: number;
  startsAt: number;
  endsAt: number;
}

/** When late doctors will be with their patients in truth: the book still calls the end of it free. */
export function lateVisits(visits: readonly DelayVisit[], doctorDays: readonly DoctorDay[]): LateVisit[] {
  const expected = expectedStarts(visits, doctorDays);
  return visits.flatMap(({ id, doctorId, startsAt, endsAt }) => {
    const at = expected.get(id);
    if (at === undefined || doctorId === null) return [];
    return [{ visitId: id, doctorId, startsAt: at, endsAt: at + endsAt - startsAt }];
  });
}

/** In the order of the day. */
export const inOrder = (a: DelayVisit, b: DelayVisit): number => a.startsAt - b.startsAt || a.id - b.id;

/** The visits of that doctor's day, in their order. */
export function ofDay<V extends DelayVisit>(visits: readonly V[], { doctorId, day }: DoctorDay): V[] {
  return visits.filter((visit) => visit.doctorId === doctorId && visit.day === day).sort(inOrder);
}

function startsBehind(visits: readonly DelayVisit[], doctorDay: DoctorDay): [number, number][] {
  const { recordedAt } = doctorDay;
  const found: [number, number][] = [];
  let free = comesAt(visits, doctorDay);
  for (const visit of visits) {
    if (!holdingStatuses.includes(visit.status) || !awaits(visit, recordedAt)) continue;
    const at = visit.inRoomAt ?? Math.max(visit.startsAt, free);
    if (at > visit.startsAt) found.push([visit.id, at]);
    free = at + (visit.endsAt - visit.startsAt);
  }
  return found;
}

/**
 * When the doctor turns to the first visit that waited for him as the delay was told; what was cancelled since does not
 * bring him sooner. A delay that had run out by then is counted from the moment it was told.
 */
function comesAt(visits: readonly DelayVisit[], { recordedAt, delayMinutes }: DoctorDay): number {
  const first = visits.find((visit) => visit.bookedAt <= recordedAt && awaits(visit, recordedAt));
  const delay = (delayMinutes ?? 0) * minute;
  const planned = first === undefined ? recordedAt : first.startsAt + delay;
  return planned > recordedAt ? planned : recordedAt + delay;
}

/** Whether the visit was still to begin at that moment. */
function awaits(visit: DelayVisit, at: number): boolean {
  const begun = visit.inRoomAt ?? visit.doneAt ?? visit.cancelledAt;
  if (begun !== null) return begun > at;
  if (visit.arrivedAt !== null && visit.arrivedAt <= at) return true;
  return visit.endsAt > at;
}
