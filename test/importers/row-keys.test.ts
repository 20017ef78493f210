import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyMaker } from '../../src/importers/row-keys.ts';

const keys = (rows: readonly string[][], idColumn?: number): string[] =>
  rows.map(keyMaker('sipuni', idColumn));

describe('what makes a row itself', () => {
  it('is its id where it has one', () => {
    expect(
      keys(
        [
          ['1444311063.117599', 'x'],
          [' 7 ', 'y'],
        ],
        0,
      ),
    ).toEqual(['sipuni:1444311063.117599', 'sipuni:7']);
  });

  it('is its content where it has none, and equal rows are told apart by their order', () => {
    const [first, second, third, other] = keys([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
      ['ab', ''],
    ]);
    expect(second).toBe(`${first}.1`);
    expect(third).toBe(`${first}.2`);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^sipuni~[0-9a-z]{8,14}$/);
  });

  it('stays the same for the rows that a longer export repeats', () => {
    const row = fc.tuple(fc.constantFrom('10:00', '10:01'), fc.constantFrom('101', '102'));
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, after) => {
        expect(keys([...before, ...after]).slice(0, before.length)).toEqual(keys(before));
      }),
    );
  });

  it('is different for every row of a file', () => {
    const row = fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(new Set(keys(rows)).size).toBe(rows.length);
      }),
    );
  });

  it('does not run together over many rows', () => {
    const key = keyMaker('x', undefined);
    const seen = new Set<string>();
    for (let n = 0; n < 300_000; n++) seen.add(key([`2026-01-${n % 31}`, String(n * 7919)]));
    expect(seen.size).toBe(300_000);
  });
});
