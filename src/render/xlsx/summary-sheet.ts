/** The first sheet: what the report is, its figures that matter, and everything that is no table. */
import type { Translator } from '../../i18n/index.ts';
import { none, text } from '../../reports/cells.ts';
import type { CheckedItem, Fact, Report, Section, Tile } from '../../reports/report.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Sheet, SheetCell } from './book.ts';
import { sheetCell, textCell } from './cells.ts';
import type { Naming } from './sheet-names.ts';
import { columnWidth } from './table-sheet.ts';

type Rows = SheetCell[][];

const bold = (words: string): SheetCell => ({ ...textCell(words), bold: true });

export function summarySheet(report: Report, naming: Naming, i18n: Translator): Sheet {
  const rows: Rows = [
    [bold(report.title)],
    [textCell(report.clinic)],
    ...(report.subtitle === null ? [] : [[textCell(report.subtitle)]]),
    ...factRows(report.facts, i18n),
    ...report.sections.flatMap((section) => sectionRows(section, i18n)),
    [],
    [textCell(report.origin)],
  ];
  // The first line may run over its neighbours, and texts below do.
  const labels = rows.flatMap(([first, second]) => (second ? [String(first?.value ?? '')] : []));
  return {
    name: naming(i18n.t('render.summary'), 'summary'),
    rows,
    widths: [columnWidth(labels), 16, 14, 16, 18, 24, 30],
    hasHead: false,
  };
}

function factRows(facts: readonly Fact[], i18n: Translator): Rows {
  return facts.map(({ label, cell, note }) => [
    textCell(label),
    sheetCell(cell, i18n),
    ...(note ? [textCell(note)] : []),
  ]);
}

/** Tables and charts have sheets of their own. */
function sectionRows(section: Section, i18n: Translator): Rows {
  const rows = rowsOf(section, i18n);
  if (rows.length === 0) return [];
  return [[], ...(section.title === '' ? [] : [[bold(section.title)]]), ...rows];
}

function rowsOf(section: Section, i18n: Translator): Rows {
  switch (section.kind) {
    case 'facts':
      return factRows(section.facts, i18n);
    case 'text':
      return section.paragraphs.map((one) => [section.tone === 'alert' ? bold(one) : textCell(one)]);
    case 'tiles':
      return tileRows(section.tiles, i18n);
    case 'checklist':
      return section.items.map((item) => itemRow(item, i18n));
    case 'signatures':
      return section.signers.map(({ label, name }) => [textCell(label), textCell(name)]);
    case 'cards':
      return section.cards.flatMap(({ title, hint, lines }) => [
        [bold(title), ...(hint === null ? [] : [textCell(hint)])],
        ...lines.map((line) =>
          line.kind === 'pair' ? [textCell(line.term), textCell(line.text)] : [textCell(line.text)],
        ),
      ]);
    default:
      return [];
  }
}

function tileRows(tiles: readonly Tile[], i18n: Translator): Rows {
  const { t } = i18n;
  const head = [
    t('reports.figure'),
    t('reports.fact'),
    t('reports.target'),
    t('reports.outcome'),
    t('render.chart.change'),
    t('render.against'),
    t('render.note'),
  ];
  const rows = tiles.map((tile) =>
    [
      text(visible(tile.label)),
      tile.value,
      tile.target,
      tile.met === null ? none : ({ kind: 'met', met: tile.met } as const),
      tile.change,
      text(tile.against),
      text(tile.note),
    ].map((cell) => sheetCell(cell, i18n)),
  );
  return [head.map(bold), ...rows];
}

function itemRow(item: CheckedItem, i18n: Translator): SheetCell[] {
  const reason = item.reason === null ? [] : [i18n.t('reports.reason', { reason: item.reason })];
  return [
    textCell(item.label),
    textCell(i18n.t(`itemState.${item.state}`)),
    textCell(i18n.t(`reports.by.${item.by}`)),
    item.at === null ? { value: null } : sheetCell({ kind: 'time', at: item.at }, i18n),
    textCell([...reason, ...item.evidence].join('; ')),
  ];
}
