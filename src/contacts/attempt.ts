/** Ringing back: an attempt is an outbound call, and what it does to the callbacks of its number (S0.3). */
import dayjs from 'dayjs';
import type { ClinicRules } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import type { Task } from '../tasks/types.ts';
import { isUnsettled, mayGiveUp, stillOwed } from './callbacks.ts';
import { type ContactFacts, type Logged, logContact, moves, type NewContact } from './log.ts';
import type { AttemptResult, Callback } from './types.ts';

export type Attempt = Pick<
  NewContact,
  'at' | 'next' | 'purpose' | 'outcome' | 'name' | 'talkSeconds' | 'note' | 'operator'
> & { result: AttemptResult; giveUp: boolean };

/**
 * The decision `callback.attempted`: settles every callback of the number when somebody was reached.
 * @throws ShiftError already_closed, time_before, attempts_lacking, message_lacking, and what logContact throws
 */
export function attemptCallback(
  callback: Callback,
  attempt: Attempt,
  facts: ContactFacts,
  now: number,
): Logged {
  requireUnsettled(callback);
  if (attempt.at !== null && attempt.at < callback.missedAt) throw beforeTheMiss(attempt.at, callback);
  const { result, giveUp, ...said } = attempt;
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
  const finish = (one: Callback): Callback =>
    giveUp && isUnsettled(one) ? ended(one, callback.id, facts.rules, now) : one;
  const logged = logContact(contact, facts, now, finish);
  const decision: Decision = {
    ...logged.decision,
    kind: 'callback.attempted',
    subject: { table: 'callback', id: callback.id },
  };
  return { ...logged, decision };
}

/**
 * The decision `callback.given_up`, for whoever could not be reached by the clinic's rule.
 * @throws ShiftError already_closed, attempts_lacking, message_lacking
 */
export function giveUp(
  callback: Callback,
  facts: { rules: ClinicRules; owed: readonly Callback[]; tasks: readonly Task[] },
  now: number,
): { decision: Decision; moved: Callback[] } {
  requireUnsettled(callback);
  const moved = facts.owed.map((one) => ended(one, callback.id, facts.rules, now));
  const changes = moves(facts, moved, now);
  return {
    decision: { kind: 'callback.given_up', subject: { table: 'callback', id: callback.id }, changes },
    moved: moved.filter((one, at) => one !== facts.owed[at]),
  };
}

/** The callback asked for must be exhausted; others of the number end with it when they are exhausted too. */
function ended(callback: Callback, asked: number, rules: ClinicRules, now: number): Callback {
  if (mayGiveUp(callback, rules)) return { ...callback, state: 'given_up', resolvedAt: now };
  if (callback.id !== asked) return callback;
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
