import { isLive } from '../../visits/offers.ts';
import type { WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { line, listed, who } from '../evidence.ts';
import type { ShiftFacts } from '../facts.ts';
import { type Tail, tail } from '../tail.ts';
import { type Check, done, problem } from './check.ts';
import { left } from './left.ts';
import { matchLine } from './waitlist-matches.ts';

/** An offer nobody answered is a tail; a free time for somebody who waits is a missed chance to call him (S0.4, S0.10). */
export const waitlistReview: Check = (facts, now) => {
  const { waitlist, offers, gaps } = facts;
  const tails = offers
    .filter((offer) => isLive(offer, now))
    .flatMap((offer) => {
      const entry = waitlist.find(({ id }) => id === offer.waitlistId);
      return entry ? [tailOf(facts, entry, offer)] : [];
    });
  if (tails.length > 0)
    return left(facts, tails, line('checklists.waitlist.none'), 'checklists.waitlist.offered');
  if (gaps.length > 0) {
    return problem(...listed(line('checklists.waitlist.chances', { n: gaps.length }), gaps.map(matchLine)));
  }
  const waiting = waitlist.length;
  return done(
    waiting === 0 ? line('checklists.waitlist.none') : line('checklists.waitlist.some', { n: waiting }),
  );
};

/** The desk that made the offer hears the answer. Asked tomorrow he may still say yes, while the time is to come. */
function tailOf(facts: ShiftFacts, entry: WaitlistEntry, offer: WaitOffer): Tail {
  const { nextOpensAt, shift } = facts;
  return tail(facts, {
    table: 'waitlist',
    id: entry.id,
    version: entry.version,
    others: [{ id: offer.id, version: offer.version }],
    check: 'waitlist_review',
    kind: 'waitlist',
    title: line('checklists.waitlist.tail', { who: who(entry.name, entry.phone) }),
    phone: entry.phone,
    own: offer.deskId === shift.deskId,
    suggestedAt: nextOpensAt < offer.startsAt ? nextOpensAt : offer.expiresAt,
    latestAt: offer.startsAt,
  });
}
