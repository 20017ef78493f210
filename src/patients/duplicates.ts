/** Cards that may be one person's: pairs, and what speaks for each. A person decides. */
import { type Likeness, likenesses, likenessOf, soundOf } from './name-likeness.ts';
import { wordsOf } from './same-person.ts';
import type { Kin, Patient } from './types.ts';

export type CardFacts = Pick<Patient, 'id' | 'name' | 'phone' | 'email'>;

/** The number is the same, or wrong in one place; the address is the same; how alike the names are. */
export type DuplicateReason = 'phone' | 'near_phone' | 'email' | Likeness;

export interface DuplicatePair<P extends CardFacts = CardFacts> {
  /** The card with the fuller name, else the older one. */
  keep: P;
  drop: P;
  reasons: DuplicateReason[];
}

/** Fewer words than this are a first name alone, which thousands share. */
const wholeName = 2;

/**
 * Pairs of cards whose names are alike and that share a number or an address, and pairs of the same whole name. Those
 * who are known to be relatives are two people. The surest first.
 */
export function duplicatesOf<P extends CardFacts>(
  cards: readonly P[],
  kin: readonly Kin[],
): DuplicatePair<P>[] {
  const found = new Map<string, DuplicatePair<P>>();
  const related = new Set(kin.map(({ patientId, relativeId }) => pairKey(patientId, relativeId)));
  for (const group of groups(cards)) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const key = pairKey(one.id, other.id);
        if (found.has(key) || related.has(key)) continue;
        const pair = pairOf(one, other);
        if (pair) found.set(key, pair);
      }
    }
  }
  return [...found.values()].sort(bySureness);
}

/** The pair that a new card would make with these. */
export function alikeTo<P extends CardFacts>(card: P, others: readonly P[]): DuplicatePair<P>[] {
  return others.flatMap((other) => pairOf(card, other) ?? []).sort(bySureness);
}

/** Cards that may be compared at all: without this every card would be compared with every other. */
function* groups<P extends CardFacts>(cards: readonly P[]): Generator<P[]> {
  const keys: ((card: P) => string | null)[] = [
    ({ phone }) => phone,
    ({ email }) => email?.trim().toLowerCase() ?? null,
    ({ name }) => (wordsOf(name).length < wholeName ? null : soundOf(name)),
  ];
  for (const keyOf of keys) {
    const byKey = new Map<string, P[]>();
    for (const card of cards) {
      const key = keyOf(card);
      if (key === null || key === '') continue;
      const group = byKey.get(key);
      if (group) group.push(card);
      else byKey.set(key, [card]);
    }
    yield* byKey.values();
  }
}

function pairOf<P extends CardFacts>(one: P, other: P): DuplicatePair<P> | null {
  const likeness = likenessOf(one.name, other.name);
  if (likeness === null) return null;
  const reasons: DuplicateReason[] = [];
  if (one.phone !== null && one.phone === other.phone) reasons.push('phone');
  else if (isNear(one.phone, other.phone)) reasons.push('near_phone');
  if (one.email && one.email.trim().toLowerCase() === other.email?.trim().toLowerCase())
    reasons.push('email');
  const surely = likeness === 'same' || likeness === 'spelling';
  const named = Math.min(wordsOf(one.name).length, wordsOf(other.name).length) >= wholeName;
  if (reasons.length === 0 && !(surely && named)) return null;
  const [keep, drop] = fuller(other, one) ? [other, one] : [one, other];
  return { keep, drop, reasons: [...reasons, likeness] };
}

function fuller(one: CardFacts, other: CardFacts): boolean {
  const more = one.name.length - other.name.length;
  const words = wordsOf(one.name).length - wordsOf(other.name).length;
  return words !== 0
    ? words > 0
    : more !== 0 && initialsIn(one) !== initialsIn(other)
      ? more > 0
      : one.id < other.id;
}

const initialsIn = ({ name }: CardFacts): boolean => wordsOf(name).some((word) => word.length === 1);

/** Two numbers of the same length that differ in one place. */
function isNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one.length !== other.length) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differing += 1;
  return differing === 1;
}

const order: readonly DuplicateReason[] = ['phone', 'email', 'near_phone', ...likenesses];

function bySureness(a: DuplicatePair, b: DuplicatePair): number {
  const weight = ({ reasons }: DuplicatePair): string => reasons.map((one) => order.indexOf(one)).join('');
  if (weight(a) !== weight(b)) return weight(a) < weight(b) ? -1 : 1;
  return a.keep.id - b.keep.id || a.drop.id - b.drop.id;
}

function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
