/**
 * Where requests come from and what becomes of them (S2.metrics: sources): what an advertising budget can rest on. What
 * nobody asked about is said loudly: a share of the known half is no share of the whole.
 */
import { type Cell, count, figure, money, none, text } from '../cells.ts';
import type { Column, Report, Section, TableSection, TextSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { categoryChart } from './charts.ts';
import { managerReport } from './frame.ts';
import { refusedSection } from './refused.ts';
import { periodWord, type Speaker, wholeMoney } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerHead, ManagerWords, ToldDay } from './told.ts';

export interface SourcesStory extends ManagerHead {
  days: readonly ToldDay[];
  /** The most requests first; what is not known comes last. */
  sources: readonly OriginTold[];
  channels: readonly OriginTold[];
}

/** Requests of one source or channel and what became of them. Money in minor units. */
export interface OriginTold {
  /** Null where nobody asked. */
  id: string | null;
  label: string;
  requests: number;
  /** Null where the data cannot tell leads from others. */
  leads: number | null;
  bookings: number;
  /** Visits of its patients that took place, and what was paid for them; null for a channel: a visit knows no channel. */
  arrived: number | null;
  paid: number | null;
  /** Of how many of those visits it was noted what was paid. */
  billed: number | null;
}

const main = ['requests', 'leads', 'conversion', 'conversion_7d', 'new_patients', 'average_bill'];
/** From this share on the unknown can turn the order of the known upside down. */
const muchUnknown = 0.1;
/** On fewer requests a source's conversion is chance. */
const leastRequests = 10;

export function sourcesReport(story: SourcesStory, { i18n }: ManagerWords): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  const counts = canCount(story);
  return managerReport('sources', story, { i18n }, [
    ...(counts ? unknownSection(story, speaker) : []),
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, counts ? furtherSentences(story, speaker) : [], main),
    ...(counts ? charts(story, speaker) : []),
    originTable('sources', story.sources, counts, speaker),
    originTable('channels', story.channels, counts, speaker),
    ...refusedSection(main, story.figures, speaker),
  ]);
}

/** Requests that are refused as a whole are not told by source either: the few that could be read off are no sample. */
const canCount = ({ figures }: SourcesStory): boolean =>
  !figures.some(({ id, refused }) => id === 'requests' && refused);

const total = (rows: readonly OriginTold[]): number => rows.reduce((sum, { requests }) => sum + requests, 0);
const conversionOf = ({ requests, bookings }: OriginTold): number | null =>
  requests === 0 ? null : bookings / requests;

/** Requests of unknown source, with the rule that would have asked; nothing where hardly any. */
function unknownSection({ sources, period }: SourcesStory, { i18n: { t, format } }: Speaker): TextSection[] {
  const all = total(sources);
  const unknown = total(sources.filter(({ id }) => id === null));
  if (all === 0 || unknown / all < muchUnknown) return [];
  const said = t('managers.sources.unknown', {
    n: format.number(unknown),
    of: format.number(all),
    share: format.percent(unknown / all),
    explain: `smena metrics ${periodWord(period)} --by source`,
  });
  return [{ kind: 'text', id: 'unknown', title: '', tone: 'alert', paragraphs: [said] }];
}

function furtherSentences({ sources }: SourcesStory, { i18n: { t, format } }: Speaker): string[] {
  const judged = sources
    .filter(({ id, requests }) => id !== null && requests >= leastRequests)
    .sort((a, b) => (conversionOf(b) ?? 0) - (conversionOf(a) ?? 0));
  const [best, worst] = [judged[0], judged.at(-1)];
  if (!best || !worst || best === worst) return [t('managers.sources.few', { n: leastRequests })];
  return [
    t('managers.sources.best', {
      best: best.label,
      bestValue: format.percent(conversionOf(best)),
      bestCount: format.number(best.requests),
      worst: worst.label,
      worstValue: format.percent(conversionOf(worst)),
      worstCount: format.number(worst.requests),
    }),
  ];
}

function charts({ sources, figures }: SourcesStory, speaker: Speaker): Section[] {
  const { t } = speaker.i18n;
  const conversion = sources.map((one) => ({ label: one.label, value: conversionOf(one) }));
  const requests = sources.map(({ label, requests: value }) => ({ label, value }));
  return [
    ...categoryChart(
      { id: 'chart_requests', title: t('managers.sources.requests'), unit: 'count' },
      requests,
      speaker,
    ),
    ...categoryChart(
      {
        id: 'chart_conversion',
        title: t('managers.sources.conversion'),
        unit: 'ratio',
        target: figures.find(({ id }) => id === 'conversion')?.target ?? null,
      },
      conversion,
      speaker,
    ),
  ];
}

function originTable(
  id: 'sources' | 'channels',
  rows: readonly OriginTold[],
  counts: boolean,
  speaker: Speaker,
): TableSection {
  const { t } = speaker.i18n;
  const { currency } = speaker.clinic;
  const visits = id === 'sources';
  const all = total(rows);
  const columns: Column[] = [
    { id: 'code', label: t('managers.code'), kind: 'text', only: 'data' },
    { id: 'name', label: t(`managers.${id}.name`), kind: 'text' },
    { id: 'requests', label: t('metrics.short.requests'), kind: 'count' },
    { id: 'share', label: t('managers.share'), kind: 'ratio', roomy: true },
    { id: 'leads', label: t('managers.leads'), kind: 'count' },
    { id: 'bookings', label: t('metrics.short.bookings'), kind: 'count', roomy: true },
    { id: 'conversion', label: t('metrics.short.conversion'), kind: 'ratio' },
    ...(visits
      ? [
          { id: 'arrived', label: t('managers.arrived'), kind: 'count' as const },
          { id: 'paid', label: t('managers.paid'), kind: 'money' as const },
          { id: 'averageBill', label: t('managers.bill'), kind: 'money' as const },
        ]
      : []),
  ];
  return {
    kind: 'table',
    id,
    title: t(`managers.${id}`),
    empty: t('reports.no_data'),
    columns,
    rows: rows.map((one) => ({
      cells: [
        text(one.id),
        text(one.label),
        count(counts ? one.requests : null),
        figure('ratio', counts && all > 0 ? one.requests / all : null, currency),
        count(counts ? one.leads : null),
        count(one.bookings),
        figure('ratio', counts ? conversionOf(one) : null, currency),
        ...(visits ? visitCells(one, speaker) : []),
      ],
      ...(one.id === null ? { tone: 'alert' as const } : {}),
    })),
  };
}

function visitCells({ arrived, paid, billed }: OriginTold, { clinic: { currency } }: Speaker): Cell[] {
  if (arrived === null) return [none, none, none];
  const bill = !billed || paid === null ? null : paid / billed;
  return [count(arrived), money(wholeMoney(paid), currency), money(wholeMoney(bill), currency)];
}
