/** `metrics list`: every figure, what it counts over what, and its target: the desk's first, then the manager's. */
import type { Context } from '../context.ts';
import { allMetrics } from '../metrics/index.ts';
import { managerMetrics } from '../metrics/manager/index.ts';
import { formulaText, metricText, targetText } from './metrics/words.ts';

export async function run(ctx: Context): Promise<undefined> {
  const { rules, targets, currency } = await ctx.clinic();
  const { t } = ctx;
  const listed = [...allMetrics, ...managerMetrics].map((metric) => {
    const { id, family, version, unit } = metric;
    const formula = formulaText(ctx, metric, rules);
    const target = targets[id] ?? metric.target;
    return { id, family, version, name: metricText(ctx, 'name', id, rules), formula, unit, target };
  });
  if (ctx.options.json) {
    ctx.json({ metrics: listed });
    return;
  }
  const columns = [
    { title: 'id' },
    { title: t('metrics.column.metric'), flexible: true },
    { title: t('metrics.column.target'), align: 'right' as const },
  ];
  const tableOf = (family: string): Promise<string> =>
    ctx.table(
      columns,
      listed
        .filter((one) => one.family === family)
        .map((one) => [one.id, `${one.name}: ${one.formula}`, targetText(ctx, one, currency)]),
    );
  ctx.print(await tableOf('desk'), '', t('manager.title'), await tableOf('manager'));
}
