import { isAnsweredCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Mean seconds of conversation over calls that a person answered, both directions (S0.14). */
export const talkTime: Metric = {
  id: 'talk_time',
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
      tally.recorded(contact.talkSeconds !== null);
      if (contact.talkSeconds !== null) tally.value(contact.id, contact.talkSeconds);
      else tally.leave(contact.id, 'not_recorded');
    }
  },
};
