import type { Metric } from '../metric.ts';

const dayAhead = 24 * 60 * 60 * 1000;

/**
 * Share of the day's visits, cancelled ones included, that were cancelled less than 24 hours ahead. A moved
 * visit is counted where it went.
 */
export const lateCancelRate: Metric = {
  id: 'late_cancel_rate',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: null,
  judge(day, tally) {
    for (const { id, status, startsAt, cancelledAt } of day.visits) {
      if (status === 'moved') tally.leave(id, 'moved');
      else if (status !== 'cancelled') {
        if (startsAt > day.now) tally.pending(id, 'upcoming');
        else tally.short(id, 'not_cancelled');
      } else if (cancelledAt === null) tally.leave(id, 'cancel_time_unknown');
      else if (startsAt - cancelledAt < dayAhead) tally.counted(id);
      else tally.short(id, 'cancelled_early');
    }
  },
};
