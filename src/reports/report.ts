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
  /** Its part of the width of the page: tables below each other whose columns all have one stand alike. */
  share?: number;
}

export interface Row {
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

/** One figure by day against its target. Days without a value (`null`) leave a gap, never a zero. */
export interface ChartSection extends SectionHead {
  kind: 'chart';
  mark: 'bars' | 'lines';
  /** Two charts of half a page's width stand side by side. */
  half?: boolean;
  unit: Unit;
  /** Read only where the unit is money. */
  currency: Currency;
  points: ChartPoint[];
  target: Target | null;
}

export interface ChartPoint {
  /** `YYYY-MM-DD`. */
  day: string;
  value: number | null;
}

export const checkStates = ['done', 'skipped', 'problem', 'open'] as const;
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
  | ChartSection
  | ChecklistSection
  | SignaturesSection
  | CardsSection;
