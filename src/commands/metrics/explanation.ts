/** An explanation as lines: what is counted over what, which rows fell short or were left out, and why. */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { ExplainedRow, Explanation, ReasonGroup } from '../../metrics/explain.ts';
import type { Figure } from '../../metrics/figures.ts';
import type { ManagerFacts } from '../../metrics/manager/facts.ts';
import type { Metric, RowKind } from '../../metrics/metric.ts';
import type { Reason } from '../../metrics/reasons.ts';
import { reasonKey, rowsKey } from '../../metrics/word-keys.ts';
import { hintLines } from '../output/hints.ts';
import { metricText, partsText, targetText, valueText } from './words.ts';

/** A long reason gives way to the numbers beside it, down to so many columns. */
const leastReason = 16;
/** More rows than this are a number; `--json` names them all. */
const mostRows = 20;

export interface Explained {
  explanation: Explanation;
  /** Since when anything is known, for the manager's figures. */
  since?: Pick<ManagerFacts, 'dataFrom' | 'newFrom'> | null;
}

export async function explanationLines(
  ctx: Context,
  metric: Metric,
  figure: Figure,
  { explanation, since }: Explained,
): Promise<string[]> {
  const { t } = ctx;
  const { rules, currency } = await ctx.clinic();
  const { format, now } = ctx;
  const words: RowWords = { t, format, now, currency, doctors: await doctorsOf(ctx, metric) };
  const text = (kind: 'num' | 'den' | 'counted') => metricText(ctx, kind, metric.id, rules);
  const over = metric.form !== 'count';
  const base = figure.denominator ?? rowsOf(explanation);
  const rows: string[][] = [
    ...(over ? [[t('metrics.explain.base'), count(ctx, base), text('den')]] : []),
    [text('counted'), count(ctx, countedOf(explanation, figure)), text('num')],
    ['', '', rowsText(words, metric, null, explanation.counted)],
    ...explanation.short.map((group) => groupRow(words, metric, group)),
    ...apart(words, metric, t('metrics.explain.left'), [...explanation.left, ...explanation.pending]),
  ];
  const name = t('metrics.explain.title', {
    name: metricText(ctx, 'name', metric.id, rules),
    version: metric.version,
  });
  const table = await ctx.table(
    [{ flexible: true, least: leastReason }, { align: 'right' }, { flexible: true }],
    rows.filter((row) => row.some((cell) => cell !== '')),
  );
  return [
    ...heading(ctx, name, figureText(ctx, figure, currency)),
    table,
    ...lookLines(ctx, metric.rows, explanation, words.doctors),
    ...sinceLines(ctx, metric, since ?? null),
  ];
}

/** Of a figure that is refused: its rows are there all the same. */
function rowsOf({ counted, short }: Explanation): number {
  return short.reduce((sum, group) => sum + group.count, counted.length);
}

/** Where rows weigh, what they weigh: minutes, points. */
function countedOf({ counted }: Explanation, { numerator }: Figure): number {
  return counted.some(({ weight }) => weight !== undefined) ? (numerator ?? 0) : counted.length;
}

/** A doctor's day is named by the doctor's code. */
async function doctorsOf(ctx: Context, { rows }: Metric): Promise<ReadonlyMap<number, string>> {
  if (rows !== 'doctor_day') return new Map();
  const doctors = await (await ctx.store()).clinic.doctors((await ctx.clinic()).id);
  return new Map(doctors.map(({ id, code }) => [id, code]));
}

const looks: Record<Exclude<RowKind, 'doctor_day'>, string> = {
  request: 'log show',
  contact: 'log show',
  visit: 'visit show',
  patient: 'visit show',
  plan: 'visit show',
  booking: 'visit show',
  complaint: 'complaint show',
};

/** What the numbers are numbers of, and how to look at one of them. */
function lookLines(
  ctx: Context,
  kind: RowKind,
  { counted, short, left, pending }: Explanation,
  doctors: ReadonlyMap<number, string>,
): string[] {
  const what = ctx.t(rowsKey(kind));
  const [row] = [...counted, ...[...short, ...left, ...pending].flatMap(({ rows }) => rows)];
  if (!row) return ctx.wrap(what);
  const command =
    kind === 'doctor_day'
      ? `schedule ${dayOf(row.at)} --doctor ${doctors.get(row.id) ?? row.id}`
      : `${looks[kind]} ${row.id}`;
  return hintLines(ctx, [[what, command]]);
}

/** Of whom nobody can tell whether he had been here before, and since when one can. */
function sinceLines(ctx: Context, { rows }: Metric, since: Explained['since']): string[] {
  if (rows !== 'patient' || !since) return [];
  const { dataFrom, newFrom } = since;
  if (dataFrom === null || newFrom === null) return [ctx.t('manager.noData')];
  const { date } = ctx.format;
  return ctx.wrap(ctx.t('manager.dataFrom', { from: date(dataFrom), until: date(newFrom) }));
}

