/** The manager's week and month: against targets, the period before and the same a year ago; where requests and visits go. */
import type { StoryComplaint } from '../../shifts/story.ts';
import { day, figure, text } from '../cells.ts';
import { nameOf, type ReportFigure } from '../figures.ts';
import type { Column, Report, TableSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { dayCharts } from './charts.ts';
import { comparedTable } from './compared-table.ts';
import { complaintsTable, unmeasuredSentence } from './complaints.ts';
import { type CostTold, costSection, costSentence } from './cost.ts';
import { managerReport } from './frame.ts';
import { type HourTold, hoursSections, worstHourSentence } from './hours.ts';
import { type LossesTold, lossesSections, objectionSentence } from './losses.ts';
import { refusedSection } from './refused.ts';
import type { Speaker } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerHead, ManagerWords, ToldDay } from './told.ts';

export interface PeriodStory extends ManagerHead {
  /** Every day of the period that has come, in order. */
  days: readonly ToldDay[];
  /** Those of the period before. */
  before: readonly ToldDay[];
  /** The weeks of a month, pooled. */
  weeks: readonly WeekTold[];
  hours: readonly HourTold[];
  losses: LossesTold;
  cost: CostTold | null;
  complaints: readonly StoryComplaint[];
}

export interface WeekTold {
  /** As the reader writes it: `12.01–18.01`. */
  label: string;
  figures: readonly ReportFigure[];
}

const main = ['requests', 'conversion', 'missed_rate', 'callback_in_time', 'show_rate', 'average_bill'];
const pictured = ['conversion', 'missed_rate', 'show_rate'];
/** What fits on a page beside what needs attention; all the others are in `metrics`. */
const listed = [
  ...['requests', 'conversion', 'conversion_7d', 'calls_in', 'missed_rate', 'callback_in_time'],
  ...['answer_time', 'confirmations', 'show_rate', 'late_cancel_rate', 'desk_wait', 'complaints_a'],
  ...['new_patients', 'average_bill', 'plan_sold', 'next_visit', 'aftercare_24h', 'qa_score', 'discipline'],
];
const byDay = ['requests', 'bookings', 'conversion', 'missed_rate', 'callback_in_time', 'show_rate'];
/** More days than this are listed by week. */
const mostDays = 10;
/** On fewer requests a day's conversion says nothing of the day. */
const leastRequests = 5;

export function managerPeriodReport(
  kind: 'week' | 'month',
  story: PeriodStory,
  { i18n }: ManagerWords,
): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  return managerReport(kind, story, { i18n }, [
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, furtherSentences(story, speaker)),
    comparedTable(listed, story.figures, speaker),
    ...refusedSection(listed, story.figures, speaker),
    ...dayCharts(pictured, story.days, story.before, speaker),
    ...hoursSections(story.hours, speaker),
    ...lossesSections(story.losses, speaker),
    // People have it in a sentence above.
    ...costSection(story.cost, speaker).map((section) => ({ ...section, only: 'data' as const })),
    complaintsTable(story.complaints, story.mailed, speaker),
    ...(story.weeks.length > 1 ? [weeksTable(story, speaker)] : []),
    daysTable(story, speaker),
  ]);
}

function furtherSentences(story: PeriodStory, speaker: Speaker): string[] {
  return [
    objectionSentence(story.losses, speaker),
    costSentence(story.cost, speaker),
    worstHourSentence(story.hours, speaker),
    unmeasuredSentence(story.complaints, speaker),
    bestAndWorst(story.days, speaker),
  ].filter((said) => said !== null);
}

interface Judged {
  day: string;
  value: number;
}

/** The days that booked most and least of those who asked; null where there is nothing to tell apart. */
function bestAndWorst(days: readonly ToldDay[], { i18n: { t, format } }: Speaker): string | null {
  const judged = days.flatMap(({ day: of, figures }): Judged[] => {
    const one = figures.find(({ id }) => id === 'conversion');
    return one?.value == null || (one.denominator ?? 0) < leastRequests
      ? []
      : [{ day: of, value: one.value }];
  });
  const sorted = [...judged].sort((a, b) => b.value - a.value || a.day.localeCompare(b.day));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || best.value === worst.value) return null;
  return t('managers.bestWorst', {
    best: format.day(best.day),
    bestValue: format.percent(best.value),
    worst: format.day(worst.day),
    worstValue: format.percent(worst.value),
    worstDay: worst.day,
  });
}

function daysTable({ days }: PeriodStory, speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  const rows = days.map((one) => ({ head: day(one.day), figures: one.figures }));
  const head: Column = { id: 'day', label: t('reports.shift.day'), kind: 'day' };
  const table = { ...figuresTable(head, rows, speaker), id: 'days', title: t('reports.period.byDay') };
  // Nobody reads a list of a month's days beside its weeks and its charts; a spreadsheet wants it.
  return days.length > mostDays ? { ...table, only: 'data' } : table;
}

function weeksTable({ weeks }: PeriodStory, speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  const rows = weeks.map((one) => ({ head: text(one.label), figures: one.figures }));
  const head: Column = { id: 'week', label: t('managers.week'), kind: 'text' };
  return { ...figuresTable(head, rows, speaker), id: 'weeks', title: t('managers.byWeek') };
}

interface FiguresRow {
  head: ReturnType<typeof text>;
  figures: readonly ReportFigure[];
}

function figuresTable(head: Column, rows: readonly FiguresRow[], { i18n: { t }, clinic }: Speaker) {
  const words = { t, callbackMinutes: clinic.rules.callbackMinutes };
  const known = byDay.flatMap(
    (id) => rows[0]?.figures.find((one) => one.id === id && !one.notApplicable) ?? [],
  );
  const columns = [
    head,
    ...known.map(({ id, unit }): Column => ({ id, label: nameOf(id, words, 'short'), kind: unit })),
  ];
  return {
    kind: 'table' as const,
    empty: t('reports.no_data'),
    columns,
    rows: rows.map(({ head: first, figures }) => {
      const told = known.map(({ id }) => figures.find((one) => one.id === id)?.value ?? null);
      const empty = told.every((value) => value === null || value === 0);
      return {
        cells: [first, ...known.map(({ unit }, at) => figure(unit, told[at] ?? null, clinic.currency))],
        ...(empty ? { tone: 'muted' as const } : {}),
      };
    }),
  };
}
