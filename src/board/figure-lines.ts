/** The day's figures in a few lines: name, value, target, and whether it is met. */
import { headLine } from './head-line.ts';
import { fitted, flowed } from './lines.ts';
import type { BoardFigure } from './model.ts';
import type { Words } from './picture.ts';

/** @param most lines that may be taken, the heading among them */
export function figureLines(
  figures: readonly BoardFigure[],
  words: Words,
  columns: number,
  most: number,
): string[] {
  if (figures.length === 0 || most < 2) return [];
  const cells = figures.map((one) => fitted(cell(one), columns).trimEnd());
  const lines = flowed(cells, ' · ', columns).slice(0, most - 1);
  return [headLine(words.t('board.figures'), words, columns), ...lines];
}

/** `конверсия 54,5 % (≥ 50 %) ✓`: the mark says what the colour would. */
function cell({ name, value, target, met }: BoardFigure): string {
  const goal = target === '' ? '' : ` (${target})`;
  return `${name} ${value}${goal}${met === null ? '' : met ? ' ✓' : ' ✗'}`;
}
