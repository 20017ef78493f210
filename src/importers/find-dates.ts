/** Looks over a table's dates before it is read, where the map leaves open how they read. */
import { boundTable } from './bound-table.ts';
import { cellText } from './cells.ts';
import { type DatesFound, datesWitness, openReadings } from './dates.ts';
import type { ImportMap } from './map-schema.ts';
import type { Table } from './table.ts';

/** Rows looked over, at most: all of a small file; of a big one what takes no time worth speaking of. */
const rowsLooked = 20_000;

/** Columns that hold times, apart from a day and an hour side by side. */
const timeColumns = [
  'startedAt',
  'answeredAt',
  'endedAt',
  'startsAt',
  'endsAt',
  'bookedAt',
  'confirmedAt',
  'arrivedAt',
  'cancelledAt',
  'createdAt',
];

/** Null where nothing is open, or no date of the file is of a kind that reads two ways. */
export async function findDates(
  map: ImportMap,
  table: Table,
  asked: readonly string[] = [],
): Promise<DatesFound | null> {
  if (openReadings(map.times).length === 0) return null;
  const { columns, above } = boundTable(map, table, asked);
  const witness = datesWitness(map.times);
  const texts = timeTexts(columns.fields);
  let rows = 0;
  const step = table.records({
    record(cells) {
      if (++rows <= above || rows > rowsLooked) return;
      for (const text of texts) witness.see(text(cells));
    },
    broken: () => undefined,
  });
  while (rows < rowsLooked && (await step()));
  return witness.found();
}

function timeTexts(fields: ReadonlyMap<string, number>): ((cells: readonly string[]) => string)[] {
  const [date, time] = [fields.get('date'), fields.get('time')];
  const single = timeColumns.flatMap((field) => fields.get(field) ?? []);
  const texts = single.map((column) => (cells: readonly string[]) => cellText(cells, column));
  if (date === undefined) return texts;
  return [...texts, (cells) => `${cellText(cells, date)} ${cellText(cells, time)}`.trim()];
}
