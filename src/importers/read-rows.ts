/** A whole file to batches of rows, in this thread: what the worker runs, and what small files need. */
import type { PackedBatch } from './batch.ts';
import { boundTable } from './bound-table.ts';
import { filledFields, knownFields } from './filled-fields.ts';
import { type GatheredRows, gatherRows } from './gathered-rows.ts';
import { joinQueueLog, type QueueJoin } from './queue-log.ts';
import { openRequested, type ReadRequest } from './read-request.ts';
import { rowReader, timedMap } from './row-readers.ts';
import type { Table, TableFormat } from './table.ts';

/** What is known of a file before its first row. */
export interface Opened {
  /** Fields that its rows may fill; the others are null, or the same, in every row. */
  fields: readonly string[];
  /** Those among them that the file truly tells: see ImportKnowledge. */
  known: readonly string[];
  bytes: number;
  format: TableFormat;
}

export interface ReadSource {
  readonly opened: Opened;
  /** The next thousand rows or so; null at the end. */
  next(): Promise<PackedBatch | null>;
  /** SHA-256 of the file, hex; once everything is read. */
  hash(): string;
  close(): void;
}

/** Rows of a batch, at least; more of them would only take memory. */
const batchRows = 1000;

/** @throws ShiftError of openTable and bindColumns; `next` throws import_line_too_long */
export async function openRows(request: ReadRequest): Promise<ReadSource> {
  const table = await openRequested(request);
  try {
    return await source(table, request);
  } catch (error) {
    table.close();
    throw error;
  }
}

async function source(table: Table, request: ReadRequest): Promise<ReadSource> {
  const map = timedMap(request, table);
  const { columns, above, ofEvents } = boundTable(map, table, request.asked);
  const fields = filledFields(map, columns);
  const rows = gatherRows(await rowReader({ ...request, map }, columns), fields, above);
  const join = ofEvents ? joinQueueLog(rows) : null;
  const fill = filler(table, rows, join);
  return {
    opened: { fields, known: knownFields(map, columns), bytes: table.bytes, format: table.format },
    async next() {
      await fill();
      if (rows.waiting() === 0) return null;
      return {
        ...rows.take(),
        ignored: join?.ignored() ?? 0,
        gathered: join?.gathered() ?? null,
        bytes: table.bytesRead(),
      };
    },
    hash: () => table.hash(),
    close: () => table.close(),
  };
}

/** Reads on until a batch is full or the file is at its end. */
function filler(table: Table, rows: GatheredRows, join: QueueJoin | null): () => Promise<void> {
  const step = table.records(join ?? rows);
  let more = true;
  return async () => {
    // A text's step is over at once: waiting for it would cost a turn of the event loop a chunk.
    while (more && rows.waiting() < batchRows) {
      const stepped = step();
      more = typeof stepped === 'boolean' ? stepped : await stepped;
      if (!more) join?.end();
    }
  };
}
