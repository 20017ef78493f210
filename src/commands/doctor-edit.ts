/** `doctor edit CODE`: what has changed about a doctor. */
import * as z from 'zod/mini';
import { changeDoctor } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, count, readFlags, text, words } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { saveChanged, weekFlag, yesNo } from './setup/changes.ts';

const schema = z.object({
  name: text('--name'),
  specialty: text('--specialty'),
  years: count('--years', 0, 80),
  profile: text('--profile', 500),
  room: text('--room', 50),
  hours: words(),
  active: choice('--active', ['yes', 'no']),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { hours, active, ...flags } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const doctors = await (await ctx.store()).clinic.doctors(clinic.id);
  const doctor = findOne(ctx, 'doctor', doctors, input.args[0] ?? '', 'code');
  const set = { ...flags, hours: weekFlag(hours), active: yesNo(active) };
  await saveChanged(ctx, 'doctor', doctor, set, (given) => changeDoctor(doctor, given));
}
