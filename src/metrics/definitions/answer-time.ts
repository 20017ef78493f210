import { isInboundCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Mean seconds until a person answered an inbound call; missed calls have no answer and never enter. */
export const answerTime: Metric = {
  id: 'answer_time',
  family: 'desk',
  version: 1,
  form: 'mean',
  unit: 'seconds',
  rows: 'contact',
  target: { op: '<=', value: 20 },
  coverage: true,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isInboundCall(contact) || contact.status !== 'answered') continue;
      tally.recorded(contact.answerSeconds !== null);
      if (contact.answerSeconds !== null) tally.value(contact.id, contact.answerSeconds);
      else tally.leave(contact.id, 'not_recorded');
    }
  },
};
