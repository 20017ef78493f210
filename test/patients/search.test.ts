import { describe, expect, it } from 'vitest';
import { fitsName, readQuery, soundsLike, spellingsOf } from '../../src/patients/search.ts';

describe('what is typed to find a card', () => {
  it.each([
    ['12', { by: 'id', id: 12 }],
    ['#4578', { by: 'id', id: 4578 }],
    ['№ 7', { by: 'id', id: 7 }],
    ['4578', { by: 'digits', digits: '4578' }],
    ['45-78', { by: 'digits', digits: '4578' }],
    ['Касымов М.', { by: 'name', words: ['касымов', 'м'] }],
    ['- -', null],
    ['…', null],
  ])('%s', (typed, expected) => {
    expect(readQuery(typed)).toEqual(expected);
  });

  it('is written in every way that a database may hold it', () => {
    expect(spellingsOf('семён')).toEqual(['с_м_н', 'С_м_н', 'С_М_Н']);
    expect(spellingsOf('100%')).toEqual(['100_']);
  });

  it('is a part of the name, or sounds like one', () => {
    expect([fitsName('Семён Ким', ['сем', 'ким']), fitsName('Самин Ким', ['семен'])]).toEqual([true, false]);
    expect([soundsLike('Марат Касымов', ['marat']), soundsLike('Мария', ['marat'])]).toEqual([true, false]);
  });
});
