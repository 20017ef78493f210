/** Pieces of text brought to a width, counted by grapheme. */
import { displayWidth, shorten } from '../terminal/text-width.ts';

/** Exactly that wide: cut with an ellipsis, or filled up with spaces. */
export function fitted(text: string, width: number): string {
  if (width <= 0) return '';
  const cut = displayWidth(text) > width ? shorten(text, width) : text;
  return cut + ' '.repeat(Math.max(0, width - displayWidth(cut)));
}

/** The same, to the right. */
export function fittedRight(text: string, width: number): string {
  const cut = fitted(text, width).trimEnd();
  return ' '.repeat(Math.max(0, width - displayWidth(cut))) + cut;
}

/** Two texts at both ends of a line; the right one goes where both do not fit. */
export function bothEnds(left: string, right: string, width: number): string {
  const between = width - displayWidth(left) - displayWidth(right);
  return between < 2 ? fitted(left, width) : left + ' '.repeat(between) + right;
}

/** Pieces one after the other, in as many lines as it takes; a piece is not torn. */
export function flowed(pieces: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line === '' ? piece : line + gap + piece;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}

/** The part of a list that `room` lines can show, with the one that has to be seen. */
export function windowOf(count: number, room: number, seen: number): { from: number; to: number } {
  if (room >= count) return { from: 0, to: count };
  const from = Math.max(0, Math.min(seen - room + 1, count - room));
  return { from, to: from + Math.max(0, room) };
}
