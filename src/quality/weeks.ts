/** The week a review is about. */
import { addDays, type Day, dayOf, weekdayOf } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import type { Period } from '../metrics/period.ts';

/** From Friday on a week is talked over while it is fresh; before that the one that has ended. */
const friday = 4;

/** The week that somebody who sits down now means. */
export function usualWeek(now: number): Period {
  const today = dayOf(now);
  return weekOf(weekdayOf(today) >= friday ? today : addDays(today, -7));
}

/** Monday to Sunday of a day. */
function weekOf(day: Day): Period {
  const from = addDays(day, -weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

export function weekBefore({ from, to }: Period): Period {
  return { from: addDays(from, -7), to: addDays(to, -7) };
}

/**
 * Reads `2026-W03` (ISO 8601: the first week is the one with the year's first Thursday).
 * @throws ShiftError invalid_period, time_in_future for a week that has not begun
 */
export function weekFrom(typed: string, now: number): Period {
  const match = /^(\d{4})-?W(\d{1,2})$/i.exec(typed.trim());
  const week = Number(match?.[2]);
  if (!match || week < 1 || week > 53) throw new ShiftError('invalid_period', { value: typed }, '--week');
  const first = weekOf(`${match[1]}-01-04`).from;
  const from = addDays(first, 7 * (week - 1));
  // Most years have no week 53: it would be the first of the next.
  if (week === 53 && addDays(from, 3).slice(0, 4) !== match[1])
    throw new ShiftError('invalid_period', { value: typed }, '--week');
  if (from > dayOf(now)) throw new ShiftError('time_in_future', { flag: '--week', time: typed }, '--week');
  return { from, to: addDays(from, 6) };
}
