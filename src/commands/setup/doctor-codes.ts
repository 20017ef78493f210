/** Doctors as typed after `--doctor`, as their codes. */
import type { Context } from '../../context.ts';
import { findOne } from '../records/find-one.ts';

export async function doctorCodes(ctx: Context, typed: readonly string[]): Promise<string[]> {
  if (typed.length === 0) return [];
  const doctors = await (await ctx.store()).clinic.doctors((await ctx.clinic()).id);
  return typed.map((word) => findOne(ctx, 'doctor', doctors, word, '--doctor').code);
}
