import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, paginate } from '../../../src/render/layout/block.ts';

const block = (height: number, more: Partial<Block> = {}): Block => ({ height, draw: () => {}, ...more });
const places = (blocks: Block[], height: number) =>
  paginate(blocks, height).map((page) => page.map((placed) => [blocks.indexOf(placed.block), placed.y]));

describe('paginate', () => {
  it('fills pages from the top and leaves gaps out there', () => {
    const blocks = [block(40, { gap: 10 }), block(40, { gap: 10 }), block(40, { gap: 10 })];
    expect(places(blocks, 100)).toEqual([
      [
        [0, 0],
        [1, 50],
      ],
      [[2, 0]],
    ]);
  });

  it('takes a heading along with what it heads', () => {
    const blocks = [block(80), block(10, { keep: true }), block(30)];
    expect(places(blocks, 100)).toEqual([
      [[0, 0]],
      [
        [1, 0],
        [2, 10],
      ],
    ]);
  });

  it('draws the head again where a table goes on, and not where it begins', () => {
    const head = block(15);
    const rows = [block(60, { head }), block(60, { head }), block(60, { head })];
    const pages = paginate(rows, 100);
    expect(pages.map((page) => page.map((placed) => [placed.block === head, placed.y]))).toEqual([
      [[false, 0]],
      [
        [true, 0],
        [false, 15],
      ],
      [
        [true, 0],
        [false, 15],
      ],
    ]);
  });

  it('places every block once, in order, within the page', () => {
    const piece = fc.record({
      height: fc.integer({ min: 1, max: 90 }),
      gap: fc.integer({ min: 0, max: 20 }),
      keep: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const blocks = pieces.map(({ height, gap, keep }) => block(height, { gap, keep }));
        const pages = paginate(blocks, 100);
        expect(pages.flat().map((placed) => placed.block)).toEqual(blocks);
        for (const page of pages) {
          let floor = 0;
          for (const { block: one, y } of page) {
            expect(y).toBeGreaterThanOrEqual(floor);
            floor = y + one.height;
          }
          expect(floor).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
