/** Who was booked from the waitlist by hand may still have the later visit that he would give up. */
import type { Context } from '../../context.ts';
import type { WaitlistEntry } from '../../visits/types.ts';
import { printHints } from '../output/hints.ts';
import { laterVisit } from './gap-facts.ts';

/** Names it with the line that lets it go; `wait answer` moves it by itself. */
export async function hintLaterVisit(ctx: Context, wait: WaitlistEntry | null): Promise<void> {
  if (ctx.options.json || wait === null || wait.visitId === null) return;
  const later = await laterVisit(await ctx.store(), wait.clinicId, wait.visitId, ctx.now());
  if (!later) return;
  const when = ctx.format.moment(later.startsAt, ctx.now());
  printHints(ctx, [[ctx.t('wait.hint.giveUp', { id: later.id, when }), `visit cancel ${later.id}`]]);
}
