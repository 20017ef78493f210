/** Changing one task and saying what it is now: moving, finishing and cancelling have this in common. */
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { Task } from '../../tasks/types.ts';
import { findRecord } from '../records/find-record.ts';
import { taskJson, taskLine } from './task-view.ts';

/** Applies the decision about the task and prints the task after it under a heading. */
export async function settleTask(
  ctx: Context,
  task: Task,
  decision: Decision,
  heading: MessageKey,
): Promise<void> {
  const store = await ctx.store();
  await store.apply(decision, await ctx.actor());
  const after = await findRecord(ctx, 'task', String(task.id), 'id');
  const staff = await store.clinic.staff(after.clinicId);
  if (ctx.options.json) ctx.json({ task: taskJson(after, staff) });
  else ctx.print(`${ctx.t(heading)}: ${taskLine(ctx, after, staff)}`);
}
