/** How alike two names are written: the order of words, ё, alphabets, initials and slips of the finger aside. */
import { inLatin } from '../clinic/code.ts';
import { wordsOf } from './same-person.ts';

/**
 * What it takes to see one name in both, the surest first. `same`: word for word in whatever order; `spelling`: in other
 * letters; `part`: one of them has words more; `initials`: a word is a letter; `typo`: one word has one slip in it.
 */
export const likenesses = ['same', 'spelling', 'part', 'initials', 'typo'] as const;
export type Likeness = (typeof likenesses)[number];

/** A shorter word with a slip in it is another word: Аня and Оля. */
const shortestTypo = 4;

/** Null where they are two names. */
export function likenessOf(one: string, other: string): Likeness | null {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0) return null;
  let worst: Likeness = short.length < long.length ? 'part' : 'same';
  let whole = 0;
  const left = [...long];
  for (const word of short) {
    const found = bestOf(word, left);
    if (!found) return null;
    left.splice(left.indexOf(found.word), 1);
    if (found.likeness !== 'initials') whole += 1;
    if (likenesses.indexOf(found.likeness) > likenesses.indexOf(worst)) worst = found.likeness;
  }
  return whole > 0 ? worst : null;
}

/** The words of a name by their sound, in order: what all spellings of one name have in common. */
export function soundOf(name: string): string {
  return wordsOf(name).map(sound).sort().join(' ');
}

function bestOf(word: string, among: readonly string[]): { word: string; likeness: Likeness } | null {
  const found = among.flatMap((other) => {
    const likeness = wordLikeness(word, other);
    return likeness === null ? [] : [{ word: other, likeness }];
  });
  return found.sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness))[0] ?? null;
}

function wordLikeness(one: string, other: string): Likeness | null {
  if (one === other) return 'same';
  const [a, b] = [sound(one), sound(other)];
  if (a === b) return 'spelling';
  if (one.length === 1 || other.length === 1) return a.charAt(0) === b.charAt(0) ? 'initials' : null;
  return Math.min(a.length, b.length) >= shortestTypo && isOneSlip(a, b) ? 'typo' : null;
}

/** `Юлия`, `Yuliya` and `Yulia` sound alike; so do `Қасымов` and `Kassymov`. */
function sound(word: string): string {
  return inLatin(word)
    .replaceAll('kh', 'h')
    .replaceAll('ts', 'c')
    .replaceAll('x', 'ks')
    .replaceAll('j', 'zh')
    .replaceAll(/[yq]/g, (letter) => (letter === 'y' ? 'i' : 'k'))
    .replaceAll('w', 'v')
    .replace(/(.)\1+/g, '$1');
}

/**
 * One letter wrong, left out, put in, or two beside each other exchanged. An `a` more at the end is no slip: Касымов
 * and Касымова are two people.
 */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || long === `${short}a`) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
  );
}
