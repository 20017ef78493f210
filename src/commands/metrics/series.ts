/** A period day by day: the figures of any run of its days, against the targets of their end. */
import { targetsOn } from '../../clinic/targets.ts';
import type { Day } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { filteredFigures, isFiltered, knownTo } from '../../metrics/filter.ts';
import { allMetrics } from '../../metrics/index.ts';
import { type DayParts, type ManagerParts, poolDays } from '../../metrics/parts.ts';
import { daysOf } from '../../metrics/period.ts';
import { partsOfDays, untilToday } from './load.ts';
import { ownParts } from './own-days.ts';
import { refusingFor } from './refusing.ts';
import { filterOf, type Selection } from './selection.ts';
import { chosen, type Wanted } from './wanted.ts';

export interface Series {
  /** The days of the period that have come, in order. */
  days: readonly Day[];
  /** @param days some of them, in order, at least one */
  figuresOf(days: readonly Day[]): readonly Figure[];
}

export async function readSeries(ctx: Context, asked: Selection, wanted: Wanted): Promise<Series> {
  const selection = { ...asked, period: untilToday(ctx, asked.period) };
  const { targetHistory } = await ctx.clinic();
  const refused = await refusingFor(ctx, selection.desk, selection.period);
  const desk = wanted.family === 'manager' ? null : await deskSeries(ctx, selection);
  const manager = wanted.family === 'desk' ? null : await managerSeries(ctx, selection);
  return {
    days: daysOf(selection.period),
    figuresOf(days) {
      const [from = '', to = from] = [days[0], days.at(-1)];
      const targets = targetsOn(targetHistory, to);
      const figures = [...(desk?.(days, targets) ?? []), ...(manager?.(days, targets) ?? [])];
      return chosen(refused(figures, { from, to }), wanted);
    },
  };
}

type Targets = ReturnType<typeof targetsOn>;
type FiguresOf = (days: readonly Day[], targets: Targets) => Figure[];

async function deskSeries(ctx: Context, selection: Selection): Promise<FiguresOf> {
  const filter = filterOf(selection);
  if (!isFiltered(filter)) {
    const parts = await partsOfDays(ctx, selection.period);
    return (days, targets) => toFigures(poolDays(pick(parts, days)), targets);
  }
  const parts: Map<Day, DayParts> = (await ownParts(ctx, selection)).days;
  const known = knownTo(filter, allMetrics);
  return (days, targets) => filteredFigures(poolDays(pick(parts, days)), targets, filter, known);
}

async function managerSeries(ctx: Context, selection: Selection): Promise<FiguresOf> {
  const { managerDayParts } = await import('./manager.ts');
  const { managerMetrics, poolManager } = await import('../../metrics/manager/index.ts');
  const filter = filterOf(selection);
  const parts: Map<Day, ManagerParts> = await managerDayParts(ctx, selection.period, filter);
  const known = knownTo(filter, managerMetrics);
  return (days, targets) => filteredFigures(poolManager(pick(parts, days)), targets, filter, known);
}

function pick<P>(parts: ReadonlyMap<Day, P>, days: readonly Day[]): P[] {
  return days.flatMap((day) => parts.get(day) ?? []);
}
