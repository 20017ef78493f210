import { claimsOnCallbacks, isOthers } from '../../tasks/claim.ts';
import { line, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';

/** Missed calls that nobody has brought to an end, and that no other desk is ringing (S0.3, S0.10). */
export const callbacks: Check = (facts, now) => {
  const claims = claimsOnCallbacks(facts.callbacks, facts.shift.deskId, now);
  const carried = spokenFor(facts.tasks, 'callback', 'contactId');
  const tails = facts.callbacks
    .filter(({ id, state }) => state === 'open' && !carried.has(id))
    .filter(({ id }) => !isOthers(claims.get(id), facts.shift.deskId))
    .map((callback) =>
      tail(facts, {
        table: 'callback',
        id: callback.id,
        version: callback.version,
        check: 'callbacks',
        kind: 'callback',
        title: line('checklists.callbacks.tail', {
          who: who(null, callback.phone),
          at: time(callback.missedAt),
          attempts: callback.attempts,
        }),
        phone: callback.phone,
        contactId: callback.id,
      }),
    );
  return left(facts, tails, line('checklists.callbacks.none'), 'checklists.callbacks.some');
};
