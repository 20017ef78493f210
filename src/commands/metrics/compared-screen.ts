/** Figures beside those of another period: value, target, change for the better or the worse, and how they went. */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import {
  type Compared,
  type Comparison,
  isUnripe,
  unitOf,
  type Which,
  whichOf,
} from '../../metrics/compare.ts';
import { daysOf } from '../../metrics/period.ts';
import { showCell } from '../../render/index.ts';
import { change } from '../../reports/cells.ts';
import { nameOf } from '../../reports/figures.ts';
import { untilToday } from './load.ts';
import { inParagraphs } from './paragraphs.ts';
import type { Selection } from './selection.ts';
import type { Told, ToldFigure } from './told.ts';
import { metText, partsText, periodText, targetText, valueText } from './words.ts';

const roomyWidth = 100;

/** The comparisons that were asked for, of which there is something to tell. */
export function whichTold(figures: readonly ToldFigure[], compare: Comparison): Which[] {
  return whichOf(compare).filter((which) =>
    figures.some((one) => (otherOf(one, which)?.value ?? null) !== null),
  );
}

export function otherOf({ previous, yearAgo }: ToldFigure, which: Which): Compared | undefined {
  return which === 'previous' ? previous : yearAgo;
}

export async function comparedTable(
  ctx: Context,
  { figures, trends }: Told<ToldFigure>,
  compare: Comparison,
): Promise<string> {
  const { t } = ctx;
  const { rules, currency } = await ctx.clinic();
  const others = whichTold(figures, compare);
  // Two comparisons leave no room for the picture.
  const drawn = others.length < 2 && trends.size > 0;
  // A share of three rows is no share of three hundred: where there is room, it stands beside it.
  const roomy = ctx.width >= roomyWidth;
  const right = { align: 'right' } as const;
  const columns = [
    { title: t('metrics.column.metric'), flexible: true },
    { title: t('metrics.column.value'), ...right },
    { title: t('metrics.column.target'), ...right },
    { title: '' },
    ...(roomy ? [{ title: t('metrics.column.parts') }] : []),
    ...others.map((which) => ({
      title: t(which === 'previous' ? 'told.column.change' : 'told.column.year'),
      ...right,
      flexible: true,
    })),
    ...(drawn ? [{ title: t('told.column.trend') }] : []),
  ];
  const rows: string[][] = [];
  for (const { figure, parted } of inParagraphs(figures)) {
    if (parted) rows.push(columns.map(() => ''));
    rows.push([
      nameOf(figure.id, { t, callbackMinutes: rules.callbackMinutes }, 'short'),
      valueText(ctx, figure.unit, figure.value, currency),
      targetText(ctx, figure, currency),
      metText(ctx, figure.met),
      ...(roomy ? [partsText(ctx, figure)] : []),
      ...others.map((which) => changeText(ctx, figure, otherOf(figure, which), currency)),
      ...(drawn ? [await trendText(ctx, figure, trends)] : []),
    ]);
  }
  return ctx.table(columns, rows);
}

export type Currency = Parameters<typeof change>[3];

export function changeText(
  ctx: Context,
  { unit }: ToldFigure,
  other: Compared | undefined,
  currency: Currency,
): string {
  if (!other || other.change === null) return '—';
  return showCell(change(unit, other.change, other.better, currency), ctx.i18n);
}

/** Nothing to see where it never had a value, or only once. */
async function trendText(ctx: Context, { id, value }: ToldFigure, trends: Told['trends']): Promise<string> {
  const values = trends.get(id) ?? [];
  const known = values.filter((one) => one !== null);
  return value === null || known.length < 2 ? '' : ctx.sparkline(values);
}

/** With what it is compared, and what is to be known of it; what is pending and what was not recorded. */
export async function comparedNotes(
  ctx: Context,
  selection: Selection,
  { figures, trends }: Told<ToldFigure>,
  compare: Comparison,
): Promise<string[]> {
  const period = untilToday(ctx, selection.period);
  const isToday = period.to === dayOf(ctx.now());
  const notes = [
    ...whichOf(compare).flatMap((which) => againstText(ctx, selection, figures, which, isToday)),
    ...(isToday && whichTold(figures, compare).length > 0 ? [ctx.t('told.today')] : []),
    ...trendNote(ctx, period, trends, whichTold(figures, compare)),
    ...(await gapNotes(ctx, figures)),
    ...unripeNote(ctx, figures, compare),
  ];
  return notes.flatMap((note) => ctx.wrap(note));
}

/** Why some show no change. */
export function unripeNote(ctx: Context, figures: readonly ToldFigure[], compare: Comparison): string[] {
  const isUndecided = figures.some((one) => one.value !== null && isUnripe(one));
  return isUndecided && whichTold(figures, compare).length > 0 ? [ctx.t('told.unripe')] : [];
}

/** With which period these are compared, and how much of it there is. */
export function againstText(
  ctx: Context,
  { period, unit }: Selection,
  figures: readonly ToldFigure[],
  which: Which,
  isToday: boolean,
): string[] {
  const [first] = figures.flatMap((one) => otherOf(one, which) ?? []);
  if (!first) return [];
  const other = periodText(ctx, first.period);
  if (whichTold(figures, which).length === 0) return [ctx.t('told.noData', { period: other })];
  const like = ctx.t(`told.${isToday ? 'sofar' : 'like'}.${unit ?? unitOf(period)}`);
  return [
    ctx.t(`told.against.${which}`, { period: other, like }),
    ...(first.since ? [ctx.t('told.since', { day: ctx.format.date(first.since), period: other })] : []),
  ];
}

function trendNote(
  ctx: Context,
  period: Selection['period'],
  trends: Told['trends'],
  others: readonly Which[],
): string[] {
  const points = [...trends.values()][0]?.length ?? 0;
  if (points < 2 || others.length > 1) return [];
  const days = daysOf(period).length;
  const span = points === days ? 'day' : days / points > 8 ? 'month' : 'week';
  return [ctx.t(`told.trend.${span}`)];
}

async function gapNotes(ctx: Context, figures: readonly ToldFigure[]): Promise<string[]> {
  const { t, format } = ctx;
  const { rules } = await ctx.clinic();
  const name = (id: string): string => nameOf(id, { t, callbackMinutes: rules.callbackMinutes }, 'short');
  const valued = figures.filter(({ value }) => value !== null);
  const pending = valued
    .filter((one) => one.pending > 0)
    .map((one) => `${name(one.id)} ${format.number(one.pending)}`);
  const recorded = valued.flatMap(({ id, recorded: of }) =>
    of && of.count < of.of ? [`${name(id)} ${format.percent(of.count / of.of)}`] : [],
  );
  return [
    ...(pending.length > 0 ? [t('told.pending', { list: pending.join('; ') })] : []),
    ...(recorded.length > 0 ? [t('told.recorded', { list: recorded.join('; ') })] : []),
  ];
}
