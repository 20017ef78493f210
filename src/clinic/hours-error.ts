/** The error for hours that cannot be read or cannot be, in the words of its remedy. */
import { ShiftError } from '../errors.ts';
import { type HoursFault, hoursFrom, isHoursFault } from './day-hours.ts';
import type { DayHours, WeekHours } from './types.ts';
import { type WeekFault, weekFromText } from './week.ts';

const weekExample = 'mon-fri 09:00-20:00 break 13:00-14:00, sat 10:00-16:00';
const dayExample = '10:00-14:00, 09:00-18:00 break 13:00-14:00';

/**
 * A week from one line of text.
 * @throws ShiftError invalid_choice, hours_impossible, break_outside, breaks_overlap
 */
export function typedWeek(text: string, flag: string): WeekHours {
  const read = weekFromText(text);
  if ('fault' in read) throw weekError(read, flag);
  return read;
}

/**
 * The hours of one day; null for a day off.
 * @throws ShiftError as typedWeek does
 */
export function typedHours(text: string, flag: string): DayHours {
  const read = hoursFrom(text);
  if (isHoursFault(read)) throw hoursError(read, flag, dayExample);
  return read;
}

export function weekError({ fault, why }: WeekFault, flag: string): ShiftError {
  const unreadable = why.kind === 'unreadable' ? { ...why, value: fault.replace(/: $/, '') } : why;
  return hoursError(unreadable, flag, weekExample);
}

function hoursError({ kind, value, hours = '' }: HoursFault, flag: string, choices: string): ShiftError {
  switch (kind) {
    case 'unreadable':
      return new ShiftError('invalid_choice', { flag, value, choices }, flag);
    case 'impossible':
      return new ShiftError('hours_impossible', { flag, value }, flag);
    case 'break_outside':
      return new ShiftError('break_outside', { flag, value, hours }, flag);
    case 'breaks_overlap':
      return new ShiftError('breaks_overlap', { flag, value }, flag);
  }
}
