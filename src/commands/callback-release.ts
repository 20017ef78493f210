/** `callback release [ID]`: lets a call go that is not made after all; without an id all that this desk has taken. */
import * as z from 'zod/mini';
import type { Callback } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { claimOn } from '../tasks/claim.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { releaseCallback } from './contacts/claiming.ts';
import { flag, parseId, readFlags } from './input/options.ts';

const schema = z.object({ anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { anyway } = readFlags(schema, input);
  const [typed] = input.args;
  const ids = typed === undefined ? await takenHere(ctx) : [parseId(typed, 'id')];
  const released: number[] = [];
  for (const id of ids) if (await releaseCallback(ctx, id, anyway)) released.push(id);
  if (ctx.options.json) ctx.json({ released });
  else if (released.length === 0) ctx.print(ctx.t('claims.noneReleased'));
  else for (const id of released) ctx.print(ctx.t('callbacks.released', { id }));
}

/** One for each person: the others of his number go with it. */
async function takenHere(ctx: Context): Promise<number[]> {
  const clinic = await ctx.clinic();
  const desk = await ctx.desk();
  const { contacts, work } = await ctx.store();
  const isOurs = (one: Callback | Task): boolean => claimOn(one, ctx.now())?.deskId === desk.id;
  const open = (await contacts.openCallbacks(clinic.id)).filter(isOurs).map(({ id }) => id);
  // What an earlier shift carried over is on the list of tasks.
  const carried = (await work.openTasks(clinic.id)).filter(
    (task) => task.kind === 'callback' && isOurs(task),
  );
  return [...new Set([...open, ...carried.flatMap(({ contactId }) => contactId ?? [])])];
}
