/** Which contacts are calls, which of them were missed, and what came after a missed one. */
import { isMissedCall } from '../contacts/status.ts';
import type { Contact } from '../contacts/types.ts';
import type { ContactFact } from './facts.ts';

type CallFields = Pick<Contact, 'channel' | 'direction' | 'status'>;

export function isInboundCall(contact: CallFields): boolean {
  return contact.channel === 'call' && contact.direction === 'in';
}

/** A person was on our end of the line, whoever rang (metrics: talk_time). */
export function isAnsweredCall(contact: CallFields): boolean {
  return contact.channel === 'call' && contact.status === 'answered' && contact.direction !== 'internal';
}

/**
 * The caller hung up sooner than the clinic cares about. An abandoned call's `answerSeconds` is how long the
 * caller waited; where that is not known the call stays in.
 */
export function isShortAbandon(contact: ContactFact, shortAbandonSeconds: number): boolean {
  return (
    contact.status === 'abandoned' &&
    contact.answerSeconds !== null &&
    contact.answerSeconds < shortAbandonSeconds
  );
}

/** Contacts with the numbers that missed calls came from, by number, in order of time; not talk between extensions. */
export function indexMissedNumbers(
  contacts: readonly ContactFact[],
  after: readonly ContactFact[],
): Map<string, ContactFact[]> {
  const byPhone = new Map<string, ContactFact[]>();
  for (const contact of contacts) {
    if (contact.phone !== null && isMissedCall(contact)) byPhone.set(contact.phone, []);
  }
  if (byPhone.size === 0) return byPhone;
  for (const rows of [contacts, after]) {
    for (const contact of rows) {
      if (contact.phone === null || contact.direction === 'internal') continue;
      byPhone.get(contact.phone)?.push(contact);
    }
  }
  return byPhone;
}
