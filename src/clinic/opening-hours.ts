/** On which days the clinic is open, and from when. Days and times are the clinic's local ones. */
import { type Calendar, hoursOf } from './calendar.ts';
import { addDays, atTime, type Day, dayOf } from './time.ts';

/** Longer than any holidays. */
export const lookedDays = 60;

/** The first open day after `day`; the next calendar day when the clinic never opens. */
export function nextOpenDay(calendar: Calendar, day: Day): Day {
  return openDay(calendar, day, 1);
}

/** The last open day before `day`; the calendar day before when the clinic never opens. */
export function lastOpenDay(calendar: Calendar, day: Day): Day {
  return openDay(calendar, day, -1);
}

function openDay(calendar: Calendar, day: Day, step: 1 | -1): Day {
  for (let away = 1; away <= lookedDays; away += 1) {
    const candidate = addDays(day, away * step);
    if (hoursOf(calendar, candidate) !== null) return candidate;
  }
  return addDays(day, step);
}

/** When the clinic opens on that day, epoch milliseconds; 09:00 on a day off. */
export function opensAt(calendar: Calendar, day: Day): number {
  return atTime(day, hoursOf(calendar, day)?.from ?? '09:00');
}

/** When it opens on the next open day after the day of `now`. */
export function opensNext(calendar: Calendar, now: number): number {
  return opensAt(calendar, nextOpenDay(calendar, dayOf(now)));
}
