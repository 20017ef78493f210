/** A time in a line to be typed. */
import { isoInstant } from '../../clinic/time.ts';

/** As `--at` reads it: `2026-01-16 11:20`. */
export function bookingTime(at: number): string {
  return isoInstant(at).slice(0, 16).replace('T', ' ');
}
