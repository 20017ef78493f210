/** `desk edit CODE`: another name. */
import * as z from 'zod/mini';
import { changeDesk } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { saveChanged } from './setup/changes.ts';

const schema = z.object({ name: text('--name') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { name } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const desks = await (await ctx.store()).clinic.desks(clinic.id);
  const desk = findOne(ctx, 'desk', desks, input.args[0] ?? '', 'code');
  await saveChanged(ctx, 'desk', desk, { name }, (set) => changeDesk(desk, set));
}
