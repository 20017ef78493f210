import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/render/layout/column-widths.ts';
import { plainFrame } from './frame.ts';

const frame = await plainFrame();
const words = { label: 'Note', words: true, cells: ['short'] };
const figures = { label: 'Value', words: false, cells: ['184 500 ₸', '54,5 %'] };

describe('columnWidths', () => {
  it('gives figures what they need and the rest to words', () => {
    const [note = 0, value = 0] = columnWidths([words, figures], 300, frame);
    expect(value).toBe(9 * 9 * 0.5);
    expect(note).toBe(300 - value);
  });

  it('never tears a figure for the sake of a long note', () => {
    const long = { ...words, cells: ['очень длинная заметка '.repeat(40)] };
    const [note = 0, value = 0] = columnWidths([long, figures], 200, frame);
    expect(value).toBe(40.5);
    expect(note).toBe(159.5);
  });

  it('never asks for more than there is', () => {
    const column = fc.record({
      label: fc.string(),
      words: fc.boolean(),
      cells: fc.array(fc.string({ maxLength: 300 })),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const widths = columnWidths(columns, 250, frame);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(250 + 1e-6);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
