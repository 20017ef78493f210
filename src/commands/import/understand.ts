/** How a file is understood before its first row is stored: its map, its zone, its dates, its columns. */
import type { Context } from '../../context.ts';
import type { ImportKind } from '../../facts/import-run.ts';
import {
  type ColumnUse,
  clinicCodes,
  columnUses,
  type FoundMap,
  findDates,
  findMap,
  inOrder,
  openRequested,
  openTable,
  type ReadRequest,
  type Recognition,
  type Table,
  type TableFormat,
} from '../../importers/index.ts';
import { type DatesRead, datesReading } from './ask-dates.ts';
import { type ChosenMap, chooseMap } from './choose-map.ts';
import { delimiterNames, type ImportFlags } from './flags.ts';
import type { Source } from './source.ts';

export interface Understanding {
  request: ReadRequest;
  /** Null where a person has named the map. */
  recognised: Recognition | null;
  format: TableFormat;
  zone: { name: string; from: 'flag' | 'map' | 'clinic' };
  /** Null where no date reads two ways. */
  dates: DatesRead | null;
  columns: readonly ColumnUse[];
}

/** @throws ShiftError of openTable, chooseMap, findMap, bindColumns; import_dates_unclear */
export async function understand(
  ctx: Context,
  flags: ImportFlags,
  source: Source,
  kind: ImportKind,
): Promise<Understanding> {
  const { name, recognised } = await mapName(ctx, flags, source, kind);
  const found = await findMap(ctx.data, name, kind, flags.column);
  const { map } = found;
  const request = await requestFor(ctx, flags, source, found);
  const table = await openRequested(request);
  try {
    const dates = await datesOf(ctx, flags, await findDates(map, table, request.asked));
    const { timezone } = await ctx.clinic();
    return {
      recognised,
      format: table.format,
      zone: zoneOf(flags.tz, map.timezone, timezone),
      dates,
      columns: columnUses(map, table, request.asked),
      request: { ...request, dates: dates?.reading },
    };
  } finally {
    table.close();
  }
}

async function mapName(
  ctx: Context,
  { map, encoding, delimiter, sheet }: ImportFlags,
  { path, name }: Source,
  kind: ImportKind,
): Promise<ChosenMap> {
  if (map !== undefined) return { name: map, recognised: null };
  const options = { encoding, delimiter: delimiter && delimiterNames[delimiter], sheet, name };
  const table = await openTable(path, options);
  try {
    if (table.head.length < 2) await readOn(table);
    return await chooseMap(ctx, kind, table);
  } finally {
    table.close();
  }
}

/** Further than the longest line that is read. */
const fewBytes = 4 << 20;

/**
 * Not a row has been seen: is the first one too long to be one? Whose export it is would be a question without an answer.
 * @throws ShiftError import_line_too_long
 */
async function readOn(table: Table): Promise<void> {
  const step = table.records({ record: () => undefined, broken: () => undefined });
  while ((await step()) && table.bytesRead() < fewBytes);
}

async function requestFor(
  ctx: Context,
  flags: ImportFlags,
  { path, name }: Source,
  found: FoundMap,
): Promise<ReadRequest> {
  const { id, rules, sources } = await ctx.clinic();
  const people = await (await ctx.store()).clinic.staff(id);
  const { map } = found;
  return {
    path,
    name,
    // What a person says of dates goes before what the map says.
    map: flags.dates ? { ...map, times: inOrder(map.times, flags.dates) } : map,
    mapName: found.name,
    asked: flags.column.map((text) => text.split('=')[0]?.trim() ?? ''),
    encoding: flags.encoding ?? null,
    delimiter: flags.delimiter ? delimiterNames[flags.delimiter] : null,
    sheet: flags.sheet,
    timezone: flags.tz,
    now: ctx.now(),
    required: rules.requiredFields,
    codes: clinicCodes(people, sources),
  };
}

async function datesOf(
  ctx: Context,
  { dates }: ImportFlags,
  found: Awaited<ReturnType<typeof findDates>>,
): Promise<DatesRead | null> {
  if (dates) return { reading: dates, from: 'flag' };
  return found && datesReading(ctx, found);
}

function zoneOf(flag: string | undefined, map: string | undefined, clinic: string): Understanding['zone'] {
  if (flag !== undefined) return { name: flag, from: 'flag' };
  return map === undefined ? { name: clinic, from: 'clinic' } : { name: map, from: 'map' };
}
