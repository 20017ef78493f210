/** What an error means for a record: whether it is kept, sent once more, or set aside. */
import { type ErrorCode, ShiftError } from '../errors.ts';

/**
 * The server is not there, or too busy to answer a desk in time: what was recorded is kept here. A login that is
 * refused, a wrong database or a full disk are not among them: waiting would not mend those.
 */
const awayCodes: readonly ErrorCode[] = [
  'db_unreachable',
  'db_lost',
  'db_host',
  'db_crowded',
  'db_busy',
  'db_slow',
];

export function isAway(error: unknown): error is ShiftError {
  return error instanceof ShiftError && awayCodes.includes(error.code);
}

/**
 * `arrived`: the server has it. `again`: another desk was quicker, so it is decided anew. `shift`: it waits for a shift
 * at its desk. `stop`: the fault is not the record's, so all wait. `refused`: sent again, it would fail again.
 */
export type Verdict = 'arrived' | 'again' | 'shift' | 'stop' | 'refused';

/** @param error what came of sending the record; null when it was written */
export function verdictOf(error: ShiftError | null): Verdict {
  if (error === null || error.code === 'already_sent') return 'arrived';
  if (error.code === 'changed_meanwhile') return 'again';
  if (error.code === 'no_shift') return 'shift';
  return notItsFault(error.code) ? 'stop' : 'refused';
}

/** The server, the login or this machine, whichever record is sent. */
function notItsFault(code: ErrorCode): boolean {
  return code.startsWith('db_') || ['not_allowed', 'no_clinic', 'disk_full', 'not_writable'].includes(code);
}
