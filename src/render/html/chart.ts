/** A chart: the picture of paper's layout, its words for those who do not see it, and its numbers as a table. */
import type { ChartSection } from '../../reports/report.ts';
import { chartTable } from '../chart-table.ts';
import { chartWords } from '../chart-words.ts';
import { stack } from '../layout/block.ts';
import type { Frame } from '../layout/canvas.ts';
import { chartBody, hasValues } from '../layout/chart.ts';
import { escaped } from './escape.ts';
import type { Page } from './page.ts';
import { screenRuler } from './ruler.ts';
import { svgPicture } from './svg-canvas.ts';
import { tableMarkup } from './table.ts';

/** Widths in the picture's own points; a point is about a pixel of a phone and a little more on a desk. */
const widths = { narrow: 400, wide: 800 };
/** Type of 10 to 12 pixels where paper has 7 to 8 points. */
const scale = 1.5;

export function chartMarkup(section: ChartSection, name: string, page: Page): string {
  const words = chartWords(section, page.i18n);
  if (!hasValues(section)) return `<p class="muted">${escaped(words)}</p>`;
  const said = { name, words };
  return [
    '<figure class="chart">',
    // A chart as wide as the page is drawn for a phone too, where the wide one would be too small to read.
    section.half
      ? picture(section, 'half', widths.narrow, said, page)
      : picture(section, 'wide', widths.wide, said, page) +
        picture(section, 'narrow', widths.narrow, said, page),
    `<details><summary>${escaped(page.i18n.t('render.chart.table'))}</summary>`,
    tableMarkup(chartTable(section, page.i18n), name, page),
    '</details></figure>',
  ].join('');
}

function picture(
  section: ChartSection,
  size: 'half' | 'wide' | 'narrow',
  width: number,
  said: { name: string; words: string },
  page: Page,
): string {
  const frame: Frame = { ruler: screenRuler, width, height: Number.MAX_VALUE, scale, i18n: page.i18n };
  const body = stack(chartBody(section, frame));
  const { canvas, markup } = svgPicture();
  body.draw(canvas, 0, 0);
  const [title, description] = [page.id(), page.id()];
  return [
    `<svg class="${size}" viewBox="0 0 ${width} ${Math.ceil(body.height)}" role="img"`,
    ` aria-labelledby="${title}" aria-describedby="${description}">`,
    `<title id="${title}">${escaped(said.name)}</title><desc id="${description}">${escaped(said.words)}</desc>`,
    `${markup()}</svg>`,
  ].join('');
}
