/** The rows of a planner: where each begins, how high it is, and what stands in it. */
import { shorten } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface PlannerBlock {
  /** Epoch milliseconds, `to` excluded. */
  from: number;
  to: number;
  text: string;
  /** Colours a line that is cut and padded already. */
  paint?: (line: string) => string;
}

export interface PlannerColumn {
  /** Lines above the column. */
  head: string[];
  /** In order of time. */
  blocks: PlannerBlock[];
}

export interface PlannerScale {
  /** The moments that have a row of their own, whatever begins then: full hours. */
  marks: readonly number[];
  label(at: number): string;
  /** The line across everything: now. */
  now: { at: number; text: string } | null;
}

/** A row begins at a moment and lasts until the next one. */
export interface Row {
  at: number;
  height: number;
}

/** A block with the row in which it begins and its lines. */
export interface Placed {
  block: PlannerBlock;
  first: number;
  lines: string[];
}

/** No block takes more lines than this. */
const mostLines = 4;
/** A row wherever a block begins, at the marks, and now. */
export function rowsOf(columns: readonly PlannerColumn[], { marks, now }: PlannerScale): Row[] {
  const blocks = columns.flatMap((column) => column.blocks);
  const first = Math.min(...blocks.map(({ from }) => from));
  const last = Math.max(...blocks.map(({ to }) => to));
  const within = [...marks, ...(now === null ? [] : [now.at])].filter((at) => at > first && at < last);
  const begins = new Set(blocks.map(({ from }) => from));
  const times = [...new Set([...begins, ...within])].sort((a, b) => a - b);
  return times.map((at) => ({ at, height: now?.at === at && !begins.has(at) ? 0 : 1 }));
}

export function placeIn(rows: readonly Row[], block: PlannerBlock, inner: number): Placed {
  const first = rows.findIndex(({ at }) => at === block.from);
  const lines = wrap(block.text, inner).map((line) => shorten(line, inner));
  const cut = lines.slice(0, mostLines);
  if (lines.length > mostLines) cut[mostLines - 1] = shorten(`${cut[mostLines - 1]}…`, inner);
  return { block, first, lines: cut };
}

/** What says more than its rows have lines for makes the last of them higher. */
export function makeRoom(rows: Row[], { block, first, lines }: Placed): void {
  const own = rows.slice(first).filter(({ at }) => at < block.to);
  const lacking = lines.length - own.reduce((sum, { height }) => sum + height, 0);
  const last = own.at(-1);
  if (last && lacking > 0) last.height += lacking;
}
