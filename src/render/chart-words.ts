/** What a chart says in words: of a point, of itself. A screen reader hears it, a pointer is told it. */
import type { Translator } from '../i18n/index.ts';
import { figure, target } from '../reports/cells.ts';
import { targetOf } from '../reports/points.ts';
import type { ChartPoint, ChartSection } from '../reports/report.ts';
import { visible } from '../reports/visible-text.ts';
import { pointLabel, showCell } from './format.ts';
import { isMet } from './layout/chart-goals.ts';

/** `16.01: 54,5 %, цель ≥ 50 %, в норме, прошлая неделя 48 %`. */
export function pointName(section: ChartSection, at: number, i18n: Translator): string {
  const point = section.points[at];
  if (!point) return '';
  const met = isMet(point, section);
  const before = section.before?.[at]?.value ?? null;
  const said = [
    showValue(section, point.value, i18n),
    goalWords(section, point, i18n),
    met === null ? null : i18n.t(met ? 'reports.chart.met' : 'reports.chart.missed'),
    before === null ? null : `${beforeName(section, i18n)} ${showValue(section, before, i18n)}`,
  ];
  return `${pointLabel(point, i18n)}: ${said.filter((one) => one !== null).join(', ')}`;
}

export const beforeName = ({ beforeLabel }: ChartSection, { t }: Translator): string =>
  beforeLabel === undefined ? t('render.before') : visible(beforeLabel);

export const showValue = (section: ChartSection, value: number | null, i18n: Translator): string =>
  showCell(figure(section.unit, value, section.currency), i18n);

function goalWords(section: ChartSection, point: ChartPoint, i18n: Translator): string | null {
  const goal = targetOf(point, section);
  if (goal === null) return null;
  return i18n.t('reports.chart.target', {
    target: showCell(target(section.unit, goal, section.currency), i18n),
  });
}

/** One sentence or two: from where to where, the lowest and the highest value, how often the target was met. */
export function chartWords(section: ChartSection, i18n: Translator): string {
  const { t } = i18n;
  const known = section.points.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return t('reports.no_data');
  const ordered = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const told = (point: ChartPoint) => `${showValue(section, point.value, i18n)} (${pointLabel(point, i18n)})`;
  const range = t('render.chart.range', {
    n: known.length,
    first: pointLabel(first, i18n),
    last: pointLabel(last, i18n),
    lowest: told(ordered[0] ?? first),
    highest: told(ordered.at(-1) ?? last),
  });
  const judged = known.filter((point) => isMet(point, section) !== null);
  if (judged.length === 0) return range;
  const met = judged.filter((point) => isMet(point, section) === true).length;
  return `${range} ${t('render.chart.met', { met, of: judged.length })}`;
}
