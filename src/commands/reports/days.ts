/** The days of a report: their rows made ready for judgement, and their figures against the targets of each day. */
import { targetsOn } from '../../clinic/targets.ts';
import type { Context } from '../../context.ts';
import type { Day } from '../../metrics/day.ts';
import { type Filter, filterDay, filteredFigures, isFiltered } from '../../metrics/filter.ts';
import { dayParts } from '../../metrics/parts.ts';
import { daysOf, type Period } from '../../metrics/period.ts';
import type { ToldDay } from '../../reports/manager/told.ts';
import { dayChunks, partsOfDays, untilToday } from '../metrics/load.ts';
import { managerDays } from '../metrics/manager.ts';
import { refusingFor } from '../metrics/refusing.ts';

/** The days with their rows and all that the manager's figures need, some at a time. */
export async function* reportDays(ctx: Context, period: Period, filter: Filter): AsyncGenerator<Day[]> {
  for await (const days of managerDays(ctx, untilToday(ctx, period))) {
    yield isFiltered(filter) ? days.map((day) => filterDay(day, filter).own) : days;
  }
}

/** The desk's figures of each day, in order, refused as those of the period are; days to come are left out. */
export async function daysTold(ctx: Context, period: Period, filter: Filter): Promise<ToldDay[]> {
  const { targetHistory } = await ctx.clinic();
  const sofar = untilToday(ctx, period);
  const parts = isFiltered(filter) ? await ownParts(ctx, sofar, filter) : await partsOfDays(ctx, sofar);
  const refused = await refusingFor(ctx, filter.desk, sofar);
  return daysOf(sofar).flatMap((day) => {
    const one = parts.get(day);
    if (!one) return [];
    const figures = filteredFigures(one, targetsOn(targetHistory, day), filter);
    return [{ day, figures: refused(figures, { from: day, to: day }) }];
  });
}

async function ownParts(ctx: Context, period: Period, filter: Filter) {
  const parts = new Map<string, ReturnType<typeof dayParts>>();
  for await (const days of dayChunks(ctx, period)) {
    for (const day of days) parts.set(day.day, dayParts(filterDay(day, filter).own));
  }
  return parts;
}
