/**
 * A period of which nothing is known: zero there is no number of calls but a file that was not read, and no complaint no
 * target met. Such a report says so, gives no verdict, and shows people no table of dashes.
 */
import type { Cell } from '../cells.ts';
import type { Section } from '../report.ts';
import { periodText, type Speaker } from './say.ts';
import type { ManagerHead, ToldFigure } from './told.ts';

/** Known from the hours of doctors alone, whether anybody came or not. */
const ofHours = new Set(['doctor_load']);

/** What is refused was imported: it is there, and cannot tell. */
export function hasData(figures: readonly ToldFigure[]): boolean {
  return figures.some(
    ({ id, unit, value, pending, refused }) =>
      refused !== undefined ||
      pending > 0 ||
      (value !== null && (value !== 0 || (unit !== 'count' && !ofHours.has(id)))),
  );
}

/** The figures as they are told: unknown instead of zero, and held against nothing, where there is no data at all. */
export function knownFigures(figures: readonly ToldFigure[]): ToldFigure[] {
  if (hasData(figures)) return [...figures];
  return figures.map(({ previous, yearAgo, ...one }) => ({
    ...one,
    value: null,
    met: null,
    ...(previous ? { previous: { ...previous, change: null, better: null } } : {}),
    ...(yearAgo ? { yearAgo: { ...yearAgo, change: null, better: null } } : {}),
  }));
}

/** What to do about it: import what another system kept, or note it here. */
export function noDataSentence({ period }: Pick<ManagerHead, 'period'>, { i18n }: Speaker): string {
  return i18n.t('managers.noData', { period: periodText({ i18n }, period) });
}

/** For programs everything stays in its place; people are not shown what holds nothing. */
export function withoutEmpty(section: Section): Section {
  return section.only === undefined && isSilent(section) ? { ...section, only: 'data' } : section;
}

function isSilent(section: Section): boolean {
  if (section.kind === 'tiles') return section.tiles.every(({ value }) => isNothing(value));
  return section.kind === 'table' && section.rows.every(({ cells }) => cells.slice(1).every(isNothing));
}

/** A target says what was wanted, not what was. */
function isNothing(cell: Cell): boolean {
  return cell.kind === 'none' || cell.kind === 'target' || (cell.kind === 'count' && cell.value === 0);
}
