/** `wait offer ID`: somebody is being rung about a time; until he answers, it is an open offer (S0.9). */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleWait } from '../visits/waitlist.ts';
import { findRecord } from './records/find-record.ts';
import { printOffer } from './visits/freed.ts';
import { readRoster } from './visits/roster.ts';
import { waitJson } from './visits/wait-view.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const entry = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  await (await ctx.store()).apply(settleWait(entry, 'offered', null), await ctx.actor());
  if (ctx.options.json) ctx.json({ wait: waitJson(await readRoster(ctx), { ...entry, state: 'offered' }) });
  else printOffer(ctx, entry, null);
}
