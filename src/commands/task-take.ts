/** `task take ID`: what this desk is at, kept from the others for a while. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { takeTask } from './dated-work/claiming.ts';
import { tellTask } from './dated-work/settle-task.ts';
import { flag, parseId, readFlags } from './input/options.ts';

const schema = z.object({ anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { anyway } = readFlags(schema, input);
  await tellTask(ctx, await takeTask(ctx, parseId(input.args[0], 'id'), anyway), 'tasks.taken');
}
