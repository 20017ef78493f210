/** The manager's day on a page: figures against targets, who was on shift, what is left, what tomorrow may bring. */
import type { DoctorDayState } from '../../clinic/types.ts';
import type { StoryComplaint, StoryTail } from '../../shifts/story.ts';
import type { ShiftState } from '../../shifts/types.ts';
import { count, day, instant, recordId, text, time } from '../cells.ts';
import type { FactsSection, Report, TableSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { comparedTable } from './compared-table.ts';
import { complaintsTable, unmeasuredSentence } from './complaints.ts';
import { managerReport } from './frame.ts';
import { type HourTold, hoursSections, worstHourSentence } from './hours.ts';
import { refusedSection } from './refused.ts';
import type { Speaker } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerHead, ManagerWords, ToldDay } from './told.ts';

export interface DayStory extends ManagerHead {
  /** The days up to this one, in order: what the tiles' little lines are drawn from. */
  days: readonly ToldDay[];
  hours: readonly HourTold[];
  shifts: readonly ShiftTold[];
  tails: readonly StoryTail[];
  complaints: readonly StoryComplaint[];
  next: NextDayTold;
}

export interface ShiftTold {
  id: number;
  administrator: string;
  desk: string;
  openedAt: number;
  closedAt: number | null;
  state: ShiftState;
}

/** The next day on which the clinic is open (S0.10: risks). */
export interface NextDayTold {
  day: string;
  visits: number;
  unconfirmed: number;
  unconfirmedHighValue: number;
  doctors: readonly { name: string; state: DoctorDayState; minutes: number | null }[];
}

const main = ['requests', 'conversion', 'missed_rate', 'callback_in_time', 'confirmations', 'show_rate'];
/** The day-end form (S0.14), in its order. */
const listed = [
  ...['requests', 'bookings', 'conversion', 'visits_booked', 'calls_in', 'missed_rate', 'callback_in_time'],
  ...['callback_reached', 'answer_time', 'talk_time', 'acw', 'aht', 'confirmations', 'show_rate'],
  ...['no_show_rate', 'late_cancel_rate', 'complaints_a', 'complaints_b', 'complaints_c', 'first_reply'],
  ...['desk_wait', 'discipline', 'average_bill'],
];

export function dayReport(story: DayStory, { i18n }: ManagerWords): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  return managerReport('day', story, { i18n }, [
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, furtherSentences(story, speaker)),
    comparedTable(listed, story.figures, speaker),
    ...refusedSection(listed, story.figures, speaker),
    ...hoursSections(story.hours, speaker),
    shiftsTable(story, speaker),
    tailsTable(story, speaker),
    complaintsTable(story.complaints, story.mailed, speaker),
    nextSection(story, speaker),
  ]);
}

function furtherSentences(story: DayStory, speaker: Speaker): string[] {
  const { t } = speaker.i18n;
  const { next, tails } = story;
  return [
    worstHourSentence(story.hours, speaker),
    unmeasuredSentence(story.complaints, speaker),
    tails.length === 0 ? null : t('managers.tails.said', { n: tails.length }),
    next.unconfirmed === 0
      ? null
      : t('managers.next.unconfirmed', { n: next.unconfirmed, of: next.visits, day: next.day }),
  ].filter((said) => said !== null);
}

function shiftsTable({ shifts }: DayStory, { i18n: { t } }: Speaker): TableSection {
  return {
    kind: 'table',
    id: 'shifts',
    title: t('managers.shifts'),
    empty: t('managers.shifts.none'),
    columns: [
      { id: 'id', label: '№', kind: 'id' },
      { id: 'administrator', label: t('reports.shift.administrator'), kind: 'text' },
      { id: 'desk', label: t('reports.shift.desk'), kind: 'text' },
      { id: 'openedAt', label: t('reports.shift.opened'), kind: 'time' },
      { id: 'closedAt', label: t('reports.shift.closed'), kind: 'time' },
      { id: 'state', label: t('reports.shift.state'), kind: 'text' },
    ],
    rows: shifts.map(({ id, administrator, desk, openedAt, closedAt, state }) => ({
      cells: [
        recordId(id),
        text(administrator),
        text(desk),
        time(openedAt),
        time(closedAt),
        text(t(`reports.shift.state.${state}`)),
      ],
      ...(state === 'forced' ? { tone: 'alert' as const } : {}),
    })),
  };
}

/** What the shifts handed on. Outside the house only whose it is and when: what to do may name a patient. */
function tailsTable({ tails, mailed }: DayStory, { i18n: { t } }: Speaker): TableSection {
  return {
    kind: 'table',
    id: 'carried',
    title: t('managers.tails'),
    empty: t('reports.tails.none'),
    columns: [
      ...(mailed ? [] : [{ id: 'title', label: t('reports.tails.what'), kind: 'text' as const }]),
      { id: 'owner', label: t('reports.owner'), kind: 'text' },
      { id: 'dueAt', label: t('reports.tails.when'), kind: 'instant' },
      ...(mailed ? [] : [{ id: 'reason', label: t('reports.tails.why'), kind: 'text' as const }]),
    ],
    rows: tails.map(({ title, owner, dueAt, reason }) => ({
      cells: [
        ...(mailed ? [] : [text(title)]),
        text(owner),
        instant(dueAt),
        ...(mailed ? [] : [text(reason)]),
      ],
    })),
  };
}

function nextSection({ next }: DayStory, { i18n: { t } }: Speaker): FactsSection {
  const { day: of, visits, unconfirmed, unconfirmedHighValue, doctors } = next;
  const expensive =
    unconfirmedHighValue === 0 ? {} : { note: t('reports.risks.expensive', { n: unconfirmedHighValue }) };
  return {
    kind: 'facts',
    id: 'next',
    title: t('reports.risks'),
    facts: [
      { id: 'day', label: t('reports.risks.day'), cell: day(of) },
      { id: 'visits', label: t('reports.risks.visits'), cell: count(visits) },
      { id: 'unconfirmed', label: t('reports.risks.unconfirmed'), cell: count(unconfirmed), ...expensive },
      ...doctors.map(({ name, state, minutes }, at) => ({
        id: `doctor_${at + 1}`,
        label: name,
        cell: text(
          state === 'delayed' ? t('reports.risks.delayed', { n: minutes ?? 0 }) : t(`doctorDay.${state}`),
        ),
      })),
    ],
  };
}
