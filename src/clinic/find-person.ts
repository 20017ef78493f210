/** Finds a doctor by what other systems call him: `Омарова Айгерим`, `Омарова А.`, `Омарова Айгерим Сериковна`. */
import { findByWord } from './code.ts';

/** By code or a part of the name; else by its words, in any order, an initial for its name. Several are all told. */
export function findPerson<T extends { code: string; name: string }>(all: readonly T[], called: string): T[] {
  const found = findByWord(all, called);
  if (found.length > 0) return found;
  const words = wordsOf(called);
  return all.filter(({ name }) => isSame(wordsOf(name), words));
}

/** One name may say more than the other, but a lone first name or surname has to be the whole of what is asked for. */
function isSame(name: readonly string[], called: readonly string[]): boolean {
  const whole = called.some((word) => word.length > 1 && name.includes(word));
  return whole && (isWithin(called, name) || (name.length > 1 && isWithin(name, called)));
}

/** Every word of `part` is a word of `all`, or stands for one. */
function isWithin(part: readonly string[], all: readonly string[]): boolean {
  return part.every((word) => all.some((other) => standsFor(word, other) || standsFor(other, word)));
}

function standsFor(short: string, long: string): boolean {
  return short === long || (short.length === 1 && long.startsWith(short));
}

/** Small letters, ё as е, without dots and commas. */
function wordsOf(name: string): string[] {
  const plain = name.toLowerCase().replaceAll('ё', 'е');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
