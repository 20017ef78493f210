/** A chart: the picture of paper's layout, its words for those who do not see it, and its numbers as a table. */
import { change, day, figure, met, target, text } from '../../reports/cells.ts';
import { targetOf } from '../../reports/points.ts';
import type { ChartPoint, ChartSection, Column, TableSection } from '../../reports/report.ts';
import { beforeName, chartWords } from '../chart-words.ts';
import { stack } from '../layout/block.ts';
import type { Frame } from '../layout/canvas.ts';
import { chartBody, hasValues } from '../layout/chart.ts';
import { isMet } from '../layout/chart-goals.ts';
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
    tableMarkup(numbersOf(section, page), name, page),
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

/** Everything that the picture shows, a row a point. */
function numbersOf(section: ChartSection, page: Page): TableSection {
  const { t } = page.i18n;
  const isDays = section.points.every((point) => point.day !== null);
  const hasGoals = section.points.some((point) => targetOf(point, section) !== null);
  const { before } = section;
  const columns: Column[] = [
    {
      id: 'point',
      label: t(isDays ? 'render.chart.day' : 'render.chart.point'),
      kind: isDays ? 'day' : 'text',
    },
    { id: 'value', label: t('reports.fact'), kind: section.unit },
    ...(hasGoals ? goalColumns(page) : []),
    ...(before ? beforeColumns(section, page) : []),
  ];
  const rows = section.points.map((point, at) => ({
    cells: [
      point.day === null ? text(point.label) : day(point.day),
      figure(section.unit, point.value, section.currency),
      ...(hasGoals ? goalCells(section, point) : []),
      ...(before ? beforeCells(section, point, before[at]?.value ?? null) : []),
    ],
  }));
  return { kind: 'table', id: section.id, title: '', empty: '', columns, rows };
}

const goalColumns = ({ i18n }: Page): Column[] => [
  { id: 'target', label: i18n.t('reports.target'), kind: 'target' },
  { id: 'met', label: i18n.t('reports.outcome'), kind: 'met' },
];

const goalCells = (section: ChartSection, point: ChartPoint) => [
  target(section.unit, targetOf(point, section), section.currency),
  met(isMet(point, section)),
];

const beforeColumns = (section: ChartSection, { i18n }: Page): Column[] => [
  { id: 'before', label: beforeName(section, i18n), kind: section.unit },
  { id: 'change', label: i18n.t('render.chart.change'), kind: 'change' },
];

function beforeCells({ unit, currency }: ChartSection, { value }: ChartPoint, before: number | null) {
  const differs = value === null || before === null ? null : value - before;
  return [figure(unit, before, currency), change(unit, differs, null, currency)];
}
