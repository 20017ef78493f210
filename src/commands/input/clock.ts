/** A time of day as people write it. */
import { ShiftError } from '../../errors.ts';

/** `9:30`, `18` in `HH:MM`. @throws ShiftError invalid_time, impossible_time */
export function clockFrom(typed: string, flag: string): string {
  const match = /^(\d{1,2})(?::(\d\d))?$/.exec(typed.trim());
  if (!match) throw new ShiftError('invalid_time', { flag, value: typed }, flag);
  const [, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) {
    throw new ShiftError('impossible_time', { flag, value: typed }, flag);
  }
  return `${hours.padStart(2, '0')}:${minutes}`;
}
