/** Short codes made from names, so that `--doctor omarova` can be typed on any keyboard. */

const letters: Record<string, string> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh ' +
    'щ:sh ъ: ы:y ь: э:e ю:yu я:ya ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h і:i'
  )
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to];
    }),
);

/** Small letters, Cyrillic ones in Latin: `Қасымов` is `kasymov`. */
export function inLatin(text: string): string {
  return [...text.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
}

/** `Омарова Айгерим` → `omarova`; `Professional cleaning` → `professional` where one word is enough. */
export function codeFrom(name: string, taken: readonly string[], words = 1): string {
  const pieces = inLatin(name)
    .split(/[^a-z0-9]+/)
    .filter((piece) => piece !== '');
  const base = pieces.slice(0, words).join('-') || 'x';
  if (!taken.includes(base)) return base;
  const longer = pieces.slice(0, words + 1).join('-');
  if (longer !== base && !taken.includes(longer)) return longer;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Finds by code, or by a part of the name when it fits exactly one. */
export function findByWord<T extends { code: string; name: string }>(all: readonly T[], typed: string): T[] {
  const word = typed.trim().toLowerCase();
  const exact = all.filter((one) => one.code === word);
  if (exact.length > 0) return exact;
  return all.filter((one) => one.code.startsWith(word) || one.name.toLowerCase().includes(word));
}
