/** Parts of the day, by when a visit begins: until 12:00, until 17:00, later. Times are the clinic's local ones. */
import { atTime, type Day, dayOf, endOfDay, startOfDay } from '../clinic/time.ts';
import type { Interval } from '../clinic/working-time.ts';
import { type DayPart, dayParts } from './types.ts';

const noon = '12:00';
const eveningFrom = '17:00';

/** The part of its day in which an instant lies. */
export function partOf(at: number): DayPart {
  const day = dayOf(at);
  if (at < atTime(day, noon)) return 'morning';
  return at < atTime(day, eveningFrom) ? 'day' : 'evening';
}

/** The stretches of these parts of a day; the whole day where none is named. */
export function partSpans(parts: readonly DayPart[], day: Day): Interval[] {
  const whole = { from: startOfDay(day), to: endOfDay(day) };
  if (parts.length === 0) return [whole];
  const [lunch, evening] = [atTime(day, noon), atTime(day, eveningFrom)];
  const spans: Record<DayPart, Interval> = {
    morning: { from: whole.from, to: lunch },
    day: { from: lunch, to: evening },
    evening: { from: evening, to: whole.to },
  };
  return dayParts.filter((part) => parts.includes(part)).map((part) => spans[part]);
}
