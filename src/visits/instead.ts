/** What to offer a patient before his time is given up (S0.9): two other times, then another doctor. */
import { minute } from '../clinic/time.ts';
import type { Doctor, Service } from '../clinic/types.ts';
import { doesService, nextSlots, type Timetable } from './slots.ts';
import { twoTimes } from './two-times.ts';
import type { Visit } from './types.ts';

/** A free time that would do as well; `at` is epoch milliseconds. */
export interface Alternative {
  doctor: Doctor;
  at: number;
}

/** More than two days hold, so that a different part of a day is among them. */
const lookedAt = 60;

/**
 * Two times with the same doctor, on different days or in different parts of one day where there are such; then the
 * first time of anybody else who does the service, or who has the specialty where no service is known.
 */
export function instead(
  visit: Pick<Visit, 'startsAt' | 'endsAt'>,
  { doctor, service }: { doctor: Doctor; service: Service | null },
  doctors: readonly Doctor[],
  timetable: Timetable,
  now: number,
): Alternative[] {
  const minutes = Math.round((visit.endsAt - visit.startsAt) / minute);
  const needs = { service };
  const active = doctors.filter((one) => one.active === 1);
  const own = active.filter(({ id }) => id === doctor.id);
  const others = active.filter((one) => one.id !== doctor.id && alike(one, doctor, service));
  return [
    ...twoTimes(nextSlots(own, timetable, minutes, now, lookedAt, needs), now),
    ...nextSlots(others, timetable, minutes, now, 1, needs),
  ];
}

function alike(one: Doctor, doctor: Doctor, service: Service | null): boolean {
  return service ? doesService(one, service) : one.specialty === doctor.specialty;
}
