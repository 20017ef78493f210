/** `metrics explain`: why a figure is what it is, down to the rows. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import {
  denominatorIds,
  type Explanation,
  explain,
  explainer,
  type ReasonGroup,
} from '../metrics/explain.ts';
import { type Figure, roundFigure } from '../metrics/figures.ts';
import { filteredFigure, notApplicable } from '../metrics/filter.ts';
import { isMetricId, metricIds, metrics } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Parts, partsOf, pool } from '../metrics/parts.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { explanationLines } from './metrics/explanation.ts';
import { withWhose } from './metrics/heading.ts';
import { ownDays } from './metrics/own-days.ts';
import { undividedLines } from './metrics/screen.ts';
import { filterOf, readSelection, type Selection, shiftJson, whoseJson } from './metrics/selection.ts';
import { formulaText, periodText } from './metrics/words.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const metric = pickMetric(input.args[0] ?? '');
  const selection = await readSelection(ctx, input, input.args[1]);
  const { targets } = await ctx.clinic();
  const filter = filterOf(selection);
  const { parts, explanation } =
    notApplicable(metric.id, filter) === null
      ? await judge(ctx, metric, selection)
      : { parts: [], explanation: explain(metric, []) };
  const figure = filteredFigure(metric, pool(parts), targets, filter);
  if (ctx.options.json) {
    ctx.json({
      ...selection.period,
      ...(await whoseJson(ctx, selection)),
      ...shiftJson(selection.shift),
      ...(await asJson(ctx, metric, figure, explanation)),
    });
    return;
  }
  const lines = figure.notApplicable
    ? await undividedLines(ctx, [figure])
    : await explanationLines(ctx, metric, figure, explanation);
  ctx.print(...(await ofWhat(ctx, selection)), ...lines);
}

async function judge(ctx: Context, metric: Metric, selection: Selection) {
  const { add, explanation } = explainer(metric);
  const parts: Parts[] = [];
  for await (const days of ownDays(ctx, selection)) {
    for (const { own, elsewhere } of days) {
      add(own, elsewhere);
      parts.push(partsOf(metric, own));
    }
  }
  return { parts, explanation: explanation() };
}

/** Rows are read anew while a closed shift's figures are not: the two may differ, and that is said. */
async function ofWhat(ctx: Context, selection: Selection): Promise<string[]> {
  const { period, shift } = selection;
  const when = periodText(ctx, period);
  const line = shift ? ctx.t('metrics.explain.shift', { id: shift.id, period: when }) : when;
  const title = await withWhose(ctx, line, selection);
  if (!shift) return [title];
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
    ...(figure.notApplicable ? { notApplicable: figure.notApplicable } : {}),
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
