/** Minutes after midnight as the command line takes them. */
import { addDays } from '../../src/clinic/time.ts';
import { today } from './clinic.ts';

/** `09:05` */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `2026-01-16T09:05`, so many days from the scripted one. */
export function instant(day: number, minute: number): string {
  return `${addDays(today, day)}T${clock(minute)}`;
}
