/**
 * The duty to ring back (S0.3): its clock, and what each later contact with the number does to it. A callback's
 * state follows from the contacts of its number; only giving up and carrying over are decisions of a person.
 */
import type { Calendar } from '../clinic/calendar.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Update } from '../facts/types.ts';
import { claimsOnCallbacks, isOthers, unclaimed } from '../tasks/claim.ts';
import { callbackDueAt } from './callback-clock.ts';
import { isMissedCall } from './status.ts';
import type { Callback, Contact } from './types.ts';

type Rules = Pick<ClinicRules, 'callbackMinutes' | 'callbackAttempts' | 'shortAbandonSeconds'>;
/** What a contact tells a callback. */
export type Touch = Pick<Contact, 'id' | 'channel' | 'direction' | 'status' | 'startedAt'>;

/** A missed call with a number; a hang-up that the clinic leaves out of its figures is owed nothing. */
export function owesCallback(
  contact: Pick<Contact, 'channel' | 'direction' | 'status' | 'phone' | 'answerSeconds'>,
  rules: Rules,
): boolean {
  if (!isMissedCall(contact) || contact.phone === null) return false;
  const { status, answerSeconds } = contact;
  return !(status === 'abandoned' && answerSeconds !== null && answerSeconds < rules.shortAbandonSeconds);
}

/** The callback of a missed call, without its id: that is the contact's. */
export function newCallback(
  contact: Pick<Contact, 'clinicId' | 'phone' | 'startedAt'>,
  rules: Rules,
  calendar: Calendar,
): Omit<Callback, 'id' | 'version'> {
  return {
    clinicId: contact.clinicId,
    phone: contact.phone,
    missedAt: contact.startedAt,
    dueAt: callbackDueAt(contact.startedAt, rules, calendar),
    ...untouched,
    ...unclaimed,
  };
}

const untouched = {
  attempts: 0,
  messageLeft: 0,
  state: 'open',
  firstAttemptAt: null,
  resolvedAt: null,
} as const;

/** Still owed: waiting here, or carried over as a task. */
export function isUnsettled({ state }: Pick<Callback, 'state'>): boolean {
  return state === 'open' || state === 'carried';
}

type Progress = Pick<
  Callback,
  'missedAt' | 'attempts' | 'messageLeft' | 'state' | 'firstAttemptAt' | 'resolvedAt'
>;

/** The callback after one more contact with its number. A text is no attempt, but it can be the message. */
export function touched<C extends Progress>(callback: C, contact: Touch): C {
  if (!isUnsettled(callback) || contact.startedAt < callback.missedAt) return callback;
  const { channel, direction, status, startedAt } = contact;
  if (direction === 'in') {
    return status === 'answered' ? { ...callback, state: 'self_reached', resolvedAt: startedAt } : callback;
  }
  if (direction !== 'out') return callback;
  const tried =
    channel === 'call'
      ? {
          ...callback,
          attempts: callback.attempts + 1,
          firstAttemptAt: callback.firstAttemptAt ?? startedAt,
        }
      : callback;
  if (status === 'answered') return { ...tried, state: 'reached', resolvedAt: startedAt };
  return status === 'message_left' ? { ...tried, messageLeft: 1 } : tried;
}

/**
 * The callback as the contacts of its number leave it, told anew from the miss on. What a person decided about
 * an unanswered one stays.
 */
export function retold<C extends Progress & Pick<Callback, 'id'>>(
  callback: C,
  contacts: readonly Touch[],
): C {
  const later = contacts.filter(({ id }) => id !== callback.id).sort((a, b) => a.startedAt - b.startedAt);
  const fresh = later.reduce((one, contact) => touched(one, contact), { ...callback, ...untouched });
  const decided = callback.state === 'given_up' || callback.state === 'carried';
  return fresh.state === 'open' && decided
    ? { ...fresh, state: callback.state, resolvedAt: callback.resolvedAt }
    : fresh;
}

/** The change that makes one into the other, null when they are the same; what is settled nobody holds any more. */
export function callbackUpdate(before: Callback, told: Callback): Update | null {
  const after = isUnsettled(told) ? told : { ...told, ...unclaimed };
  const columns = Object.keys(after) as (keyof Callback)[];
  const set = Object.fromEntries(
    columns.filter((column) => after[column] !== before[column]).map((column) => [column, after[column]]),
  );
  if (Object.keys(set).length === 0) return null;
  return { op: 'update', table: 'callback', id: before.id, set, expect: before.version };
}

/** What has to be done before the caller may be given up: attempts still to make, and whether a message is owed. */
export function stillOwed(
  callback: Pick<Callback, 'attempts' | 'messageLeft'>,
  rules: Pick<Rules, 'callbackAttempts'>,
): { attempts: number; message: boolean } {
  return {
    attempts: Math.max(0, rules.callbackAttempts - callback.attempts),
    message: callback.messageLeft === 0,
  };
}

/** Attempts and a message have been made, or nobody knows the number: it may be given up (S0.3). */
export function mayGiveUp(
  callback: Pick<Callback, 'phone' | 'attempts' | 'messageLeft'>,
  rules: Pick<Rules, 'callbackAttempts'>,
): boolean {
  const { attempts, message } = stillOwed(callback, rules);
  return callback.phone === null || (attempts === 0 && !message);
}

/** The most urgent first, by the times that `timed` (callback-clock.ts) gives: the longest overdue, then the soonest due. */
export function byUrgency<C extends Pick<Callback, 'id' | 'dueAt'>>(callbacks: readonly C[]): C[] {
  return [...callbacks].sort((a, b) => a.dueAt - b.dueAt || a.id - b.id);
}

/**
 * Whom this desk rings next: what it has taken already, then the most urgent that nobody else has taken.
 * @param deskId null for a reader at no desk
 */
export function nextToRing(callbacks: readonly Callback[], deskId: number | null, now: number): Callback[] {
  const claims = claimsOnCallbacks(callbacks, deskId, now);
  const free = byUrgency(callbacks).filter(({ id }) => !isOthers(claims.get(id), deskId));
  return [...free.filter(({ id }) => claims.has(id)), ...free.filter(({ id }) => !claims.has(id))];
}
