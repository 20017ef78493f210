/** Whether two databases hold the same: row by row, in a form that no engine has a part in. */
import { createHash } from 'node:crypto';
import type { Cell, CopiedTable } from '../dialect.ts';
import { keyOf, rowsAfter, type Side } from './parts.ts';

/** A table of one database. */
export interface TableSum {
  rows: number;
  /** SHA-256 over all rows in order, each as the JSON array of its values in the columns' alphabetical order. */
  sha256: string;
}

export interface TablePair {
  table: CopiedTable;
  from: TableSum;
  to: TableSum;
  equal: boolean;
  /** The number of the first row that is not the same in both, or missing in one; null where all are. */
  firstDifference: number | null;
}

interface Line {
  key: number;
  text: string;
}

/**
 * @param columns those that are compared
 * @param seen told after each batch how many rows were looked at on the first side
 */
export async function compareTable(
  from: Side,
  to: Side,
  table: CopiedTable,
  columns: readonly string[],
  seen: (rows: number) => void,
): Promise<TablePair> {
  const left = reader(from, table, columns);
  const right = reader(to, table, columns);
  let firstDifference: number | null = null;
  for (;;) {
    const [a, b] = [await left.next(), await right.next()];
    if (a.length === 0 && b.length === 0) break;
    firstDifference ??= differing(a, b);
    seen(a.length);
  }
  const [fromSum, toSum] = [left.sum(), right.sum()];
  return { table, from: fromSum, to: toSum, equal: firstDifference === null, firstDifference };
}

/** Batches of a table, each row as a line, summed up on the way. */
function reader(side: Side, table: CopiedTable, columns: readonly string[]) {
  const key = keyOf(table);
  const hash = createHash('sha256');
  let at = 0;
  let count = 0;
  return {
    async next(): Promise<Line[]> {
      const rows = await rowsAfter(side, table, at);
      const lines = rows.map((row) => ({ key: Number(row[key]), text: canonical(row, columns) }));
      hash.update(lines.map(({ text }) => `${text}\n`).join(''));
      at = lines.at(-1)?.key ?? at;
      count += lines.length;
      return lines;
    },
    sum: (): TableSum => ({ rows: count, sha256: hash.digest('hex') }),
  };
}

function canonical(row: Readonly<Record<string, Cell>>, columns: readonly string[]): string {
  return JSON.stringify(columns.map((name) => row[name] ?? null));
}

function differing(a: readonly Line[], b: readonly Line[]): number | null {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at], b[at]];
    if (one?.text === other?.text) continue;
    return Math.min(one?.key ?? Number.POSITIVE_INFINITY, other?.key ?? Number.POSITIVE_INFINITY);
  }
  return null;
}
