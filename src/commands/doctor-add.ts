/** `doctor add NAME`: a new doctor. */
import * as z from 'zod/mini';
import { addDoctor } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { checkedText, count, readFlags, text, words } from './input/options.ts';
import { codeOr, givenCode, saveNew, weekFlag } from './setup/changes.ts';

const schema = z.object({
  specialty: text('--specialty'),
  years: count('--years', 0, 80),
  profile: text('--profile', 500),
  room: text('--room', 50),
  hours: words(),
  code: givenCode(),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const name = checkedText(input.args.join(' '), 'name') ?? '';
  const hours = weekFlag(flags.hours) ?? [];
  const clinic = await ctx.clinic();
  const known = await (await ctx.store()).clinic.doctors(clinic.id);
  const specialty =
    flags.specialty ?? (await ctx.ask.text({ message: ctx.t('setup.askSpecialty'), flag: '--specialty' }));
  const doctor = {
    code: codeOr(flags.code, name, known),
    name,
    specialty,
    years: flags.years ?? null,
    profile: flags.profile ?? null,
    room: flags.room ?? null,
    hours,
  };
  await saveNew(ctx, 'doctor', doctor, addDoctor(clinic.id, doctor));
}
