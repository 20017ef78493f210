import { isInboundCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Inbound calls, answered or not. */
export const callsIn: Metric = {
  id: 'calls_in',
  family: 'desk',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'contact',
  target: null,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (isInboundCall(contact)) tally.counted(contact.id);
      else if (contact.channel === 'call' && contact.direction === 'internal') {
        tally.leave(contact.id, 'internal');
      }
    }
  },
};
