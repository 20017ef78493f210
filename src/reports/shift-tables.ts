/** The lists of a shift's report: tails, complaints, doctors to watch, visits. */
import type { Translator } from '../i18n/index.ts';
import type { ShiftStory, StoryComplaint, StoryRisks } from '../shifts/story.ts';
import { instant, money, phone, recordId, text, time } from './cells.ts';
import type { Row, TableSection } from './report.ts';

type T = Translator['t'];

export function tailsTable({ tails }: ShiftStory, t: T): TableSection {
  return {
    kind: 'table',
    id: 'carried',
    title: t('reports.tails'),
    empty: t('reports.tails.none'),
    columns: [
      { id: 'title', label: t('reports.tails.what'), kind: 'text' },
      { id: 'owner', label: t('reports.owner'), kind: 'text' },
      { id: 'dueAt', label: t('reports.tails.when'), kind: 'instant' },
      { id: 'reason', label: t('reports.tails.why'), kind: 'text' },
    ],
    rows: tails.map(({ title, owner, dueAt, reason }) => ({
      cells: [text(title), text(owner), instant(dueAt), text(reason)],
    })),
  };
}

export function complaintsTable({ complaints }: ShiftStory, t: T): TableSection {
  return {
    kind: 'table',
    id: 'complaints',
    title: t('reports.complaints'),
    empty: t('reports.complaints.none'),
    columns: [
      { id: 'id', label: '№', kind: 'id' },
      { id: 'class', label: t('reports.complaints.class'), kind: 'text' },
      { id: 'openedAt', label: t('reports.complaints.opened'), kind: 'instant' },
      { id: 'text', label: t('reports.complaints.text'), kind: 'text' },
      { id: 'measures', label: t('reports.complaints.measures'), kind: 'text' },
      { id: 'owner', label: t('reports.owner'), kind: 'text' },
      { id: 'state', label: t('reports.complaints.state'), kind: 'text' },
    ],
    rows: [...complaints]
      .sort((a, b) => a.class.localeCompare(b.class) || a.openedAt - b.openedAt)
      .map((complaint) => complaintRow(complaint, t)),
  };
}

/** An open complaint of class A, or one without measures, is loud. */
function complaintRow(
  { id, class: of, openedAt, text: said, measures, owner, state }: StoryComplaint,
  t: T,
): Row {
  const cells = [
    recordId(id),
    text(of),
    instant(openedAt),
    text(said),
    text(measures ?? t('reports.complaints.noMeasures')),
    text(owner),
    text(t(`reports.complaints.${state}`)),
  ];
  return state === 'open' && (of === 'A' || measures === null) ? { cells, tone: 'alert' } : { cells };
}

/** Doctors who will be late or away, and those with hardly a slot to offer. Nothing when all is well. */
export function doctorRisks({ risks }: ShiftStory, t: T): TableSection[] {
  const rows = [...unusual(risks, t), ...scarce(risks, t)];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'doctors',
      title: '',
      empty: '',
      columns: [
        { id: 'doctor', label: t('reports.doctor'), kind: 'text' },
        { id: 'risk', label: t('reports.risks.what'), kind: 'text' },
        { id: 'nextFree', label: t('reports.risks.nextFree'), kind: 'instant' },
      ],
      rows,
    },
  ];
}

const unusual = ({ doctors }: StoryRisks, t: T): Row[] =>
  doctors.map(({ name, state, minutes, note }) => {
    const risk =
      state === 'delayed' ? t('reports.risks.delayed', { n: minutes ?? 0 }) : t(`doctorDay.${state}`);
    return { cells: [text(name), text(note === null ? risk : `${risk}: ${note}`), instant(null)] };
  });

const scarce = ({ scarce: doctors }: StoryRisks, t: T): Row[] =>
  doctors.map(({ name, free, nextFree }) => ({
    cells: [text(name), text(t('reports.risks.scarce', { n: free })), instant(nextFree)],
  }));

export function visitsTable({ visits, clinic }: ShiftStory, t: T): TableSection {
  return {
    kind: 'table',
    id: 'visits',
    title: t('reports.visits'),
    empty: t('reports.visits.none'),
    columns: [
      { id: 'startsAt', label: t('reports.visits.time'), kind: 'time' },
      { id: 'patient', label: t('reports.visits.patient'), kind: 'text' },
      { id: 'phone', label: t('reports.visits.phone'), kind: 'phone', only: 'data' },
      { id: 'doctor', label: t('reports.doctor'), kind: 'text' },
      { id: 'service', label: t('reports.visits.service'), kind: 'text' },
      { id: 'status', label: t('reports.visits.status'), kind: 'text' },
      { id: 'paid', label: t('reports.visits.paid'), kind: 'money' },
      { id: 'payment', label: t('reports.visits.payment'), kind: 'text' },
    ],
    rows: visits.map((visit) => ({
      cells: [
        time(visit.startsAt),
        text(visit.patient ?? visit.phone),
        phone(visit.phone),
        text(visit.doctor),
        text(visit.service),
        text(t(`visitStatus.${visit.status}`)),
        money(visit.paid, clinic.currency),
        text(visit.payment === null ? null : t(`payment.${visit.payment}`)),
      ],
      ...(visit.status === 'no_show' ? { tone: 'muted' as const } : {}),
    })),
  };
}