/** `5 of 6 = 83.3 %, target ≥ 100 %`, `3:25 over 18 = 0:11`; a median has no sum: `5:00 over 9`. */
function figureText(ctx: Context, figure: Figure, currency: string): string {
  const { unit, numerator, denominator } = figure;
  const value = valueText(ctx, unit, figure.value, currency);
  const over = partsText(ctx, figure);
  const goal = targetText(ctx, figure, currency);
  const isMean = unit !== 'ratio' && numerator !== null && denominator !== null && denominator > 0;
  const parts = isMean
    ? ctx.t('metrics.sum', {
        sum: valueText(ctx, unit, numerator, currency),
        d: ctx.format.number(denominator),
      })
    : over;
  const isQuotient = isMean || (unit === 'ratio' && denominator !== null);
  const result = isQuotient ? `${parts} = ${value}` : [value, parts].filter(Boolean).join(' ');
  return goal === '' ? result : `${result} (${ctx.t('metrics.column.target')} ${goal})`;
}

/** The name on the left and the figure on the right, on two lines where one is too short. */
function heading({ width, wrap }: Context, name: string, figure: string): string[] {
  const room = width - name.length - figure.length;
  return room >= 2 ? [name + ' '.repeat(room) + figure] : [...wrap(name), ...wrap(figure)];
}

/** What the rows of an explanation are told with. */
type RowWords = Pick<Context, 't' | 'format' | 'now'> & {
  currency: string;
  doctors: ReadonlyMap<number, string>;
};

function apart(words: RowWords, metric: Metric, title: string, groups: readonly ReasonGroup[]): string[][] {
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return [[title, count(words, total), ''], ...groups.map((group) => groupRow(words, metric, group, '  '))];
}

function groupRow(
  words: RowWords,
  metric: Metric,
  { reason, count: n, rows }: ReasonGroup,
  indent = '',
): string[] {
  return [indent + words.t(reasonKey(reason)), count(words, n), rowsText(words, metric, reason, rows)];
}

function count({ format }: Pick<Context, 'format'>, n: number): string {
  return format.number(n);
}

/** Reasons about time have a line of their own for every row. */
const timed = new Set<Reason | null>(['late', 'self_reached', 'clock_running', 'slow', 'waiting']);

function rowsText(
  words: RowWords,
  metric: Metric,
  reason: Reason | null,
  rows: readonly ExplainedRow[],
): string {
  const { t, format } = words;
  if (rows.length === 0) return '';
  const shown = rows.slice(0, mostRows);
  const each = ownText(words, metric, reason);
  const text = each
    ? shown.map(each).join(' · ')
    : shown.length === 1
      ? t('metrics.row', { id: shown[0]?.id ?? '' })
      : t('metrics.rows', { ids: format.list(shown.map((row) => String(row.id))) });
  const left = rows.length - shown.length;
  return left > 0 ? t('metrics.rowsMore', { rows: text, n: format.number(left) }) : text;
}

/** How each row is told, where more than its number is; null where a list of numbers will do. */
function ownText(
  words: RowWords,
  { id, rows, unit, form }: Metric,
  reason: Reason | null,
): ((row: ExplainedRow) => string) | null {
  if (timed.has(reason)) return (row) => timedRow(words, reason, row);
  if (rows === 'doctor_day') return (row) => doctorRow(words, row);
  if (reason !== null) return null;
  if (unit === 'money') return (row) => moneyRow(words, row);
  if (form === 'mean' || form === 'median') return (row) => timedRow(words, null, row);
  return id === 'qa_score' ? (row) => pointsRow(words, row) : null;
}

function doctorRow({ t, format, doctors }: RowWords, { id, at, weight }: ExplainedRow): string {
  const doctor = doctors.get(id) ?? String(id);
  const day = format.date(dayOf(at));
  if (!weight) return t('manager.row.away', { doctor, day });
  return t('manager.row.doctor', { doctor, day, n: format.number(weight.n), d: format.number(weight.d) });
}

function moneyRow({ t, format, currency }: RowWords, { id, seconds: sum }: ExplainedRow): string {
  return t('manager.row.money', { id, sum: format.money(sum, currency) });
}

function pointsRow({ t, format }: RowWords, { id, weight }: ExplainedRow): string {
  if (!weight) return t('metrics.row', { id });
  return t('manager.row.points', { id, n: format.number(weight.n), d: format.number(weight.d) });
}

function timedRow(
  { t, format, now }: RowWords,
  reason: Reason | null,
  { id, at, seconds }: ExplainedRow,
): string {
  const wait = format.duration(seconds);
  switch (reason) {
    case 'late':
      return t('metrics.row.late', {
        id,
        wait,
        at: format.moment(at, now()),
        attempt: format.moment(at + (seconds ?? 0) * 1000, now()),
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
