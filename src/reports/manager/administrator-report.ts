/**
 * An administrator's own week, theirs to read: what is theirs to influence beside the clinic's, what the talks were
 * scored at, and the skill of the week (S0.12). What nobody can be told apart in is left out with its reason.
 */
import { count, figure, none, parts, target, text } from '../cells.ts';
import type { Column, Report, Section, TableSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { categoryChart, dayCharts } from './charts.ts';
import { managerReport } from './frame.ts';
import { refusedSection } from './refused.ts';
import { figureName, type Speaker } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerHead, ManagerWords, ToldDay, ToldFigure } from './told.ts';

export interface AdministratorStory extends ManagerHead {
  days: readonly ToldDay[];
  before: readonly ToldDay[];
  /** The same figures of the whole clinic. */
  ofClinic: readonly ToldFigure[];
  contacts: ContactsTold;
  /** Null where no talk was scored. */
  talks: TalksTold | null;
}

/** What the administrator handled, by channel and by what came of it; the most frequent first. */
export interface ContactsTold {
  channels: readonly { id: string; count: number }[];
  outcomes: readonly { id: string | null; count: number }[];
}

export interface TalksTold {
  scored: number;
  /** By criterion: points given of the most there were. */
  criteria: readonly { id: string; label: string; points: number; most: number }[];
  /** The skill of the week, and how it stood before. */
  skill: { label: string; value: number | null; before: number | null } | null;
}

const main = ['requests', 'conversion', 'discipline', 'talk_time', 'acw', 'qa_score'];
const pictured = ['requests', 'conversion'];
const listed = [
  ...['requests', 'bookings', 'conversion', 'conversion_7d', 'visits_booked', 'calls_in', 'answer_time'],
  ...['talk_time', 'acw', 'aht', 'first_reply', 'show_rate', 'no_show_rate', 'late_cancel_rate'],
  ...['discipline', 'qa_score'],
];
/** What is asked for here and cannot be told of one person is said so. */
const expected = [...listed, 'missed_rate', 'callback_in_time', 'confirmations', 'desk_wait'];

export function administratorReport(story: AdministratorStory, { i18n }: ManagerWords): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  return managerReport('administrator', story, { i18n }, [
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, furtherSentences(story, speaker)),
    besideClinic(story, speaker),
    ...refusedSection(expected, story.figures, speaker),
    ...dayCharts(pictured, story.days, story.before, speaker),
    ...talksSections(story.talks, speaker),
    ...contactsTables(story.contacts, speaker),
  ]);
}

function furtherSentences({ talks }: AdministratorStory, { i18n: { t, format } }: Speaker): string[] {
  const skill = talks?.skill;
  if (!skill) return [];
  if (skill.value === null) return [t('managers.skill', { skill: skill.label })];
  const said = { skill: skill.label, value: format.percent(skill.value) };
  return [
    skill.before === null
      ? t('managers.skill.now', said)
      : t('managers.skill.was', { ...said, before: format.percent(skill.before) }),
  ];
}

function besideClinic({ figures, ofClinic }: AdministratorStory, speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  const { currency } = speaker.clinic;
  const columns: Column[] = [
    { id: 'metric', label: t('reports.figure'), kind: 'text' },
    { id: 'own', label: t('managers.own'), kind: 'ratio' },
    { id: 'clinic', label: t('managers.clinic'), kind: 'ratio' },
    { id: 'target', label: t('reports.target'), kind: 'target' },
    { id: 'parts', label: t('reports.counted'), kind: 'parts', roomy: true },
  ];
  const told = listed.flatMap((id) =>
    figures.filter((one) => one.id === id && !one.refused && !one.notApplicable),
  );
  const rows = told.map((one) => {
    const clinics = ofClinic.find(({ id }) => id === one.id)?.value ?? null;
    return {
      id: one.id,
      cells: [
        text(figureName(speaker, one.id)),
        figure(one.unit, one.value, currency),
        figure(one.unit, clinics, currency),
        target(one.unit, one.target, currency),
        one.unit === 'ratio' && one.denominator !== 0 ? parts(one.numerator, one.denominator) : none,
      ],
      ...(one.value === null ? { tone: 'muted' as const } : {}),
    };
  });
  return {
    kind: 'table',
    id: 'figures',
    title: t('managers.beside'),
    empty: t('reports.no_data'),
    columns,
    rows,
  };
}

function talksSections(talks: TalksTold | null, speaker: Speaker): Section[] {
  if (talks === null) return [];
  const { t } = speaker.i18n;
  const categories = talks.criteria.map(({ label, points, most }) => ({
    label,
    value: most === 0 ? null : points / most,
  }));
  const title = t('managers.talks', { n: talks.scored });
  return categoryChart({ id: 'chart_talks', title, unit: 'ratio' }, categories, speaker);
}

function contactsTables({ channels, outcomes }: ContactsTold, speaker: Speaker): TableSection[] {
  const { t, has } = speaker.i18n;
  const named = (area: 'channel' | 'outcome', id: string | null): string => {
    const key = `${area}.${id}`;
    return id === null ? t('managers.losses.unsaid') : has(key) ? t(key) : id;
  };
  const table = (
    id: 'channels' | 'outcomes',
    area: 'channel' | 'outcome',
    rows: ContactsTold['outcomes'],
  ): TableSection => ({
    kind: 'table',
    id,
    title: t(`managers.contacts.${id}`),
    empty: t('reports.no_data'),
    columns: [
      { id: area, label: t(`managers.contacts.${area}`), kind: 'text' },
      { id: 'count', label: t('managers.contacts'), kind: 'count' },
    ],
    rows: rows.map((one) => ({ id: one.id, cells: [text(named(area, one.id)), count(one.count)] })),
  });
  return [table('channels', 'channel', channels), table('outcomes', 'outcome', outcomes)];
}
