/** Opens a file of any kind that a table may come in. */
import { createHash } from 'node:crypto';
import { ShiftError } from '../errors.ts';
import { openCsv } from './csv-file.ts';
import { isZip } from './file-kind.ts';
import { isRejected, withoutRemarks } from './rejected-table.ts';
import type { Table, TableOptions } from './table.ts';
import { tableStart } from './table-start.ts';

/**
 * Opens a table and finds out how it is written; whoever opens it closes it.
 * @throws ShiftError file_not_found, file_unreadable, file_is_folder, import_empty, import_not_text, import_old_excel,
 *   import_locked, import_html, import_archive, import_broken, import_no_sheet, import_sheetless
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  if (!isZip(path, options.name)) {
    const table = openText(path, options);
    return isRejected(table.head) ? withoutRemarks(table) : table;
  }
  // Only here: nobody else pays for a reader of workbooks.
  const { openXlsx } = await import('./xlsx-table.ts');
  return openXlsx(path, options);
}

function openText(path: string, options: TableOptions): Table {
  if (options.sheet !== undefined) {
    throw new ShiftError('import_sheetless', { file: options.name ?? path }, '--sheet');
  }
  const file = openCsv(path, options);
  let hash = createHash('sha256');
  let read = 0;
  return {
    name: options.name ?? path,
    format: { kind: 'csv', encoding: file.encoding, ...file.format },
    head: file.head,
    start: tableStart(file.head),
    typed: false,
    bytes: file.bytes,
    records(handlers) {
      hash = createHash('sha256');
      read = 0;
      return file.records(handlers, (bytes) => {
        hash.update(bytes);
        read += bytes.length;
      });
    },
    bytesRead: () => read,
    hash: () => hash.digest('hex'),
    close: () => file.close(),
  };
}
