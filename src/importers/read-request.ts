/** What is asked of the reading of a file. */
import type { ClinicCodes } from './clinic-codes.ts';
import type { DatesReading } from './dates.ts';
import type { Encoding } from './encoding.ts';
import type { ImportMap } from './map-schema.ts';
import { openTable } from './open-table.ts';
import type { Table } from './table.ts';

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

/** Opens the table that a request is about. @throws ShiftError of openTable */
export function openRequested({ path, map, encoding, delimiter, sheet, name }: TableRequest): Promise<Table> {
  return openTable(path, {
    encoding: encoding ?? map.file?.encoding,
    delimiter: delimiter ?? map.file?.delimiter,
    sheet,
    name,
  });
}
