/** `config set targets.FIGURE`: another target from a day on. */
import { changeTarget, type NewTarget } from '../../clinic/change-target.ts';
import { readTarget } from '../../clinic/target-value.ts';
import { goalOn, sameTarget, targetsOn } from '../../clinic/targets.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { everyMetric } from '../../metrics/manager/index.ts';
import { isFigureId, type Metric, managerMetricIds, metricIds } from '../../metrics/metric.ts';
import { dayFrom } from '../input/day-words.ts';
import { metricText, targetText } from '../metrics/words.ts';

/** @param from as typed; today when absent, so that the past keeps what it was judged by */
export async function setTarget(
  ctx: Context,
  id: string,
  typed: string,
  from: string | undefined,
): Promise<undefined> {
  const metric = metricOf(id);
  // The clinic's zone is set with its first reading: no day may be named before.
  const clinic = await ctx.clinic();
  const fromDay = dayFrom(ctx, from === undefined ? [] : [from], '--from');
  const wanted: NewTarget = {
    metric: metric.id,
    target: readTarget(typed, metric.unit, `targets.${metric.id}`),
    fromDay,
  };
  const before = goalOn(targetsOn(clinic.targetHistory, fromDay), metric);
  const changes = !sameTarget(before, wanted.target);
  if (changes) await write(ctx, clinic.id, wanted);
  if (ctx.options.json) {
    ctx.json({ changed: changes ? { targets: { [metric.id]: wanted.target }, from: fromDay } : {} });
  } else tell(ctx, metric, wanted, changes ? before : undefined, clinic.rules);
}

async function write(ctx: Context, clinicId: number, wanted: NewTarget): Promise<void> {
  const store = await ctx.store();
  const changes = await store.clinic.targetChanges(clinicId);
  const actor = await ctx.clinicActor();
  await store.apply(changeTarget(clinicId, changes, wanted, actor), actor);
  ctx.forget();
}

/** @param before what held on that day so far; undefined where nothing was changed */
function tell(
  ctx: Context,
  metric: Metric,
  { target, fromDay }: NewTarget,
  before: NewTarget['target'] | undefined,
  rules: { callbackMinutes: number },
): void {
  const words = (one: NewTarget['target']): string =>
    one === null ? ctx.t('targets.none') : targetText(ctx, { unit: metric.unit, target: one });
  const params = {
    name: metricText(ctx, 'name', metric.id, rules),
    target: words(target),
    day: ctx.format.date(fromDay),
  };
  if (before === undefined) ctx.print(...ctx.wrap(ctx.t('targets.same', params)));
  else ctx.print(...ctx.wrap(ctx.t('targets.saved', { ...params, before: words(before) })));
}

/** @throws ShiftError invalid_choice */
function metricOf(typed: string): Metric {
  const id = typed.trim().toLowerCase().replaceAll('-', '_');
  if (isFigureId(id)) return everyMetric(id);
  const choices = [...metricIds, ...managerMetricIds].join(', ');
  throw new ShiftError('invalid_choice', { flag: 'targets', value: typed, choices }, 'targets');
}
