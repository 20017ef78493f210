/** Which hours hold on a day: the week's, unless the day is a special one. Days and times are the clinic's local ones. */
import { type Day, weekdayOf } from './time.ts';
import type { ClockSpan, DayHours, Doctor, SpecialDay, WeekHours } from './types.ts';

/** The clinic's week and the days, its own and its doctors', that differ from it. */
export interface Calendar {
  openingHours: WeekHours;
  specialDays: readonly SpecialDay[];
}

/** The clinic's hours on a day; `null` when it is closed. */
export function hoursOf({ openingHours, specialDays }: Calendar, day: Day): DayHours {
  const special = specialDayOf(specialDays, null, day);
  return special ? special.hours : (openingHours[weekdayOf(day)] ?? null);
}

/**
 * A doctor's hours on a day; `null` when he does not work. A word about the doctor's own day goes before everything:
 * somebody may be on duty on a holiday. A clinic's special day narrows the doctor's week, and never widens it.
 */
export function doctorHoursOf(doctor: Pick<Doctor, 'id' | 'hours'>, calendar: Calendar, day: Day): DayHours {
  const own = specialDayOf(calendar.specialDays, doctor.id, day);
  if (own) return own.hours;
  if (doctor.hours.length === 0) return hoursOf(calendar, day);
  const usual = doctor.hours[weekdayOf(day)] ?? null;
  const holiday = specialDayOf(calendar.specialDays, null, day);
  return holiday ? common(usual, holiday.hours) : usual;
}

/** What is special about a day of a doctor, or of the clinic (`null`). */
export function specialDayOf(
  specialDays: readonly SpecialDay[],
  doctorId: number | null,
  day: Day,
): SpecialDay | undefined {
  return specialDays.length === 0 ? undefined : laidOut(specialDays).get(keyOf(doctorId, day));
}

const keyOf = (doctorId: number | null, day: Day): string => `${doctorId ?? 0} ${day}`;

/** Free times ask the same list thousands of times. */
const known = new WeakMap<readonly SpecialDay[], ReadonlyMap<string, SpecialDay>>();

function laidOut(specialDays: readonly SpecialDay[]): ReadonlyMap<string, SpecialDay> {
  const before = known.get(specialDays);
  if (before) return before;
  const days = new Map(specialDays.map((one) => [keyOf(one.doctorId, one.day), one]));
  known.set(specialDays, days);
  return days;
}

/** The hours that both have, with the breaks of both. */
function common(one: DayHours, other: DayHours): DayHours {
  if (!one || !other) return null;
  const [, from = ''] = [one.from, other.from].sort();
  const [to = ''] = [one.to, other.to].sort();
  if (from >= to) return null;
  const breaks = [...(one.breaks ?? []), ...(other.breaks ?? [])].filter(
    (pause) => pause.from < to && pause.to > from,
  );
  return breaks.length === 0 ? { from, to } : { from, to, breaks: breaks.sort(byBegin) };
}

const byBegin = (a: ClockSpan, b: ClockSpan): number => (a.from < b.from ? -1 : 1);
