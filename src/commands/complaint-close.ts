/** `complaint close ID`: resolved; measures are written by now or with it. */
import * as z from 'zod/mini';
import { resolveComplaint } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { complaintJson, complaintName } from './dated-work/complaint-view.ts';
import { needed } from './input/needed.ts';
import { note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ measures: note('--measures') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const complaint = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const askable = complaint.state === 'open' && complaint.measures === null && ctx.ask.available;
  const measures =
    flags.measures ?? (askable ? await needed(ctx, 'complaints.ask.measures', '--measures') : null);
  const store = await ctx.store();
  const tasks = await store.work.openTasks(complaint.clinicId);
  await store.apply(resolveComplaint(complaint, measures, tasks, ctx.now()), await ctx.actor());
  const after = await findRecord(ctx, 'complaint', input.args[0], 'id');
  if (ctx.options.json) {
    ctx.json({ complaint: complaintJson(after, await store.clinic.staff(after.clinicId)) });
  } else ctx.print(`${complaintName(ctx, after)}: ${ctx.t('complaints.closed')}`);
}
