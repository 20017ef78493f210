/** Cells and facts as markup. */
import { type Cell, type CellKind, isFigure, isLoud } from '../../reports/cells.ts';
import type { Fact } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import { escaped, escapedLines } from './escape.ts';
import type { Page } from './page.ts';

/** Text keeps its own line breaks; everything else is one formatted value. */
export const cellMarkup = (cell: Cell, { i18n }: Page): string =>
  cell.kind === 'text' ? escapedLines(cell.text) : escaped(showCell(cell, i18n));

const unbroken: readonly CellKind[] = ['phone', 'day', 'instant', 'time'];

/** Why a cell looks as it does: figures to the right, what missed its target loud. */
export function cellClass(cell: Cell, kind: CellKind): string {
  const names = [
    ...(isFigure(kind) ? ['num'] : []),
    ...(unbroken.includes(kind) ? ['whole'] : []),
    ...(cell.kind === 'none' ? ['none'] : []),
    ...(isLoud(cell) ? ['loud'] : []),
  ];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

export function factsMarkup(facts: readonly Fact[], page: Page): string {
  if (facts.length === 0) return '';
  const pairs = facts.map(({ label, cell, note }) => {
    const more = note ? ` <span class="note">${escaped(note)}</span>` : '';
    return `<div><dt>${escaped(label)}</dt><dd>${cellMarkup(cell, page)}${more}</dd></div>`;
  });
  return `<dl class="facts">${pairs.join('')}</dl>`;
}
