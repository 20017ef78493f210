/**
 * One call that several rows tell of: of two files, of two layouts, of the telephones that it rang. What becomes of it
 * does not depend on which row comes first: for every field the one that knows more is taken.
 */
import { either, fuller, larger } from '../facts/both-known.ts';
import { missingFields } from './required.ts';
import type { Contact, ContactStatus, Direction } from './types.ts';

/** What a row of an exchange's export says of a call. */
export type ToldCall = Pick<
  Contact,
  | 'startedAt'
  | 'day'
  | 'channel'
  | 'direction'
  | 'status'
  | 'purpose'
  | 'outcome'
  | 'phone'
  | 'name'
  | 'operator'
  | 'answerSeconds'
  | 'talkSeconds'
  | 'holdSeconds'
  | 'acwSeconds'
  | 'source'
  | 'note'
  | 'tags'
>;

/** From the one that says least of how a call ended to the one that settles it: somebody spoke. */
const byKnowledge: readonly ContactStatus[] = [
  'waiting',
  'missed',
  'no_answer',
  'busy',
  'abandoned',
  'queue_timeout',
  'voicemail',
  'message_left',
  'answered',
];
const byWay: readonly Direction[] = ['internal', 'out', 'in'];

/** What both together say. Neither order nor repetition changes it. */
export function joinedCall(one: ToldCall, other: ToldCall): ToldCall {
  return {
    ...(one.startedAt <= other.startedAt ? begin(one) : begin(other)),
    ...(knowsWho(one, other) ? way(one) : way(other)),
    ...joinedEnd(one, other),
    channel: either(one.channel, other.channel) ?? 'call',
    purpose: either(one.purpose, other.purpose),
    outcome: either(one.outcome, other.outcome),
    name: fuller(one.name, other.name),
    source: fuller(one.source, other.source),
    note: fuller(one.note, other.note),
    tags: fullerList(one.tags, other.tags),
  };
}

const begin = ({ startedAt, day }: ToldCall) => ({ startedAt, day });
const way = ({ direction, phone }: ToldCall) => ({ direction, phone });

/** Whether the first knows the caller, or tells the direction with more of a patient in it. */
function knowsWho(one: ToldCall, other: ToldCall): boolean {
  if (one.phone !== other.phone) return (one.phone ?? '') > (other.phone ?? '');
  return byWay.indexOf(one.direction) >= byWay.indexOf(other.direction);
}

type End = Pick<
  ToldCall,
  'status' | 'answerSeconds' | 'talkSeconds' | 'holdSeconds' | 'acwSeconds' | 'operator'
>;

/** How it ended, and who had it: of a telephone that rang in vain nothing stays once another was answered. */
function joinedEnd(one: ToldCall, other: ToldCall): End {
  if (one.status !== other.status) {
    const { status, answerSeconds, talkSeconds, holdSeconds, acwSeconds, operator } =
      byKnowledge.indexOf(one.status) > byKnowledge.indexOf(other.status) ? one : other;
    return { status, answerSeconds, talkSeconds, holdSeconds, acwSeconds, operator };
  }
  return {
    status: one.status,
    ...spent(one, other),
    holdSeconds: larger(one.holdSeconds, other.holdSeconds),
    acwSeconds: larger(one.acwSeconds, other.acwSeconds),
    operator: fuller(one.operator, other.operator),
  };
}

type Spent = Pick<ToldCall, 'answerSeconds' | 'talkSeconds'>;

/**
 * Seconds waited and talked belong together: an exchange that answers by itself counts the wait as talk, and its queue
 * log, which tells the wait, knows better.
 */
function spent(one: Spent, other: Spent): Spent {
  if (isWhole(one) && isWhole(other)) {
    const order = Number(one.answerSeconds) - Number(other.answerSeconds);
    const first = order === 0 ? Number(one.talkSeconds) >= Number(other.talkSeconds) : order > 0;
    const { answerSeconds, talkSeconds } = first ? one : other;
    return { answerSeconds, talkSeconds };
  }
  if (isWhole(one) || isWhole(other)) {
    const { answerSeconds, talkSeconds } = isWhole(one) ? one : other;
    return { answerSeconds, talkSeconds };
  }
  return {
    answerSeconds: larger(one.answerSeconds, other.answerSeconds),
    talkSeconds: larger(one.talkSeconds, other.talkSeconds),
  };
}

const isWhole = ({ answerSeconds, talkSeconds }: Spent) => answerSeconds !== null && talkSeconds !== null;

function fullerList(one: string[], other: string[]): string[] {
  if (other.length === 0) return one;
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return fuller(a, b) === a ? one : other;
}

/** What a person has put right stays: only what is empty is filled, and of the end only where it is the same end. */
export function filledCall(kept: ToldCall, told: ToldCall): ToldCall {
  const end: Partial<ToldCall> =
    kept.status === told.status
      ? {
          answerSeconds: kept.answerSeconds ?? told.answerSeconds,
          talkSeconds: kept.talkSeconds ?? told.talkSeconds,
          holdSeconds: kept.holdSeconds ?? told.holdSeconds,
          acwSeconds: kept.acwSeconds ?? told.acwSeconds,
        }
      : {};
  return {
    ...kept,
    ...end,
    operator: kept.operator ?? told.operator,
    purpose: kept.purpose ?? told.purpose,
    outcome: kept.outcome ?? told.outcome,
    phone: kept.phone ?? told.phone,
    name: kept.name ?? told.name,
    source: kept.source ?? told.source,
    note: kept.note ?? told.note,
    tags: kept.tags.length === 0 ? told.tags : kept.tags,
  };
}

/**
 * What a contact that is here learns from a row about the same call; null where it knows all of it.
 * @param byHand a person has put it right since it was imported
 */
export function learnt(
  contact: Contact,
  told: ToldCall,
  byHand: boolean,
  required: readonly string[],
): Partial<Contact> | null {
  if (knows(contact, told)) return null;
  const after = { ...contact, ...(byHand ? filledCall(contact, told) : joinedCall(contact, told)) };
  return differing(contact, after) === null
    ? null
    : differing(contact, { ...after, missing: missingFields(after, required) });
}

const words = ['phone', 'name', 'operator', 'purpose', 'outcome', 'source', 'note'] as const;
const times = ['answerSeconds', 'talkSeconds', 'holdSeconds', 'acwSeconds'] as const;

/** Whatever the row says is so already: most rows of an overlapping export, and there may be a million of them. */
function knows(contact: Contact, told: ToldCall): boolean {
  const { startedAt, direction, status, channel, tags } = told;
  return (
    contact.startedAt === startedAt &&
    contact.direction === direction &&
    contact.status === status &&
    contact.channel === channel &&
    tags.length === 0 &&
    words.every((field) => told[field] === null || told[field] === contact[field]) &&
    times.every((field) => told[field] === null || told[field] === contact[field])
  );
}

/** The fields in which the second is different; null for none. */
export function differing(before: Contact, after: Contact): Partial<Contact> | null {
  const fields = (Object.keys(after) as (keyof Contact)[]).filter(
    (field) => !isSame(before[field], after[field]),
  );
  if (fields.length === 0) return null;
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}
