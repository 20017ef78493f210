import type { TilesSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import type { Block } from './block.ts';
import type { Frame } from './canvas.ts';
import { factGrid } from './facts.ts';
import { heading } from './heading.ts';

export function tilesBlocks(section: TilesSection, frame: Frame): Block[] {
  const facts = section.tiles.map(({ id, label, value, target, change, against, note }) => {
    const rest = [target, change]
      .filter(({ kind }) => kind !== 'none')
      .map((one) => showCell(one, frame.i18n));
    return {
      id,
      label,
      cell: value,
      note: [...rest, against, note].filter((one) => one !== null).join(' · '),
    };
  });
  return [...heading(frame, section.title), ...factGrid(facts, frame)];
}
