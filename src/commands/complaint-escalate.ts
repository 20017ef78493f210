/** `complaint escalate ID`: told to the senior or the manager, with a task of theirs that is due now (S0.9). */
import * as z from 'zod/mini';
import { escalateComplaint } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { complaintTask } from './dated-work/complaint-task.ts';
import { complaintJson, complaintName } from './dated-work/complaint-view.ts';
import { taskJson, taskLine } from './dated-work/task-view.ts';
import { readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ owner: text('--owner') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const complaint = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const staff = await store.clinic.staff(clinic.id);
  const owner = flags.owner === undefined ? null : findOne(ctx, 'staff', staff, flags.owner, '--owner');
  const wanted = { ...complaint, escalated: true, due: undefined, owner };
  const task = await complaintTask(ctx, clinic, staff, wanted);
  const { ids } = await store.apply(escalateComplaint(complaint, task, ctx.now()), await ctx.actor());
  const after = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const made = await findRecord(ctx, 'task', String(ids.task), 'id');
  if (ctx.options.json) ctx.json({ complaint: complaintJson(after, staff), task: taskJson(made, staff) });
  else
    ctx.print(
      `${complaintName(ctx, after)}: ${ctx.t('complaints.escalated')}: ${taskLine(ctx, made, staff)}`,
    );
}
