/** An explanation as lines: what is counted over what, which rows fell short or were left out, and why. */
import type { Context } from '../../context.ts';
import type { ExplainedRow, Explanation, ReasonGroup } from '../../metrics/explain.ts';
import type { Figure } from '../../metrics/figures.ts';
import type { Metric, Reason } from '../../metrics/metric.ts';
import { reasonKey, rowsKey } from '../../metrics/word-keys.ts';
import { metricText, partsText, targetText, valueText } from './words.ts';

/** More rows than this are a number; `--json` names them all. */
const mostRows = 20;

export async function explanationLines(
  ctx: Context,
  metric: Metric,
  figure: Figure,
  explanation: Explanation,
): Promise<string[]> {
  const { t } = ctx;
  const { rules } = await ctx.clinic();
  const text = (kind: 'num' | 'den' | 'counted') => metricText(ctx, kind, metric.id, rules);
  const over = metric.form !== 'count';
  const base = figure.denominator ?? 0;
  const rows: string[][] = [
    ...(over ? [[t('metrics.explain.base'), count(ctx, base), text('den')]] : []),
    [text('counted'), count(ctx, explanation.counted.length), text('num')],
    ['', '', rowsText(ctx, null, explanation.counted)],
    ...explanation.short.map((group) => groupRow(ctx, group)),
    ...apart(ctx, t('metrics.explain.left'), [...explanation.left, ...explanation.pending]),
  ];
  const name = t('metrics.explain.title', {
    name: metricText(ctx, 'name', metric.id, rules),
    version: metric.version,
  });
  const table = await ctx.table(
    [{}, { align: 'right' }, { flexible: true }],
    rows.filter((row) => row.some((cell) => cell !== '')),
  );
  return [...heading(ctx, name, figureText(ctx, figure)), table, t(rowsKey(metric.rows))];
}

/** `5 of 6 = 83.3 %, target ≥ 100 %`. */
function figureText(ctx: Context, figure: Figure): string {
  const value = valueText(ctx, figure.unit, figure.value);
  const parts = partsText(ctx, figure);
  const goal = targetText(ctx, figure);
  const result = figure.unit === 'ratio' ? `${parts} = ${value}` : [value, parts].filter(Boolean).join(' ');
  return goal === '' ? result : `${result} (${ctx.t('metrics.column.target')} ${goal})`;
}

/** The name on the left and the figure on the right, on two lines where one is too short. */
function heading({ width }: Context, name: string, figure: string): string[] {
  const room = width - name.length - figure.length;
  return room >= 2 ? [name + ' '.repeat(room) + figure] : [name, figure];
}

function apart(ctx: Context, title: string, groups: readonly ReasonGroup[]): string[][] {
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return [[title, count(ctx, total), ''], ...groups.map((group) => groupRow(ctx, group, '  '))];
}

function groupRow(ctx: Context, { reason, count: n, rows }: ReasonGroup, indent = ''): string[] {
  return [indent + ctx.t(reasonKey(reason)), count(ctx, n), rowsText(ctx, reason, rows)];
}

function count({ format }: Context, n: number): string {
  return format.number(n);
}

/** Reasons about time have a line of their own for every row. */
const timed = new Set<Reason | null>(['late', 'self_reached', 'clock_running', 'slow', 'waiting']);

function rowsText(ctx: Context, reason: Reason | null, rows: readonly ExplainedRow[]): string {
  const { t, format } = ctx;
  if (rows.length === 0) return '';
  const shown = rows.slice(0, mostRows);
  const text = timed.has(reason)
    ? shown.map((row) => timedRow(ctx, reason, row)).join(' · ')
    : shown.length === 1
      ? t('metrics.row', { id: shown[0]?.id ?? '' })
      : t('metrics.rows', { ids: format.list(shown.map((row) => String(row.id))) });
  const left = rows.length - shown.length;
  return left > 0 ? t('metrics.rowsMore', { rows: text, n: format.number(left) }) : text;
}

function timedRow(ctx: Context, reason: Reason | null, { id, at, seconds }: ExplainedRow): string {
  const { t, format } = ctx;
  const wait = format.duration(seconds);
  const now = ctx.now();
  switch (reason) {
    case 'late':
      return t('metrics.row.late', {
        id,
        wait,
        at: format.moment(at, now),
        attempt: format.moment(at + (seconds ?? 0) * 1000, now),
      });
    case 'self_reached':
      return t('metrics.row.self_reached', { id, wait });
    case 'clock_running':
      return t('metrics.row.clock_running', { id, wait });
    case 'waiting':
      return t('metrics.row.waiting', { id, wait });
    default:
      return t('metrics.row.slow', { id, wait });
  }
}
