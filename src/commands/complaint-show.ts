/** `complaint show ID`: one complaint, how far it has gone, and what has happened to it (S0.9). */
import type { Staff } from '../clinic/types.ts';
import { type Chains, type ComplaintStep, levelOf } from '../complaints/chain.ts';
import type { Complaint } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readChains, stepCommand, stepOf, stepText } from './dated-work/chains.ts';
import { type HistoryLine, historyJson, readHistory } from './dated-work/complaint-history.ts';
import { complaintJson } from './dated-work/complaint-view.ts';
import { ownerText } from './dated-work/task-view.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { whoText } from './visits/view.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const complaint = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const staff = await ctx.staff();
  const chains = await readChains(ctx);
  const step = stepOf(ctx, complaint, chains);
  const history = await readHistory(ctx, complaint);
  if (ctx.options.json) {
    const shape = complaintJson(complaint, staff, step);
    ctx.json({ complaint: shape, history: history.map((line) => historyJson(line, staff)) });
    return;
  }
  ctx.print(
    `${ctx.t('complaints.card', { id: complaint.id, class: ctx.t(`complaints.class.${complaint.class}`) })}`,
    ...ctx.wrap(visible(complaint.text), '  '),
    await ctx.table(
      [{}, { flexible: true }],
      details(ctx, complaint, staff, chains).map(([name, value]) => [`  ${name}`, value]),
    ),
  );
  if (step !== null) printNext(ctx, complaint, step);
  ctx.print('', ctx.t('complaints.history'), await historyTable(ctx, history, staff));
}

function printNext(ctx: Context, complaint: Complaint, step: ComplaintStep): void {
  const words = stepText(ctx, step);
  printHints(ctx, [[step.late ? ctx.theme.bad(words) : words, stepCommand(complaint, step)]]);
}

function details(
  ctx: Context,
  complaint: Complaint,
  staff: readonly Staff[],
  { classes }: Chains,
): [string, string][] {
  const { t, format } = ctx;
  const now = ctx.now();
  const { openedAt, escalatedAt, escalatedTo, measures, told } = complaint;
  const steps = { level: levelOf(complaint), of: classes[complaint.class].chain.length };
  const up =
    escalatedAt === null
      ? t('complaints.nobodyTold')
      : t('complaints.upTo', {
          who: ownerText(staff, escalatedTo ?? complaint.ownerId),
          time: format.moment(escalatedAt, now),
          ...steps,
        });
  return [
    [t('complaints.field.patient'), whoText(ctx, complaint, true)],
    [t('complaints.field.opened'), format.moment(openedAt, now)],
    [t('complaints.field.up'), up],
    [t('complaints.field.measures'), measures === null ? t('complaints.noMeasures') : visible(measures)],
    [t('complaints.field.told'), told === null ? t('complaints.notTold') : visible(told)],
  ];
}

async function historyTable(
  ctx: Context,
  history: readonly HistoryLine[],
  staff: readonly Staff[],
): Promise<string> {
  const rows = history.map(({ at, kind, text, by }) => [
    `  ${ctx.format.moment(at, ctx.now())}`,
    [ctx.t(`complaints.history.${kind}`), ...(text === null ? [] : [visible(text)])].join(': '),
    ownerText(staff, by),
  ]);
  return ctx.table([{}, { flexible: true }, {}], rows);
}
