/** `complaint escalate ID`: one step up its chain: who has been told, written down, with a task of theirs (S0.9). */
import * as z from 'zod/mini';
import { escalateComplaint } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readChains, stepOf, whoWasTold } from './dated-work/chains.ts';
import { printStep } from './dated-work/complaint-hints.ts';
import { complaintTask } from './dated-work/complaint-task.ts';
import { complaintJson, complaintName } from './dated-work/complaint-view.ts';
import { taskJson, taskLine } from './dated-work/task-view.ts';
import { readFlags, text } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ to: text('--to') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const complaint = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const store = await ctx.store();
  const staff = await ctx.staff();
  const chains = await readChains(ctx);
  const to = await whoWasTold(ctx, complaint, flags.to, { staff, chains });
  const task = await complaintTask(ctx, { ...complaint, to, due: undefined, owner: null });
  const tasks = await store.work.openTasks(complaint.clinicId);
  const decision = escalateComplaint(complaint, to, task, { chains, tasks }, ctx.now());
  const { ids } = await store.apply(decision, await ctx.actor());
  const after = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const made = await findRecord(ctx, 'task', String(ids.task), 'id');
  const step = stepOf(ctx, after, chains);
  if (ctx.options.json) {
    ctx.json({ complaint: complaintJson(after, staff, step), task: taskJson(made, staff) });
    return;
  }
  const said = `${complaintName(ctx, after)}: ${ctx.t('complaints.escalated')}`;
  ctx.print(...ctx.wrap(`${said}: ${taskLine(ctx, made, staff)}`));
  printStep(ctx, after, step);
}
