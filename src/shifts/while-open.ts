/** What is counted with a shift goes into it while it is open: a closed one has frozen its figures and its cash. */
import type { Condition } from '../facts/types.ts';
import type { Shift } from './types.ts';

/** The condition of a decision; none for what is told late of a shift that was closed when it was read. */
export function whileOpen(shift: Pick<Shift, 'id' | 'state'> | null): readonly Condition[] {
  return shift?.state === 'open' ? [{ table: 'shift', id: shift.id, is: { state: 'open' } }] : [];
}
