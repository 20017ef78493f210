/** Letting go of a record that the server will never accept: by somebody's decision, and never without a trace. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Spool } from '../../spool/spool.ts';
import { needed } from '../input/needed.ts';
import { refusedRecord } from './retry.ts';
import { whatOf } from './words.ts';

/** @throws ShiftError not_found, spool_unsent, missing_input, cancelled */
export async function drop(
  ctx: Context,
  files: Spool,
  number: number,
  flags: { reason: string | undefined; yes: boolean },
): Promise<undefined> {
  const damaged = files.isDamaged(number);
  const what = damaged ? '' : whatOf(ctx, refusedRecord(files, number).record);
  const { t } = ctx;
  if (what !== '' && !ctx.options.json) ctx.tell(...ctx.wrap(what));
  const reason = flags.reason ?? (await needed(ctx, 'spool.ask.reason', '--reason'));
  const sure =
    flags.yes ||
    (await ctx.ask.confirm({ message: t('spool.ask.drop', { number }), flag: '--yes', default: false }));
  if (!sure) throw new ShiftError('cancelled');
  files.drop(number, reason, ctx.now());
  if (ctx.options.json) ctx.json({ dropped: { number, reason } });
  else ctx.print(t('spool.dropped', { number }));
}
