/** `visit confirm ID…`: the patient said that he is coming. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { confirmationMeans } from '../visits/types.ts';
import { choice, readFlags, text } from './input/options.ts';
import { takeConfirmations } from './visits/take-confirmation.ts';

const schema = z.object({ means: choice('--means', confirmationMeans), at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { means = 'call', at } = readFlags(schema, input);
  await takeConfirmations(ctx, input.args, { means, result: 'confirmed', at });
}
