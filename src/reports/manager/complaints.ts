/** Complaints in a manager's report: by class, those that wait for measures loud. */
import type { StoryComplaint } from '../../shifts/story.ts';
import { instant, recordId, text } from '../cells.ts';
import type { Column, Row, TableSection } from '../report.ts';
import type { Speaker } from './say.ts';

/** @param mailed what people said stays in the house: only class, owner and state are told */
export function complaintsTable(
  complaints: readonly StoryComplaint[],
  mailed: boolean,
  { i18n: { t } }: Speaker,
): TableSection {
  const columns: Column[] = [
    { id: 'id', label: '№', kind: 'id' },
    { id: 'class', label: t('reports.complaints.class'), kind: 'text' },
    { id: 'openedAt', label: t('reports.complaints.opened'), kind: 'instant' },
    ...(mailed ? [] : [{ id: 'text', label: t('reports.complaints.text'), kind: 'text' as const }]),
    { id: 'measures', label: t('reports.complaints.measures'), kind: 'text' },
    { id: 'owner', label: t('reports.owner'), kind: 'text' },
    { id: 'state', label: t('reports.complaints.state'), kind: 'text' },
  ];
  const rows = [...complaints]
    .sort((a, b) => a.class.localeCompare(b.class) || a.openedAt - b.openedAt)
    .map((one) => complaintRow(one, mailed, t));
  return {
    kind: 'table',
    id: 'complaints',
    title: t('reports.complaints'),
    empty: t('reports.complaints.none'),
    columns,
    rows,
  };
}

function complaintRow(one: StoryComplaint, mailed: boolean, t: Speaker['i18n']['t']): Row {
  const { id, class: of, openedAt, text: said, measures, owner, state } = one;
  const taken = mailed ? t('managers.complaints.taken') : (measures ?? '');
  const cells = [
    recordId(id),
    text(of),
    instant(openedAt),
    ...(mailed ? [] : [text(said)]),
    text(measures === null ? t('reports.complaints.noMeasures') : taken),
    text(owner),
    text(t(`reports.complaints.${state}`)),
  ];
  return state === 'open' && (of === 'A' || measures === null) ? { cells, tone: 'alert' } : { cells };
}

/** Complaints that nobody has done anything about yet, with the command; null where there are none. */
export function unmeasuredSentence(
  complaints: readonly StoryComplaint[],
  { i18n: { t } }: Speaker,
): string | null {
  const waiting = complaints.filter(({ state, measures }) => state === 'open' && measures === null);
  if (waiting.length === 0) return null;
  return t('managers.complaints.waiting', {
    n: waiting.length,
    ids: waiting.map(({ id }) => id).join(', '),
    id: waiting[0]?.id ?? '',
  });
}
