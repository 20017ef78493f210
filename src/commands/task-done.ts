/** `task done ID`: finished, and what came of it. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { finishTask } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleTask } from './dated-work/settle-task.ts';
import { note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ result: note('--result') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { result } = readFlags(schema, input);
  const task = await findRecord(ctx, 'task', input.args[0], 'id');
  await settleTask(ctx, task, finishTask(task, result ?? null, ctx.now()), 'tasks.done');
}
