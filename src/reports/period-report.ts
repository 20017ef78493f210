/** The manager's report for a period: goals, pictures by day, the days in figures. */
import { sameTarget } from '../clinic/targets.ts';
import type { Clinic } from '../clinic/types.ts';
import { type Cell, count, day, figure, text } from './cells.ts';
import {
  type FiguresOfDay,
  type FigureWords,
  goalsTable,
  nameOf,
  numbers,
  type ReportFigure,
  undividedSentences,
} from './figures.ts';
import { dayPoint } from './points.ts';
import type { ChartSection, Column, Fact, Report, Section, TableSection, TextSection } from './report.ts';
import type { ReportWords } from './shift-report.ts';

export interface PeriodStory {
  clinic: Pick<Clinic, 'name' | 'address' | 'currency' | 'practice' | 'rules'>;
  /** Whose figures they are when they are not the whole clinic's: a shift's, a desk's, an administrator's. */
  of?: readonly Fact[];
  /** First and last day, both in it. */
  from: string;
  to: string;
  /** Pooled over the period: sums over sums. */
  figures: readonly ReportFigure[];
  /** Every day of the period, in order. */
  days: readonly FiguresOfDay[];
  /** Every month that the days lie in, in order: they are listed where the days are too many. */
  months: readonly FiguresOfMonth[];
}

export interface FiguresOfMonth {
  /** As the reader writes it: `01.2026`. */
  label: string;
  figures: readonly ReportFigure[];
}

/** What a manager looks at day by day, and draws. */
const pictured = ['requests', 'conversion', 'missed_rate', 'callback_in_time', 'answer_time', 'show_rate'];
const listed = [
  'requests',
  'bookings',
  'conversion',
  'missed_rate',
  'callback_in_time',
  'show_rate',
  'no_show_rate',
];
/** More days than this are lines: bars would be too thin to tell apart. */
const mostBars = 35;
/** More days than this are listed by month: nobody reads a list of a year's days. */
const mostDays = 62;

/** `now` is epoch milliseconds: the moment whose truth it is. */
export function periodReport(story: PeriodStory, words: ReportWords, now: number): Report {
  const { clinic, from, to } = story;
  const { t } = words;
  const figureWords = {
    t,
    number: words.number,
    currency: clinic.currency,
    callbackMinutes: clinic.rules.callbackMinutes,
  };
  return {
    kind: 'period',
    language: words.language,
    clinic: clinic.name,
    title: t('reports.period.title'),
    subtitle: clinic.address === '' ? null : clinic.address,
    at: now,
    facts: [
      ...(story.of ?? []),
      { id: 'from', label: t('reports.period.from'), cell: day(from) },
      { id: 'to', label: t('reports.period.to'), cell: day(to) },
      { id: 'days', label: t('reports.period.days'), cell: count(story.days.length) },
      { id: 'withData', label: t('reports.period.withData'), cell: count(story.days.filter(hasData).length) },
    ],
    origin: t('reports.period.origin'),
    sections: [
      ...practice(story, words),
      goalsTable(story.figures, figureWords),
      {
        kind: 'facts',
        id: 'numbers',
        title: t('reports.numbers'),
        only: 'people',
        facts: numbers(story.figures, figureWords),
      },
      ...undivided(story, figureWords),
      ...charts(story, figureWords),
      ...(story.days.length > 1 ? [listTable(story, figureWords)] : []),
    ],
    layout: 'pages',
  };
}

const hasData = ({ figures }: Pick<FiguresOfDay, 'figures'>): boolean =>
  figures.some(({ value }) => value !== null && value !== 0);

function practice({ clinic }: PeriodStory, { t }: ReportWords): TextSection[] {
  if (clinic.practice !== 1) return [];
  return [{ kind: 'text', id: 'alerts', title: '', tone: 'alert', paragraphs: [t('reports.practice')] }];
}

/** What is not told of the desk or the administrator asked for. */
function undivided({ figures }: PeriodStory, words: FigureWords): TextSection[] {
  const paragraphs = undividedSentences(figures, words);
  if (paragraphs.length === 0) return [];
  return [{ kind: 'text', id: 'undivided', title: '', only: 'people', tone: 'muted', paragraphs }];
}

/** A picture where there are at least two days to compare. */
function charts({ days }: PeriodStory, words: FigureWords): Section[] {
  return pictured.flatMap((id): ChartSection[] => {
    const found = days.map((one) => ({ day: one.day, figure: one.figures.find((of) => of.id === id) }));
    const sample = found.findLast((one) => one.figure)?.figure;
    // A target that changed is drawn as a step.
    const points = found.map(({ day, figure: one }) => ({
      ...dayPoint(day, one?.value ?? null),
      ...(one && !sameTarget(one.target, sample?.target ?? null) ? { target: one.target } : {}),
    }));
    if (!sample || points.filter(({ value }) => value !== null).length < 2) return [];
    return [
      {
        kind: 'chart',
        id: `chart_${id}`,
        title: nameOf(id, words),
        mark: days.length > mostBars ? 'lines' : 'bars',
        half: true,
        unit: sample.unit,
        currency: words.currency,
        points,
        target: sample.target,
      },
    ];
  });
}

function listTable({ days, months }: PeriodStory, words: FigureWords): TableSection {
  const { t } = words;
  if (days.length > mostDays) {
    const head: Column = { id: 'month', label: t('reports.period.month'), kind: 'text' };
    const rows = months.map((one) => ({ head: text(one.label), figures: one.figures }));
    return { ...figuresTable(head, rows, words), id: 'months', title: t('reports.period.byMonth') };
  }
  const head: Column = { id: 'day', label: t('reports.shift.day'), kind: 'day' };
  const rows = days.map((one) => ({ head: day(one.day), figures: one.figures }));
  return { ...figuresTable(head, rows, words), id: 'days', title: t('reports.period.byDay') };
}

interface ListedFigures {
  head: Cell;
  figures: readonly ReportFigure[];
}

function figuresTable(head: Column, rows: readonly ListedFigures[], words: FigureWords) {
  const figures = rows[0]?.figures ?? [];
  const shown = figures.filter(({ id, notApplicable }) => listed.includes(id) && !notApplicable);
  const columns = [
    head,
    ...shown.map((one): Column => ({ id: one.id, label: nameOf(one.id, words, 'short'), kind: one.unit })),
  ];
  return {
    kind: 'table' as const,
    empty: '',
    columns,
    rows: rows.map((one) => ({
      cells: [
        one.head,
        ...shown.map(({ id, unit }) => {
          const found = one.figures.find((of) => of.id === id);
          return figure(unit, found?.value ?? null, words.currency);
        }),
      ],
      ...(hasData(one) ? {} : { tone: 'muted' as const }),
    })),
  };
}
