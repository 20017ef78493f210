/** Tables for people. The one file that knows cli-table3. */
import type CliTable3 from 'cli-table3';
import { displayWidth, isPlain } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface TableColumn {
  title?: string;
  align?: 'left' | 'right';
  /** The column that gives way when the table is too wide; its text wraps. */
  flexible?: boolean;
  /** How narrow it may get; 12 columns when absent. */
  least?: number;
}

const gap = 2;
const leastWidth = 12;

/**
 * Lays rows out in columns without borders, at most `width` wide. Where the columns do not fit, the flexible ones
 * wrap; below 60 columns each row becomes a small block of lines instead.
 */
export async function table(
  columns: readonly TableColumn[],
  rows: readonly string[][],
  width: number,
): Promise<string> {
  const titles = columns.map((column) => column.title ?? '');
  const withHead = titles.some((title) => title !== '');
  const natural = columns.map((_, at) =>
    Math.max(...[...(withHead ? [titles] : []), ...rows].map((row) => longestLine(row[at] ?? ''))),
  );
  const widths = columnWidths(columns, natural, width);
  if (!widths) return stacked(titles, rows, width);
  const all = withHead ? [titles, ...rows] : rows;
  const wraps =
    widths.some((one, at) => one < (natural[at] ?? 0)) || all.flat().some((text) => text.includes('\n'));
  return trimLines(wraps ? await wrapped(columns, widths, all) : straight(columns, widths, all));
}

/** Rows of one line each: nothing to wrap, and cli-table3 need not be loaded. */
function straight(
  columns: readonly TableColumn[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const cell = (text: string, at: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(text)));
    return columns[at]?.align === 'right' ? space + text : text + space;
  };
  return rows.map((row) => columns.map((_, at) => cell(row[at] ?? '', at)).join(' '.repeat(gap))).join('\n');
}

async function wrapped(
  columns: readonly TableColumn[],
  widths: number[],
  rows: readonly (readonly string[])[],
): Promise<string> {
  const { default: CliTable } = await import('cli-table3');
  // The library would break at a space that holds a number together, and loses what is set in.
  const isEasy = (text: string, at: number): boolean =>
    isPlain(text) &&
    !text.startsWith(' ') &&
    !text.includes('\u00a0') &&
    text.split(/\s/).every((word) => displayWidth(word) <= (widths[at] ?? 0));
  // A column of another script takes the room that the library thinks it needs.
  const sizes = widths.map((one, at) => (rows.every((row) => isPlain(row[at] ?? '')) ? one + gap : null));
  const drawn = new CliTable(options(columns, sizes));
  for (const row of rows) {
    for (const line of row.every(isEasy) ? [row] : inLines(row, widths)) {
      drawn.push(line.map((text): CliTable3.Cell => text));
    }
  }
  return drawn.toString();
}

/**
 * A row as the lines it takes on screen. The library cuts words that are wider than their column, measures some
 * scripts wider than they are, and takes minutes over a long text of several lines: such a row comes to it wrapped.
 */
function inLines(row: readonly string[], widths: readonly number[]): string[][] {
  const cells = row.map((text, at) => cellLines(text, Math.max(1, widths[at] ?? leastWidth)));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ''));
}

function cellLines(text: string, width: number): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters
  const coloured = /^(\u001b\[[0-9;]*m)([^\u001b]*)(\u001b\[[0-9;]*m)$/.exec(text);
  if (coloured) {
    const [, on = '', inside = '', off = ''] = coloured;
    return cellLines(inside, width).map((line) => on + line + off);
  }
  const broken = (line: string, room: number): string =>
    line
      .split(' ')
      .flatMap((word) => pieces(word, room))
      .join(' ');
  return text.split('\n').flatMap((line) => {
    // What is set in stays so on every line of it.
    const indent = /^ */.exec(line)?.[0] ?? '';
    const room = Math.max(1, width - indent.length);
    return wrap(broken(line.trimStart(), room), room).map((one) => indent + one);
  });
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const all: string[] = [];
  let piece = '';
  let taken = 0;
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const wide = displayWidth(segment);
    if (piece !== '' && taken + wide > width) {
      all.push(piece);
      piece = '';
      taken = 0;
    }
    piece += segment;
    taken += wide;
  }
  return [...all, piece];
}

function options(
  columns: readonly TableColumn[],
  sizes: (number | null)[],
): CliTable3.TableConstructorOptions {
  const blank = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
  ];
  const lines = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
  return {
    chars: Object.fromEntries([...blank, ...lines].map((name) => [name, ''])),
    style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [], compact: true },
    colWidths: sizes,
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: true,
    head: [],
  };
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}

/** Column widths within the limit, the widest flexible one giving way first; null when the narrowest do not fit. */
function columnWidths(
  columns: readonly TableColumn[],
  natural: readonly number[],
  width: number,
): number[] | null {
  const widths = natural.map((one) => Math.max(1, one));
  let over = widths.reduce((sum, one) => sum + one + gap, -gap) - width;
  for (; over > 0; over -= 1) {
    let widest = -1;
    for (const [at, { flexible, least = leastWidth }] of columns.entries()) {
      const room = flexible && (widths[at] ?? 0) > least;
      if (room && (widths[at] ?? 0) > (widths[widest] ?? 0)) widest = at;
    }
    if (widest < 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** What a row has nothing in is not named; an empty row is left out. */
function stacked(titles: readonly string[], rows: readonly string[][], width: number): string {
  const block = (row: readonly string[]): string =>
    row
      .flatMap((text, at) => (text.trim() === '' ? [] : [titles[at] ? `${titles[at]}: ${text}` : text]))
      .flatMap((line, at) => hanging(line, at === 0 ? '' : '  ', width))
      .join('\n');
  return rows
    .map(block)
    .filter((text) => text !== '')
    .join('\n');
}

/** A text that is too wide goes on under its beginning, further in. */
function hanging(text: string, indent: string, width: number): string[] {
  if (text.includes('\n') || displayWidth(indent + text) <= width) return [indent + text];
  const further = '    ';
  return wrap(text, width - further.length).map((line, at) => (at === 0 ? indent : further) + line);
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
