/** Looking for a card by what the desk has at hand: a number, its end, a part of the name. */
import { soundOf } from './name-likeness.ts';
import { wordsOf } from './same-person.ts';

/** `12` and `#12`: a card's number. `4578`: the end of a telephone number. Anything else is a name. */
export type Query =
  | { by: 'id'; id: number }
  | { by: 'digits'; digits: string }
  | { by: 'name'; words: string[] };

/** So few digits at the end of a number would fit half of the clinic: they are the number of a card. */
const shortestEnd = 4;

/** What was typed, whole numbers aside; null where nothing could be looked for. */
export function readQuery(typed: string): Query | null {
  const text = typed.trim();
  const marked = /^[#№]\s*(\d{1,15})$/.exec(text)?.[1];
  if (marked !== undefined) return { by: 'id', id: Number(marked) };
  if (/^[\d\s()+\-–—.]+$/.test(text)) {
    const digits = text.replace(/\D/g, '');
    if (digits === '') return null;
    return digits.length < shortestEnd ? { by: 'id', id: Number(digits) } : { by: 'digits', digits };
  }
  const words = wordsOf(text);
  return words.length === 0 ? null : { by: 'name', words };
}

/** The ways in which a word may stand in a name, for `like`: е and ё, capitals and small letters. */
export function spellingsOf(word: string): string[] {
  const small = word.replaceAll(/[^\p{L}\p{N}]/gu, '_');
  const capital = small.charAt(0).toUpperCase() + small.slice(1);
  const all = [small, capital, small.toUpperCase()].map((one) => one.replaceAll(/[еёЕЁ]/g, '_'));
  return [...new Set(all)];
}

/** Every word that was typed begins or stands in a word of the name. */
export function fitsName(name: string, words: readonly string[]): boolean {
  const all = wordsOf(name);
  return words.every((word) => all.some((one) => one.includes(word)));
}

/** The same by ear: `Marat` is Марат. */
export function soundsLike(name: string, words: readonly string[]): boolean {
  const all = soundOf(name).split(' ');
  return words.every((word) => all.some((one) => one.startsWith(soundOf(word))));
}
