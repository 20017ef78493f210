/** Whom to ring about which free time, and what is on offer: for the screens and checklists that name it among much else. */
import type { Clinic } from '../../clinic/types.ts';
import type { Store } from '../../store/store.ts';
import type { Match } from '../../visits/gaps.ts';
import type { WaitlistEntry, WaitOffer } from '../../visits/types.ts';

export interface Waiters {
  gaps: Match[];
  /** Offers that nobody has answered, past their time or not. */
  offers: readonly WaitOffer[];
}

/** Nothing is read, nor loaded, where nobody waits. */
export async function readMatches(
  store: Store,
  clinic: Clinic,
  waitlist: readonly WaitlistEntry[],
  now: number,
): Promise<Waiters> {
  if (waitlist.length === 0) return { gaps: [], offers: [] };
  const { readGaps } = await import('./gap-facts.ts');
  const { matches, openGaps } = await import('../../visits/gaps.ts');
  const facts = await readGaps(store, clinic, now);
  return { gaps: matches(openGaps(facts, now)), offers: facts.open };
}
