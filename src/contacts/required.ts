/**
 * Which fields a contact lacks by the clinic's rule (S0.7; metrics: discipline). A record is asked only for what
 * could be known: a missed call for its number, an attempt in vain likewise, a chat nobody has read for nothing.
 * An exchange writes down every number it is told: where it has none of a missed call, the caller hid it.
 */
import type { contactFields } from '../clinic/defaults.ts';
import { purposeOf } from './purpose.ts';
import type { Contact } from './types.ts';

export type RequiredField = (typeof contactFields)[number];

/** The flag that mends each field. */
export const fieldFlags: Record<RequiredField, string> = {
  phone: '--phone',
  name: '--name',
  purpose: '--purpose',
  outcome: '--outcome',
  source: '--source',
  note: '--note',
  tags: '--tag',
};

type Fields = Pick<
  Contact,
  'direction' | 'status' | 'purpose' | 'outcome' | 'phone' | 'name' | 'source' | 'note' | 'tags' | 'importKey'
>;

/** Names of the required fields that are absent, in the order of the rule. */
export function missingFields(contact: Fields, required: readonly string[]): RequiredField[] {
  return required.filter(isField).filter((field) => isAsked(contact, field) && isAbsent(contact, field));
}

function isField(name: string): name is RequiredField {
  return name in fieldFlags;
}

function isAsked(contact: Fields, field: RequiredField): boolean {
  const { direction, status, importKey } = contact;
  if (direction === 'internal' || status === 'waiting') return false;
  if (status !== 'answered') return field === 'phone' && !(direction === 'in' && importKey !== null);
  const purpose = purposeOf(contact);
  // Suppliers, spam and wrong numbers are not patients: only what it was has to be said.
  if (purpose === 'other') return field === 'purpose' || field === 'outcome';
  // Where he heard of us is asked of whoever turns to us for a booking, once.
  if (field === 'source') return direction === 'in' && (purpose === 'booking' || purpose === null);
  return true;
}

function isAbsent(contact: Fields, field: RequiredField): boolean {
  if (field === 'purpose') return purposeOf(contact) === null;
  const value = contact[field];
  return value === null || value.length === 0;
}
