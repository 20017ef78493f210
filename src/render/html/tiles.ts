/** The few figures that matter, as a list. */
import type { Tile, TilesSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import { drawSparkline, hasCourse } from '../layout/sparkline.ts';
import { tilesAbreast } from '../layout/tiles.ts';
import { tileWords } from '../tile-words.ts';
import { escaped } from './escape.ts';
import type { Page } from './page.ts';
import { svgPicture } from './svg-canvas.ts';

export const tilesMarkup = ({ tiles }: TilesSection, _name: string, page: Page): string =>
  `<ul class="tiles abreast-${tilesAbreast(tiles.length)}">${tiles.map((tile) => tileMarkup(tile, page)).join('')}</ul>`;

function tileMarkup(tile: Tile, page: Page): string {
  const { status, change, note } = tileWords(tile, page.i18n);
  const line = (name: string) => (text: string) => `<p class="${name}">${escaped(text)}</p>`;
  return [
    `<li class="tile${tile.met === false ? ' missed' : ''}">`,
    `<p class="label">${escaped(tile.label)}</p>`,
    `<p class="value">${escaped(showCell(tile.value, page.i18n))}${trendMarkup(tile.trend ?? [])}</p>`,
    ...status.map(line('status')),
    ...change.map(line('change')),
    ...note.map(line('note')),
    '</li>',
  ].join('');
}

/** Ornament: what it shows stands in figures in the report's tables and charts. */
function trendMarkup(trend: readonly (number | null)[]): string {
  if (!hasCourse(trend)) return '';
  const { canvas, markup } = svgPicture();
  drawSparkline(canvas, trend, { x: 0, y: 0, width: 80, height: 22 });
  return `<svg class="trend" viewBox="0 0 80 22" aria-hidden="true">${markup()}</svg>`;
}
