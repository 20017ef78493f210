/** `wait done ID`: the person waits no longer, or was offered a time and goes on waiting. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleWait } from '../visits/waitlist.ts';
import { choice, note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { whoText } from './visits/view.ts';
import { waitJson } from './visits/wait-view.ts';

const results = ['gone', 'booked', 'waiting'] as const;
const schema = z.object({ result: choice('--result', results), reason: note('--reason') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { result = 'gone', reason } = readFlags(schema, input);
  const entry = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  await (await ctx.store()).apply(settleWait(entry, result, reason ?? null), await ctx.actor());
  if (ctx.options.json) ctx.json({ wait: waitJson(await readRoster(ctx), { ...entry, state: result }) });
  else {
    const params = { id: entry.id, who: whoText(ctx, entry), state: ctx.t(`waitState.${result}`) };
    ctx.print(ctx.t('slots.wait.settled', params));
  }
}
