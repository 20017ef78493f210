/**
 * Whether a gap suits somebody who waits, and from when to when he would come. Instants are epoch milliseconds, days and
 * times of day the clinic's.
 */
import { atTime, dayOf, endOfDay, minute, startOfDay, weekdayOf } from '../clinic/time.ts';
import type { Doctor, Service } from '../clinic/types.ts';
import { without } from '../clinic/working-time.ts';
import { partSpans } from './day-parts.ts';
import { samePerson } from './person.ts';
import { fittingRooms } from './rooms.ts';
import { doesService, type Interval, type Timetable, usualMinutes } from './slots.ts';
import { heldInRoom } from './taken.ts';
import type { Visit, WaitlistEntry, WaitOffer } from './types.ts';

/** A time at which a doctor could see somebody of the waitlist. */
export interface Gap extends Interval {
  doctor: Doctor;
  /** So long the doctor is free: who begins before `to` may stay until then. */
  until: number;
  /** The cancelled or moved visit that gave the time back; null where nobody had booked it. */
  freedBy: Pick<Visit, 'id' | 'patientId'> | null;
}

/** What those who wait are judged by. */
export interface WaitFacts {
  /** In any order; only those in state `waiting` or `offered` are looked at. */
  entries: readonly WaitlistEntry[];
  services: readonly Service[];
  timetable: Pick<Timetable, 'rooms' | 'held'>;
  /** Every offer ever made to them, answered or not. */
  offers: readonly WaitOffer[];
  /** The later visits that they would give up, as they stand now. */
  visits: readonly LaterVisit[];
}

/** A visit that somebody would give up for an earlier one. */
export type LaterVisit = Pick<Visit, 'id' | 'startsAt'>;

/** Why a gap is not for somebody; the first of them that holds, in this order. */
const misfits = [
  'doctor',
  'specialty',
  'service',
  'own',
  'offered',
  'asked',
  'dates',
  'weekday',
  'begun',
  'length',
  'room',
  'time',
  'later',
] as const;
export type Misfit = (typeof misfits)[number];

/** The facts laid out for many gaps at one moment. */
export interface Waiting {
  facts: WaitFacts;
  now: number;
  /** Those whom an open offer keeps from every other one, by their numbers. */
  offered: ReadonlySet<number>;
  /** What each has been asked about. */
  asked: ReadonlyMap<number, readonly WaitOffer[]>;
}

export function waitingAt(facts: WaitFacts, now: number): Waiting {
  const asked = new Map<number, WaitOffer[]>();
  for (const offer of facts.offers) {
    if (offer.state === 'withdrawn') continue;
    asked.set(offer.waitlistId, [...(asked.get(offer.waitlistId) ?? []), offer]);
  }
  const open = facts.entries.filter(({ id }) => asked.get(id)?.some((offer) => isLive(offer, now)));
  const offered = facts.entries.filter((entry) => open.some((one) => samePerson(one, entry)));
  return { facts, now, asked, offered: new Set(offered.map(({ id }) => id)) };
}

/** The stretch of the gap that he would be offered, or what keeps it from him. */
export function fitOf(gap: Gap, entry: WaitlistEntry, waiting: Waiting): Interval | Misfit {
  const { facts, now } = waiting;
  const service = facts.services.find(({ id }) => id === entry.serviceId) ?? null;
  const fault =
    whoFault(gap.doctor, entry, service) ?? offerFault(gap, entry, waiting) ?? dayFault(gap, entry);
  if (fault !== null) return fault;
  const length = lengthFor(entry, service, gap.doctor, facts.services) * minute;
  const whole = within(gap, [{ from: gap.from, to: gap.until }], length, now);
  if (whole.length === 0) return gap.to <= now ? 'begun' : 'length';
  const starts = within(gap, roomSpans(gap, service, facts.timetable), length, now);
  if (starts.length === 0) return 'room';
  const at = firstOf(starts, startsWanted(entry, dayOf(gap.from), length));
  if (at === null) return 'time';
  const later = facts.visits.find(({ id }) => id === entry.visitId);
  return later && at >= later.startsAt ? 'later' : { from: at, to: at + length };
}

