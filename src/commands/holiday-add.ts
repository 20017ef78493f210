/** `holiday add DAY [TO]`: the clinic is closed, or works other hours. */
import * as z from 'zod/mini';
import { typedHours } from '../clinic/hours-error.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { daysAsked } from './days/asked-days.ts';
import { markDays } from './days/mark-days.ts';
import { note, readFlags, text } from './input/options.ts';

const schema = z.object({ hours: text('--hours'), note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  await ctx.clinic();
  const days = daysAsked(ctx, input.args);
  const hours = flags.hours === undefined ? null : typedHours(flags.hours, '--hours');
  await markDays(ctx, null, days, { hours, note: flags.note ?? null });
}
