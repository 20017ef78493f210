/** Figures as a manager is told them: judged by the targets of their time, refused where the data cannot support them, compared. */
import { goalOn, targetsOn, targetTurns } from '../../clinic/targets.ts';
import type { Context } from '../../context.ts';
import {
  type Compared,
  type ComparedFigure,
  type Comparison,
  compared,
  type PeriodUnit,
  previousPeriod,
  yearAgo,
} from '../../metrics/compare.ts';
import { type Figure, meets } from '../../metrics/figures.ts';
import { type Filter, filterDay, filteredFigures, isFiltered } from '../../metrics/filter.ts';
import { isMetricId, metrics } from '../../metrics/index.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import type { Period } from '../../metrics/period.ts';
import { dayChunks, figuresOfPeriod, untilToday } from './load.ts';

export interface Asked {
  period: Period;
  /** How the period was named; by its days where that is not known. */
  unit?: PeriodUnit;
  filter: Filter;
  family: 'desk' | 'manager' | 'all';
  /** True: with the period before and with the same a year ago. */
  compare: boolean | Comparison;
}

/**
 * The figures of a period. A period that lasts into days to come is taken until today, and so is what it is held
 * against: a month so far beside the same days of the month before.
 */
export async function toldFigures(ctx: Context, asked: Asked): Promise<ComparedFigure[]> {
  const sofar = { ...asked, period: untilToday(ctx, asked.period) };
  const figures = await judgedFigures(ctx, sofar);
  const { previous, year } = await othersOf(ctx, sofar);
  return figures.map((figure) => ({
    ...figure,
    ...(previous ? { previous: previous(figure) } : {}),
    ...(year ? { yearAgo: year(figure) } : {}),
  }));
}

type Compare = (figure: Figure) => Compared;

async function othersOf(
  ctx: Context,
  asked: Asked,
): Promise<{ previous: Compare | null; year: Compare | null }> {
  const { period, unit, compare } = asked;
  const wants = (one: 'previous' | 'year') => compare === true || compare === 'both' || compare === one;
  const beside = (other: Period) => besides(ctx, { ...asked, period: other });
  return {
    previous: wants('previous') ? await beside(previousPeriod(period, unit)) : null,
    year: wants('year') ? await beside(yearAgo(period, unit)) : null,
  };
}

async function besides(ctx: Context, asked: Asked): Promise<Compare> {
  const { metrics: reads } = await ctx.store();
  const firstDay = await reads.firstDay((await ctx.clinic()).id);
  const { period } = asked;
  const figures = firstDay === null || firstDay > period.to ? [] : await judgedFigures(ctx, asked);
  return (figure) => compared(figure, { period, figures, firstDay });
}

/** The figures of the period held against the targets in force on its last day. */
async function judgedFigures(ctx: Context, { period, filter }: Asked): Promise<ComparedFigure[]> {
  const { targetHistory } = await ctx.clinic();
  const targets = targetsOn(targetHistory, period.to);
  return (await plainFigures(ctx, period, filter)).map((figure): ComparedFigure => {
    const metric = isMetricId(figure.id) ? metrics[figure.id] : figure;
    const turns = targetTurns(targetHistory, metric, period);
    const target = goalOn(targets, metric);
    const met = figure.value === null || target === null ? null : meets(figure.value, target);
    return { ...figure, target, met, ...(turns.length > 0 ? { turns } : {}) };
  });
}

async function plainFigures(ctx: Context, period: Period, filter: Filter): Promise<Figure[]> {
  if (!isFiltered(filter)) return figuresOfPeriod(ctx, period);
  const parts: DayParts[] = [];
  for await (const days of dayChunks(ctx, period)) {
    for (const day of days) parts.push(dayParts(filterDay(day, filter).own));
  }
  const { targets } = await ctx.clinic();
  return filteredFigures(poolDays(parts), targets, filter);
}
