/** `task done ID`: finished, and what came of it. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { type Doer, finishTask } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleTask } from './dated-work/settle-task.ts';
import { flag, note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ result: note('--result'), anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { result, anyway } = readFlags(schema, input);
  const task = await findRecord(ctx, 'task', input.args[0], 'id');
  const decide = (by: Doer) => finishTask(task, result ?? null, by, ctx.now());
  await settleTask(ctx, task, anyway, decide, 'tasks.done');
}
