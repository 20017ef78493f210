/** A day as people write it. */
import { type Day, dayFromWords, dayOf, type Leaning } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/** The day of the words; today without any. @throws ShiftError invalid_day, impossible_time */
export function dayFrom(
  ctx: Context,
  words: readonly string[],
  flag = 'day',
  leaning: Leaning = 'future',
): Day {
  const typed = words.join(' ').trim();
  if (typed === '') return dayOf(ctx.now());
  const day = dayFromWords(typed.toLowerCase(), ctx.now(), flag, leaning);
  if (day === null) throw new ShiftError('invalid_day', { flag, value: typed }, flag);
  return day;
}
