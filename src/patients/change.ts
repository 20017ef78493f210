/** Decisions about a card: a new one, and what is corrected on it. */
import { ShiftError } from '../errors.ts';
import { type Decision, ref } from '../facts/types.ts';
import { blankCard } from './blank-card.ts';
import type { Patient } from './types.ts';

/** What the desk writes on a card. */
export type CardFields = Pick<
  Patient,
  | 'name'
  | 'phone'
  | 'email'
  | 'preferredChannel'
  | 'language'
  | 'preferredDoctorId'
  | 'preferredTime'
  | 'important'
  | 'note'
>;

/** The decision `patient.added`; the card is inserted as `patient`. */
export function addPatient(
  clinicId: number,
  fields: Partial<CardFields> & Pick<CardFields, 'name'>,
  now: number,
): Decision {
  const row = { clinicId, phone: null, ...blankCard, ...fields, createdAt: now };
  return {
    kind: 'patient.added',
    subject: { table: 'patient', id: ref('patient') },
    changes: [{ op: 'insert', table: 'patient', as: 'patient', row }],
  };
}

/** The decision `patient.changed`. @throws ShiftError already_merged */
export function changePatient(patient: Patient, set: Partial<CardFields>): Decision {
  const { id, mergedInto, version } = patient;
  if (mergedInto !== null) throw new ShiftError('already_merged', { id, into: mergedInto });
  return {
    kind: 'patient.changed',
    subject: { table: 'patient', id },
    changes: [{ op: 'update', table: 'patient', id, set, expect: version }],
  };
}
