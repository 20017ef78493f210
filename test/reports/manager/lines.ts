/** A report in lines that a person can check: every section with its key, its cells as people and programs see them. */
import { type Translator, translator } from '../../../src/i18n/index.ts';
import { pointLabel, showCell } from '../../../src/render/format.ts';
import { type Cell, figure } from '../../../src/reports/cells.ts';
import type { ChartSection, Report, Section, TableSection, Tile } from '../../../src/reports/report.ts';

export async function linesOf(report: Report): Promise<string> {
  const i18n = await translator(report.language);
  const facts = report.facts.map(({ label, cell }) => `${label}: ${showCell(cell, i18n)}`);
  const head = [report.title, report.subtitle, ...facts].join(' | ');
  return [head, ...report.sections.flatMap((section) => ['', ...sectionLines(section, i18n)])]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function sectionLines(section: Section, i18n: Translator): string[] {
  const { id, kind, title, only } = section;
  const head = `[${kind} ${id}${only === undefined ? '' : `, ${only}`}] ${title}`;
  return [head, ...bodyLines(section, i18n)];
}

function bodyLines(section: Section, i18n: Translator): string[] {
  const shown = (cell: Cell): string => showCell(cell, i18n);
  switch (section.kind) {
    case 'text':
      return section.paragraphs.map((line) => `${section.tone}: ${line}`);
    case 'facts':
      return section.facts.map(({ label, cell, note }) => [label, shown(cell), note ?? ''].join(' | '));
    case 'tiles':
      return section.tiles.map((tile) => tileLine(tile, shown));
    case 'chart':
      return chartLines(section, i18n);
    case 'table':
      return tableLines(section, shown);
    default:
      return [];
  }
}

function tileLine(
  { label, value, target, change, against, note, trend }: Tile,
  shown: (cell: Cell) => string,
): string {
  const course = trend ? `${trend.length} points` : 'no course';
  return [label, shown(value), shown(target), shown(change), against, note, course].join(' | ');
}

function chartLines(
  { mark, half, unit, currency, points, target, before, beforeLabel }: ChartSection,
  i18n: Translator,
): string[] {
  const value = (of: number | null): string => showCell(figure(unit, of, currency), i18n);
  const looks = [mark, ...(half ? ['half'] : []), `target ${JSON.stringify(target)}`].join(', ');
  return [
    looks,
    ...points.map((point) => `${pointLabel(point, i18n)} ${value(point.value)}`),
    ...(before ? [`${beforeLabel}: ${before.map((point) => value(point.value)).join(' ')}`] : []),
  ];
}

function tableLines({ columns, rows, empty }: TableSection, shown: (cell: Cell) => string): string[] {
  const heads = columns.map(({ id, label, only }) =>
    only === undefined ? label : `${label || id} (${only})`,
  );
  const body = rows.map(
    ({ cells, tone }) => `${tone === undefined ? '' : `${tone}: `}${cells.map(shown).join(' | ')}`,
  );
  return [heads.join(' | '), ...(body.length > 0 ? body : [empty])];
}
