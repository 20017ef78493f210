/** Looks over a table's dates before it is read, where the map leaves open how they read. */
import { cellText } from './cells.ts';
import { bindColumns } from './columns.ts';
import { type DatesFound, datesWitness, openReadings } from './dates.ts';
import { headingsAt } from './headings-at.ts';
import type { ImportMap } from './map-schema.ts';
import type { Table } from './table.ts';

/** Rows looked over, at most: all of a small file; of a big one what takes no time worth speaking of. */
export const datesSample = 20_000;

/** Columns that hold times, alone or with their day beside them. */
const timeColumns = [
  'startedAt',
  'startsAt',
  'endsAt',
  'bookedAt',
  'confirmedAt',
  'arrivedAt',
  'cancelledAt',
  'answeredAt',
  'endedAt',
];

/** Null where nothing is open. Reads the table from its beginning. */
export async function findDates(
  map: ImportMap,
  table: Table,
  asked: readonly string[] = [],
): Promise<DatesFound | null> {
  if (openReadings(map.times).length === 0) return null;
  const above = headingsAt(map, table);
  const { fields, header } = bindColumns(map, table.head.slice(above), table.name, asked);
  const [date, time] = [fields.get('date'), fields.get('time')];
  const columns = timeColumns.flatMap((field) => fields.get(field) ?? []);
  const witness = datesWitness(map.times);
  const from = above + (header ? 1 : 0);
  let rows = 0;
  const step = table.records({
    record(cells) {
      if (++rows <= from || rows > datesSample) return;
      for (const column of columns) witness.see(cellText(cells, column));
      if (date !== undefined) witness.see(`${cellText(cells, date)} ${cellText(cells, time)}`.trim());
    },
    broken: () => undefined,
  });
  while (rows < datesSample && (await step()));
  return witness.found();
}
