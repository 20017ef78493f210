/** Reads CSV bytes as records, the way an import would: encoding, delimiter and line ends found out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CsvOptions, openCsv } from '../../src/importers/csv-file.ts';
import type { BrokenReason } from '../../src/importers/records.ts';

export interface Records {
  encoding: string;
  delimiter: string;
  rows: { line: number; cells: string[] }[];
  broken: { line: number; reason: BrokenReason }[];
}

/** Gives the bytes a file of their own for as long as the work takes. */
export function withFile<T>(bytes: string | Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'smena-csv-'));
  try {
    const path = join(folder, 'file.csv');
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readRecords(path: string, options: CsvOptions = {}): Records {
  const file = openCsv(path, options);
  try {
    const found: Records = {
      encoding: file.encoding,
      delimiter: file.format.delimiter,
      rows: [],
      broken: [],
    };
    const step = file.records({
      record: (cells, line) => found.rows.push({ line, cells: [...cells] }),
      broken: (line, reason) => found.broken.push({ line, reason }),
    });
    while (step());
    return found;
  } finally {
    file.close();
  }
}

export const recordsOf = (bytes: string | Uint8Array, options?: CsvOptions): Records =>
  withFile(bytes, (path) => readRecords(path, options));

export const cellsOf = (bytes: string | Uint8Array, options?: CsvOptions): string[][] =>
  recordsOf(bytes, options).rows.map(({ cells }) => cells);
