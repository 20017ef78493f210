/**
 * A file of rows that an import has left out (`--rejects`), mended and brought again: the line and the reason stand
 * before each row's own cells, and are taken off.
 */
import { unguarded } from './cells.ts';
import type { RecordHandlers } from './records.ts';
import type { Table } from './table.ts';
import { tableStart } from './table-start.ts';

/** Headings of the two; they are ids, the same in every language. */
export const remarkHeadings = ['line', 'reason'] as const;

export function isRejected(head: readonly (readonly string[])[]): boolean {
  return remarkHeadings.every((heading, index) => head[0]?.[index] === heading);
}

/** The table as it was before: without remarks, and without a first record where the file had no headings. */
export function withoutRemarks(table: Table): Table {
  const bare = (table.head[0]?.length ?? 0) === remarkHeadings.length;
  const head = table.head.slice(bare ? 1 : 0).map(own);
  return {
    ...table,
    head,
    start: tableStart(head),
    typed: true,
    records: (handlers) => table.records(mending(handlers, bare)),
  };
}

function mending(handlers: RecordHandlers, bare: boolean): RecordHandlers {
  let skip = bare;
  return {
    ...handlers,
    record(cells, line) {
      if (!skip) handlers.record(own(cells), line);
      skip = false;
    },
  };
}

function own(cells: readonly string[]): string[] {
  return cells.slice(remarkHeadings.length).map(unguarded);
}
