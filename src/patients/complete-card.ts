/** What a list of patients adds to a card that is here: only what the card does not say yet. */
import type { Change } from '../facts/types.ts';
import type { Patient } from './types.ts';

const fillable = [
  'phone',
  'email',
  'preferredChannel',
  'language',
  'preferredTime',
  'important',
  'note',
] as const;

/** Of a row; null where it says nothing. */
export type CardWords = Partial<Record<(typeof fillable)[number], string | null>>;

/** The change, or null where the card knows it all. What a person has written is never written over. */
export function completeCard(patient: Patient, said: CardWords): Change | null {
  const set: CardWords = {};
  for (const field of fillable) {
    const word = said[field] ?? null;
    if (patient[field] === null && word !== null) set[field] = word;
  }
  if (Object.keys(set).length === 0) return null;
  return { op: 'update', table: 'patient', id: patient.id, set, expect: patient.version };
}
