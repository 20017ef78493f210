/** Counting the drawer (S0.10): kept as soon as it is said, so that nobody counts twice. */
import type { Decision } from '../facts/types.ts';
import type { Shift } from './types.ts';

/** `counted` is minor units; null when nothing has changed. A count that agrees needs no note. */
export function countCash(shift: Shift, counted: number, note: string | null): Decision | null {
  if (shift.countedCash === counted && shift.cashNote === note) return null;
  return {
    kind: 'shift.counted',
    subject: { table: 'shift', id: shift.id },
    changes: [
      {
        op: 'update',
        table: 'shift',
        id: shift.id,
        set: { countedCash: counted, cashNote: note },
        expect: shift.version,
      },
    ],
  };
}
