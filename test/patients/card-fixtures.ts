/** Cards for tests: everything that is not said is empty. */
import { blankCard } from '../../src/patients/blank-card.ts';
import type { Kin, Patient } from '../../src/patients/types.ts';

export const card = (id: number, name: string, more: Partial<Patient> = {}): Patient => ({
  id,
  clinicId: 1,
  name,
  phone: null,
  ...blankCard,
  createdAt: 0,
  version: 1,
  ...more,
});

export const related = (patientId: number, relativeId: number, relation: string): Kin => ({
  id: patientId * 100 + relativeId,
  clinicId: 1,
  patientId,
  relativeId,
  relation,
  version: 1,
});
