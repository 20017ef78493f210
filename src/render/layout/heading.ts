import type { Block } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { lines, rowBlocks } from './row.ts';

/** A section's heading: never the last line of a page. Nothing when the title is empty. */
export function heading(frame: Frame, title: string): Block[] {
  if (title === '') return [];
  const part = { x: 0, width: frame.width, lines: lines(frame, title, frame.width, ink(frame, 'heading')) };
  const blocks = rowBlocks([part], { width: frame.width, below: 3 * frame.scale });
  return blocks.map((block, at) => ({ ...block, keep: true, gap: at === 0 ? 15 * frame.scale : 0 }));
}

/** The small line over a table that goes on from the page before. */
export function continued(frame: Frame, title: string): Block[] {
  if (title === '') return [];
  const text = frame.i18n.t('reports.continued', { title });
  const part = { x: 0, width: frame.width, lines: lines(frame, text, frame.width, ink(frame, 'label')) };
  return rowBlocks([part], { width: frame.width, below: 3 * frame.scale });
}
