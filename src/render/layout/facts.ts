import type { Fact, FactsSection } from '../../reports/report.ts';
import type { Block } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { heading } from './heading.ts';
import { lines, type Part, rowBlocks } from './row.ts';
import { cellText } from './table.ts';

export const factsBlocks = (section: FactsSection, frame: Frame): Block[] => [
  ...heading(frame, section.title),
  ...factGrid(section.facts, frame),
];

/** Labels with their values, two to a line; a long value has a line of its own. */
export function factGrid(facts: readonly Fact[], frame: Frame): Block[] {
  const gutter = 16 * frame.scale;
  const half = (frame.width - gutter) / 2;
  const value = ({ cell, note }: Fact) => [cellText(cell, frame), note ?? ''].filter(Boolean).join(' · ');
  const widest = (texts: string[]) =>
    Math.max(0, ...texts.map((text) => frame.ruler.width(text, ink(frame, 'body'))));
  // Values keep their line; labels get what is left, a third at least, and wrap.
  const values = Math.min(widest(facts.map(value)), half * 0.66);
  const space = 8 * frame.scale;
  const labelWidth = Math.max(
    half / 3,
    Math.min(widest(facts.map(({ label }) => label)), half - values - space),
  );
  const room = half - labelWidth - space;
  const part = (fact: Fact, x: number, width: number): Part[] => [
    { x, width: labelWidth, lines: lines(frame, fact.label, labelWidth, ink(frame, 'soft')) },
    { x: x + labelWidth + space, width, lines: lines(frame, value(fact), width, ink(frame, 'body')) },
  ];
  const isLong = (fact: Fact) => frame.ruler.width(value(fact), ink(frame, 'body')) > room;
  const rows: Part[][] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at];
    const next = facts[at + 1];
    if (!fact) break;
    if (isLong(fact)) rows.push(part(fact, 0, frame.width - labelWidth - space));
    else if (!next || isLong(next)) rows.push(part(fact, 0, room));
    else {
      rows.push([...part(fact, 0, room), ...part(next, half + gutter, room)]);
      at += 1;
    }
  }
  const above = 1.6 * frame.scale;
  return rows.flatMap((row) => rowBlocks(row, { width: frame.width, above, below: above }));
}
