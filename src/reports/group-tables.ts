/** Figures of groups, and figures beside those of other periods, as tables for programs and spreadsheets. */
import type { Beside, Compared } from '../metrics/compare.ts';
import type { Period } from '../metrics/period.ts';
import { type Cell, count, day, figure, met, none, text } from './cells.ts';
import { dataTable } from './data-table.ts';
import { type FigureWords, figureCells, figureColumns, nameOf, type ReportFigure } from './figures.ts';
import type { Column, Row, TableSection } from './report.ts';

export interface TableGroup {
  /** A code, a day, a shift's number; null where it is not known. */
  key: string | null;
  label: string;
  figures: readonly (ReportFigure & Beside)[];
}

/** What the rows are: its id is the heading for programs. */
export type GroupHeading = Pick<Column, 'id' | 'label'>;

/** One row a group: its code and name, a column for every figure, then `ID_n` and `ID_d` for its two parts. */
export function groupTable(
  heading: GroupHeading,
  groups: readonly TableGroup[],
  words: FigureWords,
): TableSection {
  const all = new Map(groups.flatMap(({ figures }) => figures.map((one) => [one.id, one] as const)));
  const part = (id: string, suffix: 'n' | 'd', label: string): Column => ({
    id: `${id}_${suffix}`,
    label: `${nameOf(id, words)}: ${label}`,
    kind: 'count',
  });
  const columns: Column[] = [
    ...keyColumns(heading, words),
    ...[...all.values()].map((one): Column => ({ id: one.id, label: nameOf(one.id, words), kind: one.unit })),
    ...[...all.keys()].flatMap((id) => [
      part(id, 'n', words.t('metrics.column.numerator')),
      part(id, 'd', words.t('metrics.column.denominator')),
    ]),
  ];
  const rows = groups.map((group): Row => {
    const own = [...all.keys()].map((id) => group.figures.find((one) => one.id === id));
    return {
      cells: [
        ...keyCells(group),
        ...own.map((one) => (one ? figure(one.unit, one.value, words.currency) : none)),
        ...own.flatMap((one) => [count(one?.numerator ?? null), count(one?.denominator ?? null)]),
      ],
    };
  });
  return dataTable('groups', columns, rows);
}

/** One row a group and figure, with what it is held against where that was asked for. */
export function groupLongTable(
  heading: GroupHeading,
  groups: readonly TableGroup[],
  words: FigureWords,
): TableSection {
  const isCompared = groups.some(({ figures }) => figures.some((one) => one.previous ?? one.yearAgo));
  const cellsOf = isCompared ? comparedCells : figureCells;
  const columns = isCompared ? comparedColumns(words) : figureColumns(words);
  const rows = groups.flatMap((group) =>
    group.figures.map((one): Row => ({ cells: [...keyCells(group), ...cellsOf(one, words)] })),
  );
  return dataTable('figures', [...keyColumns(heading, words), ...columns], rows);
}

/** One row a figure of a period, with the period before and the same a year ago: from, to, value, change, better. */
export function comparedTable(
  { from, to }: Period,
  figures: readonly (ReportFigure & Beside)[],
  words: FigureWords,
): TableSection {
  const { t } = words;
  const columns: Column[] = [
    { id: 'from', label: t('told.column.from'), kind: 'day' },
    { id: 'to', label: t('told.column.to'), kind: 'day' },
    ...comparedColumns(words),
  ];
  const rows = figures.map(
    (one): Row => ({
      cells: [day(from), day(to), ...comparedCells(one, words)],
    }),
  );
  return dataTable('figures', columns, rows);
}

function keyColumns({ id, label }: GroupHeading, { t }: FigureWords): Column[] {
  return [
    { id, label, kind: 'text' },
    { id: 'name', label: t('told.column.name'), kind: 'text' },
  ];
}

function keyCells({ key, label }: TableGroup): Cell[] {
  return [text(key), text(label)];
}

function comparedColumns(words: FigureWords): Column[] {
  return [...figureColumns(words), ...otherColumns('previous', words), ...otherColumns('year', words)];
}

function comparedCells(one: ReportFigure & Beside, words: FigureWords): Cell[] {
  return [
    ...figureCells(one, words),
    ...otherCells(one, one.previous, words),
    ...otherCells(one, one.yearAgo, words),
  ];
}

function otherColumns(id: 'previous' | 'year', { t }: FigureWords): Column[] {
  const of = (name: 'from' | 'to' | 'value' | 'change' | 'better', kind: Column['kind']): Column => ({
    id: `${id}_${name}`,
    label: `${t(`told.column.${id}`)}: ${t(`told.column.${name}`)}`,
    kind,
  });
  return [
    of('from', 'day'),
    of('to', 'day'),
    of('value', 'ratio'),
    of('change', 'ratio'),
    of('better', 'met'),
  ];
}

function otherCells({ unit }: ReportFigure, other: Compared | undefined, { currency }: FigureWords): Cell[] {
  if (!other) return [none, none, none, none, none];
  const { period, value, change, better } = other;
  return [
    day(period.from),
    day(period.to),
    figure(unit, value, currency),
    figure(unit, change, currency),
    met(better),
  ];
}
