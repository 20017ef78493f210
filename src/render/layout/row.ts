/** Rows: text side by side. Tables, facts, checklists, paragraphs and cards are all made of them. */
import type { Block } from './block.ts';
import { baseline, type Canvas, colors, type Frame, type Ink, lineHeight } from './canvas.ts';
import { wrap } from './wrap.ts';

export interface Line {
  text: string;
  ink: Ink;
}

export interface Part {
  x: number;
  width: number;
  align?: 'left' | 'right';
  lines: Line[];
}

export interface RowStyle {
  above?: number;
  below?: number;
  /** A hairline under the row; `strong` under a table's head. */
  rule?: 'hair' | 'strong';
  /** A grey ground. */
  wash?: boolean;
  /** A bar at the left edge: said loudly, in black and white too. */
  bar?: boolean;
  /** Full width of the row, for rule and ground. */
  width: number;
}

/** A longer row is torn line by line where a page ends; a shorter one moves as a whole. */
const wholeRowLines = 14;

export function lines(frame: Frame, text: string, width: number, style: Ink): Line[] {
  return wrap(text, width, style, frame.ruler).map((line) => ({ text: line, ink: style }));
}

const heightOf = (part: readonly Line[]): number => part.reduce((sum, line) => sum + lineHeight(line.ink), 0);

const firstBaseline = (part: Part): number => (part.lines[0] ? baseline(part.lines[0].ink) : 0);

export function rowBlocks(parts: readonly Part[], style: RowStyle): Block[] {
  const longest = Math.max(1, ...parts.map((part) => part.lines.length));
  if (longest <= wholeRowLines) return [piece(parts, style, true, true)];
  return Array.from({ length: longest }, (_, at) => {
    const line = parts.map((part) => ({ ...part, lines: part.lines.slice(at, at + 1) }));
    return piece(line, style, at === 0, at === longest - 1);
  });
}

function piece(parts: readonly Part[], style: RowStyle, first: boolean, last: boolean): Block {
  const above = first ? (style.above ?? 0) : 0;
  const below = last ? (style.below ?? 0) : 0;
  // Sizes may differ from part to part; first lines share one baseline.
  const shared = Math.max(...parts.map(firstBaseline));
  const sunk = (part: Part) => shared - firstBaseline(part);
  const height = above + Math.max(0, ...parts.map((part) => sunk(part) + heightOf(part.lines))) + below;
  return {
    height,
    draw(canvas, x, y) {
      if (style.wash) canvas.rect(x, y, style.width, height, colors.wash);
      if (style.bar) canvas.rect(x, y, 3, height, colors.ink);
      for (const part of parts) drawPart(canvas, part, x, y + above + sunk(part));
      if (style.rule && last) drawRule(canvas, style, x, y + height);
    },
  };
}

function drawPart(canvas: Canvas, part: Part, x: number, y: number): void {
  let top = y;
  for (const { text, ink } of part.lines) {
    const shift = part.align === 'right' ? part.width - canvas.width(text, ink) : 0;
    canvas.text(text, x + part.x + shift, top + baseline(ink), ink);
    top += lineHeight(ink);
  }
}

function drawRule(canvas: Canvas, style: RowStyle, x: number, y: number): void {
  const strong = style.rule === 'strong';
  const stroke = { color: strong ? colors.ink : colors.hair, width: strong ? 0.9 : 0.5 };
  canvas.path(
    [
      [x, y],
      [x + style.width, y],
    ],
    stroke,
  );
}
