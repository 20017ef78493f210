/** That the senior was told of the overload (S0.3): a word in the journal, so that nobody is reminded again at once. */
import { minute } from '../clinic/time.ts';
import type { Staff } from '../clinic/types.ts';
import type { Decision, Fact } from '../facts/types.ts';
import { undoneAmong } from '../facts/undo.ts';
import { whileOpen } from '../shifts/while-open.ts';

/** Long enough for help to come, short enough to ask again when it does not. */
const quietFor = 30 * minute;
export const overloadTold = 'overload.told';

/** The decision `overload.told`; who was told is its reason, by code. It changes no record. */
export function tellOverload(shift: { id: number }, to: Pick<Staff, 'code'>): Decision {
  return {
    kind: overloadTold,
    subject: { table: 'shift', id: shift.id },
    standsOn: whileOpen({ ...shift, state: 'open' }),
    changes: [],
    reason: to.code,
  };
}

/** The last time that somebody was told, as long as it is fresh. `code` is whom; `now` epoch milliseconds. */
export function lastTold(facts: readonly Fact[], now: number): { at: number; code: string } | null {
  const undone = undoneAmong(facts);
  const fresh = facts.filter(
    ({ kind, at, seq }) => kind === overloadTold && at > now - quietFor && !undone.has(seq),
  );
  const last = fresh.sort((a, b) => b.at - a.at)[0];
  return last ? { at: last.at, code: last.reason ?? '' } : null;
}
