/** `task move ID WHEN`: another date, never none. */
import * as z from 'zod/mini';
import { parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { type Doer, moveTask, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { settleTask } from './dated-work/settle-task.ts';
import { needed } from './input/needed.ts';
import { flag, note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ reason: note('--reason'), anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { reason, anyway } = readFlags(schema, input);
  const [id, ...when] = input.args;
  const task = await findRecord(ctx, 'task', id, 'id');
  const typed = when.length > 0 ? when.join(' ') : await needed(ctx, 'tasks.ask.due', 'when', 50);
  const dueAt = parseWhen(typed, ctx.now(), 'when', 'future', usualTime);
  const decide = (by: Doer) => moveTask(task, dueAt, reason ?? null, by, ctx.now());
  await settleTask(ctx, task, anyway, decide, 'tasks.moved');
}
