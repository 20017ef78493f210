/** A whole file to batches of rows, in this thread: what the worker runs, and what small files need. */
import { foreignPhones } from '../contacts/foreign-phone.ts';
import type { Reject } from '../facts/import-run.ts';
import { batchBuilder, type PackedBatch } from './batch.ts';
import { boundTable } from './bound-table.ts';
import { callReader } from './call-row.ts';
import type { ClinicCodes } from './clinic-codes.ts';
import type { BoundColumns } from './columns.ts';
import { type DatesReading, withReading } from './dates.ts';
import type { Encoding } from './encoding.ts';
import { filledFields, knownFields } from './filled-fields.ts';
import type { ImportMap } from './map-schema.ts';
import { openTable } from './open-table.ts';
import { patientReader } from './patient-row.ts';
import { joinQueueLog } from './queue-log.ts';
import type { RecordHandlers } from './records.ts';
import { isReject, numberFields, type RowReader } from './rows.ts';
import { serviceReader } from './service-row.ts';
import type { Table, TableFormat } from './table.ts';
import { typedTimes } from './time-patterns.ts';
import { visitReader } from './visit-row.ts';

/** Plain data: it crosses to the worker. */
export interface ReadRequest {
  path: string;
  map: ImportMap;
  /** The map's name: the system of the keys unless the map says another. */
  mapName: string;
  /** Fields whose column was named for this one file. */
  asked?: readonly string[];
  encoding: Encoding | null;
  delimiter: string | null;
  /** Sheet of a workbook, by name or number from 1; by default the first that holds a table. */
  sheet?: string | undefined;
  /** How dates are read that read two ways; found out, or asked, when not given. */
  dates?: DatesReading | undefined;
  /** Zone of the file's times (IANA); it goes before the map's. */
  timezone?: string | undefined;
  /** Epoch milliseconds: calls cannot begin later. */
  now?: number | undefined;
  /** What messages call the file, where its path says nothing (standard input). */
  name?: string | undefined;
  /** Fields that a contact must have by the clinic's rule (S0.7). */
  required: readonly string[];
  /** What the clinic calls its people and sources, where files name them. */
  codes?: ClinicCodes | undefined;
}

/** What of a request says how its table is opened. */
export type TableRequest = Pick<ReadRequest, 'path' | 'map' | 'encoding' | 'delimiter' | 'sheet' | 'name'>;

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

/** Opens the table that a request is about. @throws ShiftError of openTable */
export function openRequested({ path, map, encoding, delimiter, sheet, name }: TableRequest): Promise<Table> {
  return openTable(path, {
    encoding: encoding ?? map.file?.encoding,
    delimiter: delimiter ?? map.file?.delimiter,
    sheet,
    name,
  });
}

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
  const reader = await rowReader({ ...request, map }, columns);
  const rows = batchBuilder(fields, numberFields);
  let rejects: Reject[] = [];
  let read = 0;
  let skipped = above;
  const handlers: RecordHandlers = {
    record(cells, line) {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const row = reader(cells, line);
      if (row === null) return;
      read++;
      if (isReject(row)) rejects.push(row);
      else rows.add(row);
    },
    broken(line, reason) {
      read++;
      rejects.push({ line, reason, params: {} });
    },
  };
  const join = ofEvents ? joinQueueLog(handlers) : null;
  const step = table.records(join ?? handlers);
  let more = true;
  return {
    opened: { fields, known: knownFields(map, columns), bytes: table.bytes, format: table.format },
    async next() {
      // A text's step is over at once: waiting for it would cost a turn of the event loop a chunk.
      while (more && rows.length() + rejects.length < batchRows) {
        const stepped = step();
        more = typeof stepped === 'boolean' ? stepped : await stepped;
        if (!more) join?.end();
      }
      if (rows.length() === 0 && rejects.length === 0) return null;
      const batch = {
        ...rows.take(),
        rejects,
        read,
        ignored: join?.ignored() ?? 0,
        bytes: table.bytesRead(),
      };
      rejects = [];
      return batch;
    },
    hash: () => table.hash(),
    close: () => table.close(),
  };
}

/** The map with the zone, the order of dates and the kinds of times that this one file has. */
function timedMap({ map, timezone, dates }: ReadRequest, { typed }: Table): ImportMap {
  const read = withReading(map.times, dates ?? null);
  return { ...map, times: typed ? typedTimes(read) : read, timezone: timezone ?? map.timezone };
}

async function rowReader(
  { map, mapName, required, now, codes }: ReadRequest,
  columns: BoundColumns,
): Promise<RowReader<object>> {
  const foreign = await foreignPhones();
  switch (map.kind) {
    case 'calls':
      return callReader(map, mapName, columns, { foreign, required, now, codes });
    case 'visits':
      return visitReader(map, mapName, columns, foreign, codes);
    case 'patients':
      return patientReader(map, mapName, columns, foreign);
    case 'services':
      return serviceReader(map, columns);
  }
}
