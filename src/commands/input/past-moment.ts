/** When something happened that is told afterwards. */
import { parseWhen } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/**
 * The instant of `--at`, epoch milliseconds; now without it.
 * @throws ShiftError invalid_time, impossible_time, time_in_future
 */
export function pastMoment(ctx: Context, at: string | undefined): number {
  const now = ctx.now();
  const moment = at === undefined ? now : parseWhen(at, now, '--at', 'past');
  if (moment <= now) return moment;
  throw new ShiftError('time_in_future', { flag: '--at', time: ctx.format.moment(moment, now) }, '--at');
}
