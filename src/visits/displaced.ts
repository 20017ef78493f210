/** Whose visits do not fit any more when working hours change: nothing is cancelled, they have to be asked. */
import type { Doctor, DoctorDay } from '../clinic/types.ts';
import { attendance, type Timetable } from './slots.ts';
import { undecidedStatuses, type Visit } from './types.ts';

/**
 * Visits that are still to come and at whose time their doctor does not work by week and special days, in order of
 * time. What is unusual about a day (`doctor late`, `doctor absent`) has its own list of whom to tell.
 */
export function displaced(
  visits: readonly Visit[],
  doctors: readonly Doctor[],
  timetable: Timetable,
  now: number,
): Visit[] {
  const planned: Timetable = { ...timetable, doctorDays: noDays };
  return visits
    .filter(({ status, startsAt }) => startsAt > now && undecidedStatuses.includes(status))
    .filter(({ doctorId, day, startsAt, endsAt }) => {
      const doctor = doctors.find(({ id }) => id === doctorId);
      if (!doctor) return false;
      return !attendance(doctor, planned, day).some(({ from, to }) => from <= startsAt && endsAt <= to);
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}

const noDays: readonly DoctorDay[] = [];
