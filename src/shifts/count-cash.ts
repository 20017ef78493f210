/** Counting the drawer (S0.10): kept as soon as it is said, so that nobody counts twice. */
import type { Decision } from '../facts/types.ts';
import type { NoteCount } from './denominations.ts';
import type { Shift } from './types.ts';

/** What was counted. */
export interface CashCount {
  /** Minor units. */
  sum: number;
  /** By notes and coins, where it was counted so. */
  notes: NoteCount | null;
  /** The reason for a difference. */
  note: string | null;
}

/** Null when nothing has changed. A count that agrees needs no note. */
export function countCash(shift: Shift, { sum, notes, note }: CashCount): Decision | null {
  const same = JSON.stringify(shift.countedNotes) === JSON.stringify(notes);
  if (shift.countedCash === sum && shift.cashNote === note && same) return null;
  return {
    kind: 'shift.counted',
    subject: { table: 'shift', id: shift.id },
    changes: [
      {
        op: 'update',
        table: 'shift',
        id: shift.id,
        set: { countedCash: sum, countedNotes: notes, cashNote: note },
        expect: shift.version,
      },
    ],
  };
}
