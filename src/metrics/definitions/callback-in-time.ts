import { isMissedCall } from '../../contacts/status.ts';
import { isShortAbandon } from '../calls.ts';
import type { Day } from '../day.ts';
import type { ContactFact } from '../facts.ts';
import type { Metric, Tally } from '../metric.ts';

/**
 * Share of missed calls whose first attempt at calling back began within the callback clock, 15 minutes (S0.3).
 * Whoever gets through himself in that time is in neither part; so is a hidden number, which cannot be rung.
 */
export const callbackInTime: Metric = {
  id: 'callback_in_time',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: { op: '>=', value: 1 },
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isMissedCall(contact)) continue;
      if (isShortAbandon(contact, day.rules.shortAbandonSeconds)) tally.leave(contact.id, 'short_abandon');
      else if (contact.phone === null) tally.leave(contact.id, 'no_number');
      else judgeMissed(contact, day.missedNumbers.get(contact.phone) ?? [], day, tally);
    }
  },
};

function judgeMissed(missed: ContactFact, others: readonly ContactFact[], day: Day, tally: Tally): void {
  const closes = missed.startedAt + day.rules.callbackMinutes * 60_000;
  const later = (other: ContactFact) => secondsBetween(missed.startedAt, other.startedAt);
  const self = others.find((other) => gotThrough(other) && isWithin(other, missed.startedAt, closes));
  const attempt = others.find((other) => isAttempt(other) && other.startedAt >= missed.startedAt);
  if (self) tally.leave(missed.id, 'self_reached', later(self));
  else if (attempt && attempt.startedAt <= closes) tally.counted(missed.id);
  else if (attempt) tally.short(missed.id, 'late', later(attempt));
  else if (day.now > closes) tally.short(missed.id, 'not_called_back');
  else tally.pending(missed.id, 'clock_running', secondsBetween(day.now, closes));
}

function gotThrough(contact: ContactFact): boolean {
  return contact.channel === 'call' && contact.direction === 'in' && contact.status === 'answered';
}

function isAttempt(contact: ContactFact): boolean {
  return contact.channel === 'call' && contact.direction === 'out';
}

function isWithin(contact: ContactFact, from: number, to: number): boolean {
  return contact.startedAt >= from && contact.startedAt <= to;
}

function secondsBetween(from: number, to: number): number {
  return Math.round((to - from) / 1000);
}
