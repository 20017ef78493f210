/** Whether bytes beyond ASCII are windows-1251 or cp866: read both ways, one of them looks like words. */

/** How often a letter stands in Russian text, per thousand; Kazakh in these encodings is written with the same ones. */
const frequencies: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 1,
  ё: 1,
};
/** What a sign costs that is no Russian letter, and a capital in the middle of a word. */
const stranger = Math.log(0.3);
const misplaced = Math.log(0.2);
/** Signs that real tables hold: numero, dashes, quotation marks, a space that does not break. */
const usualSigns = new Set('№–—«»“”„’…°\u00a0');
const usualSign = Math.log(5);

/** @returns the likelier of the two; windows-1251 where nothing speaks for either, for it is the commoner */
export function cyrillicEncoding(sample: Uint8Array): 'windows-1251' | 'cp866' {
  const likelihood = (label: string) => wordLikelihood(new TextDecoder(label).decode(sample));
  return likelihood('ibm866') > likelihood('windows-1251') ? 'cp866' : 'windows-1251';
}

function wordLikelihood(text: string): number {
  let sum = 0;
  let afterSmall = false;
  for (const letter of text) {
    if (letter <= '\u007f') {
      afterSmall = false;
      continue;
    }
    const small = letter.toLowerCase();
    const known = frequencies[small];
    if (known === undefined) sum += usualSigns.has(letter) ? usualSign : stranger;
    else sum += Math.log(known) + (afterSmall && small !== letter ? misplaced : 0);
    afterSmall = small === letter;
  }
  return sum;
}
