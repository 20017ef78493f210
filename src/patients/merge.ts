/** Two cards of one person become one, and two again if that was a mistake: what goes where. */
import { ShiftError } from '../errors.ts';
import type { Change, Decision, Fact, Update } from '../facts/types.ts';
import { stillCurrent } from './current.ts';
import { kinOf, noRelation, relativeOf } from './kin.ts';
import type { Kin, Patient } from './types.ts';

/** Tables whose rows name a patient by `patientId`. */
const holdingTables = ['visit', 'contact', 'waitlist', 'paper', 'carePlan'] as const;
type HoldingTable = (typeof holdingTables)[number];

/** What names a card. */
export interface Holdings {
  /** Ids of the rows, by table. */
  rows: Record<HoldingTable, number[]>;
  /** Removed relations too: a pair has one row. */
  kin: Kin[];
  /** Times offered to this card's person that nobody has answered. */
  offers: { id: number; person: string }[];
}

/** Who was asked, as `waitOffer.person` names him. */
const personOf = (id: number): string => `p${id}`;

/**
 * The decision `patient.merged`, about the dropped card: everything that named it names the kept one; what the kept
 * card lacks is filled from it. A row that is somebody else's by now stays his.
 * @throws ShiftError same_card, already_merged
 */
export function mergePatients(keep: Patient, drop: Patient, held: Holdings, ofKept: Holdings): Decision {
  if (keep.id === drop.id) throw new ShiftError('same_card', { id: keep.id });
  for (const { id, mergedInto } of [keep, drop]) {
    if (mergedInto !== null) throw new ShiftError('already_merged', { id, into: mergedInto });
  }
  const set = filledFrom(keep, drop);
  const filled: Change[] =
    Object.keys(set).length === 0
      ? []
      : [{ op: 'update', table: 'patient', id: keep.id, set, expect: keep.version }];
  return {
    kind: 'patient.merged',
    subject: { table: 'patient', id: drop.id },
    standsOn: stillCurrent(keep.id),
    changes: [
      ...filled,
      { op: 'update', table: 'patient', id: drop.id, set: { mergedInto: keep.id }, expect: drop.version },
      ...pointed(held, drop.id, keep.id),
      ...held.kin.flatMap((row) => kinChanges(row, keep.id, drop.id, ofKept.kin)),
      ...(ofKept.offers.length > 0 ? [] : offersTo(held, keep.id)),
    ],
  };
}

/** What was written about the dropped card while it was being merged; null where there is nothing. */
export function followMerge(drop: Patient, keptId: number, held: Holdings): Decision | null {
  const changes = pointed(held, drop.id, keptId);
  if (changes.length === 0) return null;
  return { kind: 'patient.merged', subject: { table: 'patient', id: drop.id }, changes };
}

function pointed({ rows }: Holdings, from: number, to: number): Change[] {
  return holdingTables.flatMap((table) =>
    rows[table].map(
      (id): Update => ({ op: 'update', table, id, set: { patientId: to }, only: { patientId: from } }),
    ),
  );
}

function offersTo({ offers }: Holdings, keptId: number): Change[] {
  return offers.map(({ id, person }) => ({
    op: 'update',
    table: 'waitOffer',
    id,
    set: { person: personOf(keptId) },
    only: { person, state: 'open' },
  }));
}

/** A relative of both is noted once; nobody is his own relative. */
function kinChanges(row: Kin, keptId: number, droppedId: number, ofKept: readonly Kin[]): Change[] {
  const relative = relativeOf(droppedId, row);
  if (row.relation === noRelation) return [];
  const double = relative === keptId ? null : kinOf(ofKept, keptId, relative);
  const end = (set: Partial<Kin>): Change => ({
    op: 'update',
    table: 'kin',
    id: row.id,
    set,
    expect: row.version,
  });
  if (relative === keptId) return [end({ relation: noRelation })];
  if (double === null) {
    return [end(row.patientId === droppedId ? { patientId: keptId } : { relativeId: keptId })];
  }
  if (double.relation !== noRelation) return [end({ relation: noRelation })];
  const { relation } = row;
  const ends =
    row.patientId === droppedId
      ? { patientId: keptId, relativeId: relative }
      : { patientId: relative, relativeId: keptId };
  return [
    end({ relation: noRelation }),
    { op: 'update', table: 'kin', id: double.id, set: { ...ends, relation }, expect: double.version },
  ];
}

