import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../src/patients/name-likeness.ts';

describe('two names', () => {
  it.each([
    ['Марат Касымов', 'касымов  МАРАТ', 'same'],
    ['Алёна Ким', 'Ким Алена', 'same'],
    ['Марат Касымов', 'Marat Kassymov', 'spelling'],
    ['Юлия Цой', 'Yuliya Tsoy', 'spelling'],
    ['Қасымов Мәди', 'Касымов Мади', 'spelling'],
    ['Марат Касымов', 'Касымов Марат Ерланович', 'part'],
    ['Марат Касымов', 'Марат', 'part'],
    ['Касымов М. Е.', 'Марат Ерланович Касымов', 'initials'],
    ['Марат Касымов', 'Марат Косымов', 'typo'],
    ['Марат Касымов', 'Марта Касымов', 'typo'],
    ['Гульнара Ким', 'Гулнара Ким', 'spelling'],
    ['Гульнара Ким', 'Гульнра Ким', 'typo'],
    ['Сергей Ахметов', 'Сергей Ахмет', 'part of no word'],
    ['Касымов Александр', 'Касымова Александра', 'two people'],
    ['Аня Ким', 'Оля Ким', 'two people'],
    ['М. К.', 'Марат Касымов', 'letters alone'],
    ['Марат Касымов', 'Айгуль Касымова', 'two people'],
    ['', 'Марат', 'nothing'],
  ])('%s and %s: %s', (one, other, expected) => {
    const names = ['same', 'spelling', 'part', 'initials', 'typo'];
    expect(likenessOf(one, other)).toBe(names.includes(expected) ? expected : null);
  });

  it('are as alike from one side as from the other, and every name is like itself', () => {
    const name = fc.array(fc.constantFrom('Марат', 'Касымов', 'Marat', 'М', 'Ким', 'Косымов'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(likenessOf(one.join(' '), other.join(' '))).toBe(likenessOf(other.join(' '), one.join(' ')));
        if (one.some((word) => word.length > 1))
          expect(likenessOf(one.join(' '), one.join(' '))).toBe('same');
      }),
    );
  });
});
