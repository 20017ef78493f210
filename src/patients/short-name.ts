/** Names as lists show them. Of a patient enough to greet by, too little to look him up (product, promise 5). */

const patronymic = /(?:вич|(?:иль|кузьм|лук|никит|фом)ич|вна|ична|ұлы|улы|уулу|қызы|кызы)$/;
/** Endings that only surnames have; a first name of this kind (Лев, Яков) is shorter than five letters. */
const surnameEnding = /(?:[оеё]ва?|[сц]к(?:ий|ая)|енко|[oe]va?|sk(?:y|iy|aya)|enko)$/;
/** Short surnames without such an ending that are often written first. */
const shortSurnames = new Set('ким пак ли цой тен югай шин лим огай хегай тян kim pak tsoy'.split(' '));

/**
 * `Марат Касымов`, `Касымов Марат Ерланович` and `Касымов Марат` are all `Марат К.`; a surname alone is `К.`.
 * Which word is the surname is told by patronymics and endings; without either the first word is the first name.
 */
export function shortName(name: string): string {
  const { given, surname } = parted(name);
  if (given === undefined) return initial(surname ?? '');
  return surname === undefined ? given : `${given} ${initial(surname)}`;
}

/** A doctor by surname: `Омарова Айгерим Нурлановна` is `Омарова А. Н.`. */
export function surnameAndInitials(name: string): string {
  const { given, surname, middle } = parted(name);
  if (surname === undefined || given === undefined) return name.trim();
  return [surname, initial(given), ...(middle === undefined ? [] : [initial(middle)])].join(' ');
}

/** As one is spoken to, without the surname: `Марат`, `Айгерим Нурлановна`. */
export function addressed(name: string): string {
  const { given, surname, middle } = parted(name);
  return [given ?? surname, middle].filter((part) => part !== undefined).join(' ');
}

/** The surname, or null where only a first name was written. */
export function surnameOf(name: string): string | null {
  return parted(name).surname ?? null;
}

interface NameParts {
  given?: string | undefined;
  surname?: string | undefined;
  middle?: string | undefined;
}

function parted(name: string): NameParts {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const [first = '', second] = words;
  if (second === undefined) return isSurname(first) ? { surname: first } : { given: first };
  const at = words.findIndex((word, index) => index > 0 && patronymic.test(word.toLowerCase()));
  if (at === 1) return { given: first, middle: second, surname: words[2] };
  if (at > 1 || (isSurname(first) && !isSurname(second))) {
    return { surname: first, given: second, middle: words[at] };
  }
  return { given: first, surname: words.at(-1) };
}

function isSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return (lower.length >= 5 && surnameEnding.test(lower)) || shortSurnames.has(lower);
}

function initial(word: string): string {
  const letter = firstLetter(word);
  return letter === '' ? '' : `${letter.toUpperCase()}.`;
}

/** A script that tells capitals from small letters is known by that; `\p{L}` costs a millisecond at its first use. */
function firstLetter(word: string): string {
  const first = word.charAt(0);
  if (first.toLowerCase() !== first.toUpperCase()) return first;
  return /\p{L}/u.exec(word)?.[0] ?? [...word][0] ?? '';
}
