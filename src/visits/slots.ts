/**
 * Free slots of a doctor, from the doctor's week (or the clinic's opening hours), what is unusual about the day, and
 * the visits that hold time. Instants are epoch milliseconds, lengths whole minutes, days the clinic's.
 */
import { hoursOf, nextOpenDay } from '../clinic/opening-hours.ts';
import { addDays, atTime, type Day, dayOf, minute } from '../clinic/time.ts';
import type { Clinic, Doctor, DoctorDay, Service, WeekHours } from '../clinic/types.ts';
import type { Visit } from './types.ts';

/** A stretch of time, `to` excluded. */
export interface Interval {
  from: number;
  to: number;
}

/** A visit that holds its doctor's time. */
export type Held = Pick<Visit, 'id' | 'doctorId' | 'startsAt' | 'endsAt'>;

/** What free time is reckoned from, for all doctors; rows of other days do no harm. */
export interface Timetable {
  openingHours: WeekHours;
  doctorDays: readonly DoctorDay[];
  held: readonly Held[];
}

/** Length of a visit whose service nobody named, where the doctor has no services. */
export const defaultMinutes = 30;
/** How far ahead a free slot is looked for. */
export const horizonDays = 14;
/** A visit that begins between two slots begins at a full ten minutes: easier to say and to remember. */
const roundMinutes = 10;

/** The hours a doctor works on a day by the week; null on a day off. */
export function workingHours(doctor: Doctor, openingHours: WeekHours, day: Day): Interval | null {
  const hours = hoursOf(doctor.hours.length > 0 ? doctor.hours : openingHours, day);
  return hours && { from: atTime(day, hours.from), to: atTime(day, hours.to) };
}

/** The unusual about that day of that doctor, if anything. */
export function doctorDayOf(
  doctorDays: readonly DoctorDay[],
  doctorId: number,
  day: Day,
): DoctorDay | undefined {
  return doctorDays.find((one) => one.doctorId === doctorId && one.day === day);
}

/**
 * When a doctor can see patients on a day; null when not at all. A delay eats the beginning of the day, or what
 * follows the moment at which it was told.
 */
export function attendance(doctor: Doctor, timetable: Timetable, day: Day): Interval | null {
  const hours = workingHours(doctor, timetable.openingHours, day);
  const unusual = doctorDayOf(timetable.doctorDays, doctor.id, day);
  if (hours === null || !unusual) return hours;
  if (unusual.state !== 'delayed') return null;
  const from = Math.max(hours.from, unusual.recordedAt) + (unusual.delayMinutes ?? 0) * minute;
  return from < hours.to ? { from, to: hours.to } : null;
}

/** Stretches without a visit, in order. */
function freeGaps(doctor: Doctor, timetable: Timetable, day: Day): Interval[] {
  const attends = attendance(doctor, timetable, day);
  if (!attends) return [];
  const held = timetable.held
    .filter(
      ({ doctorId, startsAt, endsAt }) =>
        doctorId === doctor.id && startsAt < attends.to && endsAt > attends.from,
    )
    .sort((a, b) => a.startsAt - b.startsAt);
  const gaps: Interval[] = [];
  let from = attends.from;
  for (const { startsAt, endsAt } of held) {
    if (startsAt > from) gaps.push({ from, to: startsAt });
    from = Math.max(from, endsAt);
  }
  return from < attends.to ? [...gaps, { from, to: attends.to }] : gaps;
}

/** Starts of the slots of that length on a day, from `now` on: as many visits as could still be booked there. */
export function freeSlots(
  doctor: Doctor,
  timetable: Timetable,
  day: Day,
  minutes: number,
  now: number,
): number[] {
  return freeGaps(doctor, timetable, day).flatMap((gap) => slotsIn(gap, minutes * minute, now));
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
): Slot[] {
  const found: Slot[] = [];
  for (let ahead = 0; ahead <= horizonDays && found.length < count; ahead += 1) {
    const day = addDays(dayOf(from), ahead);
    const ofDay = doctors.flatMap((doctor) =>
      freeSlots(doctor, timetable, day, minutes, from).map((at) => ({ doctor, at })),
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
  const next = nextOpenDay(timetable.openingHours, today);
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
