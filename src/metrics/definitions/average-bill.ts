import { arrivedVisits, leaveUnknown } from '../manager/arrived.ts';
import type { Metric } from '../metric.ts';

/**
 * Mean sum paid over arrived visits, what was paid ahead for the plan made there with it. A recorded zero counts, a
 * payment that nobody recorded is unknown; what was given back is no longer paid.
 */
export const averageBill: Metric = {
  id: 'average_bill',
  family: 'manager',
  version: 1,
  form: 'mean',
  unit: 'money',
  rows: 'visit',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const { visit, story } of arrivedVisits(day, tally)) {
      if (story.paid === null) leaveUnknown(visit.id, 'not_recorded', tally);
      else {
        tally.recorded(true);
        tally.value(visit.id, story.paid);
      }
    }
  },
};
