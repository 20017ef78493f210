import { type EvidenceLine, line, listed } from '../evidence.ts';
import type { Tail } from '../tail.ts';
import { type CheckResult, done } from './check.ts';

/** The verdict of a check at close: done when nothing is left, open with its tails otherwise. */
export function left(tails: readonly Tail[], none: EvidenceLine, some: EvidenceLine['key']): CheckResult {
  if (tails.length === 0) return done(none);
  const summary = line(some, { n: tails.length });
  return {
    state: 'open',
    evidence: listed(
      summary,
      tails.map(({ title }) => title),
    ),
    tails: [...tails],
  };
}
