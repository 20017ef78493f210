import { isInboundCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** S0.2: answer within 20 seconds. */
const goalSeconds = 20;

/** Share of calls offered that a person answered within 20 seconds; a missed call is one that was not. */
export const serviceLevel: Metric = {
  id: 'service_level',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isInboundCall(contact)) continue;
      const answered = contact.status === 'answered';
      const known = !answered || contact.answerSeconds !== null;
      tally.recorded(known);
      if (!answered) tally.short(contact.id, 'unanswered');
      else if (contact.answerSeconds === null) tally.leave(contact.id, 'not_recorded');
      else if (contact.answerSeconds <= goalSeconds) tally.counted(contact.id);
      else tally.short(contact.id, 'slow', contact.answerSeconds);
    }
  },
};
