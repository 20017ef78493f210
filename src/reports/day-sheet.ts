/**
 * The day sheet on the desk (S1.11): doctor by doctor who comes, when, to which room, what has to be ready, and squares
 * to tick by hand. Instants are epoch milliseconds.
 */
import type { Currency, Language } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import type { VisitStatus } from '../visits/types.ts';
import { type Cell, count, text } from './cells.ts';
import type { Column, Fact, Report, Row, Section, TableSection, Tone } from './report.ts';

export interface SheetVisit {
  id: number;
  from: number;
  to: number;
  /** When it is expected to begin, where the doctor is late. */
  expectedAt: number | null;
  /** As the sheet may show them: it lies where others can read it. */
  name: string;
  phone: string | null;
  /** Has never been seen here before. */
  first: boolean;
  status: VisitStatus;
  service: string | null;
  room: string | null;
  /** Confirmed by a call and a message (S0.4). */
  expensive: boolean;
  /** Minor units. */
  price: number | null;
  /** Papers and consents that are still lacking. */
  papers: string[];
  preparation: string | null;
  /** What everybody at the desk has to know of the patient. */
  important: string | null;
  note: string | null;
}

/** Time without a visit: free rows are there to be filled in by hand. */
export interface SheetPause {
  kind: 'break' | 'free';
  from: number;
  to: number;
}

export interface SheetDoctor {
  code: string;
  /** Name, room, hours and what is unusual, in words. */
  about: string[];
  visits: SheetVisit[];
  pauses: SheetPause[];
}

export interface SheetDay {
  day: string;
  doctors: SheetDoctor[];
  /** Those whom nobody has booked yet, and those who see nobody, in words. */
  rest: string[];
}

export interface DaySheet {
  clinic: string;
  currency: Currency;
  /** When it was made. */
  at: number;
  days: SheetDay[];
}

export interface DaySheetWords {
  t: Translator['t'];
  format: Translator['format'];
  language: Language;
}

/** What it is to be called as a file: `день-2026-01-16.pdf`. */
export function daySheetName({ days }: DaySheet, { t }: DaySheetWords): string {
  return t('schedule.sheet.file', { day: days[0]?.day ?? '' });
}

export function daySheetReport(sheet: DaySheet, words: DaySheetWords): Report {
  const { t, format, language } = words;
  const visits = sheet.days.flatMap(({ doctors }) => doctors.flatMap((doctor) => doctor.visits));
  return {
    kind: 'day-sheet',
    language,
    clinic: sheet.clinic,
    title: t('schedule.sheet.title'),
    subtitle: sheet.days.map(({ day }) => `${format.day(day)} ${day.slice(0, 4)}`).join(', '),
    at: sheet.at,
    facts: facts(visits, t),
    origin: t('schedule.sheet.origin', { at: `${format.dayMonth(sheet.at)} ${format.time(sheet.at)}` }),
    sections: sheet.days.flatMap((day) => daySections(day, sheet, words)),
    layout: 'sheet',
  };
}

function facts(visits: readonly SheetVisit[], t: Translator['t']): Fact[] {
  const number = (
    id: 'visits' | 'first' | 'unconfirmed' | 'papers',
    of: (one: SheetVisit) => boolean,
  ): Fact => ({
    id,
    label: t(`schedule.sheet.${id}`),
    cell: count(visits.filter(of).length),
  });
  return [
    number('visits', () => true),
    number('first', ({ first }) => first),
    number('unconfirmed', ({ status }) => status === 'booked'),
    number('papers', ({ papers }) => papers.length > 0),
  ];
}

function daySections(day: SheetDay, sheet: DaySheet, words: DaySheetWords): Section[] {
  const several = sheet.days.length > 1;
  const named = several ? `${words.format.day(day.day)} · ` : '';
  const rest: Section[] =
    day.rest.length === 0
      ? []
      : [
          {
            kind: 'text',
            id: `rest-${day.day}`,
            title: '',
            tone: 'muted',
            paragraphs: day.rest.map((line) => named + line),
          },
        ];
  return [...day.doctors.map((doctor) => doctorSection(doctor, day.day, named, sheet, words)), ...rest];
}

function doctorSection(
  { code, about, visits, pauses }: SheetDoctor,
  day: string,
  named: string,
  { currency }: DaySheet,
  words: DaySheetWords,
): TableSection {
  const rows = [
    ...visits.map((visit) => ({ from: visit.from, row: visitRow(visit, currency, words) })),
    ...pauses.map((pause) => ({ from: pause.from, row: pauseRow(pause, words) })),
  ];
  return {
    kind: 'table',
    id: `${day}-${code}`,
    title: named + about.join(' · '),
    columns: columnsOf(words.t),
    rows: rows.sort((a, b) => a.from - b.from).map(({ row }) => row),
    empty: words.t('schedule.sheet.empty'),
  };
}

/** The columns with their parts of the page: the same under every doctor. */
const heads = [
  ['time', 17],
  ['who', 23],
  ['what', 18],
  ['prepare', 43],
  ['status', 20],
  ['came', 10],
  ['papersTick', 10],
  ['paid', 10],
] as const;

function columnsOf(t: Translator['t']): Column[] {
  return heads.map(([id, share]) => ({ id, label: t(`schedule.sheet.column.${id}`), kind: 'text', share }));
}

/** A square to tick by hand. */
const square: Cell = text('☐');

function visitRow(visit: SheetVisit, currency: Currency, { t, format }: DaySheetWords): Row {
  const { status } = visit;
  const isOver = status === 'done' || status === 'no_show';
  const expected =
    visit.expectedAt === null ? null : t('schedule.expected', { time: format.time(visit.expectedAt) });
  const cells = [
    lines(`${format.time(visit.from)}–${format.time(visit.to)}`, expected),
    lines(
      visit.name,
      together(visit.phone),
      t(visit.first ? 'schedule.sheet.firstVisit' : 'schedule.sheet.known'),
    ),
    lines(visit.service, visit.price === null ? null : format.money(visit.price, currency), visit.room),
    lines(...toPrepare(visit, t)),
    lines(
      t(`visitStatus.${status}`),
      visit.expensive ? t('schedule.sheet.expensive') : null,
      t('schedule.sheet.visit', { id: visit.id }),
    ),
    ...(isOver ? [text('—'), text('—'), text('—')] : [square, square, square]),
  ];
  const tone: Tone = isOver ? 'muted' : 'plain';
  return { cells, tone };
}

function toPrepare(
  { papers, preparation, important, note }: SheetVisit,
  t: Translator['t'],
): (string | null)[] {
  return [
    important === null ? null : t('schedule.sheet.important', { text: important }),
    papers.length === 0 ? null : t('schedule.sheet.lacking', { list: papers.join(', ') }),
    preparation === null ? null : t('schedule.sheet.preparation', { text: preparation }),
    note,
  ];
}

function pauseRow({ kind, from, to }: SheetPause, { t, format }: DaySheetWords): Row {
  const said = [`${format.time(from)}–${format.time(to)}`, t(`schedule.sheet.${kind}`)];
  return { cells: heads.map((_, at) => lines(said[at] ?? '')), tone: 'muted' };
}

/** A number is not torn at the end of a line. */
const together = (phone: string | null): string | null => phone?.replaceAll(' ', '\u00a0') ?? null;

/** What there is, each on a line of its own. */
const lines = (...parts: (string | null)[]): Cell => ({
  kind: 'text',
  text: parts.filter((part) => part !== null && part !== '').join('\n'),
});
