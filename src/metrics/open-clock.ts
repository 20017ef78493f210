/** Seconds that count: those in which the clinic is open (metrics: first_reply). */
import { hoursOf } from '../clinic/opening-hours.ts';
import { addDays, atTime, dayOf, startOfDay } from '../clinic/time.ts';
import type { WeekHours } from '../clinic/types.ts';

export type OpenClock = (from: number, to: number) => number;

/**
 * A clock that runs while the clinic is open: whole seconds of opening hours between two instants. A clinic
 * that has set no hours is taken as always open. `day` (`YYYY-MM-DD`) is the day most questions will be about.
 */
export function openClock(week: WeekHours, day: string): OpenClock {
  if (!week.some((hours) => hours !== null)) return (from, to) => seconds(to - from);
  const usual = openOn(day, week);
  return (from, to) => {
    if (usual && from >= usual.from && to <= usual.to) return seconds(to - from);
    return seconds(openBetween(from, to, week));
  };
}

function seconds(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds / 1000));
}

function openBetween(from: number, to: number, week: WeekHours): number {
  let open = 0;
  for (let day = dayOf(from); startOfDay(day) < to; day = addDays(day, 1)) {
    const hours = openOn(day, week);
    if (hours) open += Math.max(0, Math.min(to, hours.to) - Math.max(from, hours.from));
  }
  return open;
}

function openOn(day: string, week: WeekHours): { from: number; to: number } | null {
  const hours = hoursOf(week, day);
  return hours && { from: atTime(day, hours.from), to: atTime(day, hours.to) };
}
