/** Finds a map's columns in a file: by the headings of its first record, or by number. */
import { ShiftError } from '../errors.ts';
import type { Reject } from '../facts/import-run.ts';
import type { CallMap, ColumnChoice, ImportMap } from './map-schema.ts';

export interface BoundColumns {
  /** Field of the map to index in a record. */
  fields: ReadonlyMap<string, number>;
  /** Columns that only rules look at. */
  others: ReadonlyMap<string, number>;
  /** The first record holds headings and is no row. */
  header: boolean;
  /** Fewest and most cells of a row. */
  cells: readonly [number, number];
}

/**
 * @param file the file's name, for messages
 * @param asked fields whose column a person has named: it has to be there, while a map lists what there may be
 * @throws ShiftError import_columns_missing
 */
export function bindColumns(
  map: ImportMap,
  head: readonly (readonly string[])[],
  file: string,
  asked: readonly string[] = [],
): BoundColumns {
  const { missing, ...columns } = seekColumns(map, head, asked);
  if (missing.length === 0) return columns;
  throw new ShiftError(
    'import_columns_missing',
    { file, fields: missing.join(', '), header: shownHeadings(head[0] ?? []), example: missing[0] ?? '' },
    '--column',
  );
}

/** The columns that a table has for a map, and the fields without which its rows could not be judged. */
export function seekColumns(
  map: ImportMap,
  head: readonly (readonly string[])[],
  asked: readonly string[] = [],
): BoundColumns & { missing: string[] } {
  const first = head[0] ?? [];
  const headings = new Map<string, number>();
  for (const [index, cell] of first.entries()) {
    const name = heading(cell);
    if (name !== '' && !headings.has(name)) headings.set(name, index);
  }
  const header = hasHeader(map, headings);
  const find = (choice: ColumnChoice) => findColumn(choice, header ? headings : new Map());
  const fields = bind(map.columns, find);
  const others = bind(map.others ?? {}, find);
  const last = Math.max(...fields.values(), ...others.values()) + 1;
  const cells = map.file?.cells ?? [last, header ? Math.max(first.length, last) : Number.POSITIVE_INFINITY];
  // A whole table too narrow is another table; one narrow row among others is a damaged row.
  const narrow = !header && head.every((record) => record.length < cells[0]);
  const widest = Math.max(0, ...head.map((record) => record.length));
  const absent = asked.filter((field) => (fields.get(field) ?? widest) >= widest);
  const seen = (field: string) => fields.has(field) || others.has(field);
  const missing = narrow
    ? [...fields.keys()]
    : [...new Set([...missingFields(map, fields, seen), ...absent])];
  return { fields, others, header, cells, missing };
}

/** What is wrong with the number of a row's cells, or null. Empty cells too many are how spreadsheets write. */
export function cellCount(
  row: readonly string[],
  { cells: [fewest, most] }: BoundColumns,
): Pick<Reject, 'reason' | 'params'> | null {
  const found = row.length;
  if (found < fewest) return { reason: 'few', params: { found, wanted: fewest } };
  if (found <= most || row.slice(most).every((cell) => cell.trim() === '')) return null;
  return { reason: 'many', params: { found, wanted: most } };
}

/** Whether two texts are the same heading. */
export function sameHeading(one: string, other: string): boolean {
  return heading(one) === heading(other);
}

/**
 * Headings are compared without case, spaces, underscores and the difference of е and ё: `Patient ID`, `PatientId` and
 * `patient_id` are one.
 */
export function heading(text: string): string {
  return text
    .replace(/[\s_]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е');
}

function hasHeader(map: ImportMap, headings: ReadonlyMap<string, number>): boolean {
  const said = map.file?.header ?? true;
  if (said !== 'auto') return said;
  return [...choicesOf(map.columns)].some(([, choice]) =>
    alternatives(choice)
      .filter((name) => typeof name === 'string')
      .some((name) => headings.has(heading(name))),
  );
}

function bind(
  columns: Readonly<Record<string, ColumnChoice | undefined>>,
  find: (choice: ColumnChoice) => number | null,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [field, choice] of choicesOf(columns)) {
    const index = find(choice);
    if (index !== null) found.set(field, index);
  }
  return found;
}

function choicesOf(columns: Readonly<Record<string, ColumnChoice | undefined>>): [string, ColumnChoice][] {
  return Object.entries(columns).flatMap(([field, choice]) =>
    choice === undefined ? [] : [[field, choice]],
  );
}

function alternatives(choice: ColumnChoice): (string | number)[] {
  return Array.isArray(choice) ? choice : [choice];
}

/** A heading that is there goes before a number: numbers serve files without headings. */
function findColumn(choice: ColumnChoice, headings: ReadonlyMap<string, number>): number | null {
  const all = alternatives(choice);
  for (const name of all) {
    const index = typeof name === 'string' ? headings.get(heading(name)) : undefined;
    if (index !== undefined) return index;
  }
  if (headings.size > 0 && all.some((name) => typeof name === 'string')) return null;
  const number = all.find((name) => typeof name === 'number');
  return number === undefined ? null : number - 1;
}

/** Fields without which no row could be judged. */
function missingFields(
  map: ImportMap,
  fields: ReadonlyMap<string, number>,
  seen: (field: string) => boolean,
): string[] {
  if (map.kind === 'patients') return isNamed(fields) ? [] : ['name'];
  if (map.kind === 'services') return fields.has('name') ? [] : ['name'];
  const start = map.kind === 'calls' ? 'startedAt' : 'startsAt';
  const missing = fields.has(start) || fields.has('date') ? [] : [start];
  const judged: Record<string, unknown> =
    map.kind === 'calls' ? { direction: map.direction, status: map.status } : { status: map.status };
  for (const [field, judgement] of Object.entries(judged)) {
    if (restsOnWords(judgement) && !fields.has(field)) missing.push(field);
  }
  if (map.kind === 'calls' && !fields.has('status') && judgesNothing(map.status, seen))
    missing.push('status');
  return missing;
}

/**
 * A rule such as "no talk: missed" is true of every row where the file has no column of talk at all, and would make
 * all its calls missed. Called where no column tells the status.
 */
function judgesNothing(judgement: CallMap['status'], seen: (field: string) => boolean): boolean {
  if (typeof judgement !== 'object' || !('rules' in judgement)) return false;
  return (judgement.rules ?? []).some(({ when }) => {
    const others = Object.entries(when).filter(([field]) => field !== 'status');
    if (others.length === 0) return false;
    return others.every(([field, wanted]) => !seen(field) && [wanted].flat().some(isOfNothing));
  });
}

function isOfNothing(wanted: string): boolean {
  return wanted === '<empty>' || wanted === '<zero>';
}

/** A list of people has their names, whole or in parts, or at least their numbers. */
function isNamed(fields: ReadonlyMap<string, number>): boolean {
  return ['name', 'lastName', 'firstName', 'phone'].some((field) => fields.has(field));
}

function restsOnWords(judgement: unknown): boolean {
  if (typeof judgement !== 'object' || judgement === null) return false;
  return 'words' in judgement && !('rules' in judgement) && !('otherwise' in judgement);
}

function shownHeadings(first: readonly string[]): string {
  return first.slice(0, 40).join(' | ').slice(0, 400);
}
