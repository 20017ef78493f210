/** `metrics explain`: why a figure is what it is, down to the rows. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { denominatorIds, type Explanation, explainer, type ReasonGroup } from '../metrics/explain.ts';
import { type Figure, roundFigure, toFigure } from '../metrics/figures.ts';
import { isMetricId, metricIds, metrics } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Parts, partsOf, pool } from '../metrics/parts.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { explanationLines } from './metrics/explanation.ts';
import { chunksOfSelection, readSelection, type Selection, shiftJson } from './metrics/selection.ts';
import { formulaText, periodText } from './metrics/words.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const metric = pickMetric(input.args[0] ?? '');
  const selection = await readSelection(ctx, input, input.args[1]);
  const { targets } = await ctx.clinic();
  const { add, explanation: told } = explainer(metric);
  const parts: Parts[] = [];
  for await (const days of chunksOfSelection(ctx, selection)) {
    days.forEach(add);
    parts.push(...days.map((day) => partsOf(metric, day)));
  }
  const figure = toFigure(metric, pool(parts), targets);
  const explanation = told();
  if (ctx.options.json) {
    ctx.json({
      ...selection.period,
      ...shiftJson(selection.shift),
      ...(await asJson(ctx, metric, figure, explanation)),
    });
    return;
  }
  const lines = await explanationLines(ctx, metric, figure, explanation);
  ctx.print(...ofWhat(ctx, selection), ...lines);
}

/** Rows are read anew while a closed shift's figures are not: the two may differ, and that is said. */
function ofWhat(ctx: Context, { period, shift }: Selection): string[] {
  const when = periodText(ctx, period);
  if (!shift) return [when];
  const title = ctx.t('metrics.explain.shift', { id: shift.id, period: when });
  return shift.state === 'open' ? [title] : [title, ctx.t('metrics.explain.frozen')];
}

/** @throws ShiftError invalid_choice */
function pickMetric(typed: string): Metric {
  const id = typed.trim().toLowerCase().replaceAll('-', '_');
  if (isMetricId(id)) return metrics[id];
  throw new ShiftError('invalid_choice', { flag: 'id', value: typed, choices: metricIds.join(', ') }, 'id');
}

async function asJson(ctx: Context, metric: Metric, figure: Figure, explanation: Explanation) {
  const { rules } = await ctx.clinic();
  const { value, numerator, denominator, unit } = roundFigure(figure);
  return {
    id: metric.id,
    version: metric.version,
    formula: formulaText(ctx, metric, rules),
    rows: metric.rows,
    value,
    numerator,
    denominator,
    unit,
    counted: explanation.counted.map((row) => row.id),
    of: denominatorIds(metric, explanation),
    not_counted: explanation.short.map(reasonJson),
    left_out: explanation.left.map(reasonJson),
    pending: explanation.pending.map(reasonJson),
  };
}

function reasonJson({ reason, count, rows }: ReasonGroup) {
  return { reason, count, ids: rows.map((row) => row.id) };
}
