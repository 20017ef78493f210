/** Figures against their targets and against themselves: the period before, the same a year ago. */
import { type Cell, change, count, figure, met, none, parts, target, text } from '../cells.ts';
import type { Column, Row, TableSection } from '../report.ts';
import { figureName, type Speaker } from './say.ts';
import type { ToldBefore, ToldFigure } from './told.ts';

/** The figures of these ids, in this order; what has no value stays in the list and recedes. */
export function comparedTable(
  ids: readonly string[],
  figures: readonly ToldFigure[],
  speaker: Speaker,
): TableSection {
  const { t } = speaker.i18n;
  const told = ids.flatMap((id) =>
    figures.filter((one) => one.id === id && !one.refused && !one.notApplicable),
  );
  const hasYear = told.some(({ yearAgo }) => yearAgo !== undefined && yearAgo.value !== null);
  const hasBefore = told.some(({ previous }) => previous !== undefined && previous.value !== null);
  const waits = told.some(({ pending }) => pending > 0);
  const columns: Column[] = [
    { id: 'metric', label: t('reports.figure'), kind: 'text' },
    { id: 'value', label: t('reports.fact'), kind: 'ratio' },
    { id: 'target', label: t('reports.target'), kind: 'target' },
    { id: 'met', label: t('reports.outcome'), kind: 'met' },
    { id: 'parts', label: t('reports.counted'), kind: 'parts' },
    ...(hasBefore
      ? [
          { id: 'previous', label: t('managers.before'), kind: 'ratio' as const },
          { id: 'change', label: t('managers.change'), kind: 'change' as const },
        ]
      : []),
    ...(hasYear ? [{ id: 'yearAgo', label: t('managers.yearAgo'), kind: 'ratio' as const }] : []),
    ...(waits
      ? [{ id: 'pending', label: t('reports.pending'), kind: 'count' as const, only: 'data' as const }]
      : []),
  ];
  const rows = told.map((one) => comparedRow(one, { hasBefore, hasYear, waits }, speaker));
  return {
    kind: 'table',
    id: 'figures',
    title: t('managers.figures'),
    empty: t('reports.no_data'),
    columns,
    rows,
  };
}

function comparedRow(
  one: ToldFigure,
  shown: { hasBefore: boolean; hasYear: boolean; waits: boolean },
  speaker: Speaker,
): Row {
  const { currency } = speaker.clinic;
  const cells = [
    text(figureName(speaker, one.id)),
    figure(one.unit, one.value, currency),
    target(one.unit, one.target, currency),
    met(one.met),
    one.unit === 'ratio' && one.denominator !== 0 ? parts(one.numerator, one.denominator) : none,
    ...(shown.hasBefore ? beforeCells(one, one.previous, currency) : []),
    ...(shown.hasYear ? [figure(one.unit, one.yearAgo?.value ?? null, currency)] : []),
    ...(shown.waits ? [count(one.pending === 0 ? null : one.pending)] : []),
  ];
  return one.value === null ? { cells, tone: 'muted' } : { cells };
}

function beforeCells(
  { unit }: ToldFigure,
  before: ToldBefore | undefined,
  currency: Speaker['clinic']['currency'],
): Cell[] {
  return [
    figure(unit, before?.value ?? null, currency),
    change(unit, before?.change ?? null, before?.better ?? null, currency),
  ];
}
