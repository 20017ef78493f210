/** `visit done` without the server: the free times for the next visit cannot be seen, so its time must be given. */
import type { Context } from '../../context.ts';
import type { Line } from '../../terminal/command-words.ts';
import type { DoneAnswers, DoneFlags } from '../front/finish-one.ts';
import { plainSum } from '../input/sums.ts';
import { askPayment } from './ask-payment.ts';
import { typedTime } from './choose-time.ts';
import { stepLineOf } from './step-away.ts';

/** @throws ShiftError missing_input, invalid_time, and what `visit done` throws for a time or sum that cannot be */
export async function doneLine(
  ctx: Context,
  ids: readonly string[],
  flags: DoneFlags,
  answers: DoneAnswers,
): Promise<Line> {
  const { at } = flags;
  if (ids.length > 1) return stepLineOf(ctx, 'done', ids, { at });
  const payment = answers.payment === undefined ? await askPayment(ctx, flags, null) : answers.payment;
  const paid = payment ? { paid: plainSum(payment.paid), method: payment.method } : {};
  const next = answers.next ?? flags.next;
  if (next !== undefined) typedTime(ctx, next, '--next');
  const noNext = answers.noNext ?? flags.noNext;
  const checkIn = answers.checkIn === undefined ? flags.checkIn : answers.checkIn ? 'yes' : 'no';
  return stepLineOf(ctx, 'done', ids, { at, next, noNext, checkIn, ...paid });
}
