/** The beginning of a table that is to be described, and every word of some of its columns. */
import {
  type DraftColumn,
  draftColumns,
  hasHeadings,
  openTable,
  type TableOptions,
} from '../../importers/index.ts';

export interface Sample {
  /** What messages call the file. */
  file: string;
  head: readonly (readonly string[])[];
  start: number;
  headed: boolean;
  columns: DraftColumn[];
}

/** @throws ShiftError of openTable */
export async function sampleOf(path: string, options: TableOptions): Promise<Sample> {
  const table = await openTable(path, options);
  try {
    const rows = table.head.slice(table.start);
    const headed = hasHeadings(rows);
    const columns = draftColumns(rows, headed);
    return { file: table.name, head: table.head, start: table.start, headed, columns };
  } finally {
    table.close();
  }
}

/** Words looked at: an export of years says the same few. */
const farthest = 200_000;
const mostWords = 60;

/** Every different value of a column, in the file's order. */
export async function wordsOf(
  path: string,
  options: TableOptions,
  index: number,
  sample: Sample,
): Promise<string[]> {
  const table = await openTable(path, options);
  const found = new Map<string, string>();
  let rows = 0;
  const skipped = sample.start + (sample.headed ? 1 : 0);
  try {
    const step = table.records({
      record(cells) {
        const word = (cells[index] ?? '').trim();
        if (rows++ >= skipped && word !== '' && found.size < mostWords) found.set(word.toLowerCase(), word);
      },
      broken: () => undefined,
    });
    while (rows < farthest && (await step()));
    return [...found.values()];
  } finally {
    table.close();
  }
}
