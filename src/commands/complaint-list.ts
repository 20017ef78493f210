/** `complaint list`: the open ones with the step that is due, and with `--all` the resolved ones too. */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Staff } from '../clinic/types.ts';
import type { ComplaintStep } from '../complaints/chain.ts';
import { type Complaint, complaintClasses } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readChains, stepOf, stepText } from './dated-work/chains.ts';
import { complaintJson } from './dated-work/complaint-view.ts';
import { ownerText } from './dated-work/task-view.ts';
import { choice, flag, readFlags } from './input/options.ts';
import { whoText } from './visits/view.ts';

const schema = z.object({ all: flag(), class: choice('--class', complaintClasses), full: flag() });

/** A complaint and what is due. */
interface Line {
  complaint: Complaint;
  step: ComplaintStep | null;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const staff = await ctx.staff();
  const today = dayOf(ctx.now());
  const found = await (await ctx.store()).work.complaints(id, flags.all ? '0000-01-01' : today, today);
  const wanted = found.filter(
    (one) => (flags.all || one.state === 'open') && (flags.class === undefined || one.class === flags.class),
  );
  const chains = await readChains(ctx);
  const lines = wanted.map((complaint) => ({ complaint, step: stepOf(ctx, complaint, chains) }));
  if (ctx.options.json)
    ctx.json({
      complaints: lines.map(({ complaint, step }) => complaintJson(complaint, staff, step, flags.full)),
    });
  else if (lines.length === 0) ctx.print(ctx.t('complaints.none'));
  else ctx.print(await list(ctx, lines, staff, flags.full));
}

async function list(
  ctx: Context,
  lines: readonly Line[],
  staff: readonly Staff[],
  full: boolean,
): Promise<string> {
  const { t, format, theme } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('complaints.column.class') },
    { title: t('complaints.column.opened') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('complaints.column.text'), flexible: true },
    { title: t('complaints.column.step'), flexible: true },
    { title: t('tasks.column.owner'), flexible: true },
  ];
  const rows = lines.map(({ complaint, step }) => {
    const next = step === null ? t('complaints.resolved') : stepText(ctx, step);
    return [
      String(complaint.id),
      complaint.class,
      format.moment(complaint.openedAt, ctx.now()),
      whoText(ctx, complaint, full),
      visible(complaint.text),
      step?.late ? theme.bad(next) : next,
      ownerText(staff, complaint.escalatedTo ?? complaint.ownerId),
    ];
  });
  return ctx.table(columns, rows);
}
