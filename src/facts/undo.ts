/** Which journal entries may be taken back. Whether a row was changed since is for the store to find. */
import { type ErrorCode, ShiftError } from '../errors.ts';
import type { Fact } from './types.ts';

export interface UndoFacts {
  /** Numbers of entries that have been taken back already. */
  undone: ReadonlySet<number>;
  /** The last close at the entry's desk: its shift, and the number of its entry. */
  closed: { shiftId: number; seq: number } | null;
}

type Refusal = Extract<
  ErrorCode,
  'undo_of_undo' | 'undo_founding' | 'already_undone' | 'undo_import' | 'shift_closed'
>;

/**
 * Why an entry stays, or null when it may go. What was written before a close is what its report stands on; an
 * undo is not undone: the record is written again, so that the journal reads forward only.
 */
export function refusal(fact: Fact, { undone, closed }: UndoFacts): Refusal | null {
  if (fact.undoes !== null) return 'undo_of_undo';
  if (undone.has(fact.seq)) return 'already_undone';
  if (fact.kind.startsWith('import.')) return 'undo_import';
  if (foundsClinic(fact)) return 'undo_founding';
  return closed !== null && fact.seq <= closed.seq ? 'shift_closed' : null;
}

/** @throws ShiftError undo_of_undo, already_undone, undo_import, undo_founding, shift_closed */
export function requireUndoable(fact: Fact, facts: UndoFacts): void {
  const code = refusal(fact, facts);
  if (code === null) return;
  const id = code === 'shift_closed' ? (facts.closed?.shiftId ?? 0) : fact.subjectId;
  throw new ShiftError(code, { seq: fact.seq, id });
}

/** The latest entry that is neither an undo nor undone, nor a mere claim; `facts` come newest first. */
export function lastEntry(facts: readonly Fact[]): Fact | null {
  const undone = undoneAmong(facts);
  return facts.find((fact) => fact.undoes === null && !undone.has(fact.seq) && !claims(fact)) ?? null;
}

/** Who looked at a callback between two records does not mean that by his last entry. */
function claims({ kind }: Fact): boolean {
  return kind.endsWith('.taken') || kind.endsWith('.released');
}

/** Numbers of the entries that later ones took back. */
export function undoneAmong(facts: readonly Pick<Fact, 'undoes'>[]): Set<number> {
  return new Set(facts.map(({ undoes }) => undoes).filter((seq) => seq !== null));
}

function foundsClinic({ payload }: Fact): boolean {
  return payload.some(({ table, before }) => table === 'clinic' && before === null);
}
