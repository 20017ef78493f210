/** `visit arrive ID…`: the patient stands at the desk; from now on he waits (S0.5: five minutes at most). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags, text } from './input/options.ts';
import { takeStep } from './visits/take-steps.ts';

const schema = z.object({ at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { at } = readFlags(schema, input);
  await takeStep(ctx, input.args, 'arrived', at, ({ id }) => [
    [ctx.t('visits.hint.seat'), `visit seat ${id}`],
  ]);
}
