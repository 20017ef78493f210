/** `metrics explain`: why a figure is what it is, down to the rows. */
import { isoInstant } from '../clinic/time.ts';
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
import { type Filter, filteredFigure, knownTo, notApplicable } from '../metrics/filter.ts';
import { isMetricId, metrics } from '../metrics/index.ts';
import { isFigureId, type Metric, managerMetricIds, metricIds } from '../metrics/metric.ts';
import { type Parts, partsOf, pool } from '../metrics/parts.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Explained, explanationLines } from './metrics/explanation.ts';
import { withWhose } from './metrics/heading.ts';
import { targetsAtEnd } from './metrics/load.ts';
import { type OneOf, readOneOf } from './metrics/one-of.ts';
import { ownDays } from './metrics/own-days.ts';
import { refusing } from './metrics/refusing.ts';
import { undividedLines } from './metrics/screen.ts';
import { filterOf, readSelection, type Selection, shiftJson, whoseJson } from './metrics/selection.ts';
import { formulaText, periodText } from './metrics/words.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const metric = await pickMetric(input.args[0] ?? '');
  const selection = await readSelection(ctx, input, input.args.slice(1).join(' '));
  const one = await readOneOf(ctx, input);
  const filter = { ...filterOf(selection), ...one.filter };
  requireKnown(metric, filter, selection, one);
  const judged =
    notApplicable(metric.id, filter) === null
      ? await judge(ctx, metric, selection, filter)
      : { parts: [], explanation: explain(metric, []) };
  const figure = await figureOf(ctx, metric, pool(judged.parts), selection, filter);
  if (ctx.options.json) {
    ctx.json({
      ...selection.period,
      ...(await whoseJson(ctx, selection)),
      ...one.json,
      ...shiftJson(selection.shift),
      ...(await asJson(ctx, metric, figure, judged.explanation)),
    });
    return;
  }
  const lines = figure.notApplicable
    ? await undividedLines(ctx, [figure])
    : await explanationLines(ctx, metric, figure, judged);
  const notes = figure.refused
    ? ['', ...(await (await import('./metrics/rare-notes.ts')).rareNotes(ctx, [figure]))]
    : [];
  ctx.print(...(await ofWhat(ctx, selection, one)), ...lines, ...notes);
}

/** Against the targets at the end of the period, and refused where what was imported cannot support it. */
async function figureOf(
  ctx: Context,
  metric: Metric,
  parts: Parts,
  { period, shift }: Selection,
  filter: Filter,
): Promise<Figure> {
  const figure = filteredFigure(metric, parts, await targetsAtEnd(ctx, period), filter);
  // What came with a file belongs to no desk and to no shift.
  if (shift || filter.desk !== null) return figure;
  const refused = await refusing(ctx, period);
  return refused([figure], period)[0] ?? figure;
}

/** @throws ShiftError flags_clash for rows that do not know what is asked for, and for a manager's figure of a shift */
function requireKnown(metric: Metric, filter: Filter, { shift }: Selection, { flags }: OneOf): void {
  const clash = (one: string) => new ShiftError('flags_clash', { one, other: metric.id }, one);
  if (shift && metric.family === 'manager') throw clash('--shift');
  if (knownTo(filter, [metric]).length === 0) throw clash(flags[0] ?? 'id');
}

async function judge(ctx: Context, metric: Metric, selection: Selection, filter: Filter) {
  const { add, explanation } = explainer(metric);
  const parts: Parts[] = [];
  let since: Explained['since'] = null;
  for await (const days of daysOf(ctx, metric, selection, filter)) {
    for (const { own, elsewhere } of days) {
      since ??= own.manager;
      add(own, elsewhere);
      parts.push(partsOf(metric, own));
    }
  }
  return { parts, since, explanation: explanation() };
}

async function* daysOf(ctx: Context, { family }: Metric, selection: Selection, filter: Filter) {
  if (family === 'desk') yield* ownDays(ctx, selection, filter);
  else {
    const { ownManagerDays } = await import('./metrics/manager.ts');
    yield* ownManagerDays(ctx, selection.period, filter);
  }
}

/** Rows are read anew while a closed shift's figures are not: the two may differ, and that is said. */
async function ofWhat(ctx: Context, selection: Selection, { words }: OneOf): Promise<string[]> {
  const { period, shift } = selection;
  const when = periodText(ctx, period);
  const line = shift ? ctx.t('metrics.explain.shift', { id: shift.id, period: when }) : when;
  const title = [await withWhose(ctx, line, selection), ...words].join(' · ');
  if (!shift) return [title];
  return shift.state === 'open' ? [title] : [title, ctx.t('metrics.explain.frozen')];
}

/** @throws ShiftError invalid_choice */
async function pickMetric(typed: string): Promise<Metric> {
  const id = typed.trim().toLowerCase().replaceAll('-', '_');
  if (isMetricId(id)) return metrics[id];
  if (isFigureId(id)) return (await import('../metrics/manager/index.ts')).everyMetric(id);
  const choices = [...metricIds, ...managerMetricIds].join(', ');
  throw new ShiftError('invalid_choice', { flag: 'id', value: typed, choices }, 'id');
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
    ...(figure.refused ? { refused: figure.refused } : {}),
    counted: explanation.counted.map((row) => row.id),
    of: denominatorIds(metric, explanation),
    ...(hasParts(metric) ? { parts: partsJson(explanation) } : {}),
    not_counted: explanation.short.map(reasonJson),
    left_out: explanation.left.map(reasonJson),
    pending: explanation.pending.map(reasonJson),
  };
}

const hasParts = ({ family, form }: Metric): boolean =>
  family === 'manager' || form === 'mean' || form === 'median';

/** What each row puts into the two parts, for rows that are more than one: seconds, money, minutes, points. */
function partsJson({ counted }: Explanation) {
  return counted.flatMap(({ id, at, seconds, weight }) => {
    const of = weight ?? (seconds === null ? null : { n: seconds, d: 1 });
    return of ? [{ id, at: isoInstant(at), numerator: of.n, denominator: of.d }] : [];
  });
}

function reasonJson({ reason, count, rows }: ReasonGroup) {
  return { reason, count, ids: rows.map((row) => row.id) };
}
