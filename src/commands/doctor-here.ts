/** `doctor here CODE`: the doctor has come; whoever was told of a delay has to hear that it is over. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { noteHere } from '../visits/doctor-day.ts';
import { flag, readFlags } from './input/options.ts';
import { tellLate } from './visits/delay-view.ts';
import { readToday } from './visits/delayed-day.ts';

const schema = z.object({ full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full } = readFlags(schema, input);
  const today = await readToday(ctx, input.args[0]);
  await (await ctx.store()).apply(noteHere(today, ctx.now()), await ctx.actor());
  await tellLate(ctx, [await readToday(ctx, today.doctor.code)], full);
}
