/** What a contact, and the request it belongs to, was about (metrics: the contact and the request). */
import type { Contact, Outcome, Purpose } from './types.ts';

/** An outcome that leaves no doubt about the purpose nobody wrote down. */
const purposeByOutcome: Partial<Record<Outcome, Purpose>> = {
  booked: 'booking',
  deferred: 'booking',
  waitlisted: 'booking',
  declined: 'booking',
  confirmed: 'visit',
  moved: 'visit',
  cancelled: 'visit',
  complaint: 'complaint',
  wrong_number: 'other',
};

/** The purpose as recorded, else as its outcome tells; null when neither is known. */
export function purposeOf(contact: Pick<Contact, 'purpose' | 'outcome'>): Purpose | null {
  if (contact.purpose !== null) return contact.purpose;
  return contact.outcome === null ? null : (purposeByOutcome[contact.outcome] ?? null);
}

/**
 * `outbound`: only we turned to them. `unknown`: a person spoke with us and nobody wrote down about what.
 * `waiting`: a chat that nobody has answered yet.
 */
export type RequestPurpose = 'booking' | 'other' | 'unknown' | 'waiting' | 'outbound';

/**
 * A request counts as `booking` when one of its inbound contacts is about booking. An inbound contact whose
 * purpose is not known takes that of the request's other contacts; a missed call after which nobody spoke is `booking`.
 */
export function requestPurpose(
  contacts: readonly Pick<Contact, 'direction' | 'status' | 'purpose' | 'outcome'>[],
  booked: boolean,
): RequestPurpose {
  let inbound = false;
  let open = false;
  let known = false;
  let booking = booked;
  let spoke = false;
  let waiting = false;
  for (const contact of contacts) {
    const purpose = purposeOf(contact);
    if (purpose !== null) known = true;
    if (purpose === 'booking') booking = true;
    if (purpose === null && contact.status === 'answered') spoke = true;
    if (contact.direction !== 'in') continue;
    if (purpose === 'booking') return 'booking';
    inbound = true;
    if (purpose !== null) continue;
    open = true;
    if (contact.status === 'waiting') waiting = true;
  }
  if (!inbound) return 'outbound';
  if (open && booking) return 'booking';
  if (known) return 'other';
  if (spoke) return 'unknown';
  return waiting ? 'waiting' : 'booking';
}
