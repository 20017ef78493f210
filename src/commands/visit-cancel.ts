/** `visit cancel ID…`: the patient does not come and has told. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { note, readFlags, text } from './input/options.ts';
import { sequelFrom } from './visits/after-loss.ts';
import { cancelVisits } from './visits/cancel-visits.ts';

const schema = z.object({
  reason: note('--reason'),
  note: note('--note'),
  to: text('--to'),
  due: text('--due'),
  at: text('--at'),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  await cancelVisits(ctx, input.args, { ...readFlags(schema, input), sequel: sequelFrom(input) });
}
