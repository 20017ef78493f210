/** The shift's report (S0.10, S0.14): what was promised, what came of it, what is left for whom. */
import type { Language } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import type { ShiftStory, StoryChecklist } from '../shifts/story.ts';
import { count, day, instant, text } from './cells.ts';
import { type FigureWords, goalsTable, longTable, numbers, thaw } from './figures.ts';
import type { ChecklistSection, Fact, FactsSection, Report, Section, TextSection } from './report.ts';
import { cashSection, movementsTable } from './shift-cash.ts';
import { complaintsTable, doctorRisks, tailsTable, visitsTable } from './shift-tables.ts';

export interface ReportWords {
  t: Translator['t'];
  /** A number in the report's language, thousands apart. */
  number: Translator['format']['number'];
  language: Language;
}

export function shiftReport(story: ShiftStory, words: ReportWords): Report {
  const { t } = words;
  const { shift, clinic } = story;
  const isOpen = shift.closedAt === null;
  return {
    kind: 'shift',
    language: words.language,
    clinic: clinic.name,
    title: t('reports.shift.title', { id: shift.id }),
    subtitle: clinic.address === '' ? null : clinic.address,
    at: story.at,
    facts: originFacts(story, t),
    origin: t(isOpen ? 'reports.shift.originOpen' : 'reports.shift.origin', { id: shift.id }),
    sections: [
      ...alerts(story, t),
      ...figureSections(story, words),
      tailsTable(story, t),
      complaintsTable(story, t),
      cashSection(story, t),
      ...movementsTable(story, t),
      risksSection(story, t),
      ...doctorRisks(story, t),
      ...story.checklists.map((walk) => checklistSection(walk, words)),
      visitsTable(story, t),
      signatures(story, t),
    ],
    layout: 'pages',
  };
}

/** `смена-57-2026-01-16.pdf`: says what it is in a folder of many. */
export function shiftReportName({ shift }: ShiftStory, { t }: ReportWords): string {
  return t('reports.shift.file', { id: shift.id, day: shift.day });
}

function originFacts({ shift, desk }: ShiftStory, t: Translator['t']): Fact[] {
  return [
    { id: 'administrator', label: t('reports.shift.administrator'), cell: text(shift.administrator) },
    { id: 'day', label: t('reports.shift.day'), cell: day(shift.day) },
    { id: 'openedAt', label: t('reports.shift.opened'), cell: instant(shift.openedAt) },
    { id: 'closedAt', label: t('reports.shift.closed'), cell: instant(shift.closedAt) },
    { id: 'desk', label: t('reports.shift.desk'), cell: text(desk) },
    { id: 'state', label: t('reports.shift.state'), cell: text(t(`reports.shift.state.${shift.state}`)) },
  ];
}

/** What nobody may overlook: a forced close with what it left, figures that are not final, a practice clinic. */
function alerts({ shift, clinic, left }: ShiftStory, t: Translator['t']): TextSection[] {
  const said = [
    ...(clinic.practice ? [t('reports.practice')] : []),
    ...(shift.closedAt === null ? [t('reports.shift.notFinal')] : []),
    ...(shift.state === 'forced' ? [t('reports.shift.forced', { reason: shift.forcedReason ?? '' })] : []),
    ...(left.length > 0
      ? [t('reports.shift.left', { n: left.length }), ...left.map((one) => `– ${one}`)]
      : []),
  ];
  return said.length === 0
    ? []
    : [{ kind: 'text', id: 'alerts', title: '', tone: 'alert', paragraphs: [said.join('\n')] }];
}

function figureSections(story: ShiftStory, { t, number }: ReportWords): Section[] {
  const { currency, callbackMinutes } = story.clinic;
  const words: FigureWords = { t, number, currency, callbackMinutes };
  const figures = story.figures.map(thaw);
  return [
    goalsTable(figures, words),
    {
      kind: 'facts',
      id: 'numbers',
      title: t('reports.numbers'),
      only: 'people',
      facts: numbers(figures, words),
    },
    longTable([{ day: story.shift.day, figures }], words),
  ];
}

function risksSection({ risks }: ShiftStory, t: Translator['t']): FactsSection {
  const unconfirmed = {
    id: 'unconfirmed',
    label: t('reports.risks.unconfirmed'),
    cell: count(risks.unconfirmed),
  };
  const expensive = risks.unconfirmedHighValue;
  return {
    kind: 'facts',
    id: 'risks',
    title: t('reports.risks'),
    facts: [
      { id: 'day', label: t('reports.risks.day'), cell: day(risks.day) },
      { id: 'visits', label: t('reports.risks.visits'), cell: count(risks.visits) },
      expensive === 0
        ? unconfirmed
        : { ...unconfirmed, note: t('reports.risks.expensive', { n: expensive }) },
      { id: 'waitlist', label: t('reports.risks.waitlist'), cell: count(risks.waitlist) },
    ],
  };
}

function checklistSection(walk: StoryChecklist, { t, language }: ReportWords): ChecklistSection {
  const [from, to] = walk.minutes;
  const minutes = walk.finishedAt === null ? null : Math.round((walk.finishedAt - walk.startedAt) / 60_000);
  const length =
    minutes === null
      ? t('reports.checklist.unfinished')
      : t('reports.checklist.minutes', { n: minutes, from, to });
  return {
    kind: 'checklist',
    id: walk.id,
    title: `${t(`reports.checklist.${walk.id}`)} · ${length}`,
    items: walk.items.map(({ title, ...item }) => ({ ...item, label: title[language] })),
  };
}

function signatures({ shift }: ShiftStory, t: Translator['t']): Section {
  return {
    kind: 'signatures',
    id: 'signatures',
    title: '',
    only: 'people',
    signers: [
      { id: 'administrator', label: t('reports.shift.administrator'), name: shift.administrator },
      { id: 'successor', label: t('reports.signature.successor'), name: '' },
    ],
  };
}
