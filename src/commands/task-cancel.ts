/** `task cancel ID`: not needed any more, and why. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { cancelTask, type Doer } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleTask } from './dated-work/settle-task.ts';
import { needed } from './input/needed.ts';
import { flag, note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ reason: note('--reason'), anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const task = await findRecord(ctx, 'task', input.args[0], 'id');
  const reason = flags.reason ?? (await needed(ctx, 'visits.ask.reason', '--reason'));
  const decide = (by: Doer) => cancelTask(task, reason, by, ctx.now());
  await settleTask(ctx, task, flags.anyway, decide, 'tasks.cancelled');
}
