/** `wait done ID`: the person waits no longer, whatever he is being offered. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { withdrawn } from '../visits/offers.ts';
import { settleWait } from '../visits/waitlist.ts';
import { choice, note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { whoText } from './visits/view.ts';
import { waitJson } from './visits/wait-view.ts';

const results = ['gone', 'booked'] as const;
const schema = z.object({ result: choice('--result', results), reason: note('--reason') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { result = 'gone', reason } = readFlags(schema, input);
  const entry = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  const store = await ctx.store();
  const why = result === 'gone' ? 'gone' : 'booked_otherwise';
  const ended = (await store.waitlist.openOffers(entry.clinicId))
    .filter(({ waitlistId }) => waitlistId === entry.id)
    .map((offer) => withdrawn(offer, why, ctx.now()));
  await store.apply(settleWait(entry, result, reason ?? null, ended), await ctx.actor());
  if (ctx.options.json) {
    ctx.json({ wait: waitJson(await readRoster(ctx), { ...entry, state: result }, null) });
    return;
  }
  const params = { id: entry.id, who: whoText(ctx, entry), state: ctx.t(`waitState.${result}`) };
  ctx.print(...ctx.wrap(ctx.t('wait.settled', params)));
}
