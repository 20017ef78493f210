import { type Frame, ink } from './canvas.ts';

export interface ColumnText {
  label: string;
  /** Words may wrap; figures may not. */
  words: boolean;
  cells: string[];
}

/** Beyond this many characters a text is wide enough to ask for all the room there is. */
const longText = 160;

/** Widths in points that add up to `room`: figures get what they need, words share what is left. */
export function columnWidths(columns: readonly ColumnText[], room: number, frame: Frame): number[] {
  const wanted = columns.map((column) => Math.min(room, natural(column, frame)));
  const least = columns.map((column, at) => Math.min(wanted[at] ?? 0, smallest(column, frame)));
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const spare = room - sum(wanted);
  if (spare >= 0) {
    const stretch = columns.map((column, at) => (column.words ? (wanted[at] ?? 0) : 0));
    const total = sum(stretch);
    // A table of figures alone spreads over the page.
    if (total === 0) return wanted.map((width) => width + spare / wanted.length);
    return wanted.map((width, at) => width + (spare * (stretch[at] ?? 0)) / total);
  }
  const tight = room - sum(least);
  if (tight < 0) return least.map((width) => (width * room) / sum(least));
  const extra = wanted.map((width, at) => width - (least[at] ?? 0));
  return least.map((width, at) => width + (tight * (extra[at] ?? 0)) / sum(extra));
}

function natural(column: ColumnText, frame: Frame): number {
  const body = ink(frame, 'strong');
  const head = frame.ruler.width(column.label, ink(frame, 'label'));
  return column.cells.reduce(
    (width, cell) =>
      cell.length > longText
        ? Number.MAX_SAFE_INTEGER
        : Math.max(width, widest(cell.split(/\r\n|\n|\r/u), frame, body)),
    column.words ? head : Math.max(smallest(column, frame), Math.min(head, 60 * frame.scale)),
  );
}

/** The widest single word, within reason: a longer one is broken. */
function smallest(column: ColumnText, frame: Frame): number {
  const head = widest(column.label.split(' '), frame, ink(frame, 'label'));
  if (!column.words) return Math.max(head, widest(column.cells, frame, ink(frame, 'strong')));
  const cells = column.cells.map((cell) =>
    widest(cell.slice(0, longText).split(/\s/u), frame, ink(frame, 'strong')),
  );
  return Math.max(head, Math.min(90 * frame.scale, Math.max(0, ...cells)));
}

function widest(texts: readonly string[], frame: Frame, style: ReturnType<typeof ink>): number {
  return texts.reduce((width, text) => Math.max(width, frame.ruler.width(text, style)), 0);
}
