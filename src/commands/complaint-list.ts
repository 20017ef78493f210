/** `complaint list`: the open ones, and with `--all` the resolved ones too. */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Staff } from '../clinic/types.ts';
import { type Complaint, complaintClasses } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { complaintJson } from './dated-work/complaint-view.ts';
import { ownerText } from './dated-work/task-view.ts';
import { choice, flag, readFlags } from './input/options.ts';
import { whoText } from './visits/view.ts';

const schema = z.object({ all: flag(), class: choice('--class', complaintClasses), full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const store = await ctx.store();
  const staff = await store.clinic.staff(id);
  const today = dayOf(ctx.now());
  const found = await store.work.complaints(id, flags.all ? '0000-01-01' : today, today);
  const complaints = found.filter(
    (one) => (flags.all || one.state === 'open') && (flags.class === undefined || one.class === flags.class),
  );
  if (ctx.options.json)
    ctx.json({ complaints: complaints.map((one) => complaintJson(one, staff, flags.full)) });
  else if (complaints.length === 0) ctx.print(ctx.t('complaints.none'));
  else ctx.print(await list(ctx, complaints, staff, flags.full));
}

async function list(
  ctx: Context,
  complaints: readonly Complaint[],
  staff: readonly Staff[],
  full: boolean,
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('complaints.column.class') },
    { title: t('complaints.column.opened') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('complaints.column.text'), flexible: true },
    { title: t('complaints.column.measures'), flexible: true },
    { title: t('tasks.column.owner'), flexible: true },
  ];
  const rows = complaints.map((one) => [
    String(one.id),
    one.class,
    format.moment(one.openedAt, ctx.now()),
    whoText(ctx, one, full),
    visible(one.text),
    one.measures === null ? t('complaints.noMeasures') : visible(one.measures),
    one.state === 'resolved' ? t('complaints.resolved') : ownerText(staff, one.ownerId),
  ]);
  return ctx.table(columns, rows);
}
