import { isMissedCall } from '../../contacts/status.ts';
import { isShortAbandon } from '../calls.ts';
import type { ContactFact } from '../facts.ts';
import type { Metric, Tally } from '../metric.ts';
import { missedDeadline } from '../missed-deadline.ts';
import { type OpenClock, openClock } from '../open-clock.ts';

/**
 * Share of missed calls whose first attempt at calling back began within the callback clock, 15 minutes of opening
 * hours (S0.3): what is missed at lunch, after closing or on a holiday is due when the desk has been open so long. A
 * text is an attempt only when it was answered. Whoever gets through himself in that time is in neither part; so is a hidden number, which cannot be rung.
 */
export const callbackInTime: Metric = {
  id: 'callback_in_time',
  family: 'desk',
  version: 2,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: { op: '>=', value: 1 },
  judge(day, tally) {
    const clock: Clock = { deadline: missedDeadline(day), between: openClock(day, day.day) };
    for (const contact of day.contacts) {
      if (!isMissedCall(contact)) continue;
      if (isShortAbandon(contact, day.rules.shortAbandonSeconds)) tally.leave(contact.id, 'short_abandon');
      else if (contact.phone === null) tally.leave(contact.id, 'no_number');
      else judgeMissed(contact, day.missedNumbers.get(contact.phone) ?? [], clock, day.now, tally);
    }
  },
};

/** Until when, and how many seconds of opening hours. */
interface Clock {
  deadline(missedAt: number): number;
  between: OpenClock;
}

function judgeMissed(
  missed: ContactFact,
  others: readonly ContactFact[],
  { deadline, between }: Clock,
  now: number,
  tally: Tally,
): void {
  const closes = deadline(missed.startedAt);
  const later = (other: ContactFact) => between(missed.startedAt, other.startedAt);
  const self = others.find((other) => gotThrough(other) && isWithin(other, missed.startedAt, closes));
  const attempt = others.find((other) => isAttempt(other) && other.startedAt >= missed.startedAt);
  if (self) tally.leave(missed.id, 'self_reached', later(self));
  else if (attempt && attempt.startedAt <= closes) tally.counted(missed.id);
  else if (attempt) tally.short(missed.id, 'late', later(attempt));
  else if (now > closes) tally.short(missed.id, 'not_called_back');
  else tally.pending(missed.id, 'clock_running', between(now, closes));
}

/** He rang again, or wrote and had an answer: the same as what settles a callback. */
function gotThrough(contact: ContactFact): boolean {
  return contact.direction === 'in' && contact.status === 'answered';
}

function isAttempt(contact: ContactFact): boolean {
  return contact.direction === 'out' && (contact.channel === 'call' || contact.status === 'answered');
}

function isWithin(contact: ContactFact, from: number, to: number): boolean {
  return contact.startedAt >= from && contact.startedAt <= to;
}
