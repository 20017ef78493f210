/** Who did not come, why, where it happens most, what it costs and what is done about it (S0.12). */
import type { Cut, RepeatedNoShow } from '../../visits/no-shows.ts';
import { count, day, figure, instant, phone, recordId, text } from '../cells.ts';
import { dataTable } from '../data-table.ts';
import type { Report, Section, TableSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { categoryChart, dayCharts } from './charts.ts';
import { type CostTold, costSection, costSentence } from './cost.ts';
import { managerReport } from './frame.ts';
import { type CutsTold, cutCharts, cutsTables, leastVisits } from './no-show-cuts.ts';
import { refusedSection } from './refused.ts';
import type { Speaker } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerWords, ToldDay } from './told.ts';

export interface NoShowsStory extends CutsTold {
  days: readonly ToldDay[];
  before: readonly ToldDay[];
  cost: CostTold | null;
  /** Empty in a report that leaves the house. */
  repeated: readonly RepeatedNoShow[];
  measures: readonly MeasureTold[];
}

/** A task that was made of a cause. */
export interface MeasureTold {
  id: number;
  title: string;
  owner: string;
  dueAt: number;
  state: 'open' | 'done' | 'cancelled';
}

const main = ['no_show_rate', 'show_rate', 'confirmations', 'late_cancel_rate'];
/** The share of those who came is the same told the other way round. */
const judged = ['no_show_rate', 'confirmations', 'late_cancel_rate'];
const pictured = ['no_show_rate', 'confirmations'];
export function noShowsReport(story: NoShowsStory, { i18n }: ManagerWords): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  return managerReport('no-shows', story, { i18n }, [
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, furtherSentences(story, speaker), judged),
    ...costSection(story.cost, speaker),
    ...refusedSection(main, story.figures, speaker),
    ...causes(story, speaker),
    ...cutCharts(story, speaker),
    ...dayCharts(pictured, story.days, story.before, speaker),
    ...cutsTables(story, speaker),
    measuresTable(story, speaker),
    ...(story.mailed ? [] : [repeatedTable(story, speaker)]),
  ]);
}

function furtherSentences(story: NoShowsStory, speaker: Speaker): string[] {
  const { t } = speaker.i18n;
  const { cuts, cost, measures } = story;
  const noShows = cuts.noShows;
  const unsaid = cuts.causes.find(({ key }) => key === null)?.count ?? 0;
  return [
    costSentence(cost, speaker),
    confirmationSentence(story, speaker),
    unsaid === 0 ? null : t('managers.noShows.unsaid', { n: unsaid, of: noShows }),
    noShows > 0 && measures.length === 0 ? t('managers.noShows.noMeasures') : null,
  ].filter((said) => said !== null);
}

/** Whether those who confirmed came more often: what confirming is worth here; null where it cannot be told. */
function confirmationSentence({ cuts }: NoShowsStory, { i18n: { t, format } }: Speaker): string | null {
  const of = (key: string): Cut | undefined => cuts.by.confirmation.find((one) => one.key === key);
  const [yes, no] = [of('confirmed'), of('unconfirmed')];
  if (!yes || !no || yes.judged < leastVisits || no.judged < leastVisits) return null;
  return t('managers.noShows.confirmed', {
    confirmed: format.percent(yes.noShows / yes.judged),
    unconfirmed: format.percent(no.noShows / no.judged),
  });
}

function causes({ cuts }: NoShowsStory, speaker: Speaker): Section[] {
  const { t } = speaker.i18n;
  if (cuts.causes.length === 0) return [];
  const label = (key: string | null): string =>
    key === null ? t('managers.noShows.unknownCause') : lossText(key, speaker);
  const table = dataTable(
    'causes',
    [
      { id: 'code', label: t('managers.code'), kind: 'text' },
      { id: 'cause', label: t('managers.noShows.cause'), kind: 'text' },
      { id: 'noShows', label: t('metrics.short.no_show_rate'), kind: 'count' },
      { id: 'share', label: t('managers.share'), kind: 'ratio' },
    ],
    cuts.causes.map(({ key, count: n }) => ({
      cells: [
        text(key),
        text(label(key)),
        count(n),
        figure('ratio', n / cuts.noShows, speaker.clinic.currency),
      ],
    })),
  );
  const title = t('managers.noShows.causes');
  const categories = cuts.causes.map(({ key, count: n }) => ({ label: label(key), value: n }));
  return [...categoryChart({ id: 'chart_causes', title, unit: 'count' }, categories, speaker), table];
}

function lossText(key: string, { i18n: { t, has } }: Speaker): string {
  const word = `lossReason.${key}`;
  return has(word) ? t(word) : key;
}

function measuresTable({ measures, mailed }: NoShowsStory, { i18n: { t } }: Speaker): TableSection {
  return {
    kind: 'table',
    id: 'measures',
    title: t('managers.noShows.measures'),
    empty: t('managers.noShows.noMeasures'),
    columns: [
      { id: 'id', label: '№', kind: 'id' },
      ...(mailed ? [] : [{ id: 'title', label: t('reports.tails.what'), kind: 'text' as const }]),
      { id: 'owner', label: t('reports.owner'), kind: 'text' },
      { id: 'dueAt', label: t('reports.tails.when'), kind: 'instant' },
      { id: 'state', label: t('reports.complaints.state'), kind: 'text' },
    ],
    rows: measures.map(({ id, title, owner, dueAt, state }) => ({
      cells: [
        recordId(id),
        ...(mailed ? [] : [text(title)]),
        text(owner),
        instant(dueAt),
        text(t(`taskState.${state}`)),
      ],
    })),
  };
}

/** Those who stayed away more than once, masked as in lists. */
function repeatedTable({ repeated }: NoShowsStory, { i18n: { t } }: Speaker): TableSection {
  return {
    kind: 'table',
    id: 'repeated',
    title: t('managers.noShows.repeated'),
    empty: t('managers.noShows.noRepeated'),
    columns: [
      { id: 'id', label: '№', kind: 'id' },
      { id: 'patient', label: t('reports.visits.patient'), kind: 'text' },
      { id: 'phone', label: t('reports.visits.phone'), kind: 'phone' },
      { id: 'noShows', label: t('metrics.short.no_show_rate'), kind: 'count' },
      { id: 'last', label: t('managers.noShows.last'), kind: 'day' },
    ],
    rows: repeated.map(({ patientId, name, phone: number, noShows, last }) => ({
      cells: [recordId(patientId), text(name), phone(number), count(noShows), day(last)],
    })),
  };
}
