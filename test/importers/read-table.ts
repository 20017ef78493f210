/** Reads a table of any kind whole, from bytes or a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable } from '../../src/importers/open-table.ts';
import type { TableFormat, TableOptions } from '../../src/importers/table.ts';

export interface WholeTable {
  format: TableFormat;
  start: number;
  head: readonly (readonly string[])[];
  rows: { line: number; cells: string[] }[];
  broken: { line: number; reason: string }[];
}

export async function readTable(path: string, options: TableOptions = {}): Promise<WholeTable> {
  const table = await openTable(path, options);
  const { format, start, head } = table;
  const whole: WholeTable = { format, start, head, rows: [], broken: [] };
  try {
    const step = table.records({
      record: (cells, line) => void whole.rows.push({ line, cells: [...cells] }),
      broken: (line, reason) => void whole.broken.push({ line, reason }),
    });
    while (await step());
    return whole;
  } finally {
    table.close();
  }
}

export async function tableOf(bytes: string | Uint8Array, options: TableOptions = {}): Promise<WholeTable> {
  const folder = mkdtempSync(join(tmpdir(), 'smena-table-'));
  try {
    const path = join(folder, 'table');
    writeFileSync(path, bytes);
    return await readTable(path, { name: 'table', ...options });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
