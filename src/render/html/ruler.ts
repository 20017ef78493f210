/**
 * About how wide a line is in whatever sans-serif a reader's machine has: enough to see whether labels meet. Where
 * a line has to stand exactly, the browser is told its middle or its end.
 */
import type { Ruler } from '../layout/canvas.ts';

/** Widths in ems, a little more than those of Arial, Segoe UI and Liberation Sans. */
const classes: readonly [RegExp, number][] = [
  [/[ .,:;!|'`·ilIjtfrі]/u, 0.32],
  [/[()[\]{}/\\\-–"*]/u, 0.4],
  [/[mwMWЖШЩЮжшщыюЫФфМмⱮ%@—…]/u, 0.86],
  [/\p{Lu}/u, 0.7],
  [/[\p{Ll}\p{N}]/u, 0.57],
];
const other = 0.62;
const boldness = 1.07;

const known = new Map<string, number>();

function widthOf(character: string): number {
  const found = known.get(character) ?? classes.find(([shape]) => shape.test(character))?.[1] ?? other;
  known.set(character, found);
  return found;
}

export const screenRuler: Ruler = {
  width(text, { size, bold }) {
    let sum = 0;
    for (const character of text) sum += widthOf(character);
    return sum * size * (bold ? boldness : 1);
  },
  /** A browser finds a font for every character. */
  has: () => true,
};
