/** Where patients stay away: no-shows by what is known of the visit, as charts and as tables (S0.12). */
import type { NoShowCuts } from '../../visits/no-shows.ts';
import { count, figure, parts, text } from '../cells.ts';
import type { Column, Row, Section, TableSection } from '../report.ts';
import { categoryChart } from './charts.ts';
import type { Speaker } from './say.ts';
import type { ManagerHead } from './told.ts';

export interface CutsTold extends ManagerHead {
  cuts: NoShowCuts;
  /** Names by which doctors, services and sources are known. */
  names: Readonly<Record<'doctor' | 'service' | 'source', ReadonlyMap<string, string>>>;
}

type By = keyof NoShowCuts['by'];
/** In the order in which people look for a cause. */
const tables: readonly By[] = ['doctor', 'service', 'source', 'confirmation', 'lead', 'weekday', 'hour'];
/** What people read as a chart they need not read as a table as well. */
const charted: readonly By[] = ['confirmation', 'lead', 'weekday', 'hour'];
/** So many of each are told on paper. */
const mostRows = 5;
/** On fewer visits a share is chance. */
export const leastVisits = 5;

export function cutCharts(story: CutsTold, speaker: Speaker): Section[] {
  const { t } = speaker.i18n;
  return charted.flatMap((by) =>
    categoryChart(
      {
        id: `chart_${by}`,
        title: t(`managers.noShows.by.${by}`),
        unit: 'ratio',
        mark: 'bars',
        half: true,
        target: story.figures.find(({ id }) => id === 'no_show_rate')?.target ?? null,
      },
      story.cuts.by[by].map((cut) => ({
        label: cutText(by, cut.key, story, speaker),
        value: cut.judged === 0 ? null : cut.noShows / cut.judged,
      })),
      speaker,
    ),
  );
}

/** Every cut in one table for programs; for people those that no chart shows. */
export function cutsTables(story: CutsTold, speaker: Speaker): TableSection[] {
  const { t } = speaker.i18n;
  const columns: Column[] = [
    { id: 'by', label: t('managers.noShows.by'), kind: 'text' },
    { id: 'value', label: t('managers.noShows.value'), kind: 'text' },
    { id: 'rate', label: t('metrics.short.no_show_rate'), kind: 'ratio' },
    { id: 'parts', label: t('reports.counted'), kind: 'parts', only: 'people' },
    { id: 'noShows', label: t('metrics.counted.no_show_rate'), kind: 'count', only: 'data' },
    { id: 'judged', label: t('reports.counted'), kind: 'count', only: 'data' },
  ];
  const rows = (by: By): Row[] => cutRows(by, story, speaker);
  const base = { kind: 'table' as const, title: '', empty: '', columns };
  const shown = tables.filter((by) => !charted.includes(by)).flatMap((by) => rows(by).slice(0, mostRows));
  return [
    {
      ...base,
      id: 'where',
      title: t('managers.noShows.where'),
      empty: t('managers.noShows.none'),
      only: 'people',
      rows: shown,
    },
    { ...base, id: 'cuts', only: 'data', rows: tables.flatMap(rows) },
  ];
}

function cutRows(by: By, story: CutsTold, speaker: Speaker): Row[] {
  return story.cuts.by[by].map(({ key, noShows, judged }) => ({
    cells: [
      text(speaker.i18n.t(`managers.noShows.by.${by}`)),
      text(cutText(by, key, story, speaker)),
      figure('ratio', noShows / judged, speaker.clinic.currency),
      parts(noShows, judged),
      count(noShows),
      count(judged),
    ],
    ...(judged < leastVisits ? { tone: 'muted' as const } : {}),
  }));
}

function cutText(
  by: By,
  key: string | null,
  { names }: CutsTold,
  { i18n: { t, format, has } }: Speaker,
): string {
  if (key === null) return t('metrics.by.unknown');
  switch (by) {
    case 'doctor':
    case 'service':
    case 'source':
      return names[by].get(key) ?? key;
    case 'weekday':
      return format.weekdays[Number(key)] ?? key;
    case 'hour':
      return key;
    default: {
      const word = `managers.noShows.${by}.${key}`;
      return has(word) ? t(word) : key;
    }
  }
}
