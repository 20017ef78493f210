/** `metrics list`: every figure, what it counts over what, and its target. */
import type { Context } from '../context.ts';
import { allMetrics } from '../metrics/index.ts';
import { formulaText, metricText, targetText } from './metrics/words.ts';

export async function run(ctx: Context): Promise<undefined> {
  const { rules, targets } = await ctx.clinic();
  const { t } = ctx;
  const listed = allMetrics.map((metric) => {
    const { id, version, unit } = metric;
    const formula = formulaText(ctx, metric, rules);
    const target = targets[id] ?? metric.target;
    return { id, version, name: metricText(ctx, 'name', id, rules), formula, unit, target };
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
  const rows = listed.map((one) => [one.id, `${one.name}: ${one.formula}`, targetText(ctx, one)]);
  ctx.print(await ctx.table(columns, rows));
}
