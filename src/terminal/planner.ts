/**
 * A wall planner in letters: time goes down, people stand side by side. A row begins wherever something begins, and at
 * every full hour, so that a moment is exact to the minute and a long stretch still looks long.
 */
import { displayWidth, shorten } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface PlannerBlock {
  /** Epoch milliseconds, `to` excluded. */
  from: number;
  to: number;
  text: string;
  /** Colours a line that is cut and padded already. */
  paint?: (line: string) => string;
}

export interface PlannerColumn {
  /** Lines above the column. */
  head: string[];
  /** In order of time. */
  blocks: PlannerBlock[];
}

export interface PlannerScale {
  /** The moments that have a row of their own, whatever begins then: full hours. */
  marks: readonly number[];
  label(at: number): string;
  /** The line across everything: now. */
  now: { at: number; text: string } | null;
}

interface Row {
  at: number;
  height: number;
}

interface Placed {
  block: PlannerBlock;
  first: number;
  lines: string[];
}

/** No block takes more lines than this. */
const mostLines = 4;
const labelWidth = 6;
/** The bar, a space after it, and one before the next column. */
const frame = 3;
/** Narrower columns cannot be read. */
export const leastColumn = 18;

/** How many columns fit side by side. */
export function columnsThatFit(width: number): number {
  return Math.max(1, Math.floor((width - labelWidth) / leastColumn));
}

/** One block of the planner, at most `width` wide; lines without trailing spaces. */
export function planner(columns: readonly PlannerColumn[], scale: PlannerScale, width: number): string[] {
  const wide = Math.floor((width - labelWidth) / columns.length);
  const inner = wide - frame;
  const rows = rowsOf(columns, scale);
  const placed = columns.map(({ blocks }) => blocks.map((block) => placeIn(rows, block, inner)));
  for (const one of placed.flat()) makeRoom(rows, one);
  return [...heads(columns, inner), ...body(rows, placed, scale, inner, width)];
}

function rowsOf(columns: readonly PlannerColumn[], { marks, now }: PlannerScale): Row[] {
  const blocks = columns.flatMap((column) => column.blocks);
  const first = Math.min(...blocks.map(({ from }) => from));
  const last = Math.max(...blocks.map(({ to }) => to));
  const within = [...marks, ...(now === null ? [] : [now.at])].filter((at) => at > first && at < last);
  const begins = new Set(blocks.map(({ from }) => from));
  const times = [...new Set([...begins, ...within])].sort((a, b) => a - b);
  return times.map((at) => ({ at, height: now?.at === at && !begins.has(at) ? 0 : 1 }));
}

function placeIn(rows: readonly Row[], block: PlannerBlock, inner: number): Placed {
  const first = rows.findIndex(({ at }) => at === block.from);
  const lines = wrap(block.text, inner).map((line) => shorten(line, inner));
  const cut = lines.slice(0, mostLines);
  if (lines.length > mostLines) cut[mostLines - 1] = shorten(`${cut[mostLines - 1]}…`, inner);
  return { block, first, lines: cut };
}

/** What says more than its rows have lines for makes the last of them higher. */
function makeRoom(rows: Row[], { block, first, lines }: Placed): void {
  const own = rows.slice(first).filter(({ at }) => at < block.to);
  const lacking = lines.length - own.reduce((sum, { height }) => sum + height, 0);
  const last = own.at(-1);
  if (last && lacking > 0) last.height += lacking;
}

function heads(columns: readonly PlannerColumn[], inner: number): string[] {
  const cut = columns.map(({ head }) => head.flatMap((line) => wrap(line, inner)));
  const height = Math.max(...cut.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const cells = cut.map((lines) => `  ${pad(shorten(lines[at] ?? '', inner), inner)} `);
    return (' '.repeat(labelWidth) + cells.join('')).trimEnd();
  });
}

function body(
  rows: readonly Row[],
  placed: readonly Placed[][],
  { label, now }: PlannerScale,
  inner: number,
  width: number,
): string[] {
  const drawn = placed.map((column) => cellsOf(rows, column, inner));
  let line = 0;
  return rows.flatMap(({ at, height }) => {
    const isNow = now?.at === at;
    const ruler = isNow ? [nowLine(label(at), now.text, width)] : [];
    const lines = Array.from({ length: height }, (_, index) => {
      const time = index === 0 && !isNow ? label(at) : '';
      const cells = drawn.map((cells) => cells[line] ?? '').join('');
      line += 1;
      return `${pad(time, labelWidth)}${cells}`.trimEnd();
    });
    return [...ruler, ...lines];
  });
}

function nowLine(label: string, text: string, width: number): string {
  const start = `${pad(label, labelWidth)}═ ${text} `;
  return start + '═'.repeat(Math.max(0, width - displayWidth(start)));
}

/** A column line by line: `├` where something begins, `│` below it. */
function cellsOf(rows: readonly Row[], column: readonly Placed[], inner: number): string[] {
  const cells: string[] = [];
  let said = 0;
  for (const [index, { at, height }] of rows.entries()) {
    const one = column.find(({ block }) => block.from <= at && at < block.to);
    if (one?.first === index) said = 0;
    for (let line = 0; line < height; line += 1) {
      const begins = one !== undefined && one.first === index && line === 0;
      const text = pad(one?.lines[said] ?? '', inner);
      said += 1;
      cells.push(`${begins ? '├' : '│'} ${one?.block.paint?.(text) ?? text} `);
    }
  }
  return cells;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
