/** What a map makes of the first rows of a table: whether they can be read, and whether that makes sense. */

import { callReader } from './call-row.ts';
import { cellText } from './cells.ts';
import { type BoundColumns, seekColumns } from './columns.ts';
import { openReadings, withReading } from './dates.ts';
import type { ImportMap } from './map-schema.ts';
import { patientReader } from './patient-row.ts';
import type { Reason } from './recognise.ts';
import { isReject, type RowReader } from './rows.ts';
import { serviceReader } from './service-row.ts';
import { visitReader } from './visit-row.ts';

export interface RowsFit {
  /** 0..1: what the shape's fit is multiplied with. */
  fit: number;
  reasons: Reason[];
}

type Cells = readonly string[];

/** What is left of the fit where not a row can be read, where no number is one, where directions contradict. */
const unread = 0.1;
const noNumber = 0.4;
const contradicted = 0.4;
/** A map for tables without headings, and the first line holds some. */
const headed = 0.5;
/** A table without rows has nothing that speaks against it, and nothing for it. */
const noRows = 0.96;

/** @param table the first records, headings among them where the map has some */
export function rowsFit(map: ImportMap, name: string, table: readonly Cells[]): RowsFit {
  const { missing, ...columns } = seekColumns(map, table);
  if (missing.length > 0) return { fit: 0, reasons: [] };
  const rows = table.slice(columns.header ? 1 : 0).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { fit: noRows, reasons: [{ reason: 'no_rows', good: true, params: {} }] };
  const reading = bestReading(map, (read) => readRows(readerOf(read, name, columns), rows));
  const parts = [weighed(reading.share, unread), numbers(columns, rows)];
  const reasons = [...reading.reasons];
  const [, called] = parts;
  if (called !== undefined && called < 1) reasons.push({ reason: 'numbers', good: false, params: {} });
  if (!columns.header && hasHeadings(rows, columns)) {
    parts.push(headed);
    reasons.push({ reason: 'first_line', good: false, params: {} });
  }
  if (map.kind === 'calls' && isContradicted(columns, reading.read)) {
    parts.push(contradicted);
    reasons.push({ reason: 'direction', good: false, params: {} });
  }
  return { fit: parts.reduce((product, part) => product * part, 1), reasons };
}

/** The time of the first line is none, and holds no digit; that of the second one does. */
function hasHeadings([first, second]: readonly Cells[], { fields }: BoundColumns): boolean {
  const start = fields.get('startedAt') ?? fields.get('startsAt') ?? fields.get('date');
  if (first === undefined || second === undefined) return false;
  return !/\d/.test(cellText(first, start)) && /\d/.test(cellText(second, start));
}

/** A share of good ones as a factor: `least` where there is none. */
function weighed(share: number, least: number): number {
  return least + (1 - least) * share;
}

/** Where the map leaves the order of day and month open, the rows are read in the order that suits them. */
function bestReading(map: ImportMap, read: (map: ImportMap) => Reading): Reading {
  const readings = openReadings(map.times).map((order) =>
    read({ ...map, times: withReading(map.times, order) }),
  );
  const [first = read(map), ...others] = readings;
  return others.reduce((best, other) => (other.share > best.share ? other : best), first);
}

interface Reading {
  share: number;
  reasons: Reason[];
  read: { cells: Cells; row: object }[];
}

function readRows(reader: RowReader<object>, rows: readonly Cells[]): Reading {
  const read: Reading['read'] = [];
  let fault: Reason | null = null;
  for (const [index, cells] of rows.entries()) {
    const row = reader(cells, index + 1);
    if (row !== null && !isReject(row)) read.push({ cells, row });
    else if (row !== null && fault === null) {
      fault = { reason: 'rows_fault', good: false, params: { why: row.reason, ...row.params } };
    }
  }
  const params = { found: read.length, of: rows.length };
  const summary: Reason = { reason: 'rows', good: read.length === rows.length, params };
  return { share: read.length / rows.length, reasons: fault ? [summary, fault] : [summary], read };
}

/** The readers that the import uses; numbers of other countries need not be judged here. */
function readerOf(map: ImportMap, name: string, columns: BoundColumns): RowReader<object> {
  const foreign = () => null;
  switch (map.kind) {
    case 'calls':
      return callReader(map, name, columns, { foreign, required: [] });
    case 'visits':
      return visitReader(map, name, columns, foreign);
    case 'patients':
      return patientReader(map, name, columns, foreign);
    case 'services':
      return serviceReader(map, columns);
  }
}

const numberFields = ['from', 'to', 'phone'] as const;
/** A telephone number, an extension, a code of the exchange, or a hidden one. */
const looksCalled = /^(?:[+*#]?\d[\d\s()*#.-]*|[a-z]{1,12}|sip:.+)$/i;

/** How far the cells that should hold telephone numbers look like them. */
function numbers({ fields }: BoundColumns, rows: readonly Cells[]): number {
  const columns = numberFields.flatMap((field) => fields.get(field) ?? []);
  const cells = rows
    .flatMap((row) => columns.map((index) => cellText(row, index)))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return 1;
  const share = cells.filter((cell) => looksCalled.test(cell)).length / cells.length;
  // A word here and there is a label of the exchange; a column of words is another column.
  return share >= 0.7 ? 1 : weighed(share, noNumber);
}

const extension = /^\d{1,5}$/;
const outside = /^\+?\d[\d\s()-]{6,}$/;

/** Most calls "in" go from a telephone of the house to a number outside: the columns are the wrong way round. */
function isContradicted({ fields }: BoundColumns, read: Reading['read']): boolean {
  const [from, to] = [fields.get('from'), fields.get('to')];
  if (from === undefined || to === undefined) return false;
  const turned = read.filter(({ cells, row }) => {
    const ends = [cellText(cells, from), cellText(cells, to)] as const;
    const [ours, theirs] = (row as { direction: string }).direction === 'in' ? ends : [ends[1], ends[0]];
    return extension.test(ours) && outside.test(theirs);
  });
  return turned.length > read.length / 2;
}
