/** The sheet of a weekly review (S0.12): what was heard, the skill of the week, no-shows, measures with their owners. */
import type { Language } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import { type Cell, type CellKind, count, instant, none, parts, target, text } from './cells.ts';
import type { Column, Fact, Report, Section, TableSection } from './report.ts';
import type { SheetFacts, SheetTask } from './weekly-sheet-facts.ts';

export interface SheetWords {
  t: Translator['t'];
  language: Language;
}

/** `at` is epoch milliseconds. */
export function weeklySheet(
  facts: SheetFacts,
  { clinic, at }: { clinic: string; at: number },
  { t, language }: SheetWords,
): Report {
  return {
    kind: 'weekly',
    language,
    clinic,
    title: t('quality.sheet.title'),
    subtitle: facts.week,
    at,
    facts: headFacts(facts, t),
    origin: t('quality.sheet.origin', { id: facts.id, seed: facts.seed }),
    sections: [
      skillSection(facts, t),
      tasksTable('measures', facts.measures, t),
      heardTable(facts, t),
      criteriaTable(facts, t),
      noShowFacts(facts, t),
      causesTable(facts, t),
      ...(facts.lastMeasures.length === 0 ? [] : [tasksTable('lastMeasures', facts.lastMeasures, t)]),
      ...noteSection(facts, t),
    ],
    layout: 'one-page',
  };
}

type T = Translator['t'];

function headFacts({ senior, heldAt, average, goal, heard }: SheetFacts, t: T): Fact[] {
  const scored = heard.filter((one) => one.score !== null).length;
  return [
    { id: 'senior', label: t('quality.sheet.senior'), cell: text(senior) },
    { id: 'heldAt', label: t('quality.sheet.heldAt'), cell: instant(heldAt) },
    { id: 'heard', label: t('quality.sheet.heard'), cell: parts(scored, heard.length) },
    { id: 'average', label: t('quality.sheet.average'), cell: score(average) },
    { id: 'goal', label: t('quality.sheet.goal'), cell: target('score', { op: '>=', value: goal }, 'KZT') },
  ];
}

function skillSection({ skill, script, lastSkill }: SheetFacts, t: T): Section {
  return {
    kind: 'text',
    id: 'skill',
    title: t('quality.head.skill'),
    tone: skill === null ? 'plain' : 'alert',
    paragraphs: [
      skill ?? t('quality.skill.none'),
      ...(script === null ? [] : [script]),
      ...(lastSkill === null ? [] : [lastSkill]),
    ],
  };
}

function heardTable({ heard }: SheetFacts, t: T): TableSection {
  return table(
    t,
    'contacts',
    [
      ['contact', 'text', 0.1],
      ['when', 'instant', 0.2],
      ['stratum', 'text', 0.14],
      ['administrator', 'text', 0.24],
      ['score', 'score', 0.1],
      ['weakest', 'text', 0.22],
    ],
    heard.map((one) => [
      // A number to be typed: 3458, not 3 458.
      text(String(one.contact)),
      instant(one.at),
      text(one.stratum),
      text(one.operator),
      score(one.score),
      text(one.weakest),
    ]),
  );
}

function criteriaTable({ criteria }: SheetFacts, t: T): TableSection {
  return table(
    t,
    'criteria',
    [
      ['criterion', 'text', 0.52],
      ['share', 'ratio', 0.16],
      ['points', 'parts', 0.18],
      ['over', 'count', 0.14],
    ],
    criteria.map(({ title, share, points, most, count: n }) => [
      text(title),
      share === null ? none : { kind: 'ratio', value: share },
      n === 0 ? none : parts(points, most),
      count(n),
    ]),
  );
}

function noShowFacts({ noShows }: SheetFacts, t: T): Section {
  const rate = (one: SheetFacts['noShows']['week']): Cell =>
    one?.value == null ? none : { kind: 'ratio', value: one.value };
  const said = (one: SheetFacts['noShows']['week']): { note?: string } =>
    one?.value == null ? {} : { note: t('quality.sheet.of', { n: one.n ?? 0, of: one.of ?? 0 }) };
  return {
    kind: 'facts',
    id: 'noShows',
    title: t('quality.head.noShows'),
    facts: [
      { id: 'week', label: t('quality.column.week'), cell: rate(noShows.week), ...said(noShows.week) },
      {
        id: 'before',
        label: t('quality.column.before'),
        cell: rate(noShows.before),
        ...said(noShows.before),
      },
      { id: 'target', label: t('quality.sheet.goal'), cell: target('ratio', noShows.target, 'KZT') },
      ...(noShows.cost === null
        ? []
        : [{ id: 'cost', label: t('quality.sheet.cost'), cell: text(noShows.cost) }]),
    ],
  };
}

function causesTable({ noShows }: SheetFacts, t: T): TableSection {
  return table(
    t,
    'causes',
    [
      ['cause', 'text', 0.6],
      ['week', 'count', 0.2],
      ['before', 'count', 0.2],
    ],
    noShows.causes.map(({ cause, week, before }) => [text(cause), count(week), count(before)]),
  );
}

function tasksTable(id: 'measures' | 'lastMeasures', tasks: readonly SheetTask[], t: T): TableSection {
  return table(
    t,
    id,
    [
      ['measure', 'text', 0.46],
      ['owner', 'text', 0.24],
      ['due', 'instant', 0.18],
      ['state', 'text', 0.12],
    ],
    tasks.map(({ title, owner, dueAt, state }) => [text(title), text(owner), instant(dueAt), text(state)]),
  );
}

function noteSection({ note }: SheetFacts, t: T): Section[] {
  if (note === null) return [];
  return [{ kind: 'text', id: 'note', title: t('quality.card.note'), tone: 'plain', paragraphs: [note] }];
}

type ColumnId =
  | 'contact'
  | 'when'
  | 'stratum'
  | 'administrator'
  | 'score'
  | 'weakest'
  | 'criterion'
  | 'share'
  | 'points'
  | 'over'
  | 'cause'
  | 'week'
  | 'before'
  | 'measure'
  | 'owner'
  | 'due'
  | 'state';

function table(
  t: T,
  id: 'contacts' | 'criteria' | 'causes' | 'measures' | 'lastMeasures',
  columns: readonly (readonly [ColumnId, CellKind, number])[],
  rows: readonly Cell[][],
): TableSection {
  return {
    kind: 'table',
    id,
    title: t(`quality.sheet.${id}`),
    columns: columns.map(
      ([name, kind, share]): Column => ({ id: name, kind, share, label: t(`quality.column.${name}`) }),
    ),
    rows: rows.map((cells) => ({ cells })),
    empty: t(`quality.sheet.${id}.empty`),
  };
}

function score(value: number | null): Cell {
  return value === null ? none : { kind: 'score', value };
}
