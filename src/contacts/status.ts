/** What can become of a contact, by the way it came (S0.2, S0.3, S0.6). */
import {
  type Channel,
  type Contact,
  type ContactStatus,
  contactStatuses,
  type Direction,
  missedStatuses,
  type Outcome,
} from './types.ts';

type Way = Pick<Contact, 'channel' | 'direction'>;

/** The statuses that fit; talk between extensions comes from the exchange and may have any. */
export function statusesFor({ channel, direction }: Way): readonly ContactStatus[] {
  if (direction === 'internal') return contactStatuses;
  if (channel === 'walkin') return ['answered'];
  if (channel === 'call') {
    return direction === 'in'
      ? ['answered', ...missedStatuses]
      : ['answered', 'no_answer', 'busy', 'message_left'];
  }
  return direction === 'in' ? ['answered', 'waiting'] : ['answered', 'message_left', 'no_answer'];
}

/** The likely status where nobody said: a text that went out is a message left until it is answered. */
export function usualStatus(channel: Channel, direction: Direction, outcome: Outcome | null): ContactStatus {
  if (direction !== 'out') return 'answered';
  if (outcome === 'no_contact') return channel === 'call' ? 'no_answer' : 'message_left';
  const spoke = outcome !== null || channel === 'call' || channel === 'walkin';
  return spoke ? 'answered' : 'message_left';
}

/** Nobody answered the caller (metrics: missed). */
export function isMissedCall({ channel, direction, status }: Way & Pick<Contact, 'status'>): boolean {
  return channel === 'call' && direction === 'in' && missedStatuses.includes(status);
}

/** We spoke with the person or left a message: what we had to say was said (S1.24). */
export function wasReached({ status }: Pick<Contact, 'status'>): boolean {
  return status === 'answered' || status === 'message_left';
}

/** What a status leaves no room for: a conversation that nobody had. */
export function canHoldTalk(status: ContactStatus): boolean {
  return status === 'answered';
}

/** Seconds until a person answered; of who gave up waiting, how long he waited. */
export function canHoldAnswer({ direction, status }: Pick<Contact, 'direction' | 'status'>): boolean {
  if (direction === 'out') return false;
  return status === 'answered' || status === 'abandoned' || status === 'queue_timeout';
}

/** The outcomes that a status allows. */
export function allowsOutcome(contact: Pick<Contact, 'direction' | 'status'>, outcome: Outcome): boolean {
  const { direction, status } = contact;
  if (status === 'answered') return outcome !== 'no_contact';
  if (direction === 'in' || status === 'waiting') return false;
  return outcome === 'no_contact' || (status === 'message_left' && outcome === 'informed');
}
