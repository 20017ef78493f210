import { isMissedCall } from '../../contacts/status.ts';
import { isInboundCall, isShortAbandon } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Share of inbound calls that no person answered (S0.0: 8 % at most, 5 % is good). */
export const missedRate: Metric = {
  id: 'missed_rate',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: { op: '<=', value: 0.08 },
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isInboundCall(contact)) continue;
      if (!isMissedCall(contact)) tally.short(contact.id, 'answered');
      else if (isShortAbandon(contact, day.rules.shortAbandonSeconds))
        tally.leave(contact.id, 'short_abandon');
      else tally.counted(contact.id);
    }
  },
};
