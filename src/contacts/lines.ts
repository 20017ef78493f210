/**
 * Missed calls as the desk works them off (S0.3): all misses of one number are one line, and one call settles them all.
 * Callbacks are expected as `timed` (callback-clock.ts) makes them: `dueAt` is when each is due next.
 */
import type { ClinicRules } from '../clinic/types.ts';
import { type Claim, claimsOnCallbacks } from '../tasks/claim.ts';
import { byUrgency, isUnsettled, mayGiveUp } from './callbacks.ts';
import type { Callback } from './types.ts';

type Rules = Pick<ClinicRules, 'callbackAttempts' | 'overloadFrom'>;

export interface CallbackLine {
  /** The callback by which the line is named: `callback ID` is about all of them. */
  id: number;
  phone: string | null;
  /** The misses, the earliest first; a hidden number is nobody's but its own. */
  callbacks: readonly Callback[];
  /** How many there were. */
  misses: number;
  firstMissedAt: number;
  lastMissedAt: number;
  /** The earliest time by which one of them is due. */
  dueAt: number;
  late: boolean;
  /** Attempts since the last miss: who called again has to be rung again. */
  attempts: number;
  /** A message was left since the last miss. */
  messageLeft: boolean;
  /** Every miss has had its attempts and its message. */
  mayGiveUp: boolean;
  /** The desk that is ringing. */
  claim: Claim | null;
}

/**
 * One line for each number that waits, the most urgent first; the order is total.
 * @param now epoch milliseconds
 * @param deskId whose list it is: of two claims on a number another desk's counts; null for a reader at no desk
 */
export function callbackLines(
  callbacks: readonly Callback[],
  rules: Rules,
  now: number,
  deskId: number | null = null,
): CallbackLine[] {
  const open = callbacks.filter(({ state }) => state === 'open');
  const claims = claimsOnCallbacks(open, deskId, now);
  return [...byNumber(open).values()].map((group) =>
    lineOf(group, rules, now, claims.get(group[0]?.id ?? 0) ?? null),
  );
}

/** The line that all unsettled callbacks of one number make, carried ones too; null where there is none. */
export function lineOfNumber(callbacks: readonly Callback[], rules: Rules, now: number): CallbackLine | null {
  const group = byUrgency(callbacks.filter(isUnsettled));
  return group.length === 0 ? null : lineOf(group, rules, now, null);
}

/** The misses of each number; numbers in the order of their most urgent miss, which is the first of each. */
export function byNumber<C extends Callback>(callbacks: readonly C[]): Map<string, C[]> {
  const groups = new Map<string, C[]>();
  for (const one of byUrgency(callbacks)) {
    const key = one.phone ?? `hidden ${one.id}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function lineOf(group: readonly Callback[], rules: Rules, now: number, claim: Claim | null): CallbackLine {
  const callbacks = [...group].sort((a, b) => a.missedAt - b.missedAt || a.id - b.id);
  const missed = callbacks.map(({ missedAt }) => missedAt);
  const dueAt = Math.min(...group.map((one) => one.dueAt));
  return {
    id: group[0]?.id ?? 0,
    phone: group[0]?.phone ?? null,
    callbacks,
    misses: callbacks.length,
    firstMissedAt: Math.min(...missed),
    lastMissedAt: Math.max(...missed),
    dueAt,
    late: dueAt < now,
    attempts: Math.min(...group.map(({ attempts }) => attempts)),
    messageLeft: group.every(({ messageLeft }) => messageLeft === 1),
    mayGiveUp: group.every((one) => mayGiveUp(one, rules)),
    claim,
  };
}

/** More than one person can ring back in time. */
export interface Overload {
  /** Numbers that nobody has tried yet. */
  waiting: number;
  /** Numbers whose time is over. */
  late: number;
  /** Since when the longest waiting of all is waiting, epoch milliseconds. */
  since: number;
}

/**
 * So many numbers wait for a first attempt that the senior is told, or one of any is late; otherwise null (S0.3).
 * `overloadFrom` 0 leaves the number out of it.
 */
export function overload(lines: readonly CallbackLine[], rules: Rules): Overload | null {
  const waiting = lines.filter(({ attempts }) => attempts === 0).length;
  const late = lines.filter((line) => line.late).length;
  const tooMany = rules.overloadFrom > 0 && waiting >= rules.overloadFrom;
  if (!tooMany && late === 0) return null;
  return { waiting, late, since: Math.min(...lines.map(({ firstMissedAt }) => firstMissedAt)) };
}
