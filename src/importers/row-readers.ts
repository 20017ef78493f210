/** The reader of a file's rows: by the kind of its map, and by how this one file writes times. */
import { foreignPhones } from '../contacts/foreign-phone.ts';
import { callReader } from './call-row.ts';
import type { BoundColumns } from './columns.ts';
import { withReading } from './dates.ts';
import type { ImportMap } from './map-schema.ts';
import { patientReader } from './patient-row.ts';
import type { ReadRequest } from './read-request.ts';
import type { RowReader } from './rows.ts';
import { serviceReader } from './service-row.ts';
import type { Table } from './table.ts';
import { typedTimes } from './time-patterns.ts';
import { visitReader } from './visit-row.ts';

/** The map with the zone, the order of dates and the kinds of times that this one file has. */
export function timedMap({ map, timezone, dates }: ReadRequest, { typed }: Table): ImportMap {
  const read = withReading(map.times, dates ?? null);
  return { ...map, times: typed ? typedTimes(read) : read, timezone: timezone ?? map.timezone };
}

export async function rowReader(
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
