import { describe, expect, it } from 'vitest';
import { findPerson } from '../../src/clinic/find-person.ts';

const doctors = [
  { code: 'aigerim', name: 'Айгерим Омарова' },
  { code: 'asel', name: 'Асель Семёнова' },
  { code: 'kim', name: 'Ким' },
];
const found = (called: string) => findPerson(doctors, called).map(({ code }) => code);

describe('a doctor as other systems call him', () => {
  it.each([
    ['aigerim', 'by the code'],
    ['омарова', 'by a part of the name'],
    ['Омарова Айгерим', 'with the surname first'],
    ['ОМАРОВА А.', 'with an initial'],
    ['Омарова А.С.', 'with two'],
    ['Омарова, Айгерим Сериковна', 'with a patronymic'],
  ])('is found: %s, %s', (called) => {
    expect(found(called)).toEqual(['aigerim']);
  });

  it('is the same with ё and without it', () => {
    expect(found('Семенова Асель')).toEqual(['asel']);
  });

  it.each(['Омарова Сауле', 'Омарова С.', 'А.', 'Айгерим Ахметова', 'Ким Марат'])('is not %s', (called) => {
    expect(found(called)).toEqual([]);
  });

  it('is nobody in particular where two are called so', () => {
    const both = [...doctors, { code: 'anna', name: 'Анна Омарова' }];
    expect(findPerson(both, 'Омарова А.').map(({ code }) => code)).toEqual(['aigerim', 'anna']);
  });
});