/** What only one of them says is kept; of two notes both are. */
export function filledFrom(keep: Patient, drop: Patient): Partial<Patient> {
  const set: Partial<Patient> = {};
  if (keep.phone === null && drop.phone !== null) set.phone = drop.phone;
  if (keep.email === null && drop.email !== null) set.email = drop.email;
  if (keep.preferredChannel === null && drop.preferredChannel !== null)
    set.preferredChannel = drop.preferredChannel;
  if (keep.preferredDoctorId === null && drop.preferredDoctorId !== null)
    set.preferredDoctorId = drop.preferredDoctorId;
  if (keep.preferredTime === null && drop.preferredTime !== null) set.preferredTime = drop.preferredTime;
  if (keep.language === null && drop.language !== null) set.language = drop.language;
  for (const field of ['important', 'note'] as const) {
    const both = bothNotes(keep[field], drop[field]);
    if (both !== keep[field]) set[field] = both;
  }
  return set;
}

function bothNotes(kept: string | null, dropped: string | null): string | null {
  if (dropped === null || kept?.includes(dropped)) return kept;
  return kept === null ? dropped : `${kept}; ${dropped}`;
}

/**
 * The decision `patient.split`: what the merge brought to the kept card and still stands there goes back; fields that
 * it filled and nobody has changed since are emptied again. Whatever came later stays.
 * @param merges journal entries of the merge, the oldest first
 * @param keptId the card that stands for both by now
 * @throws ShiftError not_merged
 */
export function splitPatient(drop: Patient, keptId: number, merges: readonly Fact[]): Decision {
  if (drop.mergedInto === null) throw new ShiftError('not_merged', { id: drop.id });
  const changes = merges
    .flatMap(({ payload }) => payload)
    .filter(({ table, id }) => !(table === 'patient' && id === drop.id))
    .flatMap((change) => broughtBack(change, drop.id, keptId));
  return {
    kind: 'patient.split',
    subject: { table: 'patient', id: drop.id },
    changes: [
      { op: 'update', table: 'patient', id: drop.id, set: { mergedInto: null }, expect: drop.version },
      ...changes,
    ],
  };
}

function broughtBack(
  { table, id, before, after }: Fact['payload'][number],
  own: number,
  kept: number,
): Change[] {
  if (before === null || after === null) return [];
  const isHolding = holdingTables.find((one) => one === table);
  if (isHolding) {
    if (before.patientId !== own) return [];
    return [{ op: 'update', table: isHolding, id, set: { patientId: own }, only: { patientId: kept } }];
  }
  const fields = Object.keys(before).filter((one) => one !== 'version' && before[one] !== after[one]);
  if (table === 'patient') return fields.map((field) => fieldBack(id, field, before, after));
  if (table === 'kin') return kinBack(id, before, after, kept);
  if (table !== 'waitOffer') return [];
  const only = { person: personOf(kept), state: 'open' } as const;
  return [{ op: 'update', table, id, set: { person: personOf(own) }, only }];
}

type Row = Record<string, unknown>;

/** The journal has rows as they are stored: their columns are what the merge wrote. */
function fieldBack(id: number, field: string, before: Row, after: Row): Change {
  return {
    op: 'update',
    table: 'patient',
    id,
    set: { [field]: before[field] },
    only: { [field]: after[field] },
  };
}

/** Where the kept card has been merged itself since, its relatives are another's. */
function kinBack(id: number, before: Row, after: Row, kept: number): Change[] {
  const ends = { patientId: Number(after.patientId), relativeId: Number(after.relativeId) };
  const moved = before.patientId !== after.patientId || before.relativeId !== after.relativeId;
  if (moved && ends.patientId !== kept && ends.relativeId !== kept) return [];
  const set = {
    patientId: Number(before.patientId),
    relativeId: Number(before.relativeId),
    relation: String(before.relation),
  };
  return [{ op: 'update', table: 'kin', id, set, only: { ...ends, relation: String(after.relation) } }];
}

/** How many rows of each table a decision moves to another card. */
export function movedRows({ changes }: Pick<Decision, 'changes'>): Record<HoldingTable, number> {
  const count = (table: HoldingTable): number => changes.filter((change) => change.table === table).length;
  return {
    visit: count('visit'),
    contact: count('contact'),
    waitlist: count('waitlist'),
    paper: count('paper'),
    carePlan: count('carePlan'),
  };
}
