/** The columns of an unknown table: what they are called and what stands in them. */
import { cellText, seconds } from './cells.ts';
import { findDays, findMoments, isClock } from './draft-times.ts';

const columnShapes = [
  'empty',
  'moment',
  'day',
  'clock',
  'duration',
  'phone',
  'number',
  'word',
  'text',
] as const;
/** What the values of a column look like. */
export type ColumnShape = (typeof columnShapes)[number];

export interface DraftColumn {
  index: number;
  /** Null where the table has no headings. */
  heading: string | null;
  shape: ColumnShape;
  /** Every filled value of the first rows. */
  values: string[];
}

type Head = readonly (readonly string[])[];

/** A column of words says the same few things over and over. */
const mostWords = 12;
const phone = /^\+?\d[\d\s()-]{6,}$/;

/** How a column of row numbers is headed: the one heading without a letter. */
const rowNumbers = /^[№#]$/;

/** Whether the first record holds headings: words without a digit, and none of them twice, over rows that have digits. */
export function hasHeadings(head: Head): boolean {
  const [first = [], ...rows] = head;
  const filled = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const plain = filled.filter(
    (cell) => !phone.test(cell) && findMoments([cell]) === null && seconds(cell) !== 0,
  );
  if (filled.length < 2 || plain.length < filled.length) return false;
  const worded = filled.every((cell) => /\p{L}/u.test(cell) || rowNumbers.test(cell));
  return worded && (rows.length === 0 || new Set(filled).size === filled.length);
}

/** @param head the first records of the table, headings among them */
export function draftColumns(head: Head, headed: boolean): DraftColumn[] {
  const rows = head.slice(headed ? 1 : 0);
  const width = Math.max(0, ...head.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const values = rows.map((row) => cellText(row, index)).filter((text) => text !== '');
    const heading = headed ? cellText(head[0] ?? [], index) : null;
    return { index, heading, values, shape: shapeOf(values) };
  }).filter(({ heading, values }) => heading !== '' || values.length > 0);
}

function shapeOf(values: readonly string[]): ColumnShape {
  if (values.length === 0) return 'empty';
  if (findMoments(values)) return 'moment';
  if (findDays(values)) return 'day';
  if (most(values, (text) => phone.test(text))) return 'phone';
  if (values.every((text) => /^\d{1,6}$/.test(text))) return 'number';
  if (isClock(values) && values.some((text) => /^\d{2}:/.test(text))) return 'clock';
  if (values.every((text) => !Number.isNaN(seconds(text)))) return 'duration';
  if (isClock(values)) return 'clock';
  const different = new Set(values.map((text) => text.toLowerCase())).size;
  const repeats = different < values.length || values.length <= 3;
  return different <= mostWords && repeats ? 'word' : 'text';
}

/** An extension or a hidden number among telephone numbers leaves them what they are. */
function most(values: readonly string[], fits: (text: string) => boolean): boolean {
  return values.filter(fits).length > values.length / 2;
}
