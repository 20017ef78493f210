/** A table and a map brought together: where the rows begin, and which column is which field. */
import { type BoundColumns, bindColumns } from './columns.ts';
import { headingsAt } from './headings-at.ts';
import type { ImportMap } from './map-schema.ts';
import { joinedHead } from './queue-head.ts';
import type { Table } from './table.ts';

export interface BoundTable {
  columns: BoundColumns;
  /** Headings, if there are any, and the first rows; of a log of events the first contacts. */
  head: readonly (readonly string[])[];
  /** Records that stand above the first row. */
  above: number;
  /** Rows are made of several records: a queue's log. */
  ofEvents: boolean;
}

/** @throws ShiftError import_columns_missing */
export function boundTable(map: ImportMap, table: Table, asked: readonly string[] = []): BoundTable {
  const ofEvents = map.file?.events !== undefined;
  const titles = ofEvents ? 0 : headingsAt(map, table);
  const head = ofEvents ? joinedHead(table.head).rows : table.head.slice(titles);
  const columns = bindColumns(map, head, table.name, asked);
  return { columns, head, above: titles + (columns.header ? 1 : 0), ofEvents };
}
