/** `doctor absent CODE DAY`: he does not come, and his visits have to be moved (S0.1). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, note, readFlags } from './input/options.ts';
import { noteDay, readAbout } from './visits/doctor-day.ts';

const schema = z.object({ forceMajeure: flag(), note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [code, ...day] = input.args;
  const about = await readAbout(ctx, code, day);
  const state = flags.forceMajeure ? 'force_majeure' : 'absent';
  await noteDay(ctx, about, { state, delayMinutes: null, note: flags.note ?? null });
}
