import { firstVisits, leaveUnknown } from '../manager/arrived.ts';
import type { Metric } from '../metric.ts';

/** Mean sum that the patients who came for the first time that day have paid until now, for visits and plans. */
export const lifetimeValue: Metric = {
  id: 'lifetime_value',
  family: 'manager',
  version: 1,
  form: 'mean',
  unit: 'money',
  rows: 'patient',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const { id, first } of firstVisits(day, tally)) {
      if (first.paid === null) leaveUnknown(id, 'not_recorded', tally);
      else {
        tally.recorded(true);
        tally.value(id, first.paid);
      }
    }
  },
};
