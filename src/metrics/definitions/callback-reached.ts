import { isMissedCall } from '../../contacts/status.ts';
import { isShortAbandon } from '../calls.ts';
import type { ContactFact } from '../facts.ts';
import type { Metric } from '../metric.ts';
import { missedDeadline } from '../missed-deadline.ts';
import { openClock } from '../open-clock.ts';

/** Share of missed calls after which we spoke with that number the same day, whoever rang or wrote. */
export const callbackReached: Metric = {
  id: 'callback_reached',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: null,
  judge(day, tally) {
    const deadline = missedDeadline(day);
    const between = openClock(day, day.day);
    for (const contact of day.contacts) {
      if (!isMissedCall(contact)) continue;
      const { id, phone, startedAt } = contact;
      const closes = deadline(startedAt);
      if (isShortAbandon(contact, day.rules.shortAbandonSeconds)) tally.leave(id, 'short_abandon');
      else if (phone === null) tally.leave(id, 'no_number');
      else if (spoke(day.missedNumbers.get(phone) ?? [], startedAt, day.endsAt)) tally.counted(id);
      else if (day.now > closes) tally.short(id, 'not_reached');
      else tally.pending(id, 'clock_running', between(day.now, closes));
    }
  },
};

function spoke(others: readonly ContactFact[], after: number, before: number): boolean {
  return others.some(
    (other) => other.status === 'answered' && other.startedAt >= after && other.startedAt < before,
  );
}
