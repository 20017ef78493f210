/** Rows of one sheet as cells of text. */
import { ShiftError } from '../errors.ts';
import { lineLimit } from './records.ts';
import { numberText } from './xlsx-number.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { type Attributes, unescaped, type XmlReader, xmlReader } from './xlsx-xml.ts';

export type SheetRow = (cells: string[], line: number) => void;

/** Columns of a sheet, at most (XFD): a reference beyond is damage. */
const mostColumns = 16_384;

/**
 * A reader of a sheet's XML that hands on every row with something in it, under the number that it has in Excel.
 * `cells` is reused.
 */
export function sheetReader(
  file: string,
  workbook: Pick<Workbook, 'is1904' | 'styles'>,
  strings: SharedStrings,
  row: SheetRow,
): XmlReader {
  const cells: string[] = [];
  let [line, column, filled] = [0, 0, false];
  let cell: Attributes = {};
  let [value, inValue, phonetic] = ['', false, 0];

  const place = (): void => {
    column = cell.r === undefined ? column : columnOf(cell.r);
    if (column >= mostColumns) throw new ShiftError('import_broken', { file });
    const text = cellValue();
    if (text !== '') {
      while (cells.length < column) cells.push('');
      cells[column] = text;
      filled ||= text.trim() !== '';
    }
    column++;
  };
  const cellValue = (): string => {
    switch (cell.t) {
      case 's':
        return value === '' ? '' : strings.at(Number(value));
      case 'b':
        return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
      case 'd':
        return isoText(value);
      case 'str':
      case 'inlineStr':
      case 'e':
        return unescaped(value);
      default:
        return numberText(value, workbook.styles[Number(cell.s ?? 0)] ?? { kind: 'plain' }, workbook.is1904);
    }
  };
  return xmlReader(file, {
    open(name, attributes) {
      if (name === 'row') {
        line = attributes.r === undefined ? line + 1 : Number(attributes.r);
        [column, filled, cells.length] = [0, false, 0];
      } else if (name === 'c') {
        cell = attributes;
        value = '';
      } else if (name === 'rPh') phonetic++;
      else if (name === 'v' || name === 't') inValue = phonetic === 0;
    },
    text(more) {
      if (!inValue) return;
      value += more;
      if (value.length > lineLimit) throw new ShiftError('import_line_too_long', { file, line });
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c') place();
      else if (name === 'row' && filled) row(cells, line);
    },
  });
}

/** Index of the column of `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return Math.max(0, column - 1);
}

/** A cell of type `d` holds ISO 8601; a day alone stays one. */
function isoText(value: string): string {
  return value.replace('T', ' ').replace(/\.\d+|Z$/g, '');
}
