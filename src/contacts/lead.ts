/** When somebody who turned to us is more than a number on a screen (S1.5): a need was told to a person. */
import { purposeOf } from './purpose.ts';
import type { Contact } from './types.ts';

/**
 * Somebody spoke with the person, and what for is known: it was written down, or the talk ended in a booking. A call that
 * nobody answered tells no need.
 */
export function needIsTold(
  contacts: readonly Pick<Contact, 'status' | 'purpose' | 'outcome'>[],
  booked = false,
): boolean {
  return contacts.some((contact) => contact.status === 'answered' && (booked || purposeOf(contact) !== null));
}
