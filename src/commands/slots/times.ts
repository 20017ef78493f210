/** The free times of doctors on the days asked for, and those that are kept for somebody of the waitlist. */
import { addDays, type Day, dayOf, isoInstant, startOfDay } from '../../clinic/time.ts';
import type { Clinic, Doctor, Service } from '../../clinic/types.ts';
import { partOf } from '../../visits/day-parts.ts';
import { freeSlots, isScarce, nextSlots, type Timetable, usualMinutes } from '../../visits/slots.ts';
import type { DayPart, WaitOffer } from '../../visits/types.ts';
import type { Whom } from './asked.ts';

/** The free times of one doctor. */
export interface DoctorTimes {
  doctor: Doctor;
  minutes: number;
  days: { day: Day; free: number[] }[];
  /** The first free time after these days; of the part of the day that was asked for. */
  next: number | null;
  /** Times of these days that somebody of the waitlist is thinking over. */
  offered: WaitOffer[];
}

interface Asked extends Whom {
  days: readonly Day[];
  minutes: number | undefined;
  part: DayPart | undefined;
}

/** Enough to find any part of a day among them. */
const lookedAt = 200;

/** `now` is epoch milliseconds. */
export function timesOf(
  { doctors, service, days, minutes, part }: Asked,
  services: readonly Service[],
  timetable: Timetable,
  now: number,
): DoctorTimes[] {
  const suits = (at: number): boolean => part === undefined || partOf(at) === part;
  const after = Math.max(now, startOfDay(addDays(days.at(-1) ?? dayOf(now), 1)));
  const needs = { service };
  return doctors.map((doctor) => {
    const length = minutes ?? service?.minutes ?? usualMinutes(doctor, services);
    const later = nextSlots([doctor], timetable, length, after, part === undefined ? 1 : lookedAt, needs);
    return {
      doctor,
      minutes: length,
      days: days.map((day) => ({
        day,
        free: freeSlots(doctor, timetable, day, length, now, needs).filter(suits),
      })),
      next: later.find(({ at }) => suits(at))?.at ?? null,
      offered: timetable.offers.filter((one) => one.doctorId === doctor.id && days.includes(one.day)),
    };
  });
}

export const allOf = ({ days }: DoctorTimes): number[] => days.flatMap(({ free }) => free);

/** @param judged whether these are the two days by which a doctor is called scarce */
export function timesJson(times: DoctorTimes, { rules }: Clinic, judged: boolean): Record<string, unknown> {
  const { doctor, minutes, next, offered } = times;
  const free = allOf(times);
  return {
    doctor: doctor.code,
    doctorName: doctor.name,
    minutes,
    free: free.map(isoInstant),
    next: next === null ? null : isoInstant(next),
    offered: offered.map(({ startsAt, expiresAt, waitlistId }) => ({
      startsAt: isoInstant(startsAt),
      until: isoInstant(expiresAt),
      wait: waitlistId,
    })),
    ...(judged ? { scarce: isScarce({ free }, rules) } : {}),
  };
}
