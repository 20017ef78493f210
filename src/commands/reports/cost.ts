/** What the no-shows of a period cost the clinic. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import type { CostTold } from '../../reports/manager/cost.ts';
import { costOfNoShows } from '../metrics/no-shows.ts';

export async function costTold(ctx: Context, period: Period): Promise<CostTold | null> {
  const { noShows, emptyMinutes, money, averageBill, reminders } = await costOfNoShows(ctx, period);
  return {
    noShows,
    minutes: emptyMinutes,
    money,
    averageBill: averageBill && Math.round(averageBill.value),
    saved:
      reminders.state === 'estimated'
        ? { visits: Math.round(reminders.visits), money: reminders.money }
        : null,
  };
}
