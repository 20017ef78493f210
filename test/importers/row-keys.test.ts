import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyMaker } from '../../src/importers/row-keys.ts';

const at = Date.parse('2026-01-15T10:00:00+05:00');
type Row = readonly [id: string, startsAt: number, who: string, end: string];
const keys = (rows: readonly Row[]): string[] => {
  const maker = keyMaker('sipuni');
  return rows.map((row) => maker.of(...row));
};

describe('what makes a row itself', () => {
  it('is its id where it has one', () => {
    expect(keys([['1444311063.117599', at, 'in +77011234567', '101']])).toEqual(['sipuni:1444311063.117599']);
  });

  it('is the moment and whose call it is where it has none, and rows alike are counted', () => {
    const [first, second, third, other] = keys([
      ['', at, 'in +77011234567', '101'],
      ['', at, 'in +77011234567', '101'],
      ['', at, 'in +77011234567', '101'],
      ['', at, 'in +77011234568', '101'],
    ]);
    expect(second).toBe(`${first}.1`);
    expect(third).toBe(`${first}.2`);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^sipuni@[0-9a-z]{8,18}$/);
  });

  it('is one for a call that rings at several telephones', () => {
    const rows = ['101', '102', '101', '102'].map((end): Row => ['', at, 'in +77011234567', end]);
    const [one, other, again, andAgain] = keys(rows);
    expect([other, again, andAgain]).toEqual([one, `${one}.1`, `${one}.1`]);
  });

  it('stays the same for the rows that a longer export repeats', () => {
    const row = fc.tuple(
      fc.constant(''),
      fc.constantFrom(at, at + 1000),
      fc.constantFrom('in a', 'in b'),
      fc.constantFrom('101', '102'),
    );
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, after) => {
        expect(keys([...before, ...after]).slice(0, before.length)).toEqual(keys(before));
      }),
    );
  });

  it('does not run together over many rows', () => {
    const maker = keyMaker('x');
    const seen = new Set<string>();
    for (let n = 0; n < 300_000; n++) seen.add(maker.of('', at + (n % 31) * 1000, `in ${n * 7919}`, ''));
    expect(seen.size).toBe(300_000);
  });
});
