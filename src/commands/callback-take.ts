/** `callback take [ID]`: the next call to make, kept from the other desks while it is made. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { printCard, printNone } from './contacts/callback-report.ts';
import { takeCallback, takeNext } from './contacts/claiming.ts';
import { flag, parseId, readFlags } from './input/options.ts';

const schema = z.object({ anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { anyway } = readFlags(schema, input);
  const [id] = input.args;
  const taken = id === undefined ? await takeNext(ctx) : await takeCallback(ctx, parseId(id, 'id'), anyway);
  if (taken === null) {
    await printNone(ctx);
    return;
  }
  const { callback } = taken;
  await printCard(ctx, callback, await (await ctx.store()).contacts.byId(callback.clinicId, callback.id));
}
