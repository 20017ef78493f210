/** Ringing back: an attempt is an outbound call, and what it does to the callbacks of its number (S0.3). */
import dayjs from 'dayjs';
import type { ClinicRules } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import { type ClaimFacts, letGo, requireFree, unclaimed, type Work } from '../tasks/claim.ts';
import type { Task } from '../tasks/types.ts';
import { isUnsettled, mayGiveUp, stillOwed } from './callbacks.ts';
import { type ContactFacts, type Logged, logContact, moves, type NewContact } from './log.ts';
import type { AttemptResult, Callback } from './types.ts';

export type Attempt = Pick<
  NewContact,
  'at' | 'next' | 'purpose' | 'outcome' | 'name' | 'talkSeconds' | 'note' | 'operator'
> & {
  result: AttemptResult;
  giveUp: boolean;
  /** It was made, and is written down whatever other desks have claimed or settled meanwhile. */
  anyway: boolean;
  /** It is told by a machine that could not see how often the caller had been rung. */
  late?: boolean;
};

/**
 * The decision `callback.attempted`: settles every callback of the number when somebody was reached. The desk's own
 * claim ends with its attempt; another's, where the attempt is told anyway, ends only when the callback is settled.
 * Giving up with a late attempt is left undone where the rule does not allow it yet: the attempt counts all the same.
 * @throws ShiftError already_closed, claim_taken, time_before, attempts_lacking, message_lacking, and what logContact throws
 */
export function attemptCallback(
  callback: Callback,
  attempt: Attempt,
  facts: ContactFacts,
  now: number,
): Logged {
  const { result, giveUp, anyway, late, ...said } = attempt;
  if (!anyway) requireUnsettled(callback);
  const { deskId } = facts;
  const subject = { table: 'callback', id: callback.id } as const;
  requireFree({ subject, work: workOf(facts), deskId, anyway }, now);
  if (attempt.at !== null && attempt.at < callback.missedAt) throw beforeTheMiss(attempt.at, callback);
  const contact: NewContact = {
    ...said,
    channel: 'call',
    direction: 'out',
    status: result === 'reached' ? 'answered' : result,
    outcome: said.outcome ?? (result === 'reached' ? null : 'no_contact'),
    phone: callback.phone,
    source: null,
    tags: [],
    answerSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    objection: null,
  };
  const finish = (one: Callback): Callback => {
    const tried = one.claimedBy === deskId ? { ...one, ...unclaimed } : one;
    const ends = giveUp && isUnsettled(tried) && !(late && !mayGiveUp(tried, facts.rules));
    return ends ? ended(tried, facts.rules, now) : tried;
  };
  const logged = logContact(contact, facts, now, finish);
  const changes = [...logged.decision.changes, ...letGoOwn(facts, logged.moved, deskId)];
  return { ...logged, decision: { ...logged.decision, kind: 'callback.attempted', subject, changes } };
}

/** The tasks that still speak for callbacks which were tried in vain. */
function letGoOwn(facts: ContactFacts, moved: readonly Callback[], deskId: number): Change[] {
  const settled = new Set(moved.filter((one) => !isUnsettled(one)).map(({ id }) => id));
  const left = facts.tasks.filter(
    ({ contactId, claimedBy }) => claimedBy === deskId && !settled.has(contactId ?? 0),
  );
  return letGo({ callbacks: [], tasks: left });
}

/** Everything that is about the person to be rung. */
function workOf({ owed, tasks }: Pick<ContactFacts, 'owed' | 'tasks'>): Work {
  return { callbacks: owed, tasks };
}

/**
 * The decision `callback.given_up`, for whoever could not be reached by the clinic's rule.
 * @throws ShiftError already_closed, claim_taken, attempts_lacking, message_lacking
 */
export function giveUp(
  callback: Callback,
  facts: { rules: ClinicRules; owed: readonly Callback[]; tasks: readonly Task[] } & Pick<
    ClaimFacts,
    'deskId' | 'anyway'
  >,
  now: number,
): { decision: Decision; moved: Callback[] } {
  requireUnsettled(callback);
  const { deskId, anyway } = facts;
  const subject = { table: 'callback', id: callback.id } as const;
  requireFree({ subject, work: workOf(facts), deskId, anyway }, now);
  const moved = facts.owed.map((one) => ended(one, facts.rules, now));
  const changes = moves(facts, moved, now);
  return {
    decision: { kind: 'callback.given_up', subject, changes },
    moved: moved.filter((one, at) => one !== facts.owed[at]),
  };
}

/** All misses of the number are one line of work: who called again after an attempt has to be tried again (S0.3). */
function ended(callback: Callback, rules: ClinicRules, now: number): Callback {
  if (mayGiveUp(callback, rules)) return { ...callback, state: 'given_up', resolvedAt: now };
  const { attempts } = stillOwed(callback, rules);
  const params = { id: callback.id, attempts: callback.attempts, needed: rules.callbackAttempts };
  throw new ShiftError(attempts > 0 ? 'attempts_lacking' : 'message_lacking', params, '--give-up');
}

function requireUnsettled(callback: Callback): void {
  if (isUnsettled(callback)) return;
  throw new ShiftError('already_closed', { what: 'callback', id: callback.id, list: 'smena missed' });
}

function beforeTheMiss(at: number, { missedAt }: Callback): ShiftError {
  const shown = (moment: number): string => dayjs(moment).format('DD.MM HH:mm');
  const params = { flag: '--at', time: shown(at), before: shown(missedAt) };
  return new ShiftError('time_before', params, '--at');
}
