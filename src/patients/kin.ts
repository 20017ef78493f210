/** Who belongs together: relations as people call them, and the decisions that note and take them back. */
import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import { stillCurrent } from './current.ts';
import type { Kin, Patient } from './types.ts';

/** What the relative is to the patient. */
export const relations = [
  'mother',
  'father',
  'parent',
  'son',
  'daughter',
  'child',
  'husband',
  'wife',
  'brother',
  'sister',
  'sibling',
  'grandmother',
  'grandfather',
  'grandparent',
  'grandchild',
  'guardian',
  'ward',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/** What the patient is to the relative, as far as that follows. */
const inverse: Record<Relation, Relation> = {
  mother: 'child',
  father: 'child',
  parent: 'child',
  son: 'parent',
  daughter: 'parent',
  child: 'parent',
  husband: 'wife',
  wife: 'husband',
  brother: 'sibling',
  sister: 'sibling',
  sibling: 'sibling',
  grandmother: 'grandchild',
  grandfather: 'grandchild',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  guardian: 'ward',
  ward: 'guardian',
  other: 'other',
};

/** A row that was taken back: the journal keeps what it said, and the pair may be noted again. */
export const noRelation = '';

/** What the other one of a row is to this patient. */
export function relationTo(patientId: number, { patientId: of, relation }: Kin): Relation {
  const known = relations.find((one) => one === relation) ?? 'other';
  return of === patientId ? known : inverse[known];
}

/** The other one of a row. */
export function relativeOf(patientId: number, kin: Kin): number {
  return kin.patientId === patientId ? kin.relativeId : kin.patientId;
}

/** The row that speaks of the two, from whichever side. */
export function kinOf(kin: readonly Kin[], one: number, other: number): Kin | null {
  return (
    kin.find((row) => [row.patientId, row.relativeId].includes(one) && relativeOf(one, row) === other) ?? null
  );
}

/**
 * The decision `kin.noted`: the relative is that to the patient; what was noted of the two before is corrected.
 * @throws ShiftError same_card
 */
export function noteKin(
  patient: Patient,
  relative: Patient,
  relation: Relation,
  known: Kin | null,
): Decision {
  if (patient.id === relative.id) throw new ShiftError('same_card', { id: patient.id });
  const row = { patientId: patient.id, relativeId: relative.id, relation };
  return {
    kind: 'kin.noted',
    subject: { table: 'patient', id: patient.id },
    standsOn: [patient, relative].flatMap(({ id }) => stillCurrent(id)),
    changes: [
      known
        ? { op: 'update', table: 'kin', id: known.id, set: row, expect: known.version }
        : { op: 'insert', table: 'kin', as: 'kin', row: { clinicId: patient.clinicId, ...row } },
    ],
  };
}

/** The decision `kin.removed`: the two have nothing to do with each other. */
export function removeKin(patient: Patient, kin: Kin): Decision {
  return {
    kind: 'kin.removed',
    subject: { table: 'patient', id: patient.id },
    changes: [{ op: 'update', table: 'kin', id: kin.id, set: { relation: noRelation }, expect: kin.version }],
  };
}
