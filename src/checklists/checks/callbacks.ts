import { callbackLines } from '../../contacts/lines.ts';
import { isOthers } from '../../tasks/claim.ts';
import { line, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';

/** Numbers that nobody has rung back to an end, and that no other desk is ringing (S0.3, S0.10). */
export const callbacks: Check = (facts, now) => {
  const { deskId } = facts.shift;
  const carried = spokenFor(facts.tasks, 'callback', 'contactId');
  const open = facts.callbacks.filter(({ id }) => !carried.has(id));
  const tails = callbackLines(open, facts.rules, now, deskId)
    .filter(({ claim }) => !isOthers(claim, deskId))
    .map((number) => {
      const first = number.callbacks.find(({ id }) => id === number.id);
      return tail(facts, {
        table: 'callback',
        id: number.id,
        version: first?.version ?? 0,
        others: number.callbacks.filter((one) => one !== first),
        check: 'callbacks',
        kind: 'callback',
        title: line('checklists.callbacks.tail', {
          who: who(null, number.phone),
          at: time(number.firstMissedAt),
          attempts: number.attempts,
        }),
        phone: number.phone,
        contactId: number.id,
      });
    });
  return left(facts, tails, line('checklists.callbacks.none'), 'checklists.callbacks.some');
};
