import { line, listed, who } from '../evidence.ts';
import { tail } from '../tail.ts';
import { type Check, done, problem } from './check.ts';
import { left } from './left.ts';
import { matchLine, waitlistMatches } from './waitlist-matches.ts';

/** An offer nobody answered is a tail; a free slot for somebody who waits is a missed chance to call him (S0.4, S0.10). */
export const waitlistReview: Check = (facts, now) => {
  const tails = facts.waitlist
    .filter(({ state }) => state === 'offered')
    .map((entry) =>
      tail(facts, {
        table: 'waitlist',
        id: entry.id,
        version: entry.version,
        check: 'waitlist_review',
        kind: 'waitlist',
        title: line('checklists.waitlist.tail', { who: who(entry.name, entry.phone) }),
        phone: entry.phone,
      }),
    );
  if (tails.length > 0)
    return left(facts, tails, line('checklists.waitlist.none'), 'checklists.waitlist.offered');
  const matches = waitlistMatches(facts, now);
  if (matches.length > 0) {
    return problem(
      ...listed(line('checklists.waitlist.chances', { n: matches.length }), matches.map(matchLine)),
    );
  }
  const waiting = facts.waitlist.length;
  return done(
    waiting === 0 ? line('checklists.waitlist.none') : line('checklists.waitlist.some', { n: waiting }),
  );
};
