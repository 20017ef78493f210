/**
 * A call that the desk wrote down and that the exchange's export holds as well is one contact. The desk writes when the
 * call is over, often some minutes later, and to the minute; so its time is compared with the whole call.
 */
import { minute } from '../clinic/time.ts';
import { missingFields } from './required.ts';
import { differing } from './same-call.ts';
import { isMissedCall } from './status.ts';
import type { Contact } from './types.ts';

export interface HandPair {
  hand: Contact;
  exchange: Contact;
}

/** Written down by a person and not yet met by an exchange's row. */
export function isHandCall({ channel, phone, importId, importKey, direction }: Contact): boolean {
  return (
    channel === 'call' &&
    phone !== null &&
    importId === null &&
    importKey === null &&
    direction !== 'internal'
  );
}

/**
 * Pairs of which each is the other's nearest. Where two are equally near nobody can tell, and they stay as they are.
 * @param toleranceMinutes how far from the call the desk's time may lie
 */
export function handPairs(
  hand: readonly Contact[],
  exchange: readonly Contact[],
  toleranceMinutes: number,
): HandPair[] {
  const near = (one: Contact, all: readonly Contact[], apart: (other: Contact) => number) =>
    nearest(
      all.filter((other) => isSameTalk(one, other)),
      apart,
      toleranceMinutes * minute,
    );
  const calls = grouped(exchange);
  const written = grouped(hand);
  return hand.flatMap((one) => {
    const found = near(one, calls.get(one.phone) ?? [], (call) => distance(one, call));
    if (found === null) return [];
    const back = near(found, written.get(one.phone) ?? [], (other) => distance(other, found));
    return back?.id === one.id ? [{ hand: one, exchange: found }] : [];
  });
}

/** Same number and direction, and nothing that one of them says of its end speaks against the other. */
function isSameTalk(one: Contact, other: Contact): boolean {
  if (one.direction !== other.direction || one.phone !== other.phone) return false;
  if (one.status !== 'answered' || other.status !== 'answered') return bothInVain(one, other);
  return (
    !contradicts(one.talkSeconds, other.talkSeconds) && !contradicts(one.answerSeconds, other.answerSeconds)
  );
}

function bothInVain(one: Contact, other: Contact): boolean {
  if (one.status === 'answered' || other.status === 'answered') return false;
  return isMissedCall(one) === isMissedCall(other);
}

/** People round: a minute, or half of the longer one, is no contradiction. */
function contradicts(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  return Math.abs(one - other) > Math.max(60, Math.max(one, other) / 2);
}

/** Milliseconds between the desk's time and the call; none inside it. */
function distance(hand: Contact, call: Contact): number {
  const end = call.startedAt + ((call.answerSeconds ?? 0) + (call.talkSeconds ?? 0)) * 1000;
  return Math.max(0, call.startedAt - hand.startedAt, hand.startedAt - end);
}

function nearest(
  all: readonly Contact[],
  apart: (one: Contact) => number,
  tolerance: number,
): Contact | null {
  const sorted = all
    .map((one) => ({ one, far: apart(one) }))
    .filter(({ far }) => far <= tolerance)
    .sort((a, b) => a.far - b.far);
  const [first, second] = sorted;
  return first && first.far !== second?.far ? first.one : null;
}

/**
 * What the desk's contact takes over: the exchange's clock and key, and what it lacks. Its words stay.
 * @param required fields that a contact must have by the clinic's rule
 */
export function handLearns({ hand, exchange }: HandPair, required: readonly string[]): Partial<Contact> {
  const sameEnd = hand.status === exchange.status;
  const measured = (field: 'answerSeconds' | 'talkSeconds' | 'holdSeconds' | 'acwSeconds') =>
    hand[field] ?? (sameEnd ? exchange[field] : null);
  const after: Contact = {
    ...hand,
    startedAt: exchange.startedAt,
    day: exchange.day,
    importKey: exchange.importKey,
    answerSeconds: measured('answerSeconds'),
    talkSeconds: measured('talkSeconds'),
    holdSeconds: measured('holdSeconds'),
    acwSeconds: measured('acwSeconds'),
    operator: hand.operator ?? exchange.operator,
    name: hand.name ?? exchange.name,
    source: hand.source ?? exchange.source,
    note: hand.note ?? exchange.note,
    tags: hand.tags.length === 0 ? exchange.tags : hand.tags,
  };
  return differing(hand, { ...after, missing: missingFields(after, required) }) ?? {};
}

function grouped(contacts: readonly Contact[]): Map<string | null, Contact[]> {
  const groups = new Map<string | null, Contact[]>();
  for (const one of contacts) {
    const group = groups.get(one.phone);
    if (group) group.push(one);
    else groups.set(one.phone, [one]);
  }
  return groups;
}
