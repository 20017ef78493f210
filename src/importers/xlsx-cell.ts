/** One cell of a sheet: the text that it shows, and the column where it stands. */
import { numberText } from './xlsx-number.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { type Attributes, unescaped } from './xlsx-xml.ts';

/** What of a workbook the cells of its sheets rest on. */
export type CellBook = Pick<Workbook, 'is1904' | 'styles'>;

/** A cell's attributes, and what stands in it, to its text. */
export type CellReader = (cell: Attributes, value: string) => string;

/** Kinds of cells: ECMA-376 18.18.11; one without a kind holds a number. */
export function cellReader({ styles, is1904 }: CellBook, strings: SharedStrings): CellReader {
  return (cell, value) => {
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
        return numberText(value, styles[Number(cell.s ?? 0)] ?? { kind: 'plain' }, is1904);
    }
  };
}

/** Index of the column of `AB12`. */
export function columnOf(reference: string): number {
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
