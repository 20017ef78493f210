/** Rows of one sheet as cells of text. */
import { ShiftError } from '../errors.ts';
import { lineLimit } from './records.ts';
import { type CellBook, type CellReader, cellReader, columnOf } from './xlsx-cell.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import { type Attributes, type XmlReader, xmlReader } from './xlsx-xml.ts';

export type SheetRow = (cells: string[], line: number) => void;

/** Columns of a sheet, at most (XFD): a reference beyond is damage. */
const mostColumns = 16_384;

/** The row that is being read; one for all rows. */
interface CurrentRow {
  readonly cells: string[];
  line: number;
  /** Where the next cell stands that does not say so itself. */
  column: number;
  filled: boolean;
}

/** The cell that is being read. */
interface CurrentCell {
  attributes: Attributes;
  value: string;
  inValue: boolean;
  /** How deep in the reading of a word as it is spoken (`rPh`): that is not part of the word. */
  phonetic: number;
}

/**
 * A reader of a sheet's XML that hands on every row with something in it, under the number that it has in Excel.
 * `cells` is reused.
 */
export function sheetReader(
  file: string,
  workbook: CellBook,
  strings: SharedStrings,
  handOn: SheetRow,
): XmlReader {
  const row: CurrentRow = { cells: [], line: 0, column: 0, filled: false };
  const cell: CurrentCell = { attributes: {}, value: '', inValue: false, phonetic: 0 };
  const textOf = cellReader(workbook, strings);
  return xmlReader(file, {
    open(name, attributes) {
      if (name === 'row') beginRow(row, attributes);
      else if (name === 'c') beginCell(cell, attributes);
      else if (name === 'rPh') cell.phonetic++;
      else if (name === 'v' || name === 't') cell.inValue = cell.phonetic === 0;
    },
    text: (more) => addText(cell, more, file, row.line),
    close(name) {
      if (name === 'v' || name === 't') cell.inValue = false;
      else if (name === 'rPh') cell.phonetic--;
      else if (name === 'c') place(row, cell, textOf, file);
      else if (name === 'row' && row.filled) handOn(row.cells, row.line);
    },
  });
}

function beginRow(row: CurrentRow, { r: number }: Attributes): void {
  row.line = number === undefined ? row.line + 1 : Number(number);
  row.column = 0;
  row.filled = false;
  row.cells.length = 0;
}

function beginCell(cell: CurrentCell, attributes: Attributes): void {
  cell.attributes = attributes;
  cell.value = '';
}

function addText(cell: CurrentCell, more: string, file: string, line: number): void {
  if (!cell.inValue) return;
  cell.value += more;
  if (cell.value.length > lineLimit) throw new ShiftError('import_line_too_long', { file, line });
}

/** Nothing is put at the end of a row for an empty cell; before a filled one it is. */
function place(row: CurrentRow, { attributes, value }: CurrentCell, textOf: CellReader, file: string): void {
  const column = attributes.r === undefined ? row.column : columnOf(attributes.r);
  if (column >= mostColumns) throw new ShiftError('import_broken', { file });
  row.column = column + 1;
  const text = textOf(attributes, value);
  if (text === '') return;
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = text;
  row.filled ||= text.trim() !== '';
}
