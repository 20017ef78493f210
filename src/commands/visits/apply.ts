/** Writing a decision about a visit: a slot lost to another desk in the same second is named with its neighbours. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Applied, Decision } from '../../facts/types.ts';
import { slotTaken, type Wish } from '../../visits/fitting.ts';
import { readTimetable } from './roster.ts';

/**
 * Applies the decisions as one.
 * @param wish the time that one of them wants to hold
 * @throws ShiftError slot_taken with doctor, time and the nearest free slots
 */
export async function applyHolding(
  ctx: Context,
  decisions: readonly Decision[],
  wish: Wish | null,
): Promise<Applied[]> {
  try {
    return await (await ctx.store()).applyAll(decisions, await ctx.actor());
  } catch (error) {
    if (!(error instanceof ShiftError) || error.code !== 'slot_taken' || wish === null) throw error;
    throw slotTaken(wish, await readTimetable(ctx, await ctx.clinic(), wish.from), ctx.now());
  }
}
