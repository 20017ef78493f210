/** The no-shows of a period, added up a month at a time. */
import type { Context } from '../../context.ts';
import { type NoShowCost, noShowCounter } from '../../metrics/no-show-cost.ts';
import type { Period } from '../../metrics/period.ts';
import { untilToday } from './load.ts';
import { managerDays } from './manager.ts';

export async function costOfNoShows(ctx: Context, period: Period): Promise<NoShowCost> {
  const counter = noShowCounter();
  for await (const days of managerDays(ctx, untilToday(ctx, period))) {
    for (const day of days) counter.add(day);
  }
  return counter.cost();
}
