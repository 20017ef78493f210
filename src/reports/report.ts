/**
 * A report as a value: what is said, in which order, with typed cells. It knows nothing of paper, files or
 * screens; each renderer formats the cells for its reader. Words (titles, labels) are already in the
 * report's language, figures are not yet text.
 */
import type { Currency, Language, Target } from '../clinic/types.ts';
import type { Cell, CellKind, Unit } from './cells.ts';

/**
 * `pages` flows over as many A4 pages as it takes; `sheet` too, closer set, for what is read at arm's length all day;
 * `one-page` chooses the type size that fits on one.
 */
export type PageLayout = 'pages' | 'sheet' | 'one-page';

export interface Report {
  /** What it is to a program: `shift`, `period`, `cheat-sheet` … */
  kind: string;
  language: Language;
  /** The clinic's name: the running head of every page. */
  clinic: string;
  title: string;
  subtitle: string | null;
  /**
   * The moment whose truth the report tells, epoch milliseconds: for a shift its close. It is the date inside
   * the file too, so that the same report is the same bytes whenever it is made.
   */
  at: number;
  /** Where it comes from: who, when, which shift. Stand under the title. */
  facts: Fact[];
  /** One line about origin at the foot of every page. */
  origin: string;
  sections: Section[];
  layout: PageLayout;
}

export interface Fact {
  id: string;
  label: string;
  cell: Cell;
  /** Said after the value: over how many records it stands. */
  note?: string;
}

/** `alert` is said loudly (bold, with a bar); `muted` recedes. */
export type Tone = 'plain' | 'alert' | 'muted';

export interface Column {
  /** Key in JSON and heading in plain CSV. */
  id: string;
  /** Heading for people. */
  label: string;
  /** What its cells are: decides the alignment. */
  kind: CellKind;
  /** A column only for programs (CSV, JSON) or only for people (paper, screen); both when absent. */
  only?: 'people' | 'data';
  /** Left out where a screen is narrow; paper and files have it. */
  roomy?: boolean;
  /** Its part of the width of the page: tables below each other whose columns all have one stand alike. */
  share?: number;
}

export interface Row {
  /** What it is of, to a program that reads JSON: the id of a figure, a channel, an outcome. Null where that is not known. */
  id?: string | null;
  /** One cell a column, in the columns' order. */
  cells: Cell[];
  tone?: Tone;
}

interface SectionHead {
  /** Key in JSON, unique within the report. */
  id: string;
  /** Heading for people; empty for none. */
  title: string;
  /** A section only for programs (CSV, JSON) or only for people (paper, screen); both when absent. */
  only?: 'people' | 'data';
}

export interface TableSection extends SectionHead {
  kind: 'table';
  columns: Column[];
  rows: Row[];
  /** Said instead of an empty table, e.g. "No complaints". */
  empty: string;
}

export interface FactsSection extends SectionHead {
  kind: 'facts';
  facts: Fact[];
}

export interface TextSection extends SectionHead {
  kind: 'text';
  tone: Tone;
  paragraphs: string[];
}

/** The few figures that matter, told big, the most important first. */
export interface TilesSection extends SectionHead {
  kind: 'tiles';
  tiles: Tile[];
}

export interface Tile {
  id: string;
  label: string;
  /** `none` where there is no value; `note` says why then. */
  value: Cell;
  /** A `target` cell, or `none`. */
  target: Cell;
  /** Null without a value or without a target. */
  met: boolean | null;
  /** A `change` cell, or `none`. */
  change: Cell;
  /** What the change is against, in words: "to the previous week". */
  against: string | null;
  /** Over how many records it stands, or why there is no value. */
  note: string | null;
  /** How it went, the oldest first, in the unit of the value. */
  trend?: (number | null)[];
}

/** One figure by day or by category against its target. Points without a value (`null`) leave a gap, never a zero. */
export interface ChartSection extends SectionHead {
  kind: 'chart';
  /** `bars` stand and `lines` run over days or short labels; `rows` are horizontal bars of categories, in their order. */
  mark: 'bars' | 'lines' | 'rows';
  /** Two charts of half a page's width stand side by side. */
  half?: boolean;
  unit: Unit;
  /** Read only where the unit is money. */
  currency: Currency;
  points: ChartPoint[];
  /** The target of every point that has none of its own. */
  target: Target | null;
  /** The same figure in the compared period, as many points in the same order: a thin line, in `rows` a tick. */
  before?: ChartPoint[];
  /** What `before` is, in words: "previous week". */
  beforeLabel?: string;
}

/** A day or a category: one of `day` and `label` is there (`dayPoint`, `labelPoint`). */
export interface ChartPoint {
  /** `YYYY-MM-DD`. */
  day: string | null;
  label: string | null;
  value: number | null;
  /** The point's own target where it is not the chart's: targets change over time. Null: none that day. */
  target?: Target | null;
}

const checkStates = ['done', 'skipped', 'problem', 'open'] as const;
export type CheckState = (typeof checkStates)[number];

export interface ChecklistSection extends SectionHead {
  kind: 'checklist';
  items: CheckedItem[];
}

export interface CheckedItem {
  id: string;
  label: string;
  state: CheckState;
  /** Who says so: the data or a person. */
  by: 'data' | 'person';
  /** When it was answered, epoch milliseconds. */
  at: number | null;
  reason: string | null;
  evidence: string[];
}

export interface SignaturesSection extends SectionHead {
  kind: 'signatures';
  signers: { id: string; label: string; name: string }[];
}

/** Cards that flow down the columns of a page and are not torn: prompts by situation, groups of commands. */
export interface CardsSection extends SectionHead {
  kind: 'cards';
  columns: 1 | 2 | 3;
  cards: Card[];
}

export interface Card {
  id: string;
  title: string;
  /** When to use it, under the title. */
  hint: string | null;
  lines: CardLine[];
}

/** `say` is spoken aloud; `note` is advice to the speaker; `pair` is a term with its meaning, e.g. a command. */
export type CardLine =
  | { kind: 'say'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'pair'; term: string; text: string };

export type Section =
  | TableSection
  | FactsSection
  | TextSection
  | TilesSection
  | ChartSection
  | ChecklistSection
  | SignaturesSection
  | CardsSection;
