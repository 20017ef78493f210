/** Who is who among those who wait: one person may stand in the list twice. */
import type { WaitlistEntry, WaitOffer } from './types.ts';

type Person = Pick<WaitlistEntry, 'id' | 'patientId' | 'phone'>;

/** As an offer names who was asked: `p12` a patient, `+7701…` a number, `w5` an entry without either. */
export function personOf({ id, patientId, phone }: Person): WaitOffer['person'] {
  if (patientId !== null) return `p${patientId}`;
  return phone ?? `w${id}`;
}

/** A family may share a number: two patients are two people, but a number without a card may be either of them. */
export function samePerson(a: Person, b: Person): boolean {
  if (a.id === b.id) return true;
  if (a.patientId !== null && b.patientId !== null) return a.patientId === b.patientId;
  return a.phone !== null && a.phone === b.phone;
}