/** Minutes that he needs: his own word, the service's, else the shortest for which the doctor sees anybody. */
export function lengthFor(
  entry: Pick<WaitlistEntry, 'minutes'>,
  service: Service | null,
  doctor: Doctor,
  services: readonly Service[],
): number {
  return entry.minutes ?? service?.minutes ?? usualMinutes(doctor, services);
}

function whoFault(doctor: Doctor, entry: WaitlistEntry, service: Service | null): Misfit | null {
  if (entry.doctorId !== null && entry.doctorId !== doctor.id) return 'doctor';
  if (entry.specialty !== null && !isSpecialty(doctor, entry.specialty)) return 'specialty';
  return service && !doesService(doctor, service) ? 'service' : null;
}

export function isSpecialty(doctor: Pick<Doctor, 'specialty'>, specialty: string): boolean {
  return doctor.specialty.trim().toLowerCase() === specialty.trim().toLowerCase();
}

/** Nobody is asked about the time that he gave back himself, about two times at once, nor twice about one: unless it was withdrawn, for then he had no choice. */
function offerFault(gap: Gap, { id, patientId }: WaitlistEntry, { offered, asked }: Waiting): Misfit | null {
  if (patientId !== null && gap.freedBy?.patientId === patientId) return 'own';
  if (offered.has(id)) return 'offered';
  const before = asked
    .get(id)
    ?.some(
      ({ doctorId, startsAt, endsAt }) =>
        doctorId === gap.doctor.id && startsAt < gap.to && endsAt > gap.from,
    );
  return before ? 'asked' : null;
}

/** Nobody has answered, and the time to answer is not over. */
export function isLive({ state, expiresAt }: Pick<WaitOffer, 'state' | 'expiresAt'>, now: number): boolean {
  return state === 'open' && expiresAt > now;
}

function dayFault({ from }: Gap, { days, fromDay, toDay }: WaitlistEntry): Misfit | null {
  const day = dayOf(from);
  if ((fromDay !== null && day < fromDay) || (toDay !== null && day > toDay)) return 'dates';
  return days.length > 0 && !days.includes(weekdayOf(day)) ? 'weekday' : null;
}

/** A first and a last start, both included. */
type Starts = Interval;

const roundMinutes = 10;

/** Starts inside the gap from which a visit of that length ends within one of the stretches, after `now`. */
function within(gap: Gap, spans: readonly Interval[], length: number, now: number): Starts[] {
  const step = roundMinutes * minute;
  const soonest = gap.from > now ? gap.from : Math.floor(now / step) * step + step;
  return spans
    .map(({ from, to }) => ({
      from: Math.max(from, soonest),
      to: Math.min(to - length, gap.to - minute),
    }))
    .filter(({ from, to }) => from <= to);
}

/** Where the doctor and a room that the service needs are both free; each room by itself, for nobody changes rooms. */
function roomSpans(
  { doctor, from, until }: Gap,
  service: Service | null,
  { rooms, held }: WaitFacts['timetable'],
): Interval[] {
  const whole = { from, to: until };
  const fitting = fittingRooms(doctor, service, rooms);
  if (fitting.length === 0) return [whole];
  return fitting.flatMap(({ id }) =>
    without(
      whole,
      heldInRoom(held, id, whole).map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
    ),
  );
}

/** Starts that suit him on a day: parts of the day by when a visit begins, the latest time by when it ends. */
export function startsWanted(
  { parts, fromTime, toTime }: Pick<WaitlistEntry, 'parts' | 'fromTime' | 'toTime'>,
  day: string,
  length: number,
): Starts[] {
  const from = fromTime === null ? startOfDay(day) : atTime(day, fromTime);
  const to = toTime === null ? endOfDay(day) : atTime(day, toTime) - length;
  return partSpans(parts, day)
    .map((part) => ({ from: Math.max(from, part.from), to: Math.min(to, part.to - minute) }))
    .filter((one) => one.from <= one.to);
}

function firstOf(starts: readonly Starts[], wanted: readonly Starts[]): number | null {
  const common = starts.flatMap((start) =>
    wanted
      .map((want) => ({ from: Math.max(start.from, want.from), to: Math.min(start.to, want.to) }))
      .filter(({ from, to }) => from <= to),
  );
  return common.length === 0 ? null : Math.min(...common.map(({ from }) => from));
}
