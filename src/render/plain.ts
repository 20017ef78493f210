/** Cells as programs read them: what CSV and JSON share. */
import type { Cell } from '../reports/cells.ts';
import type { Column, TableSection } from '../reports/report.ts';

/** Ratios keep four decimals, means of seconds and scores one; their parts stand beside them unrounded. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The columns for one kind of reader, with their places in a row. */
export function columnsFor(table: TableSection, reader: 'people' | 'data'): { column: Column; at: number }[] {
  return table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.only === undefined || column.only === reader);
}

/** The number of a cell that is one, as programs get it; `null` for every other cell. */
export function numberOf(cell: Cell): number | null {
  switch (cell.kind) {
    case 'count':
    case 'id':
      return cell.value;
    case 'ratio':
      return rounded(cell.value, 4);
    case 'seconds':
    case 'score':
      return rounded(cell.value, 1);
    case 'money':
      return cell.minor / 100;
    case 'change':
      return changeNumber(cell);
    default:
      return null;
  }
}

/** A change in the unit that programs get the figure itself in. */
function changeNumber({ unit, value }: Extract<Cell, { kind: 'change' }>): number {
  switch (unit) {
    case 'ratio':
      return rounded(value, 4);
    case 'money':
      return value / 100;
    default:
      return rounded(value, 1);
  }
}
