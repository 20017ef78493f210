import type { Day } from '../day.ts';
import { isToday, leaveUnknown } from '../manager/arrived.ts';
import type { PlanFact } from '../manager/facts.ts';
import type { Metric, Tally } from '../metric.ts';

/**
 * Share of the plans presented that day for which something has been paid (S1.23). Who agreed, and of whose payment nobody
 * wrote down, is unknown; who has not decided has not paid, from the next day on.
 */
export const planSold: Metric = {
  id: 'plan_sold',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'plan',
  target: { op: '>=', value: 0.8 },
  coverage: true,
  judge(day, tally) {
    for (const plan of day.manager?.plans ?? []) judgeSold(plan, day, tally);
  },
};

function judgeSold({ id, state, paid }: PlanFact, day: Day, tally: Tally): void {
  if (state === 'not_needed') tally.leave(id, 'not_needed');
  else if ((paid ?? 0) > 0) {
    tally.recorded(true);
    tally.counted(id);
  } else if (state !== 'declined' && isToday(day)) tally.pending(id, 'day_not_over');
  else if (state === 'agreed' && paid === null) leaveUnknown(id, 'not_recorded', tally);
  else {
    tally.recorded(true);
    tally.short(id, unsold[state]);
  }
}

const unsold = { agreed: 'not_paid', declined: 'declined', presented: 'undecided' } as const;
