/** `doctor off CODE DAY [TO]`: a planned day off or a vacation; what happens today is `doctor absent`. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { daysAsked } from './days/asked-days.ts';
import { markDays } from './days/mark-days.ts';
import { note, readFlags } from './input/options.ts';
import { findOne } from './records/find-one.ts';

const schema = z.object({ note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [code = '', ...words] = input.args;
  const { id } = await ctx.clinic();
  const doctors = await (await ctx.store()).clinic.doctors(id);
  const doctor = findOne(ctx, 'doctor', doctors, code, 'code');
  await markDays(ctx, doctor, daysAsked(ctx, words), { hours: null, note: flags.note ?? null });
}
