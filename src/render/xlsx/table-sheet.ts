/** A table as a sheet: a head that stays in sight, columns as wide as what stands in them. */
import type { Translator } from '../../i18n/index.ts';
import { isFigure, none } from '../../reports/cells.ts';
import type { TableSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import type { Sheet, SheetCell } from './book.ts';
import { sheetCell, textCell } from './cells.ts';
import type { Naming } from './sheet-names.ts';

const narrowest = 8;
const widest = 60;

/** Every column, those for programs too: who works on with a table wants its parts. */
export function tableSheet(section: TableSection, naming: Naming, i18n: Translator): Sheet {
  const { columns, rows } = section;
  const head = columns.map((column): SheetCell => {
    const cell: SheetCell = { ...textCell(column.label), bold: true };
    return isFigure(column.kind) ? { ...cell, align: 'right' } : cell;
  });
  const widths = columns.map((column, at) =>
    columnWidth([column.label, ...rows.map((row) => showCell(row.cells[at] ?? none, i18n))]),
  );
  const body = rows.map((row) =>
    columns.map(({ kind }, at): SheetCell => {
      const cell = sheetCell(row.cells[at] ?? none, i18n);
      return isFigure(kind) ? { ...cell, align: 'right' } : cell;
    }),
  );
  const said = rows.length === 0 && section.empty !== '' ? [[textCell(section.empty)]] : [];
  return {
    name: naming(section.title, section.id),
    rows: [head, ...body, ...said],
    widths,
    hasHead: rows.length > 0,
  };
}

/** The widest line of a column; the arrow of a filter wants room too. */
export function columnWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, longestLine(text)), 0);
  return Math.min(widest, Math.max(narrowest, longest + 3));
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
