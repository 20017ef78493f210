/** Figures against their targets and against themselves: the period before, the same a year ago. */
import { count, met, none, parts, target, text } from '../cells.ts';
import type { Column, Row, TableSection } from '../report.ts';
import { figureName, type Speaker, shownChange, shownFigure } from './say.ts';
import type { ToldFigure } from './told.ts';

/** The figures of these ids, in this order; without a value now only those that had one before. */
export function comparedTable(
  ids: readonly string[],
  figures: readonly ToldFigure[],
  speaker: Speaker,
): TableSection {
  const { t } = speaker.i18n;
  const told = ids.flatMap((id) => figures.filter((one) => one.id === id && isTold(one)));
  const hasYear = told.some(({ yearAgo }) => yearAgo !== undefined && yearAgo.value !== null);
  const hasBefore = told.some(({ previous }) => previous !== undefined && previous.value !== null);
  const waits = told.some(({ pending }) => pending > 0);
  const columns: Column[] = [
    { id: 'metric', label: t('reports.figure'), kind: 'text', share: 31 },
    { id: 'value', label: t('reports.fact'), kind: 'ratio', share: 11 },
    { id: 'target', label: t('reports.target'), kind: 'target', share: 9 },
    { id: 'met', label: t('reports.outcome'), kind: 'met', share: 21 },
    { id: 'parts', label: t('reports.counted'), kind: 'parts', share: 13, roomy: true },
    ...(hasBefore
      ? [
          {
            ...{ id: 'previous', label: t('managers.before'), kind: 'ratio' as const },
            ...{ share: 11, roomy: true },
          },
          { id: 'change', label: t('managers.change'), kind: 'change' as const, share: 23 },
        ]
      : []),
    ...(hasYear
      ? [
          {
            ...{ id: 'yearAgo', label: t('managers.yearAgo'), kind: 'ratio' as const },
            ...{ share: 11, roomy: true },
          },
        ]
      : []),
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
    shownFigure(speaker, one.unit, one.value),
    target(one.unit, one.target, currency),
    met(one.met),
    one.unit === 'ratio' && one.denominator !== 0 ? parts(one.numerator, one.denominator) : none,
    ...(shown.hasBefore
      ? [
          shownFigure(speaker, one.unit, one.previous?.value ?? null),
          shownChange(speaker, one.unit, one.previous),
        ]
      : []),
    ...(shown.hasYear ? [shownFigure(speaker, one.unit, one.yearAgo?.value ?? null)] : []),
    ...(shown.waits ? [count(one.pending === 0 ? null : one.pending)] : []),
  ];
  return { id: one.id, cells, ...(one.value === null ? { tone: 'muted' as const } : {}) };
}

function isTold({ value, pending, previous, refused, notApplicable }: ToldFigure): boolean {
  if (refused || notApplicable) return false;
  return value !== null || pending > 0 || (previous?.value ?? null) !== null;
}
