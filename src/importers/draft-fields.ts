/** Which column of an unknown table is which field: by what columns are called in all maps, and by what stands in them. */
import type { ImportKind } from '../facts/import-run.ts';
import { heading, seekColumns } from './columns.ts';
import type { ColumnShape, DraftColumn } from './draft-columns.ts';
import { hinted } from './draft-stems.ts';
import { type JudgedField, judgedFields, knownMeaning } from './draft-words.ts';
import type { ColumnChoice, ImportMap } from './map-schema.ts';
import type { KnownMap } from './recognise.ts';

/** Field to the index of its column. */
export type FieldColumns = Map<string, number>;

const durationShapes: readonly ColumnShape[] = ['duration', 'number', 'clock', 'empty'];
const numberShapes: readonly ColumnShape[] = ['phone', 'number', 'empty'];
const momentShapes: readonly ColumnShape[] = ['moment', 'empty'];

/** What may stand in a field; those not named take anything. */
const fitting: Record<string, readonly ColumnShape[]> = {
  startedAt: momentShapes,
  startsAt: momentShapes,
  endsAt: momentShapes,
  answeredAt: [...momentShapes, 'number'],
  endedAt: momentShapes,
  date: ['day', 'moment', 'empty'],
  time: ['clock', 'duration', 'empty'],
  from: numberShapes,
  to: numberShapes,
  phone: numberShapes,
  answerSeconds: durationShapes,
  talkSeconds: durationShapes,
  durationSeconds: durationShapes,
  holdSeconds: durationShapes,
  acwSeconds: durationShapes,
  seconds: durationShapes,
  minutes: ['number', 'empty'],
  direction: ['word', 'text', 'empty'],
  status: ['word', 'text', 'number', 'empty'],
};

/** The map that knows the usual headings of a kind; the others add theirs. */
const general: Record<ImportKind, string> = {
  calls: 'generic',
  visits: 'generic-visits',
  patients: 'generic-patients',
  services: 'generic-services',
};

export function proposeFields(
  kind: ImportKind,
  columns: readonly DraftColumn[],
  maps: readonly KnownMap[],
): FieldColumns {
  const fields: FieldColumns = new Map();
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const take = (field: string, index: number): void => {
    const shape = byIndex.get(index)?.shape;
    if (shape === undefined || fields.has(field) || [...fields.values()].includes(index)) return;
    if (fitting[field]?.includes(shape) ?? true) fields.set(field, index);
  };
  const head = headingsOf(columns);
  for (const map of inOrder(kind, maps)) {
    const bound = seekColumns(byHeadings(map), [head]);
    for (const [field, index] of bound.fields) take(field, index);
  }
  proposeByWords(kind, columns, take, maps);
  for (const { heading: text, shape, index } of columns) {
    for (const field of hinted(kind, text ?? '', shape)) take(field, index);
  }
  proposeStart(kind, columns, take, fields);
  return fields;
}

/** A map's numbers serve tables without headings: here only its words do. */
function byHeadings(map: ImportMap): ImportMap {
  const columns = Object.entries<ColumnChoice | undefined>(map.columns).map(([field, choice]) => {
    const names = [choice ?? []].flat().filter((one) => typeof one === 'string');
    return [field, names.length > 0 ? names : undefined];
  });
  return { ...map, columns: Object.fromEntries(columns), others: {}, file: { header: true } };
}

/** A column whose words are those of a direction is one, and so is one of statuses. */
function proposeByWords(
  kind: ImportKind,
  columns: readonly DraftColumn[],
  take: (field: string, index: number) => void,
  maps: readonly KnownMap[],
): void {
  for (const field of judgedFields) {
    for (const column of columns) if (saysAll(kind, field, column, maps)) take(field, column.index);
  }
}

function saysAll(
  kind: ImportKind,
  field: JudgedField,
  { shape, values }: DraftColumn,
  maps: readonly KnownMap[],
): boolean {
  return shape === 'word' && values.every((word) => knownMeaning(kind, field, word, maps) !== undefined);
}

function headingsOf(columns: readonly DraftColumn[]): string[] {
  const head: string[] = [];
  for (const { index, heading: text } of columns) head[index] = text ?? '';
  return Array.from(head, (text) => text ?? '');
}

function inOrder(kind: ImportKind, maps: readonly KnownMap[]): ImportMap[] {
  const ofKind = maps.filter(({ map }) => map.kind === kind);
  return [
    ...ofKind.filter(({ name }) => name === general[kind]),
    ...ofKind.filter(({ name }) => name !== general[kind]),
  ].map(({ map }) => map);
}

/** A table has its beginnings in the first column of times, whatever that is called. */
function proposeStart(
  kind: ImportKind,
  columns: readonly DraftColumn[],
  take: (field: string, index: number) => void,
  fields: FieldColumns,
): void {
  if (kind !== 'calls' && kind !== 'visits') return;
  const start = startOf(kind);
  if (fields.has(start) || (fields.has('date') && fields.has('time'))) return;
  const only = columns.filter(({ shape }) => shape === 'moment');
  if (only.length === 1 && only[0]) take(start, only[0].index);
}

interface KindFit {
  kind: ImportKind;
  /** Headings that the kind's general map lists. */
  known: number;
  /** Columns that would be a field; 0 where the kind needs a beginning and no column can be one. */
  fields: number;
}

/** The kinds of rows that a table may hold, the likeliest first. */
export function rankedKinds(columns: readonly DraftColumn[], maps: readonly KnownMap[]): ImportKind[] {
  return kindFits(columns, maps).map(({ kind }) => kind);
}

/** Which kind of rows a table holds: that whose headings it has most of; null where two have as many. */
export function likelyKind(columns: readonly DraftColumn[], maps: readonly KnownMap[]): ImportKind | null {
  if (columns.some((column) => saysAll('calls', 'direction', column, maps))) return 'calls';
  const fits = kindFits(columns, maps);
  const most = Math.max(...fits.map(({ known }) => known));
  const [first, second] = fits.filter(({ known }) => known === most);
  return first && most > 1 && second === undefined ? first.kind : null;
}

function kindFits(columns: readonly DraftColumn[], maps: readonly KnownMap[]): KindFit[] {
  const names = new Set(columns.flatMap(({ heading: text }) => (text === null ? [] : [heading(text)])));
  const fits = Object.entries(general).map(([name, mapName]): KindFit => {
    const kind = name as ImportKind;
    const map = maps.find((one) => one.name === mapName)?.map;
    const choices = Object.values(map?.columns ?? {}).flat();
    const listed = choices.flatMap((choice) => (typeof choice === 'string' ? [heading(choice)] : []));
    const fields = proposeFields(kind, columns, maps);
    const known = new Set(listed.filter((choice) => names.has(choice))).size;
    return { kind, known, fields: hasBeginning(kind, fields) ? fields.size : 0 };
  });
  return fits.sort((one, other) => other.fields - one.fields || other.known - one.known);
}

/** Calls and visits are nothing without the time when they began. */
function hasBeginning(kind: ImportKind, fields: FieldColumns): boolean {
  if (kind === 'patients' || kind === 'services') return true;
  return fields.has(startOf(kind)) || fields.has('date');
}

function startOf(kind: 'calls' | 'visits'): string {
  return kind === 'calls' ? 'startedAt' : 'startsAt';
}
