/** A workbook as a value: sheets of typed cells, and charts over their columns. */
export interface SheetCell {
  /** Text is always text, whatever it begins with. Dates, times and durations are numbers of days. */
  value: string | number | null;
  /** A number format of a spreadsheet; `@` holds text as it is. */
  format?: string;
  bold?: boolean;
  align?: 'right';
}

export interface Sheet {
  /** Unique, at most 31 characters. */
  name: string;
  rows: SheetCell[][];
  /** By column, in characters. */
  widths: number[];
  /** Whether the first row is a head: it stays in sight, is printed on every page and filters. */
  hasHead: boolean;
  chart?: SheetChart;
}

/** A chart beside a sheet's columns, which are numbered from 0; its rows are all but the head. */
export interface SheetChart {
  title: string;
  /** For those who do not see it. */
  words: string;
  mark: 'bars' | 'lines' | 'rows';
  /** The number format of its axis, and where the axis ends. */
  format: string;
  most: number;
  /** The column of the categories. */
  names: number;
  values: number;
  target?: number;
  before?: number;
  /** Rows whose bar is hollow: their target is missed. */
  missed: number[];
}
