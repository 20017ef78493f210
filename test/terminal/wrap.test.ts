import { describe, expect, it } from 'vitest';
import { fold, foldWidth } from '../../src/terminal/wrap.ts';

describe('lines that are told', () => {
  it('break between words, and go on under their own beginning', () => {
    expect(fold('  one two three', 9)).toEqual(['  one two', '  three']);
  });

  it('stay as they are where they fit: columns of a table are parted by spaces', () => {
    const table = 'a     b\n   c  d';
    expect(fold(table, 7)).toEqual(table.split('\n'));
  });

  it('keep a word that is wider than the screen, and are whole in a pipe', () => {
    expect(fold('see https://example.kz/page', 10)).toEqual(['see', 'https://example.kz/page']);
    const stream = { write: () => true, columns: 40 };
    expect(foldWidth(stream, {})).toBe(Number.POSITIVE_INFINITY);
    expect(foldWidth({ ...stream, isTTY: true }, {})).toBe(40);
  });
});
