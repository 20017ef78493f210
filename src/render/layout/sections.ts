import type { Section } from '../../reports/report.ts';
import { abreast, type Block } from './block.ts';
import type { Frame } from './canvas.ts';
import { cardsBlocks } from './cards.ts';
import { chartBlocks } from './chart.ts';
import { checklistBlocks } from './checklist.ts';
import { factsBlocks } from './facts.ts';
import { signatureBlocks } from './signatures.ts';
import { tableBlocks } from './table.ts';
import { textBlocks } from './text.ts';
import { tilesBlocks } from './tiles.ts';

type Layout<K extends Section['kind']> = (section: Extract<Section, { kind: K }>, frame: Frame) => Block[];

const layouts = {
  table: tableBlocks,
  facts: factsBlocks,
  text: textBlocks,
  tiles: tilesBlocks,
  chart: chartBlocks,
  checklist: checklistBlocks,
  signatures: signatureBlocks,
  cards: cardsBlocks,
} satisfies { [K in Section['kind']]: Layout<K> };

/** What people read of a report, in order; half charts in pairs. */
export function sectionsBlocks(sections: readonly Section[], frame: Frame): Block[] {
  const shown = sections.filter(({ only }) => only !== 'data');
  const blocks: Block[] = [];
  for (let at = 0; at < shown.length; at += 1) {
    const section = shown[at];
    const next = shown[at + 1];
    if (!section) break;
    if (!isHalf(section)) blocks.push(...sectionBlocks(section, frame));
    else {
      const pair = next && isHalf(next) ? [section, next] : [section];
      blocks.push(halves(pair, frame));
      at += pair.length - 1;
    }
  }
  return blocks;
}

const isHalf = (section: Section): boolean => section.kind === 'chart' && section.half === true;

function halves(sections: readonly Section[], frame: Frame): Block {
  const gutter = 24 * frame.scale;
  const half: Frame = { ...frame, width: (frame.width - gutter) / 2 };
  const columns = sections.map((section) => sectionBlocks(section, half));
  return { ...abreast(columns, half.width + gutter), gap: columns[0]?.[0]?.gap ?? 0 };
}

function sectionBlocks(section: Section, frame: Frame): Block[] {
  // The record above pairs each kind with its own layout; the compiler cannot follow that pairing here.
  const layout = layouts[section.kind] as (section: Section, frame: Frame) => Block[];
  return layout(section, frame);
}
