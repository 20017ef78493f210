import type { Section } from '../../reports/report.ts';
import type { Block } from './block.ts';
import type { Frame } from './canvas.ts';
import { cardsBlocks } from './cards.ts';
import { chartBlocks } from './chart.ts';
import { checklistBlocks } from './checklist.ts';
import { factsBlocks } from './facts.ts';
import { signatureBlocks } from './signatures.ts';
import { tableBlocks } from './table.ts';
import { textBlocks } from './text.ts';

type Layout<K extends Section['kind']> = (section: Extract<Section, { kind: K }>, frame: Frame) => Block[];

const layouts = {
  table: tableBlocks,
  facts: factsBlocks,
  text: textBlocks,
  chart: chartBlocks,
  checklist: checklistBlocks,
  signatures: signatureBlocks,
  cards: cardsBlocks,
} satisfies { [K in Section['kind']]: Layout<K> };

export function sectionBlocks(section: Section, frame: Frame): Block[] {
  // The record above pairs each kind with its own layout; the compiler cannot follow that pairing here.
  const layout = layouts[section.kind] as (section: Section, frame: Frame) => Block[];
  return layout(section, frame);
}
