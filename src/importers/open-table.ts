/** Opens a file of any kind that a table may come in. */
import { openCsv } from './csv-file.ts';
import type { Table, TableOptions } from './table.ts';
import { tableStart } from './table-start.ts';

/**
 * Opens a table and finds out how it is written; whoever opens it closes it.
 * @throws ShiftError file_not_found, file_unreadable, import_not_text, import_empty
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const file = openCsv(path, options);
  return {
    name: options.name ?? path,
    format: { kind: 'csv', encoding: file.encoding, ...file.format },
    head: file.head,
    start: tableStart(file.head),
    bytes: file.bytes,
    records: (handlers) => file.records(handlers),
    close: () => file.close(),
  };
}
