/** A shift that was closed by somebody else between the reading and the writing. */
import { ShiftError } from '../../errors.ts';
import { ChangedMeanwhile } from '../../facts/meanwhile.ts';

/** @throws ShiftError shift_closed where what is written stands on a shift that is no longer open */
export async function namingTheShift<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile) || error.collision.table !== 'shift') throw error;
    throw new ShiftError('shift_closed', { id: error.collision.id }, null, error);
  }
}
