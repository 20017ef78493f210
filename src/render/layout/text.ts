import type { TextSection } from '../../reports/report.ts';
import type { Block } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { heading } from './heading.ts';
import { lines, rowBlocks } from './row.ts';

/** Paragraphs; an alert stands on grey, in bold, behind a bar. */
export function textBlocks(section: TextSection, frame: Frame): Block[] {
  const alert = section.tone === 'alert';
  const inset = alert ? 11 * frame.scale : 0;
  const width = frame.width - inset * 1.5;
  const style = ink(frame, alert ? 'strong' : section.tone === 'muted' ? 'soft' : 'body');
  const space = (alert ? 5 : 1.6) * frame.scale;
  const blocks = section.paragraphs.flatMap((paragraph) =>
    rowBlocks([{ x: inset, width, lines: lines(frame, paragraph, width, style) }], {
      width: frame.width,
      above: space,
      below: space,
      wash: alert,
      bar: alert,
    }),
  );
  const gap = section.title === '' ? 10 * frame.scale : 0;
  return [
    ...heading(frame, section.title),
    ...blocks.map((block, at) => (at === 0 ? { ...block, gap } : block)),
  ];
}
