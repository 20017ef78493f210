/** The two versions of a record, and the fields in which they differ. Pure. */
import type { Collision } from '../../facts/meanwhile.ts';
import type { Fact } from '../../facts/types.ts';
import { type Field, type FieldKind, fieldsOf } from './fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** A field in which the versions differ; values as they are stored. */
export interface Difference {
  name: string;
  kind: FieldKind;
  yours: unknown;
  theirs: unknown;
}

/** What was about to be written as a whole row: it was decided on the version before the others' changes. */
export function yoursOf({ table, id, expected, set }: Collision, changes: readonly Fact[]): Row {
  const steps = changes.flatMap(({ payload }) => payload);
  const first = steps.find(
    (step) => step.table === table && step.id === id && step.before?.version === expected,
  );
  return { ...first?.before, ...set };
}

/**
 * Where the versions differ, in the order of the record's fields. Two that want the same differ in nothing: then it
 * is what both were about to write.
 */
export function differences(collision: Collision, yours: Row, theirs: Row): Difference[] {
  const all = fieldsOf(collision.table).flatMap((field) => told(field, yours, theirs));
  const differing = all.filter((one) => asText(one.yours) !== asText(one.theirs));
  return differing.length > 0 ? differing : all.filter(({ name }) => name in collision.set);
}

function told({ column, kind, name }: Field, yours: Row, theirs: Row): Difference[] {
  // What was not read and is not to be written is as it is.
  const mine = column in yours ? yours[column] : theirs[column];
  if (kind === 'claim')
    return [{ name, kind, yours: claimColumns(yours, mine), theirs: claimColumns(theirs) }];
  if (kind !== 'settings') return [{ name, kind, yours: mine ?? null, theirs: theirs[column] ?? null }];
  const [own, other] = [parsed(mine), parsed(theirs[column])];
  return [...new Set([...Object.keys(own), ...Object.keys(other)])].map((key) => ({
    name: `${name}.${key}`,
    kind: 'text',
    yours: setting(own[key]),
    theirs: setting(other[key]),
  }));
}

/** A claim is four columns; nobody's is null. */
function claimColumns(row: Row, claimedBy: unknown = row.claimedBy): Row | null {
  if (typeof claimedBy !== 'number') return null;
  const { claimedStaffId, claimedUntil } = row;
  return { claimedBy, claimedStaffId, claimedUntil };
}

function parsed(value: unknown): Record<string, unknown> {
  return typeof value === 'string' ? (JSON.parse(value) as Record<string, unknown>) : {};
}

/** `15`, `phone, name`, `>= 0.5`. */
function setting(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.join(', ');
  if (value !== null && typeof value === 'object' && 'op' in value && 'value' in value) {
    return `${String(value.op)} ${String(value.value)}`;
  }
  return String(value);
}

const asText = (value: unknown): string => JSON.stringify(value) ?? '';
