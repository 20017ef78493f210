/** Figures as tables: goals for people, one row a day or one row a figure for programs. */
import { type Currency, type Target, targetOps } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import { type Figure, meets } from '../metrics/figures.ts';
import { isFigureId } from '../metrics/metric.ts';
import type { UndividedReason } from '../metrics/undivided.ts';
import { figureKey, undividedKey } from '../metrics/word-keys.ts';
import type { FrozenFigure } from '../shifts/close-shift.ts';
import { type Cell, count, day, figure, met, none, parts, target, text, type Unit, units } from './cells.ts';
import { dataTable } from './data-table.ts';
import type { Column, Fact, Row, TableSection } from './report.ts';

/** A figure that may come from an older program and have an id that is not known any more. */
export type ReportFigure = Omit<Figure, 'id' | 'unit'> & { id: string; unit: Unit };

/** A figure as its shift froze it. */
export function thaw(row: FrozenFigure): ReportFigure {
  const { metric, definition, value, numerator, denominator, pending, recorded, recordedOf } = row;
  const goal = toTarget(row);
  return {
    id: metric,
    version: definition,
    unit: units.find((unit) => unit === row.unit) ?? 'count',
    value,
    numerator,
    denominator,
    pending,
    target: goal,
    met: value === null || goal === null ? null : meets(value, goal),
    ...(recorded !== null && recordedOf !== null ? { recorded: { count: recorded, of: recordedOf } } : {}),
  };
}

function toTarget({ targetOp, targetValue }: FrozenFigure): Target | null {
  const op = targetOps.find((known) => known === targetOp);
  return op === undefined || targetValue === null ? null : { op, value: targetValue };
}

export interface FigureWords {
  t: Translator['t'];
  number: Translator['format']['number'];
  currency: Currency;
  /** The clinic's callback clock; it is in the name of a figure. */
  callbackMinutes: number;
}

type NameWords = Pick<FigureWords, 't' | 'callbackMinutes'>;

export function nameOf(id: string, words: NameWords, length: 'name' | 'short' = 'name'): string {
  return isFigureId(id) ? words.t(figureKey(length, id), { minutes: words.callbackMinutes }) : id;
}

const value = (one: ReportFigure, words: FigureWords): Cell => figure(one.unit, one.value, words.currency);

/** "5 of 6" where both parts are rows; a mean's sum of seconds says nothing to people. */
function partsOf(one: ReportFigure): Cell {
  return one.unit === 'ratio' && one.denominator !== 0 ? parts(one.numerator, one.denominator) : none;
}

/** What is not told of the desk or the administrator that the figures are of: a sentence for each reason. */
export function undividedSentences(figures: readonly ReportFigure[], words: NameWords): string[] {
  const byReason = new Map<UndividedReason, string[]>();
  for (const { id, notApplicable } of figures) {
    if (!notApplicable) continue;
    const names = byReason.get(notApplicable) ?? [];
    byReason.set(notApplicable, [...names, nameOf(id, words, 'short')]);
  }
  return [...byReason].map(([reason, names]) =>
    words.t('metrics.undivided', {
      reason: words.t(undividedKey(reason)),
      names: names.join('; '),
    }),
  );
}

/** Targets beside the figures, for people; what has no value stays in the list. */
export function goalsTable(figures: readonly ReportFigure[], words: FigureWords): TableSection {
  const goals = figures.filter((one) => one.target !== null && !one.notApplicable);
  const waits = goals.some(({ pending }) => pending > 0);
  const { t } = words;
  const columns: Column[] = [
    { id: 'metric', label: t('reports.figure'), kind: 'text' },
    { id: 'value', label: t('reports.fact'), kind: 'ratio' },
    { id: 'target', label: t('reports.target'), kind: 'target' },
    { id: 'met', label: t('reports.outcome'), kind: 'met' },
    { id: 'parts', label: t('reports.counted'), kind: 'parts' },
    ...(waits ? [{ id: 'pending', label: t('reports.pending'), kind: 'count' } as const] : []),
  ];
  const rows = goals.map((one): Row => {
    const cells = [
      text([nameOf(one.id, words), ...gaps(one, words)].join(' · ')),
      value(one, words),
      target(one.unit, one.target, words.currency),
      met(one.met),
      partsOf(one),
      ...(waits ? [count(one.pending === 0 ? null : one.pending)] : []),
    ];
    return one.value === null ? { cells, tone: 'muted' } : { cells };
  });
  return {
    kind: 'table',
    id: 'goals',
    title: t('reports.goals'),
    empty: t('reports.no_data'),
    only: 'people',
    columns,
    rows,
  };
}

