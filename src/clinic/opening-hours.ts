/** When the clinic is open. Days and times are the clinic's local ones. */
import { addDays, atTime, type Day, weekdayOf } from './time.ts';
import type { DayHours, WeekHours } from './types.ts';

/** The hours of one day; `null` when closed. */
export function hoursOf(week: WeekHours, day: Day): DayHours {
  return week[weekdayOf(day)] ?? null;
}

/** The first open day after `day`; the next calendar day when the clinic never opens. */
export function nextOpenDay(week: WeekHours, day: Day): Day {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (hoursOf(week, candidate) !== null) return candidate;
  }
  return addDays(day, 1);
}

/** When the clinic opens on that day, epoch milliseconds; 09:00 on a day off. */
export function opensAt(week: WeekHours, day: Day): number {
  return atTime(day, hoursOf(week, day)?.from ?? '09:00');
}
