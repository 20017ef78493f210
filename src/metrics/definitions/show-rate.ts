import type { Day } from '../day.ts';
import type { Metric, Tally } from '../metric.ts';

/** Share of expected patients who came: arrived of arrived and no-show. */
export const showRate: Metric = {
  id: 'show_rate',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 0.9 },
  judge(day, tally) {
    judgeShown(day, tally, {
      arrived: (id) => tally.counted(id),
      noShow: (id) => tally.short(id, 'no_show'),
    });
  },
};

/**
 * Tells arrived from no-show. Cancelled and moved visits are in neither part; a visit past its time without an
 * outcome is pending: no clock makes a no-show.
 */
export function judgeShown(
  day: Day,
  tally: Tally,
  on: { arrived: (id: number) => void; noShow: (id: number) => void },
): void {
  for (const { id, status, startsAt } of day.visits) {
    if (status === 'arrived' || status === 'in_room' || status === 'done') on.arrived(id);
    else if (status === 'no_show') on.noShow(id);
    else if (status === 'cancelled' || status === 'moved') tally.leave(id, status);
    else tally.pending(id, startsAt > day.now ? 'upcoming' : 'no_outcome');
  }
}
