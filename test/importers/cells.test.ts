import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, list, money, seconds } from '../../src/importers/cells.ts';
import { guardFormula } from '../../src/reports/guard-formula.ts';

describe('cells', () => {
  it.each([
    ['190', 190],
    ['0', 0],
    ['3:10', 190],
    ['0:03:10', 190],
    ['100:00:01', 360_001],
    ['12.6', 13],
    ['12,4', 12],
    ['', null],
    ['-', null],
    ['–', null],
    ['—', null],
  ])('seconds of %j', (text, value) => expect(seconds(text)).toBe(value));

  it.each(['-5', '3:1', 'abc', '1e3', '12345678', '1:2:3', '٣'])('no length of time: %j', (text) =>
    expect(seconds(text)).toBeNaN(),
  );

  it.each([
    ['8500', 850_000],
    ['8 500,50', 850_050],
    ['8\u00a0500.5 ₸', 850_050],
    ['1200 руб.', 120_000],
    ['', null],
    ['—', null],
  ])('minor units of %j', (text, value) => expect(money(text)).toBe(value));

  it.each(['-5', 'бесплатно', '1.234', '12 345 678 901'])('no sum: %j', (text) =>
    expect(money(text)).toBeNaN(),
  );

  it('lists are parted by any of the usual marks', () => {
    expect(list('a, b;c | d##e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(list('')).toEqual([]);
  });

  it('spaces around a text go, the apostrophe before a formula too', () => {
    const read = (text: string) => cellText([text], 0);
    expect(
      ["'=1+1", "'+7701", "'-x", "'@a", "''=1", "'tis", "x;'=1", "x '=1", ' a ', '\u00a0b\u00a0'].map(read),
    ).toEqual(['=1+1', '+7701', '-x', '@a', "'=1", "'tis", 'x;=1', "x '=1", 'a', 'b']);
    expect([cellText(['a'], 5), cellText(['a'], undefined)]).toEqual(['', '']);
  });

  it('takes back whatever our own CSV wrote', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\'"=+-@,;\t\r\naя ') });
    fc.assert(
      fc.property(text, (one) => {
        expect(cellText([guardFormula(one)], 0)).toBe(one.trim());
      }),
    );
  });
});
