/** A file of any kind as a table of cells: what recognition looks at, and where rows come from. */
import type { Encoding } from './encoding.ts';
import type { RecordFormat, RecordHandlers } from './records.ts';

export interface TableOptions {
  /** Found out when not given. */
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  /** Sheet of a workbook: its name, or its number from 1; by default the first that holds a table. */
  sheet?: string | undefined;
  /** What messages call the file, where its path says nothing (standard input). */
  name?: string | undefined;
}

export interface TextFormat extends RecordFormat {
  kind: 'csv';
  encoding: Encoding;
}

export interface SheetFormat {
  kind: 'xlsx';
  /** The sheet that is read. */
  sheet: string;
  /** All sheets of the workbook, in order. */
  sheets: readonly string[];
}

export type TableFormat = TextFormat | SheetFormat;

export interface Table {
  /** What messages call the file. */
  readonly name: string;
  readonly format: TableFormat;
  /** The first records, read ahead: fifty at most. Titles and empty rows above the headings are among them. */
  readonly head: readonly string[][];
  /** Index in `head` where the table seems to begin: its headings, or its first row where it has none. */
  readonly start: number;
  /** Times may come as cells that a workbook knows for times: see typedTimes. */
  readonly typed: boolean;
  /** Bytes of the file. */
  readonly bytes: number;
  /** A step that sends the next records to the handlers, from the first one on; false when there are no more. */
  records(handlers: RecordHandlers): () => boolean | Promise<boolean>;
  /** Bytes of the file that are behind what the last `records` has handed on, about. */
  bytesRead(): number;
  /** SHA-256 of the file, hex; once `records` has come to the end. */
  hash(): string;
  close(): void;
}
