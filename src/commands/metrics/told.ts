/** Figures as a manager is told them: judged by the targets of their time, refused where the data cannot support them, compared. */
import { goalOn, targetsOn, targetTurns } from '../../clinic/targets.ts';
import type { Context } from '../../context.ts';
import {
  type Beside,
  beside,
  type ComparedFigure,
  type Comparison,
  type OtherPeriod,
  otherPeriod,
  whichOf,
} from '../../metrics/compare.ts';
import { type Figure, meets } from '../../metrics/figures.ts';
import { type Filter, filterDay, filteredFigures, isFiltered, knownTo } from '../../metrics/filter.ts';
import { allMetrics, isMetricId, metrics } from '../../metrics/index.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import type { Period, PeriodUnit } from '../../metrics/period.ts';
import type { ReportFigure } from '../../reports/figures.ts';
import { dayChunks, figuresOfPeriod, firstDayOf, untilToday } from './load.ts';
import { refusing } from './refusing.ts';

export interface Asked {
  period: Period;
  /** How the period was named; by its days where that is not known. */
  unit?: PeriodUnit | null;
  filter: Filter;
  family: 'desk' | 'manager' | 'all';
  compare: Comparison;
  /** How each figure of the desk's family went inside the period; only for the whole clinic. */
  trend?: boolean;
}

/**
 * The figures of a period. A period that lasts into days to come is taken until today, and so is what it is held
 * against: a month so far beside the same days of the month before.
 */
export async function toldFigures(ctx: Context, asked: Asked): Promise<ComparedFigure[]> {
  return (await toldOf(ctx, asked)).figures;
}

/** A figure on a screen or in a file; a frozen one may have an id that is not known any more. */
export type ToldFigure = ReportFigure & Beside;

export interface Told<F extends ToldFigure = ComparedFigure> {
  figures: F[];
  /** Contacts and visits of the period that belong to no desk, where one was asked for. */
  deskless: number;
  trends: ReadonlyMap<string, (number | null)[]>;
}

/** The same with what a filter by desk leaves out, and with the trends where they are asked for. */
export async function toldOf(ctx: Context, asked: Asked): Promise<Told> {
  const sofar = { ...asked, period: untilToday(ctx, asked.period) };
  const { figures, deskless, trends } = await judgedFigures(ctx, sofar);
  let told: ComparedFigure[] = figures;
  for (const which of whichOf(asked.compare)) {
    const period = otherPeriod(which, sofar.period, asked.unit ?? undefined);
    told = beside(told, which, await figuresThen(ctx, { ...sofar, period, trend: false }));
  }
  return { figures: told, deskless, trends };
}

async function figuresThen(ctx: Context, asked: Asked): Promise<OtherPeriod> {
  const { period } = asked;
  const firstDay = await firstDayOf(ctx);
  const nothing = firstDay === null || firstDay > period.to;
  return { period, figures: nothing ? [] : (await judgedFigures(ctx, asked)).figures, firstDay };
}

/** The figures of the period held against the targets in force on its last day. */
async function judgedFigures(ctx: Context, asked: Asked): Promise<Told> {
  const { period, filter, family } = asked;
  const desk: Told = family === 'manager' ? nothingTold : await deskFigures(ctx, asked);
  const manager = family === 'desk' ? [] : await managersFigures(ctx, period, filter);
  const { targetHistory } = await ctx.clinic();
  const targets = targetsOn(targetHistory, period.to);
  const ownTarget = await ownTargets(family);
  const figures = [...desk.figures, ...manager].map((figure): ComparedFigure => {
    const metric = { id: figure.id, target: ownTarget(figure.id) };
    const target = goalOn(targets, metric);
    const met = figure.value === null || target === null ? null : meets(figure.value, target);
    const turns = targetTurns(targetHistory, metric, period);
    return { ...figure, target, met, ...(turns.length > 0 ? { turns } : {}) };
  });
  return { ...desk, figures };
}

const nothingTold: Told = { figures: [], deskless: 0, trends: new Map() };

async function ownTargets(family: Asked['family']): Promise<(id: Figure['id']) => Figure['target']> {
  if (family === 'desk') return (id) => (isMetricId(id) ? metrics[id].target : null);
  const { everyMetric } = await import('../../metrics/manager/index.ts');
  return (id) => everyMetric(id).target;
}

async function deskFigures(ctx: Context, { period, filter, trend }: Asked): Promise<Told> {
  if (!isFiltered(filter)) {
    if (!trend) return { ...nothingTold, figures: await figuresOfPeriod(ctx, period) };
    const { figuresWithTrends } = await import('./trend.ts');
    return { ...nothingTold, ...(await figuresWithTrends(ctx, period)) };
  }
  const parts: DayParts[] = [];
  let deskless = 0;
  for await (const days of dayChunks(ctx, period)) {
    for (const day of days) {
      const { own, elsewhere } = filterDay(day, filter);
      parts.push(dayParts(own));
      for (const { reason, day: left } of elsewhere) {
        if (reason === 'no_desk') deskless += left.contacts.length + left.visits.length;
      }
    }
  }
  const figures = filteredFigures(poolDays(parts), {}, filter, knownTo(filter, allMetrics));
  return { ...nothingTold, figures: await supported(ctx, period, filter, figures), deskless };
}

async function managersFigures(ctx: Context, period: Period, filter: Filter): Promise<Figure[]> {
  const { managerFigures } = await import('./manager.ts');
  const { managerMetrics } = await import('../../metrics/manager/index.ts');
  const known = knownTo(filter, managerMetrics).map(({ id }) => id);
  const figures = (await managerFigures(ctx, period, filter)).filter(({ id }) => known.includes(id));
  return supported(ctx, period, filter, figures);
}

/** What came with a file belongs to no desk: it takes no value from one. */
async function supported(ctx: Context, period: Period, filter: Filter, figures: Figure[]): Promise<Figure[]> {
  if (filter.desk !== null) return figures;
  return (await refusing(ctx, period))(figures, period);
}
