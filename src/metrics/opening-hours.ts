/** Seconds that count: those in which the clinic is open (metrics: first_reply). */
import type { DayHours, WeekHours } from '../clinic/types.ts';
import { startOfDay } from './calendar.ts';

export type OpenClock = (from: number, to: number) => number;

/**
 * A clock that runs while the clinic is open: whole seconds of opening hours between two instants. A clinic
 * that has set no hours is taken as always open. `day` (`YYYY-MM-DD`) is the day most questions will be about.
 */
export function openClock(week: WeekHours, day: string): OpenClock {
  if (!week.some((hours) => hours !== null)) return (from, to) => seconds(to - from);
  const today = openOn(new Date(startOfDay(day)), week);
  return (from, to) => {
    if (today && from >= today.from && to <= today.to) return seconds(to - from);
    return seconds(openBetween(from, to, week));
  };
}

function seconds(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds / 1000));
}

function openBetween(from: number, to: number, week: WeekHours): number {
  let open = 0;
  const midnight = new Date(from);
  midnight.setHours(0, 0, 0, 0);
  while (midnight.getTime() < to) {
    const hours = openOn(midnight, week);
    if (hours) open += Math.max(0, Math.min(to, hours.to) - Math.max(from, hours.from));
    midnight.setDate(midnight.getDate() + 1);
  }
  return open;
}

function openOn(midnight: Date, week: WeekHours): { from: number; to: number } | null {
  // Index 0 is Monday; JavaScript's week starts with Sunday.
  const hours: DayHours = week[(midnight.getDay() + 6) % 7] ?? null;
  return hours && { from: atTime(midnight, hours.from), to: atTime(midnight, hours.to) };
}

function atTime(midnight: Date, time: string): number {
  const at = new Date(midnight);
  at.setHours(Number(time.slice(0, 2)), Number(time.slice(3, 5)), 0, 0);
  return at.getTime();
}
