/** Text into lines of a given width: at spaces, then after hyphens and slashes, then anywhere. */
import { visibleLines } from '../../reports/visible-text.ts';
import type { Ink, Ruler } from './canvas.ts';

/** Characters the font lacks are named by code, so that nothing is silently lost. */
function printable(text: string, ruler: Ruler): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = code < 0x250 || isJoiner(code) || ruler.has(code);
    out += known ? character : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  }
  return out;
}

/** Joiners and variation selectors have no shape of their own. */
const isJoiner = (code: number): boolean =>
  code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);

/** Lines of at most `width` points. Line breaks in the text stay; an empty text is one empty line. */
export function wrap(text: string, width: number, ink: Ink, ruler: Ruler): string[] {
  return visibleLines(text).flatMap((line) => wrapLine(printable(line, ruler), width, ink, ruler));
}

function wrapLine(text: string, width: number, ink: Ink, ruler: Ruler): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const space = ruler.width(' ', ink);
  const put = (word: string, size: number, gap: boolean) => {
    const needed = line === '' || !gap ? size : size + space;
    if (line !== '' && used + needed > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    const spaced = line !== '' && gap;
    line += spaced ? ` ${word}` : word;
    used += spaced ? size + space : size;
  };
  for (const word of text.split(' ')) {
    const size = ruler.width(word, ink);
    if (size <= width) {
      put(word, size, true);
      continue;
    }
    breakWord(word, width, ink, ruler).forEach((piece, index) => {
      put(piece, ruler.width(piece, ink), index === 0);
    });
  }
  return [...lines, line];
}

/** Pieces of a word that is wider than a line: after `-`, `/`, `–`, `_`, `.`, `@`, else between characters. */
function breakWord(word: string, width: number, ink: Ink, ruler: Ruler): string[] {
  return word
    .split(/(?<=[-/–—_.@,;:])/u)
    .flatMap((part) => (ruler.width(part, ink) <= width ? [part] : breakAnywhere(part, width, ink, ruler)));
}

function breakAnywhere(text: string, width: number, ink: Ink, ruler: Ruler): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  // A base with its marks and joined emoji stays whole.
  for (const cluster of text.match(/.(?:\p{M}|\u200d.)*/gsu) ?? []) {
    const size = ruler.width(cluster, ink);
    if (piece !== '' && used + size > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += cluster;
    used += size;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
