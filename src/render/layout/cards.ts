/** Cards down the columns of a page: each whole where it can be, the columns about equally long. */
import type { Card, CardLine, CardsSection } from '../../reports/report.ts';
import { abreast, type Block, stack, stackHeight } from './block.ts';
import { type Frame, ink } from './canvas.ts';
import { heading } from './heading.ts';
import { lines, rowBlocks } from './row.ts';

/** Of a card's width. */
const widestTerm = 0.56;

export function cardsBlocks(section: CardsSection, frame: Frame): Block[] {
  const gutter = 20 * frame.scale;
  const width = (frame.width - gutter * (section.columns - 1)) / section.columns;
  const column: Frame = { ...frame, width };
  const cards = section.cards.flatMap((card) => cardUnits(card, column));
  const rows: Block[] = [];
  for (let left: Block[] = cards; left.length > 0; ) {
    const filled = fill(left, section.columns, balancedHeight(left, section.columns, frame.height));
    rows.push(abreast(filled.columns, width + gutter));
    left = filled.left;
  }
  return [...heading(frame, section.title), ...rows.map((row) => ({ ...row, gap: 12 * frame.scale }))];
}

/** A card as one block, or as its pieces when no page could hold it. */
function cardUnits(card: Card, frame: Frame): Block[] {
  const gap = 11 * frame.scale;
  const title = rowBlocks(
    [{ x: 0, width: frame.width, lines: lines(frame, card.title, frame.width, ink(frame, 'strong')) }],
    {
      width: frame.width,
      below: 1.5 * frame.scale,
      rule: 'strong',
    },
  );
  const hint =
    card.hint === null
      ? []
      : rowBlocks(
          [{ x: 0, width: frame.width, lines: lines(frame, card.hint, frame.width, ink(frame, 'small')) }],
          {
            width: frame.width,
            above: 2 * frame.scale,
          },
        );
  const terms = termWidth(card, frame);
  const pieces = [...title, ...hint, ...card.lines.flatMap((line) => lineBlocks(line, frame, terms))];
  const whole = stack(pieces, gap);
  return whole.height <= frame.height
    ? [whole]
    : pieces.map((piece, at) => (at === 0 ? { ...piece, gap } : piece));
}

/** The widest term that leaves its meaning room beside it; the card's meanings begin in one column. */
function termWidth(card: Card, frame: Frame): number {
  const widths = card.lines.map((line) =>
    line.kind === 'pair' ? frame.ruler.width(line.term, ink(frame, 'strong')) : 0,
  );
  return Math.max(0, ...widths.filter((width) => width <= frame.width * widestTerm));
}

function lineBlocks(line: CardLine, frame: Frame, terms: number): Block[] {
  const style = { width: frame.width, above: 2.6 * frame.scale };
  if (line.kind === 'pair') return pairBlocks(line, frame, terms);
  const mark = line.kind === 'say' ? '—' : '·';
  const body = ink(frame, line.kind === 'say' ? 'body' : 'small');
  const inset = 13 * frame.scale;
  const room = frame.width - inset;
  return rowBlocks(
    [
      { x: 0, width: inset, lines: [{ text: mark, ink: ink(frame, 'soft') }] },
      { x: inset, width: room, lines: lines(frame, line.text, room, body) },
    ],
    style,
  );
}

/** A term beside its meaning; a term too long for that stands above. */
function pairBlocks(line: { term: string; text: string }, frame: Frame, terms: number): Block[] {
  const strong = ink(frame, 'strong');
  const small = ink(frame, 'small');
  const above = 2.6 * frame.scale;
  if (frame.ruler.width(line.term, strong) <= terms) {
    const x = terms + 8 * frame.scale;
    const room = frame.width - x;
    return rowBlocks(
      [
        { x: 0, width: terms, lines: lines(frame, line.term, terms + 0.01, strong) },
        { x, width: room, lines: lines(frame, line.text, room, ink(frame, 'body')) },
      ],
      { width: frame.width, above },
    );
  }
  const inset = 13 * frame.scale;
  return [
    ...rowBlocks([{ x: 0, width: frame.width, lines: lines(frame, line.term, frame.width, strong) }], {
      width: frame.width,
      above,
    }),
    ...rowBlocks(
      [{ x: inset, width: frame.width - inset, lines: lines(frame, line.text, frame.width - inset, small) }],
      { width: frame.width },
    ),
  ];
}

function fill(
  blocks: readonly Block[],
  count: number,
  height: number,
): { columns: Block[][]; left: Block[] } {
  const columns: Block[][] = [];
  let at = 0;
  while (columns.length < count && at < blocks.length) {
    const column: Block[] = [];
    for (let block = blocks[at]; block; block = blocks[at]) {
      if (column.length > 0 && stackHeight([...column, block]) > height) break;
      column.push(block);
      at += 1;
    }
    columns.push(column);
  }
  return { columns, left: blocks.slice(at) };
}

/** The least height whose columns hold everything, or the whole page when none does. */
function balancedHeight(blocks: readonly Block[], count: number, page: number): number {
  let low = stackHeight(blocks) / count;
  let high = page;
  if (low > page || fill(blocks, count, page).left.length > 0) return page;
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2;
    if (fill(blocks, count, middle).left.length > 0) low = middle;
    else high = middle;
  }
  return high;
}
