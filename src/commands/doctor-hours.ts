/** `doctor hours CODE DAY [TO] --hours …`: other hours than the week's, also on a day on which he is off otherwise. */
import * as z from 'zod/mini';
import { typedHours } from '../clinic/hours-error.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { daysAsked } from './days/asked-days.ts';
import { markDays } from './days/mark-days.ts';
import { note, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';

const schema = z.object({ hours: text('--hours'), note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [code = '', ...words] = input.args;
  const { id } = await ctx.clinic();
  const doctors = await (await ctx.store()).clinic.doctors(id);
  const doctor = findOne(ctx, 'doctor', doctors, code, 'code');
  const days = daysAsked(ctx, words);
  const typed = flags.hours ?? (await ctx.ask.text({ message: ctx.t('days.ask.hours'), flag: '--hours' }));
  await markDays(ctx, doctor, days, { hours: typedHours(typed, '--hours'), note: flags.note ?? null });
}
