/**
 * Hours as stretches of real time, breaks left out, and a clock that runs in them only (S0.3). Instants are epoch
 * milliseconds.
 */
import { type Calendar, doctorHoursOf, hoursOf } from './calendar.ts';
import { lookedDays } from './opening-hours.ts';
import { addDays, atTime, type Day, dayOf, minute } from './time.ts';
import type { ClockSpan, DayHours, Doctor } from './types.ts';

/** A stretch of time, `to` excluded. */
export interface Interval {
  from: number;
  to: number;
}

/** The stretches of a day's hours between its breaks, in order; none on a day off. */
export function spansOf(hours: DayHours, day: Day): Interval[] {
  if (hours === null) return [];
  return without(onDay(hours, day), breaksOf(hours, day));
}

/** The breaks of a day's hours, in order. */
export function breaksOf(hours: DayHours, day: Day): Interval[] {
  return (hours?.breaks ?? []).map((pause) => onDay(pause, day)).sort((a, b) => a.from - b.from);
}

/** When the clinic is open on a day. */
export function openSpans(calendar: Calendar, day: Day): Interval[] {
  return spansOf(hoursOf(calendar, day), day);
}

/** When a doctor works on a day by week and special days; what is unusual today (`doctor absent`) is not in it. */
export function doctorSpans(doctor: Pick<Doctor, 'id' | 'hours'>, calendar: Calendar, day: Day): Interval[] {
  return spansOf(doctorHoursOf(doctor, calendar, day), day);
}

/** Whether the clinic is open at that moment: not in its break either. */
export function isOpenAt(calendar: Calendar, at: number): boolean {
  return openSpans(calendar, dayOf(at)).some(({ from, to }) => from <= at && at < to);
}

/** The first moment from `at` on at which the clinic is open; `at` itself for a clinic without hours. */
export function openFrom(calendar: Calendar, at: number): number {
  return addOpenMinutes(calendar, at, 0);
}

/**
 * When a clock that runs only while the clinic is open has run for `minutes`, started at `from`. One that is started
 * outside the hours begins when the clinic opens; a clinic that never opens has set no hours and is always open.
 */
export function addOpenMinutes(calendar: Calendar, from: number, minutes: number): number {
  if (!hasHours(calendar)) return from + minutes * minute;
  let left = minutes * minute;
  const first = dayOf(from);
  for (let ahead = 0; ahead <= lookedDays; ahead += 1) {
    for (const span of openSpans(calendar, addDays(first, ahead))) {
      const begin = Math.max(from, span.from);
      if (begin >= span.to) continue;
      if (begin + left <= span.to) return begin + left;
      left -= span.to - begin;
    }
  }
  return from + minutes * minute;
}

function hasHours({ openingHours, specialDays }: Calendar): boolean {
  return openingHours.some(Boolean) || specialDays.some(({ doctorId, hours }) => doctorId === null && hours);
}

/** What is left of a stretch without others; those may overlap one another, in any order. */
export function without(whole: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let { from } = whole;
  for (const other of [...others].sort((a, b) => a.from - b.from)) {
    if (other.to <= from || other.from >= whole.to) continue;
    if (other.from > from) left.push({ from, to: other.from });
    from = Math.max(from, other.to);
  }
  return from < whole.to ? [...left, { from, to: whole.to }] : left;
}

function onDay({ from, to }: ClockSpan, day: Day): Interval {
  return { from: atTime(day, from), to: atTime(day, to) };
}
