import { describe, expect, it } from 'vitest';
import { shortName, surnameAndInitials } from '../../src/patients/short-name.ts';

describe('a patient’s name in lists', () => {
  it('keeps the first name and hides the surname, whichever is written first', () => {
    const names: [string, string][] = [
      ['Марат Касымов', 'Марат К.'],
      ['Касымов Марат', 'Марат К.'],
      ['Касымов Марат Ерланович', 'Марат К.'],
      ['Марат Ерланович Касымов', 'Марат К.'],
      ['Марат Ерланович', 'Марат'],
      ['Ким Анна', 'Анна К.'],
      ['Анна Ким', 'Анна К.'],
      ['Ахметова Сауле Бекқызы', 'Сауле А.'],
      ['Ермеков Нұрлан Асқарұлы', 'Нұрлан Е.'],
      ['Иваненко Ольга', 'Ольга И.'],
      ['Лев Яковлев', 'Лев Я.'],
      ['Ирина Пак', 'Ирина П.'],
      ['Anna Maria Schmidt', 'Anna S.'],
      ['марат касымов', 'марат К.'],
    ];
    expect(names.map(([name]) => [name, shortName(name)])).toEqual(names);
  });

  it('shows a first name alone as it is and a surname alone as its initial', () => {
    expect(['Динара', 'Касымов', 'Ким', '  ', ''].map(shortName)).toEqual(['Динара', 'К.', 'К.', '', '']);
  });
});

describe('a doctor’s name in lists', () => {
  it('is the surname with initials', () => {
    const names: [string, string][] = [
      ['Омарова Айгерим Нурлановна', 'Омарова А. Н.'],
      ['Сергей Викторович Ким', 'Ким С. В.'],
      ['Ким Сергей', 'Ким С.'],
      ['Aigerim Omarova', 'Omarova A.'],
      ['Омарова', 'Омарова'],
      ['Петров Андрей Ильич', 'Петров А. И.'],
    ];
    expect(names.map(([name]) => [name, surnameAndInitials(name)])).toEqual(names);
  });
});
