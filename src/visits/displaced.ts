/** Whose visits do not fit any more when working hours change: nothing is cancelled, they have to be asked. */
import type { Calendar } from '../clinic/calendar.ts';
import type { Doctor } from '../clinic/types.ts';
import { doctorSpans } from '../clinic/working-time.ts';
import { undecidedStatuses, type Visit } from './types.ts';

/**
 * Visits that are still to come and at whose time their doctor does not work by week and special days, in order of
 * time. What is unusual about a day (`doctor late`, `doctor absent`) has its own list of whom to tell.
 */
export function displaced(
  visits: readonly Visit[],
  doctors: readonly Doctor[],
  calendar: Calendar,
  now: number,
): Visit[] {
  return visits
    .filter(({ status, startsAt }) => startsAt > now && undecidedStatuses.includes(status))
    .filter(({ doctorId, day, startsAt, endsAt }) => {
      const doctor = doctors.find(({ id }) => id === doctorId);
      if (!doctor) return false;
      return !doctorSpans(doctor, calendar, day).some(({ from, to }) => from <= startsAt && endsAt <= to);
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}
