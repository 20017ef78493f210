/** Tables: figures to the right, words to the left, the head again on every page. */
import { type Cell, isFigure, isLoud, none } from '../../reports/cells.ts';
import type { Column, Row, TableSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import { columnsFor } from '../plain.ts';
import { type Block, stack } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { columnWidths } from './column-widths.ts';
import { continued, heading } from './heading.ts';
import { lines, type Part, rowBlocks } from './row.ts';

/** Text keeps its own line breaks; everything else is one formatted value. */
export const cellText = (cell: Cell, frame: Frame): string =>
  cell.kind === 'text' ? cell.text : showCell(cell, frame.i18n);

interface Place {
  at: number;
  x: number;
  width: number;
  align: 'left' | 'right';
  label: string;
}

function places(section: TableSection, frame: Frame): Place[] {
  const gutter = 10 * frame.scale;
  const columns = columnsFor(section, 'people');
  const room = frame.width - gutter * (columns.length - 1);
  const widths =
    shared(
      columns.map(({ column }) => column),
      room,
    ) ??
    columnWidths(
      columns.map(({ column, at }) => ({
        label: column.label,
        words: column.kind === 'text',
        cells: section.rows.map((row) => cellText(row.cells[at] ?? none, frame)),
      })),
      room,
      frame,
    );
  let x = 0;
  return columns.map(({ column, at }, index) => {
    const width = widths[index] ?? 0;
    const place: Place = {
      at,
      x,
      width,
      align: isFigure(column.kind) ? 'right' : 'left',
      label: column.label,
    };
    x += width + gutter;
    return place;
  });
}

/** The widths that the report itself asks for; null where it leaves them to what stands in the cells. */
function shared(columns: readonly Column[], room: number): number[] | null {
  const shares = columns.flatMap(({ share }) => share ?? []);
  if (shares.length < columns.length) return null;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share * room) / whole);
}

export function tableBlocks(section: TableSection, frame: Frame): Block[] {
  if (section.rows.length === 0) return [...heading(frame, section.title), ...emptyBlocks(section, frame)];
  const columns = places(section, frame);
  const head = headBlocks(columns, frame);
  const again = stack([...continued(frame, section.title), ...head]);
  const rows = section.rows.flatMap((row) => tableRow(row, columns, frame));
  return [
    ...heading(frame, section.title),
    ...head.map((block) => ({ ...block, keep: true, gap: section.title === '' ? 8 * frame.scale : 0 })),
    ...rows.map((block) => ({ ...block, head: again })),
  ];
}

function headBlocks(columns: readonly Place[], frame: Frame): Block[] {
  const parts = columns.map(
    (place): Part => ({
      ...place,
      lines: lines(frame, place.label, place.width, ink(frame, 'label')),
    }),
  );
  const tallest = Math.max(0, ...parts.map((part) => part.lines.length));
  // Heads stand on the line that carries them, however many lines each has.
  const blank = { text: '', ink: ink(frame, 'label') };
  const sunk = parts.map((part) => ({
    ...part,
    lines: [...Array.from({ length: tallest - part.lines.length }, () => blank), ...part.lines],
  }));
  return rowBlocks(sunk, { width: frame.width, below: 2 * frame.scale, rule: 'strong' });
}

function tableRow(row: Row, columns: readonly Place[], frame: Frame): Block[] {
  const tone = row.tone ?? 'plain';
  const parts = columns.map((place): Part => {
    const cell = row.cells[place.at] ?? none;
    const loud = tone === 'alert' || isLoud(cell);
    const style = ink(frame, tone === 'muted' || cell.kind === 'none' ? 'soft' : loud ? 'strong' : 'body');
    return { ...place, lines: lines(frame, cellText(cell, frame), place.width, style) };
  });
  const space = 2.4 * frame.scale;
  return rowBlocks(parts, {
    width: frame.width,
    above: space,
    below: space,
    rule: 'hair',
    wash: tone === 'alert',
  });
}

function emptyBlocks(section: TableSection, frame: Frame): Block[] {
  const part = {
    x: 0,
    width: frame.width,
    lines: lines(frame, section.empty, frame.width, ink(frame, 'soft')),
  };
  return rowBlocks([part], { width: frame.width });
}
