/** `holiday remove DAY [TO]`: the usual hours hold again, of the clinic or of one doctor. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { daysAsked } from './days/asked-days.ts';
import { forgetDays } from './days/mark-days.ts';
import { readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';

const schema = z.object({ doctor: text('--doctor') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const doctors = await (await ctx.store()).clinic.doctors(id);
  const doctor =
    flags.doctor === undefined ? null : findOne(ctx, 'doctor', doctors, flags.doctor, '--doctor');
  await forgetDays(ctx, doctor, daysAsked(ctx, input.args));
}
