/** Blocks: pieces of a page with a height, and how pages are filled with them. */
import type { Canvas } from './canvas.ts';

export interface Block {
  height: number;
  draw(canvas: Canvas, x: number, y: number): void;
  /** Space above, left out at the top of a page. */
  gap?: number;
  /** Is not the last block of a page: a heading, a table's head. */
  keep?: boolean;
  /** Drawn above the block where a page begins with it: the head of a table that goes on. */
  head?: Block;
}

export interface Placed {
  block: Block;
  /** From the top of the page's body. */
  y: number;
}

/** How many blocks from `start` on have to stand together. */
function chainLength(blocks: readonly Block[], start: number): number {
  let end = start;
  while (blocks[end]?.keep === true && end + 1 < blocks.length) end += 1;
  return end - start + 1;
}

/** Fills pages of `height` with blocks, in order. A chain that fits on no page is torn rather than lost. */
export function paginate(blocks: readonly Block[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let page: Placed[] = pages[0] ?? [];
  let y = 0;
  const turn = () => {
    page = [];
    pages.push(page);
    y = 0;
  };
  for (let at = 0; at < blocks.length; ) {
    const chain = blocks.slice(at, at + chainLength(blocks, at));
    const together = chain.reduce((sum, block) => sum + block.height + (block.gap ?? 0), 0);
    if (page.length > 0 && y + together > height && together <= height) turn();
    for (const block of chain) {
      let gap = page.length === 0 ? 0 : (block.gap ?? 0);
      if (page.length > 0 && y + gap + block.height > height) {
        turn();
        gap = 0;
      }
      if (page.length === 0 && pages.length > 1 && block.head) {
        page.push({ block: block.head, y: 0 });
        y = block.head.height;
      }
      page.push({ block, y: y + gap });
      y += gap + block.height;
    }
    at += chain.length;
  }
  return pages;
}

/** Height of blocks on top of one another. */
export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, at) => sum + block.height + (at === 0 ? 0 : (block.gap ?? 0)), 0);
}

/** One block that holds others on top of one another. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  return {
    height: stackHeight(blocks),
    gap,
    draw(canvas, x, y) {
      let top = y;
      blocks.forEach((block, at) => {
        top += at === 0 ? 0 : (block.gap ?? 0);
        block.draw(canvas, x, top);
        top += block.height;
      });
    },
  };
}

/** Columns side by side, `step` points from one left edge to the next. */
export function abreast(columns: readonly Block[][], step: number): Block {
  const stacks = columns.map((column) => stack(column));
  return {
    height: Math.max(...stacks.map((one) => one.height)),
    draw(canvas, x, y) {
      stacks.forEach((one, at) => {
        one.draw(canvas, x + at * step, y);
      });
    },
  };
}
