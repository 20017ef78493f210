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
  const labelWidth = half * 0.42;
  const room = half - labelWidth;
  const part = (fact: Fact, x: number, width: number): Part[] => [
    { x, width: labelWidth - 6, lines: lines(frame, fact.label, labelWidth - 6, ink(frame, 'soft')) },
    { x: x + labelWidth, width, lines: lines(frame, cellText(fact.cell, frame), width, ink(frame, 'body')) },
  ];
  const isLong = (fact: Fact) => frame.ruler.width(cellText(fact.cell, frame), ink(frame, 'body')) > room;
  const rows: Part[][] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at];
    const next = facts[at + 1];
    if (!fact) break;
    if (isLong(fact)) rows.push(part(fact, 0, frame.width - labelWidth));
    else if (!next || isLong(next)) rows.push(part(fact, 0, room));
    else {
      rows.push([...part(fact, 0, room), ...part(next, half + gutter, room)]);
      at += 1;
    }
  }
  const space = 1.6 * frame.scale;
  return rows.flatMap((row) => rowBlocks(row, { width: frame.width, above: space, below: space }));
}
