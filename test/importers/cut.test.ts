import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { recordsOf } from './read-records.ts';

const lines = ['Тип;Время;Имя', 'вх;10:00;"Айгүл; мама"', 'исх;11:00;Қанат', 'вх;12:00;"два ""слова"""'];
const whole = `${lines.join('\n')}\n`;

describe('a file cut in the middle', () => {
  it.each([
    ['in a cell before the last', 'исх;11', 3],
    ['in an open quote', 'вх;10:00;"Айгүл; м', 2],
    ['after a delimiter', 'исх;', 3],
  ])('%s: the whole rows are in, the cut one is named', (_, end, line) => {
    const before = lines.slice(0, line - 1);
    const { rows, broken } = recordsOf(`${before.join('\n')}\n${end}`);
    expect(rows.map((row) => row.line)).toEqual(before.map((__, index) => index + 1));
    expect(broken).toEqual([{ line, reason: 'cut' }]);
  });

  it('in the middle of a letter', () => {
    const bytes = Buffer.from(whole);
    const half = bytes.subarray(0, bytes.indexOf('Қанат') + 1);
    expect(recordsOf(half).broken).toEqual([{ line: 3, reason: 'cut' }]);
    const wide = iconv.encode(whole, 'utf16le', { addBOM: true });
    expect(recordsOf(wide.subarray(0, wide.length - 1 - 2 * 22)).broken).toEqual([
      { line: 4, reason: 'cut' },
    ]);
  });

  it('a last line without an end is whole where no cell is missing', () => {
    expect(recordsOf(lines.join('\n'))).toMatchObject({ broken: [], rows: { length: 4 } });
    expect(recordsOf('a;b').broken).toEqual([]);
  });

  it('costs no row but its own, wherever it is', () => {
    const bytes = Buffer.from(whole);
    fc.assert(
      fc.property(fc.integer({ min: 60, max: bytes.length }), (at) => {
        const { rows, broken } = recordsOf(bytes.subarray(0, at));
        const text = bytes.subarray(0, at).toString();
        const ended = text.split('\n').length - 1;
        expect(rows.length).toBeGreaterThanOrEqual(ended);
        expect(rows.slice(0, ended)).toEqual(recordsOf(whole).rows.slice(0, ended));
        for (const one of broken) expect(one).toEqual({ line: ended + 1, reason: 'cut' });
      }),
    );
  });
});
