/** Rows of a file by their lines, as they stand there: what a person needs to mend them. */
import { boundTable } from './bound-table.ts';
import { openRequested, type ReadRequest } from './read-request.ts';
import type { TableFormat } from './table.ts';

export interface RowsTaken {
  format: TableFormat;
  /** The headings; null where the file has none. */
  headings: readonly string[] | null;
}

/**
 * Reads a file once more and hands on the rows that begin on these lines, in the file's order. A row that could not be
 * taken apart is one cell.
 */
export async function rowsAt(
  request: ReadRequest,
  lines: ReadonlySet<number>,
  take: (line: number, cells: readonly string[]) => void,
): Promise<RowsTaken> {
  const table = await openRequested(request);
  try {
    const step = table.records({
      record(cells, line) {
        if (lines.has(line)) take(line, cells);
      },
      broken(line, _, text) {
        if (lines.has(line)) take(line, text === undefined ? [] : [text]);
      },
    });
    while (await step());
    const { columns, head } = boundTable(request.map, table, request.asked);
    return { format: table.format, headings: columns.header ? (head[0] ?? []) : null };
  } finally {
    table.close();
  }
}
