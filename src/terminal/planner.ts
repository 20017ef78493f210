/**
 * A wall planner in letters: time goes down, people stand side by side. A row begins wherever something begins, and at
 * every full hour, so that a moment is exact to the minute and a long stretch still looks long.
 */

import {
  makeRoom,
  type Placed,
  type PlannerColumn,
  type PlannerScale,
  placeIn,
  type Row,
  rowsOf,
} from './planner-rows.ts';
import { displayWidth, shorten } from './text-width.ts';
import { wrap } from './wrap.ts';

const labelWidth = 6;
/** The bar, a space after it, and one before the next column. */
const frame = 3;
/** Narrower columns cannot be read. */
const leastColumn = 18;

/**
 * The columns side by side, at most `width` wide; those that do not fit stand below, in as few and as even blocks as it
 * takes, each after an empty line. No line ends in spaces.
 */
export function planner(columns: readonly PlannerColumn[], scale: PlannerScale, width: number): string[] {
  const most = Math.max(1, Math.floor((width - labelWidth) / leastColumn));
  const count = Math.ceil(columns.length / most);
  const size = Math.ceil(columns.length / Math.max(1, count));
  const blocks = Array.from({ length: count }, (_, at) => columns.slice(at * size, (at + 1) * size));
  return blocks.flatMap((some) => ['', ...abreast(some, scale, width)]);
}

function abreast(columns: readonly PlannerColumn[], scale: PlannerScale, width: number): string[] {
  const wide = Math.floor((width - labelWidth) / columns.length);
  const inner = wide - frame;
  const rows = rowsOf(columns, scale);
  const placed = columns.map(({ blocks }) => blocks.map((block) => placeIn(rows, block, inner)));
  for (const one of placed.flat()) makeRoom(rows, one);
  return [...heads(columns, inner), ...body(rows, placed, scale, inner, width)];
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
