/** `config targets`: which targets were, are and will be in force, and who set them when. */
import type { DatedClinic } from '../clinic/targets.ts';
import { dayOf, isoInstant } from '../clinic/time.ts';
import type { Staff, Target, TargetChange } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { allMetrics } from '../metrics/index.ts';
import { managerMetrics } from '../metrics/manager/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { visible } from '../reports/visible-text.ts';
import { metricText, targetText } from './metrics/words.ts';
import { codeOf, nameOf } from './records/people.ts';

/** `past`: another one has come since; `coming`: its day has not come. */
type State = 'past' | 'now' | 'coming';

interface Dated {
  metric: Metric;
  target: Target | null;
  /** Null: from the beginning. */
  fromDay: string | null;
  state: State;
  change: TargetChange | null;
}

export async function run(ctx: Context): Promise<undefined> {
  const clinic = await ctx.clinic();
  const changes = await (await ctx.store()).clinic.targetChanges(clinic.id);
  const staff = await ctx.staff();
  const today = dayOf(ctx.now());
  const all = [...allMetrics, ...managerMetrics].flatMap((metric) => history(clinic, metric, changes, today));
  if (ctx.options.json) ctx.json({ targets: all.map((one) => asJson(one, staff)) });
  else ctx.print(await asTable(ctx, all, staff, clinic), '', ...ctx.wrap(ctx.t('targets.hint')));
}

/** Of a figure that has or had a target: what it began with, then every change. */
function history(
  { targetHistory: { first } }: DatedClinic,
  metric: Metric,
  changes: readonly TargetChange[],
  today: string,
): Dated[] {
  const own = changes.filter((one) => one.metric === metric.id);
  const begun = first[metric.id] === undefined ? metric.target : (first[metric.id] ?? null);
  if (begun === null && own.length === 0) return [];
  const current = own.findLast(({ fromDay }) => fromDay <= today) ?? null;
  const stateOf = (change: TargetChange): State => {
    if (change.fromDay > today) return 'coming';
    return change === current ? 'now' : 'past';
  };
  return [
    { metric, target: begun, fromDay: null, state: current ? 'past' : 'now', change: null },
    ...own.map(
      (change): Dated => ({
        metric,
        target: targetOf(change),
        fromDay: change.fromDay,
        state: stateOf(change),
        change,
      }),
    ),
  ];
}

function targetOf({ op, value }: TargetChange): Target | null {
  return op === null || value === null ? null : { op, value };
}

function asJson({ metric, target, fromDay, state, change }: Dated, staff: readonly Staff[]) {
  return {
    metric: metric.id,
    target,
    from: fromDay,
    state,
    setAt: change ? isoInstant(change.setAt) : null,
    by: change ? codeOf(staff, change.staffId) : null,
  };
}

async function asTable(
  ctx: Context,
  all: readonly Dated[],
  staff: readonly Staff[],
  { rules, currency }: DatedClinic,
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('metrics.column.metric'), flexible: true },
    { title: t('metrics.column.target'), align: 'right' as const },
    { title: t('targets.column.from') },
    { title: '' },
    { title: t('targets.column.set'), flexible: true },
  ];
  const rows = all.map(({ metric, target, fromDay, state, change }) => [
    fromDay === null ? metricText(ctx, 'short', metric.id, rules) : '',
    target === null ? t('targets.none') : targetText(ctx, { unit: metric.unit, target }, currency),
    fromDay === null ? t('targets.begun') : format.date(fromDay),
    t(`targets.state.${state}`),
    change ? [format.moment(change.setAt, ctx.now()), ...by(staff, change)].join(' · ') : '',
  ]);
  return ctx.table(columns, rows);
}

/** A manager's laptop has no shift, and so nobody's name. */
function by(staff: readonly Staff[], { staffId }: TargetChange): string[] {
  return staffId === null ? [] : [visible(nameOf(staff, staffId))];
}
