/**
 * A report for a screen: its sections as lines, tables and bars whose cells are text already. How wide they may be, and
 * with which signs they are drawn, the terminal knows.
 */
import { type Translator, translator } from '../i18n/index.ts';
import { type Cell, type CellKind, figure, none, target } from '../reports/cells.ts';
import { targetOf } from '../reports/points.ts';
import type {
  ChartSection,
  Column,
  Fact,
  FactsSection,
  Report,
  Section,
  TableSection,
  Tile,
  TilesSection,
  Tone,
} from '../reports/report.ts';
import { visible } from '../reports/visible-text.ts';
import { pointLabel, showCell, showRound } from './format.ts';
import { isMet } from './layout/chart-goals.ts';
import { columnsFor } from './plain.ts';

export type ScreenBlock =
  | { kind: 'text'; title: string; tone: Tone; lines: string[] }
  | { kind: 'table'; title: string; columns: ScreenColumn[]; rows: string[][]; empty: string }
  | { kind: 'bars'; title: string; target: string | null; bars: ScreenBar[] };

export interface ScreenColumn {
  title: string;
  align: 'left' | 'right';
  /** Gives way where there is no room. */
  flexible: boolean;
  /** Only where the screen is wide. */
  roomy?: boolean;
}

export interface ScreenBar {
  label: string;
  value: number | null;
  shown: string;
  /** Null without a value or without a target. */
  met: boolean | null;
  /** What it is held against, in the unit of the value. */
  goal: number | null;
}

export interface ScreenReport {
  title: string;
  /** Period, whose it is, what it is compared with, as of when. */
  head: string[];
  blocks: ScreenBlock[];
}

export async function renderScreen(report: Report): Promise<ScreenReport> {
  const i18n = await translator(report.language);
  return {
    title: visible(`${report.title} · ${report.clinic}`),
    head: [
      ...(report.subtitle === null ? [] : [visible(report.subtitle)]),
      ...report.facts.map((fact) => factText(fact, i18n)),
    ],
    blocks: report.sections
      .filter(({ only }) => only !== 'data')
      .flatMap((section) => blockOf(section, i18n) ?? []),
  };
}

function factText({ label, cell, note }: Fact, i18n: Translator): string {
  return visible(`${label}: ${showCell(cell, i18n)}${note === undefined ? '' : ` (${note})`}`);
}

/** Null for what only paper needs: signatures, cards, checklists. */
function blockOf(section: Section, i18n: Translator): ScreenBlock | null {
  switch (section.kind) {
    case 'tiles':
      return tilesBlock(section, i18n);
    case 'text':
      return {
        kind: 'text',
        title: section.title,
        tone: section.tone,
        lines: section.paragraphs.map(visible),
      };
    case 'facts':
      return factsBlock(section, i18n);
    case 'table':
      return tableBlock(section, i18n);
    case 'chart':
      return barsBlock(section, i18n);
    default:
      return null;
  }
}

function tilesBlock({ title, tiles }: TilesSection, i18n: Translator): ScreenBlock {
  const columns: ScreenColumn[] = [
    { title: '', align: 'left', flexible: true },
    { title: i18n.t('reports.fact'), align: 'right', flexible: false },
    { title: i18n.t('reports.target'), align: 'right', flexible: false },
    { title: '', align: 'left', flexible: false },
    { title: tiles.find(({ against }) => against !== null)?.against ?? '', align: 'right', flexible: true },
  ];
  const row = (tile: Tile): string[] => [
    visible(tile.label),
    showCell(tile.value, i18n),
    tile.target.kind === 'none' ? '' : showCell(tile.target, i18n),
    tile.met === null ? '' : showCell({ kind: 'met', met: tile.met }, i18n),
    tile.change.kind === 'none' ? '' : showCell(tile.change, i18n),
  ];
  return { kind: 'table', title, ...withoutEmpty(columns, tiles.map(row)), empty: '' };
}

/** A column in which nothing stands takes room from the others. */
function withoutEmpty(columns: readonly ScreenColumn[], rows: readonly string[][]) {
  const told = columns.map((_, at) => rows.some((row) => row[at] !== ''));
  return {
    columns: columns.filter((_, at) => told[at]),
    rows: rows.map((row) => row.filter((_, at) => told[at])),
  };
}

function factsBlock({ title, facts }: FactsSection, i18n: Translator): ScreenBlock {
  const columns: ScreenColumn[] = [
    { title: '', align: 'left', flexible: true },
    { title: '', align: 'right', flexible: false },
    { title: '', align: 'left', flexible: true },
  ];
  const rows = facts.map(({ label, cell, note }) => [
    visible(label),
    showCell(cell, i18n),
    visible(note ?? ''),
  ]);
  return { kind: 'table', title, columns, rows, empty: '' };
}

const words = new Set<CellKind>(['text', 'none']);
/** Where nothing stands in these there is nothing to say; a figure without a value is "—". */
const blank = new Set<CellKind>([...words, 'target', 'met', 'parts', 'change']);

function tableBlock(section: TableSection, i18n: Translator): ScreenBlock {
  const shown = columnsFor(section, 'people');
  return {
    kind: 'table',
    title: section.title,
    empty: section.empty,
    columns: shown.map(({ column }) => ({
      title: visible(column.label),
      align: words.has(column.kind) || column.kind === 'met' ? 'left' : 'right',
      flexible: words.has(column.kind) || column.kind === 'change' || column.label.includes(' '),
      ...(column.roomy ? { roomy: true } : {}),
    })),
    rows: section.rows.map(({ cells }) =>
      shown.map(({ column, at }) => shownCell(cells[at] ?? none, column, i18n)),
    ),
  };
}

function shownCell(cell: Cell, { kind }: Column, i18n: Translator): string {
  return cell.kind === 'none' && blank.has(kind) ? '' : showCell(cell, i18n);
}

function barsBlock(section: ChartSection, i18n: Translator): ScreenBlock {
  const { title, unit, currency, points } = section;
  const bars = points.map((point): ScreenBar => {
    const goal = targetOf(point, section);
    return {
      label: pointLabel(point, i18n),
      value: point.value,
      shown: showCell(figure(unit, point.value, currency), i18n),
      met: isMet(point, section),
      goal: goal?.value ?? null,
    };
  });
  const goal = target(unit, section.target, currency);
  return { kind: 'bars', title, target: goal.kind === 'none' ? null : showRound(goal, i18n), bars };
}
