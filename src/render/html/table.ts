/** Tables with heads that a screen reader finds, in a box that scrolls sideways where a screen is narrow. */
import { type Cell, isFigure, none } from '../../reports/cells.ts';
import type { TableSection } from '../../reports/report.ts';
import { columnsFor } from '../plain.ts';
import { cellClass, cellMarkup } from './cells.ts';
import { escaped } from './escape.ts';
import type { Page } from './page.ts';

/** A longer table is torn where a printed page ends; its head is printed again. */
const mostShort = 15;

/** @param name what the table is called for those who do not see it, where it has no title of its own. */
export function tableMarkup(section: TableSection, name: string, page: Page): string {
  if (section.rows.length === 0) return `<p class="muted">${escaped(section.empty)}</p>`;
  const columns = columnsFor(section, 'people');
  const head = columns.map(({ column }) => {
    const align = isFigure(column.kind) ? ' class="num"' : '';
    return `<th scope="col"${align}>${escaped(column.label)}</th>`;
  });
  const rows = section.rows.map((row) => {
    const cells = columns.map(({ column, at }, index) => {
      const cell: Cell = row.cells[at] ?? none;
      const tag = index === 0 ? 'th scope="row"' : 'td';
      const inside = cellMarkup(cell, page);
      return `<${tag}${cellClass(cell, column.kind)}>${inside}</${index === 0 ? 'th' : 'td'}>`;
    });
    return `<tr${row.tone && row.tone !== 'plain' ? ` class="${row.tone}"` : ''}>${cells.join('')}</tr>`;
  });
  const caption = escaped(section.title === '' ? name : section.title);
  return [
    `<div class="scroll${section.rows.length > mostShort ? '' : ' short'}" role="region" aria-label="${caption}" tabindex="0"><table>`,
    `<caption class="hidden">${caption}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table></div>`,
  ].join('');
}
