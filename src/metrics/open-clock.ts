/** Seconds that count: those in which the clinic is open (metrics: first_reply). */
import type { Calendar } from '../clinic/calendar.ts';
import { addDays, dayOf, startOfDay } from '../clinic/time.ts';
import { type Interval, openSpans } from '../clinic/working-time.ts';

/** A reply is rarely longer in coming; the opening hours of these days are laid out once. */
const usualDays = 3;

export type OpenClock = (from: number, to: number) => number;

/**
 * A clock that runs while the clinic is open: whole seconds of opening hours, breaks and holidays left out, between two instants. A clinic
 * that has set no hours is taken as always open. `day` (`YYYY-MM-DD`) is the day most questions will be about.
 */
export function openClock(calendar: Calendar, day: string): OpenClock {
  if (!calendar.openingHours.some((hours) => hours !== null)) return (from, to) => seconds(to - from);
  const [begin, end] = [startOfDay(day), startOfDay(addDays(day, usualDays))];
  const usual = windows(begin, end, calendar);
  return (from, to) => {
    const known = from >= begin && to <= end ? usual : windows(from, to, calendar);
    return seconds(known.reduce((open, window) => open + overlap(from, to, window), 0));
  };
}

function seconds(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds / 1000));
}

function overlap(from: number, to: number, window: Interval): number {
  return Math.max(0, Math.min(to, window.to) - Math.max(from, window.from));
}

/** When the clinic is open on the days that two instants touch. */
function windows(from: number, to: number, calendar: Calendar): Interval[] {
  const found: Interval[] = [];
  for (let day = dayOf(from); startOfDay(day) < to; day = addDays(day, 1)) {
    found.push(...openSpans(calendar, day));
  }
  return found;
}
