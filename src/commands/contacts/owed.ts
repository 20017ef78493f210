/** The callbacks that are owed, each with the time at which it is due next (S0.3). */
import { timed } from '../../contacts/callback-clock.ts';
import type { Callback } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';

/** Those that wait here; what was carried over is on the list of tasks. */
export async function readOwed(ctx: Context): Promise<Callback[]> {
  const { id } = await ctx.clinic();
  return inTime(ctx, await (await ctx.store()).contacts.openCallbacks(id));
}

/** The same for callbacks that are at hand already. */
export async function inTime(ctx: Context, callbacks: readonly Callback[]): Promise<Callback[]> {
  if (callbacks.length === 0) return [];
  const { rules } = await ctx.clinic();
  return timed(callbacks, rules, await ctx.calendar());
}
