import { line, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';

/** Every "let me think" of the day has a dated next step (S0.4, S0.7: "later" is not a date). */
export const deferredDated: Check = (facts) => {
  const carried = spokenFor(facts.tasks, 'deferred', 'contactId');
  const tails = facts.deferred
    .filter(({ contact, nextAt }) => nextAt === null && !carried.has(contact.id))
    .map(({ contact }) =>
      tail(facts, {
        table: 'contact',
        id: contact.id,
        version: contact.version,
        check: 'deferred_dated',
        kind: 'deferred',
        title: line('checklists.deferred.tail', {
          who: who(contact.name, contact.phone),
          at: time(contact.startedAt),
        }),
        phone: contact.phone,
        contactId: contact.id,
        own: contact.shiftId === facts.shift.id,
      }),
    );
  return left(facts, tails, line('checklists.deferred.dated'), 'checklists.deferred.undated');
};
