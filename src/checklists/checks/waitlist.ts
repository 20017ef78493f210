import { line, listed } from '../evidence.ts';
import { type Check, done } from './check.ts';
import { matchLine } from './waitlist-matches.ts';

/** Who waits for an earlier time, and for whom there is one now (S0.1, S0.4). */
export const waitlist: Check = ({ waitlist: waiting, gaps }) => {
  if (waiting.length === 0) return done(line('checklists.waitlist.none'));
  const summary = line('checklists.waitlist.some', { n: waiting.length });
  return done(...listed(summary, gaps.map(matchLine)));
};
