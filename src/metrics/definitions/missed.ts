import { isMissedCall } from '../../contacts/status.ts';
import { isShortAbandon } from '../calls.ts';
import type { Metric } from '../metric.ts';

/** Inbound calls that no person answered (S0.3). */
export const missed: Metric = {
  id: 'missed',
  family: 'desk',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'contact',
  target: null,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isMissedCall(contact)) continue;
      if (isShortAbandon(contact, day.rules.shortAbandonSeconds)) tally.leave(contact.id, 'short_abandon');
      else tally.counted(contact.id);
    }
  },
};
