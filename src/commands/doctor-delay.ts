/** `doctor delay CODE MINUTES`: he runs late, and those who wait have to know (S0.5). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { note, parseCount, readFlags, text } from './input/options.ts';
import { noteDay, readAbout } from './visits/doctor-day.ts';

const schema = z.object({ day: text('--day'), note: note('--note') });
const longestDelay = 600;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const about = await readAbout(ctx, input.args[0], flags.day === undefined ? [] : [flags.day]);
  const delayMinutes = parseCount(input.args[1] ?? '', 'minutes', 1, longestDelay);
  await noteDay(ctx, about, { state: 'delayed', delayMinutes, note: flags.note ?? null });
}
