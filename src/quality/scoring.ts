/** Scoring one contact by the card (S0.11): points given over the most that what applied could give. */
import type { Contact } from '../contacts/types.ts';
import { ShiftError } from '../errors.ts';
import { type Decision, ref } from '../facts/types.ts';
import type { Criterion, Scorecard } from './scorecard.ts';
import type { Score } from './types.ts';

/** Points by criterion; null where it did not apply. */
export type Marks = Record<string, number | null>;

/** One keystroke each in the walk: `na` is "did not apply". */
export const grades = ['full', 'half', 'none', 'na'] as const;
export type Grade = (typeof grades)[number];

/** Half of an odd weight counts for the speaker: 8 of 15. */
export function pointsFor(grade: Grade, weight: number): number | null {
  if (grade === 'na') return null;
  return grade === 'full' ? weight : grade === 'half' ? Math.round(weight / 2) : 0;
}

/** A criterion that every talk has cannot be left out. */
export function mayNotApply({ applies }: Pick<Criterion, 'applies'>): boolean {
  return applies !== 'always';
}

/** What the contact itself makes likely: the answer that Enter gives. */
export function likelyGrade(
  { applies, record }: Pick<Criterion, 'applies' | 'record'>,
  contact: Pick<Contact, 'channel' | 'objection' | 'missing'>,
): Grade {
  if (applies === 'calls' && contact.channel !== 'call') return 'na';
  if (applies === 'objection' && contact.objection === null) return 'na';
  return record && contact.missing.length > 0 ? 'half' : 'full';
}

export interface Tally {
  points: number;
  most: number;
}

/** Points given, and the most that the criteria which applied could give. */
export function tallyOf({ criteria }: Scorecard, marks: Marks): Tally {
  const applied = criteria.filter(({ code }) => (marks[code] ?? null) !== null);
  return {
    points: applied.reduce((sum, { code }) => sum + (marks[code] ?? 0), 0),
    most: applied.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Out of a hundred; null where nothing applied. */
export function outOfHundred({ points, most }: Tally): number | null {
  return most === 0 ? null : (100 * points) / most;
}

/** A talk or a chat that a person answered: there is something to hear. */
export function isScorable({ status, direction, channel, talkSeconds }: Scorable): boolean {
  if (status !== 'answered' || direction === 'internal') return false;
  return channel !== 'call' || talkSeconds !== 0;
}
export type Scorable = Pick<Contact, 'status' | 'direction' | 'channel' | 'talkSeconds'>;

/** @throws ShiftError not_scorable */
export function requireScorable(contact: Scorable & Pick<Contact, 'id'>): void {
  if (!isScorable(contact)) throw new ShiftError('not_scorable', { id: contact.id }, 'contact');
}

/** Whoever listened was whoever spoke: the seed calls the card a check of oneself, so it counts and is said. */
export function isOwn({ scorer, operator }: { scorer: string | null; operator: string | null }): boolean {
  return scorer !== null && scorer === operator;
}

export interface ScoreWish {
  contact: Pick<Contact, 'id' | 'clinicId' | 'day'> & Scorable;
  marks: Marks;
  /** Staff id of whoever listened. */
  scorerId: number | null;
  /** Staff code of whoever spoke, or as the exchange calls him. */
  operator: string | null;
  reviewId: number | null;
  note: string | null;
}

/**
 * The decision `score.given`, or `score.changed` where the contact has been scored before: what stood there stays in
 * the journal. Inserted as `score`.
 * @throws ShiftError not_scorable
 */
export function scoreContact(wish: ScoreWish, card: Scorecard, earlier: Score | null, now: number): Decision {
  const { contact, ...said } = wish;
  requireScorable(contact);
  const row = { ...said, at: now, card: card.version, ...tallyOf(card, wish.marks) };
  if (earlier !== null) {
    // Heard in a review before, it stays there.
    const set = { ...row, reviewId: wish.reviewId ?? earlier.reviewId };
    return {
      kind: 'score.changed',
      subject: { table: 'score', id: earlier.id },
      changes: [{ op: 'update', table: 'score', id: earlier.id, set, expect: earlier.version }],
    };
  }
  const { id: contactId, clinicId, day } = contact;
  return {
    kind: 'score.given',
    subject: { table: 'score', id: ref('score') },
    changes: [{ op: 'insert', table: 'score', as: 'score', row: { ...row, clinicId, contactId, day } }],
  };
}
