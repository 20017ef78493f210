/** The days of `holiday add 21.03 23.03`: one, or from one to another. */
import { daysOf } from '../../clinic/special-days.ts';
import { addDays, type Day, dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { dayFrom } from '../input/day-words.ts';

/** What lies further ahead is a slip of the keyboard. */
const furthestDays = 400;

/**
 * The days that were typed, each word one of them or both in one (`21.03..23.03`), today or later.
 * @throws ShiftError invalid_day, impossible_time, invalid_period, time_in_past, carry_too_late
 */
export function daysAsked(ctx: Context, words: readonly string[]): Day[] {
  const typed = words.flatMap((word) => word.split('..')).filter((word) => word !== '');
  const [from = '', to = from, ...more] = typed.map((word) => dayFrom(ctx, [word], 'day'));
  if (more.length > 0 || from === '' || to < from) {
    throw new ShiftError('invalid_period', { value: words.join(' ') }, 'day');
  }
  requireAhead(ctx, from, to);
  return daysOf(from, to);
}

/** What was worked on a day that is over cannot be changed by a holiday. */
function requireAhead(ctx: Context, from: Day, to: Day): void {
  const today = dayOf(ctx.now());
  const flag = 'day';
  if (from < today) throw new ShiftError('time_in_past', { flag, time: ctx.format.day(from) }, flag);
  const latest = addDays(today, furthestDays);
  if (to <= latest) return;
  const params = { flag, time: ctx.format.day(to), latest: ctx.format.date(latest) };
  throw new ShiftError('carry_too_late', params, flag);
}
