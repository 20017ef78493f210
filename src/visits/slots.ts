/**
 * Free slots of a doctor, from the working hours of the day, what is unusual about it, the visits that hold time of
 * the doctor and of the room, and the times that are on offer. Instants are epoch milliseconds, lengths whole minutes,
 * days the clinic's.
 */
import type { Calendar } from '../clinic/calendar.ts';
import { nextOpenDay } from '../clinic/opening-hours.ts';
import { addDays, atTime, type Day, dayOf, minute } from '../clinic/time.ts';
import type { Clinic, Doctor, DoctorDay, Room, Service } from '../clinic/types.ts';
import { doctorSpans, type Interval, without } from '../clinic/working-time.ts';
import type { LateVisit } from './delay.ts';
import { fittingRooms } from './rooms.ts';
import { heldByDoctor, heldInRoom } from './taken.ts';
import type { Visit, WaitOffer } from './types.ts';

export type { Interval } from '../clinic/working-time.ts';

/** A visit that holds its doctor's time, and its room's. */
export type Held = Pick<Visit, 'id' | 'doctorId' | 'roomId' | 'startsAt' | 'endsAt'>;

/** What free time is reckoned from, for all doctors; rows of other days do no harm. */
export interface Timetable extends Calendar {
  doctorDays: readonly DoctorDay[];
  held: readonly Held[];
  /** When late doctors will be with their patients: suggested to nobody, though the book calls it free. */
  late: readonly LateVisit[];
  /** Every room of the clinic; none where it does not book them. */
  rooms: readonly Room[];
  /** Open offers whose time is not over: what is promised to somebody of the waitlist is suggested to nobody else. */
  offers: readonly WaitOffer[];
}

/** Length of a visit whose service nobody named, where the doctor has no services. */
export const defaultMinutes = 30;
/** How far ahead a free slot is looked for. */
export const horizonDays = 14;
/** A visit that begins between two slots begins at a full ten minutes: easier to say and to remember. */
const roundMinutes = 10;

/** The unusual about that day of that doctor, if anything. */
export function doctorDayOf(
  doctorDays: readonly DoctorDay[],
  doctorId: number,
  day: Day,
): DoctorDay | undefined {
  return doctorDays.find((one) => one.doctorId === doctorId && one.day === day);
}

/**
 * When a doctor can see patients on a day, in order; never on a day off. A delay eats the beginning of the day, or
 * what follows the moment at which it was told.
 */
export function attendance(doctor: Doctor, timetable: Timetable, day: Day): Interval[] {
  const spans = doctorSpans(doctor, timetable, day);
  const unusual = doctorDayOf(timetable.doctorDays, doctor.id, day);
  const [first] = spans;
  if (!first || !unusual) return spans;
  if (unusual.state !== 'delayed') return [];
  const since = Math.max(first.from, unusual.recordedAt) + (unusual.delayMinutes ?? 0) * minute;
  return spans.filter(({ to }) => to > since).map(({ from, to }) => ({ from: Math.max(from, since), to }));
}

/**
 * Stretches of a day, in order, in which neither the doctor nor the room has a visit and nothing is on offer; a late
 * doctor is still with somebody where the book says that he is free.
 */
export function freeGaps(doctor: Doctor, timetable: Timetable, day: Day, room: Room | null): Interval[] {
  const { held, late, offers } = timetable;
  const promised = [...offers, ...late].filter(({ doctorId }) => doctorId === doctor.id);
  return attendance(doctor, timetable, day).flatMap((span) =>
    without(
      span,
      [
        ...heldByDoctor(held, doctor.id, span),
        ...(room ? heldInRoom(held, room.id, span) : []),
        ...promised,
      ].map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
    ),
  );
}

/** What a visit needs besides its doctor. */
export interface Needs {
  service?: Service | null;
  /** The room that somebody named; else one of those that fit (fittingRooms). */
  room?: Room | null | undefined;
}

/** The rooms in which it may take place, the likeliest first; none where it needs none. */
export function roomsFor(doctor: Doctor, { service, room }: Needs, rooms: readonly Room[]): readonly Room[] {
  return room ? [room] : fittingRooms(doctor, service ?? null, rooms);
}

/**
 * Starts of the slots of that length on a day, from `now` on: as many visits as could still be booked there. What
 * needs a room has a slot where one of its rooms is free the whole time.
 */
