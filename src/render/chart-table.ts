/** The numbers of a chart as a table, for who does not see it and for a spreadsheet. */
import type { Translator } from '../i18n/index.ts';
import { change, day, figure, met, target, text } from '../reports/cells.ts';
import { targetOf } from '../reports/points.ts';
import type { ChartPoint, ChartSection, Column, TableSection } from '../reports/report.ts';
import { beforeName } from './chart-words.ts';
import { isMet } from './layout/chart-goals.ts';

/** Everything that the picture shows, a row a point. */
export function chartTable(section: ChartSection, i18n: Translator): TableSection {
  const { t } = i18n;
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
    ...(hasGoals ? goalColumns(i18n) : []),
    ...(before ? beforeColumns(section, i18n) : []),
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

const goalColumns = (i18n: Translator): Column[] => [
  { id: 'target', label: i18n.t('reports.target'), kind: 'target' },
  { id: 'met', label: i18n.t('reports.outcome'), kind: 'met' },
];

const goalCells = (section: ChartSection, point: ChartPoint) => [
  target(section.unit, targetOf(point, section), section.currency),
  met(isMet(point, section)),
];

const beforeColumns = (section: ChartSection, i18n: Translator): Column[] => [
  { id: 'before', label: beforeName(section, i18n), kind: section.unit },
  { id: 'change', label: i18n.t('render.chart.change'), kind: 'change' },
];

function beforeCells({ unit, currency }: ChartSection, { value }: ChartPoint, before: number | null) {
  const differs = value === null || before === null ? null : value - before;
  return [figure(unit, before, currency), change(unit, differs, null, currency)];
}
