/** A request: all contacts of one person on one clinic day (metrics: the contact and the request). */
import type { Contact } from './types.ts';

export type RequestContact = Pick<
  Contact,
  'id' | 'startedAt' | 'direction' | 'status' | 'purpose' | 'outcome' | 'patientId' | 'phone'
>;

export interface Request<C extends RequestContact = RequestContact> {
  /** The id of its first contact. */
  id: number;
  /** When the person first turned to us that day; without that, its first contact. Epoch milliseconds. */
  at: number;
  patientId: number | null;
  phone: string | null;
  /** In order of time. */
  contacts: C[];
}

/** The requests of a day, and who is whose. */
export interface Requests<C extends RequestContact = RequestContact> {
  all: Request<C>[];
  byPatient: Map<number, Request<C>>;
  /** The request that a number alone leads to: that of the first patient who used it that day. */
  byPhone: Map<string, Request<C>>;
}

/**
 * Groups one day's contacts, given in order of time: same patient, else same number. A contact with a number
 * and no patient joins the first patient who used that number that day, so that a missed call and the booking
 * that followed are one request. Talk between extensions belongs to none.
 */
export function groupRequests<C extends RequestContact>(contacts: readonly C[]): Requests<C> {
  const found: Requests<C> = { all: [], byPatient: new Map(), byPhone: new Map() };
  const owners = ownersOfNumbers(contacts);
  for (const contact of contacts) {
    if (contact.direction === 'internal') continue;
    const patientId = contact.patientId ?? (contact.phone ? (owners.get(contact.phone) ?? null) : null);
    const known = lookUp(found, patientId, contact.phone);
    const request = known ?? open(found, contact, patientId);
    if (known) join(known, contact);
    if (contact.phone !== null && !found.byPhone.has(contact.phone))
      found.byPhone.set(contact.phone, request);
  }
  return found;
}

function ownersOfNumbers(contacts: readonly RequestContact[]): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { patientId, phone, direction } of contacts) {
    if (patientId !== null && phone !== null && direction !== 'internal' && !owners.has(phone)) {
      owners.set(phone, patientId);
    }
  }
  return owners;
}

function lookUp<C extends RequestContact>(
  found: Requests<C>,
  patientId: number | null,
  phone: string | null,
) {
  if (patientId !== null) return found.byPatient.get(patientId);
  return phone === null ? undefined : found.byPhone.get(phone);
}

function join<C extends RequestContact>(request: Request<C>, contact: C): void {
  if (contact.direction === 'in' && !request.contacts.some((earlier) => earlier.direction === 'in')) {
    request.at = contact.startedAt;
  }
  request.phone ??= contact.phone;
  request.contacts.push(contact);
}

function open<C extends RequestContact>(
  found: Requests<C>,
  contact: C,
  patientId: number | null,
): Request<C> {
  const { id, startedAt, phone } = contact;
  const request: Request<C> = { id, at: startedAt, patientId, phone, contacts: [contact] };
  found.all.push(request);
  if (patientId !== null) found.byPatient.set(patientId, request);
  return request;
}
