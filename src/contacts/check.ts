/** Refuses a contact that cannot have happened; every error names the flag that is wrong. */
import dayjs from 'dayjs';
import { minute } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import { allowsOutcome, canHoldAnswer, canHoldTalk, statusesFor } from './status.ts';
import type { Contact } from './types.ts';

export type Judged = Pick<
  Contact,
  | 'startedAt'
  | 'channel'
  | 'direction'
  | 'status'
  | 'outcome'
  | 'objection'
  | 'answerSeconds'
  | 'talkSeconds'
  | 'holdSeconds'
  | 'acwSeconds'
>;

const day = 86_400;
/** Times are typed to the minute: a call that ends within the minute that runs is not in the future. */
const slack = minute;

const durationFlags = {
  answerSeconds: '--answer',
  talkSeconds: '--talk',
  holdSeconds: '--hold',
  acwSeconds: '--acw',
} as const;
type DurationField = keyof typeof durationFlags;
const durationFields = Object.keys(durationFlags) as DurationField[];

/** @throws ShiftError flags_clash, invalid_choice, nobody_spoke, duration_too_long, time_in_future */
export function checkContact(contact: Judged, now: number): void {
  checkWay(contact);
  checkTalk(contact);
  checkOutcome(contact);
  checkTimes(contact, now);
}

function checkWay(contact: Judged): void {
  if (contact.channel === 'walkin' && contact.direction === 'out') throw clash('--out', 'walkin');
  const choices = statusesFor(contact);
  if (choices.includes(contact.status)) return;
  const params = { flag: '--status', value: contact.status, choices: choices.join(', ') };
  throw new ShiftError('invalid_choice', params, '--status');
}

function checkTalk(contact: Judged): void {
  if (contact.answerSeconds !== null && !canHoldAnswer(contact)) {
    throw contact.direction === 'out' ? clash('--answer', '--out') : nobodySpoke('--answer', contact);
  }
  for (const field of ['talkSeconds', 'holdSeconds', 'acwSeconds'] as const) {
    if (contact[field] !== null && !canHoldTalk(contact.status)) {
      throw nobodySpoke(durationFlags[field], contact);
    }
  }
  if (contact.objection !== null && !canHoldTalk(contact.status)) throw nobodySpoke('--objection', contact);
}

function checkOutcome(contact: Judged): void {
  const { outcome, status } = contact;
  if (outcome === null || allowsOutcome(contact, outcome)) return;
  if (status === 'answered') throw clash(`--outcome ${outcome}`, `--status ${status}`);
  throw nobodySpoke('--outcome', contact);
}

function checkTimes(contact: Judged, now: number): void {
  for (const field of durationFields) {
    const flag = durationFlags[field];
    const seconds = contact[field];
    // Only a letter may wait longer than a day for its answer.
    if (field === 'answerSeconds' && contact.channel !== 'call') continue;
    if (seconds !== null && seconds > day) throw new ShiftError('duration_too_long', { flag, seconds }, flag);
  }
  if (contact.startedAt > now) throw inFuture('--at', contact.startedAt);
}

/**
 * Refuses a contact that would not be over yet, where somebody said when it began.
 * @throws ShiftError time_in_future
 */
export function checkEnd(contact: Judged, now: number): void {
  const end = contact.startedAt + spentSeconds(contact) * 1000;
  if (end > now + slack) throw inFuture(longest(contact), end);
}

/** Seconds from the first ring to the end of the work on it, as far as they were recorded. */
export function spentSeconds(contact: Pick<Contact, DurationField>): number {
  return durationFields.reduce((sum, field) => sum + (contact[field] ?? 0), 0);
}

function longest(contact: Judged): string {
  const most = durationFields.reduce((a, b) => ((contact[b] ?? 0) > (contact[a] ?? 0) ? b : a));
  return durationFlags[most];
}

function clash(one: string, other: string): ShiftError {
  return new ShiftError('flags_clash', { one, other }, one);
}

function nobodySpoke(flag: string, { status }: Judged): ShiftError {
  return new ShiftError('nobody_spoke', { flag, status }, flag);
}

function inFuture(flag: string, at: number): ShiftError {
  return new ShiftError('time_in_future', { flag, time: dayjs(at).format('DD.MM.YYYY HH:mm') }, flag);
}
