import { isAnsweredCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Mean seconds of after-call work over the calls where it was recorded; a recorded zero counts. */
export const acw: Metric = {
  id: 'acw',
  family: 'desk',
  version: 1,
  form: 'mean',
  unit: 'seconds',
  rows: 'contact',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isAnsweredCall(contact)) continue;
      tally.recorded(contact.acwSeconds !== null);
      if (contact.acwSeconds !== null) tally.value(contact.id, contact.acwSeconds);
      else tally.leave(contact.id, 'not_recorded');
    }
  },
};
