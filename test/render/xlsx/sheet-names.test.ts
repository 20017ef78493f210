import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNaming } from '../../../src/render/xlsx/sheet-names.ts';

describe('sheetNaming', () => {
  it('keeps a title, cuts a long one, and takes the id where there is none', () => {
    const name = sheetNaming();
    expect(name('Показатели дня', 'figures')).toBe('Показатели дня');
    expect(name('Конверсия обращений в запись по источникам', 'x')).toBe('Конверсия обращений в запись по');
    expect(name('', 'byDay')).toBe('byDay');
    expect(name("[1/2]: 'что?*'", 'x')).toBe('1 2 что');
    expect(name('History', 'x')).toBe('History 1');
  });

  it('tells the same titles apart, whatever their letter case', () => {
    const name = sheetNaming();
    const long = 'щ'.repeat(40);
    expect([name('Дни', 'a'), name('ДНИ', 'b'), name('дни', 'c')]).toEqual(['Дни', 'ДНИ 2', 'дни 3']);
    expect([name(long, 'a'), name(long, 'b')]).toEqual(['щ'.repeat(31), `${'щ'.repeat(29)} 2`]);
  });

  it('is allowed and unique, whatever it is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1 }), (titles) => {
        const name = sheetNaming();
        const names = titles.map((title) => name(title, 'table'));
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const one of names) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(31);
          expect(one).not.toMatch(/[[\]/\\:*?]|^'|'$|\p{Cc}|\p{Cs}/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
