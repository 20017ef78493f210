/** How many columns a text takes on the screen. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters
const colourCodes = /\u001b\[[0-9;]*m/g;
const plain =
  /^[\u0020-\u007e\u00a0-\u00ff\u0400-\u04ff\u2010-\u2193\u2200-\u22ff\u2500-\u259f\u2713\u2717]*$/;

/** Whether every letter takes one column, colours aside. */
export function isPlain(text: string): boolean {
  return text.split('\n').every((line) => plain.test(line.replace(colourCodes, '')));
}

/** Columns that a text takes on screen, counted by grapheme. */
export function displayWidth(text: string): number {
  const shown = text.replace(colourCodes, '');
  if (plain.test(shown)) return shown.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(shown)) width += isWide(segment) ? 2 : 1;
  return width;
}

/** The expression stands here because making it costs every start a third of a millisecond. */
function isWide(grapheme: string): boolean {
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Extended_Pictographic}/u.test(
    grapheme,
  );
}

/** Cuts a text to a width, with an ellipsis where something is left out. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  // Intl.Segmenter costs a start-up at its first use; these letters are one column each.
  if (plain.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (displayWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