export function freeSlots(
  doctor: Doctor,
  timetable: Timetable,
  day: Day,
  minutes: number,
  now: number,
  needs: Needs = {},
): number[] {
  const rooms = roomsFor(doctor, needs, timetable.rooms);
  const startsIn = (room: Room | null): number[] =>
    freeGaps(doctor, timetable, day, room).flatMap((gap) => slotsIn(gap, minutes * minute, now));
  if (rooms.length <= 1) return startsIn(rooms[0] ?? null);
  return oneAfterAnother(rooms.flatMap(startsIn), minutes * minute);
}

/** Of the slots of several rooms those that one doctor can keep. */
function oneAfterAnother(starts: number[], length: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return starts
    .sort((a, b) => a - b)
    .filter((at) => {
      if (at < last + length) return false;
      last = at;
      return true;
    });
}

/** Visit to visit without a remainder between them; counted from `now` only where that leaves a slot at all. */
function slotsIn(gap: Interval, length: number, now: number): number[] {
  const ahead = packed(gap, length).filter((at) => at >= now);
  if (ahead.length > 0 || gap.from >= now) return ahead;
  const step = roundMinutes * minute;
  return packed({ from: Math.ceil(now / step) * step, to: gap.to }, length);
}

function packed({ from, to }: Interval, length: number): number[] {
  const starts: number[] = [];
  for (let at = from; at + length <= to; at += length) starts.push(at);
  return starts;
}

/** A free slot with its doctor. */
interface Slot {
  doctor: Doctor;
  at: number;
}

/** The next `count` free slots with any of these doctors, the earliest first, from `from` on. */
export function nextSlots(
  doctors: readonly Doctor[],
  timetable: Timetable,
  minutes: number,
  from: number,
  count: number,
  needs: Needs = {},
): Slot[] {
  const found: Slot[] = [];
  for (let ahead = 0; ahead <= horizonDays && found.length < count; ahead += 1) {
    const day = addDays(dayOf(from), ahead);
    const ofDay = doctors.flatMap((doctor) =>
      freeSlots(doctor, timetable, day, minutes, from, needs).map((at) => ({ doctor, at })),
    );
    found.push(...ofDay.sort((a, b) => a.at - b.at));
  }
  return found.slice(0, count);
}

/** Whether the doctor does the service; a service that names nobody is done by all. */
export function doesService(doctor: Doctor, service: Service): boolean {
  return service.doctors.length === 0 || service.doctors.includes(doctor.code);
}

/** Length of a doctor's shortest service: the least time in which somebody could be seen. */
export function usualMinutes(doctor: Doctor, services: readonly Service[]): number {
  const lengths = services
    .filter((service) => service.active === 1 && doesService(doctor, service))
    .map((service) => service.minutes);
  return lengths.length > 0 ? Math.min(...lengths) : defaultMinutes;
}

/** A doctor's free time over two days; the shape that the checklists judge. */
export interface DoctorSlots {
  doctorId: number;
  name: string;
  /** Starts over today and the clinic's next working day. */
  free: number[];
  /** The first start on any later day; null when there is none in sight. */
  nextFree: number | null;
}

/** The free time of every working doctor over today and the next working day (S0.1: scarce slots). */
export function slotsOfDoctors(
  doctors: readonly Doctor[],
  services: readonly Service[],
  timetable: Timetable,
  now: number,
): DoctorSlots[] {
  const today = dayOf(now);
  const next = nextOpenDay(timetable, today);
  return doctors
    .filter((doctor) => doctor.active === 1)
    .map((doctor) => {
      const minutes = usualMinutes(doctor, services);
      const free = [today, next].flatMap((day) => freeSlots(doctor, timetable, day, minutes, now));
      const [later] = nextSlots([doctor], timetable, minutes, atTime(addDays(next, 1), '00:00'), 1);
      return { doctorId: doctor.id, name: doctor.name, free, nextFree: later?.at ?? null };
    });
}

/** Fewer free slots over two days than the clinic's rule: to be offered with care (S0.1). */
export function isScarce(slots: Pick<DoctorSlots, 'free'>, rules: Clinic['rules']): boolean {
  return slots.free.length < rules.scarceSlots;
}