/** What has no target, as far as there is something to tell. */
export function numbers(figures: readonly ReportFigure[], words: FigureWords): Fact[] {
  return figures
    .filter((one) => one.target === null && one.value !== null)
    .map((one) => {
      const fact = { id: one.id, label: nameOf(one.id, words), cell: value(one, words) };
      const note = coverage(one, words);
      return note === null ? fact : { ...fact, note };
    });
}

function coverage(one: ReportFigure, words: FigureWords): string | null {
  const { unit, numerator, denominator } = one;
  const told = gaps(one, words);
  if (unit === 'ratio' && numerator !== null && denominator !== null) {
    told.unshift(words.t('metrics.parts', { n: words.number(numerator), d: words.number(denominator) }));
  }
  return told.length > 0 ? told.join(' · ') : null;
}

/** Over how many rows a figure stands, where something went unrecorded (metrics: unknown is not zero). */
function gaps({ recorded }: ReportFigure, { t, number }: FigureWords): string[] {
  if (!recorded || recorded.count >= recorded.of) return [];
  return [t('metrics.recorded', { count: number(recorded.count), of: number(recorded.of) })];
}

export interface FiguresOfDay {
  day: string;
  figures: readonly ReportFigure[];
}

/** One row a day: `day`, a column for every figure, then `ID_n` and `ID_d` for its two parts. */
export function dayTable(days: readonly FiguresOfDay[], words: FigureWords): TableSection {
  const first = days[0]?.figures ?? [];
  const part = (id: string, suffix: 'n' | 'd', label: string): Column => ({
    id: `${id}_${suffix}`,
    label: `${nameOf(id, words)}: ${label}`,
    kind: 'count',
  });
  const columns: Column[] = [
    { id: 'day', label: words.t('metrics.column.day'), kind: 'day' },
    ...first.map((one): Column => ({ id: one.id, label: nameOf(one.id, words), kind: one.unit })),
    ...first.flatMap(({ id }) => [
      part(id, 'n', words.t('metrics.column.numerator')),
      part(id, 'd', words.t('metrics.column.denominator')),
    ]),
  ];
  const rows = days.map(
    ({ day: of, figures }): Row => ({
      cells: [
        day(of),
        ...figures.map((one) => value(one, words)),
        ...figures.flatMap(({ numerator, denominator }) => [count(numerator), count(denominator)]),
      ],
    }),
  );
  return dataTable('byDay', columns, rows);
}

/** One row a day and figure: `day,metric,value,numerator,denominator,target,met`. */
export function longTable(days: readonly FiguresOfDay[], words: FigureWords): TableSection {
  const dayColumn: Column = { id: 'day', label: words.t('metrics.column.day'), kind: 'day' };
  const rows = days.flatMap(({ day: of, figures }) =>
    figures.map((one): Row => ({ cells: [day(of), ...figureCells(one, words)] })),
  );
  return dataTable('figures', [dayColumn, ...figureColumns(words)], rows);
}

/** What a long table tells of one figure: `metric,value,numerator,denominator,target,met`. */
export function figureColumns({ t }: FigureWords): Column[] {
  return [
    { id: 'metric', label: t('metrics.column.metric'), kind: 'text' },
    { id: 'value', label: t('metrics.column.value'), kind: 'ratio' },
    { id: 'numerator', label: t('metrics.column.numerator'), kind: 'count' },
    { id: 'denominator', label: t('metrics.column.denominator'), kind: 'count' },
    { id: 'target', label: t('metrics.column.target'), kind: 'target' },
    { id: 'met', label: t('metrics.column.met'), kind: 'met' },
  ];
}

export function figureCells(one: ReportFigure, words: FigureWords): Cell[] {
  return [
    text(one.id),
    value(one, words),
    count(one.numerator),
    count(one.denominator),
    target(one.unit, one.target, words.currency),
    met(one.met),
  ];
}
