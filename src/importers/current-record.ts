/** The record that is being read, and the first thing in it that does not fit: what all readers of fields look at. */
import type { Reject, RejectReason } from '../facts/import-run.ts';
import { cellText } from './cells.ts';
import { type BoundColumns, cellCount } from './columns.ts';

/** One for a whole file, filled anew for each record. */
export interface CurrentRecord {
  cells: readonly string[];
  line: number;
  fault: Reject | null;
}

export type Fail = (reason: RejectReason, params?: Reject['params']) => void;

export function noRecord(): CurrentRecord {
  return { cells: [], line: 0, fault: null };
}

/** A record is refused for one reason: for what was found first. */
export function failing(current: CurrentRecord): Fail {
  return (reason, params = {}) => {
    current.fault ??= { line: current.line, reason, params };
  };
}

/** @returns for a field the reader of its text; a field without a column is empty in every record */
export function texts(current: CurrentRecord, { fields }: BoundColumns): (field: string) => () => string {
  return (field) => {
    const index = fields.get(field);
    return index === undefined ? () => '' : () => cellText(current.cells, index);
  };
}

/** Turns to the next record; false when there is nothing in it. Most have a beginning, so that is looked at first. */
export function beginning(
  current: CurrentRecord,
  columns: BoundColumns,
  fail: Fail,
  startText: () => string,
): (cells: readonly string[], line: number) => boolean {
  return (cells, line) => {
    current.cells = cells;
    current.line = line;
    current.fault = null;
    if (startText() === '' && cells.every((cell) => cell.trim() === '')) return false;
    const misfit = cellCount(cells, columns);
    if (misfit) fail(misfit.reason, misfit.params);
    return true;
  };
}
