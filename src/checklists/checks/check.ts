import type { EvidenceLine } from '../evidence.ts';
import type { ShiftFacts } from '../facts.ts';
import type { Tail } from '../tail.ts';

/**
 * `done`: looked at, nothing wrong. `problem`: a person should act on it or know of it, and it goes into the
 * report; it holds nobody up. `open`: work is left; at close the gate stays shut.
 */
export interface CheckResult {
  state: 'done' | 'problem' | 'open';
  evidence: EvidenceLine[];
  /** What is left, one by one; only the checks at close leave tails. */
  tails: Tail[];
}

/** Judges one checklist item from facts alone; `now` is epoch milliseconds. */
export type Check = (facts: ShiftFacts, now: number) => CheckResult;

export const done = (...evidence: EvidenceLine[]): CheckResult => ({ state: 'done', evidence, tails: [] });
export const problem = (...evidence: EvidenceLine[]): CheckResult => ({
  state: 'problem',
  evidence,
  tails: [],
});
