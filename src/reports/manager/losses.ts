/** Requests that ended without a booking: with what, and what stood in the way. */
import { count, figure, text } from '../cells.ts';
import { dataTable } from '../data-table.ts';
import type { Section, TableSection } from '../report.ts';
import { categoryChart } from './charts.ts';
import type { Speaker } from './say.ts';

/** Requests about booking on whose day nobody was booked. */
export interface LossesTold {
  requests: number;
  /** By the last thing that was noted; `null` where nothing was. The most frequent first. */
  outcomes: readonly { id: string | null; count: number }[];
  objections: readonly { id: string; count: number }[];
}

export function lossesSections(losses: LossesTold, speaker: Speaker): Section[] {
  if (losses.requests === 0) return [];
  const { t } = speaker.i18n;
  const half = { unit: 'count' as const, half: true };
  const outcomes = losses.outcomes.map(({ id, count: n }) => ({ label: outcomeText(id, speaker), value: n }));
  const objections = losses.objections.map(({ id, count: n }) => ({
    label: worded('objection', id, speaker),
    value: n,
  }));
  return [
    ...categoryChart({ id: 'chart_outcomes', title: t('managers.losses'), ...half }, outcomes, speaker),
    ...categoryChart(
      { id: 'chart_objections', title: t('managers.objections'), ...half },
      objections,
      speaker,
    ),
    lossesTable(losses, speaker),
  ];
}

function outcomeText(id: string | null, speaker: Speaker): string {
  return id === null ? speaker.i18n.t('managers.losses.unsaid') : worded('outcome', id, speaker);
}

/** For programs: people have the chart. */
function lossesTable({ requests, outcomes }: LossesTold, speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  return dataTable(
    'losses',
    [
      { id: 'outcome', label: t('managers.losses.outcome'), kind: 'text' },
      { id: 'requests', label: t('metrics.short.requests'), kind: 'count' },
      { id: 'share', label: t('managers.share'), kind: 'ratio' },
    ],
    outcomes.map(({ id, count: n }) => ({
      id,
      cells: [
        text(outcomeText(id, speaker)),
        count(n),
        figure('ratio', n / requests, speaker.clinic.currency),
      ],
      ...(id === null ? { tone: 'alert' as const } : {}),
    })),
    t('managers.losses'),
  );
}

/** The objection met most often, as one line; null where none was noted. */
export function objectionSentence({ objections, requests }: LossesTold, speaker: Speaker): string | null {
  const [first] = objections;
  if (!first) return null;
  return speaker.i18n.t('managers.objections.said', {
    objection: worded('objection', first.id, speaker),
    n: first.count,
    of: requests,
    script: first.id,
  });
}

function worded(area: 'objection' | 'outcome', id: string, { i18n: { t, has } }: Speaker): string {
  const key = `${area}.${id}`;
  return has(key) ? t(key) : id;
}
