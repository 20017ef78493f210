import { describe, expect, it } from 'vitest';
import { familiesOf } from '../../src/patients/families.ts';
import { card, related } from './card-fixtures.ts';

const ids = (...args: Parameters<typeof familiesOf>) =>
  familiesOf(...args).map((family) => family.map(({ id }) => id));

describe('people under one number', () => {
  const cards = [
    card(1, 'Марат Касымов'),
    card(2, 'Инна Цой'),
    card(3, 'Касымова Алёна'),
    card(4, 'Тимур Ли'),
    card(5, 'Асель'),
  ];

  it('are one family by a surname, in either gender; others stand apart', () => {
    expect(ids(cards, [])).toEqual([[1, 3], [2], [4], [5]]);
  });

  it('are one family by what was noted, also where that joins two', () => {
    expect(ids(cards, [related(2, 4, 'son'), related(5, 3, 'mother'), related(4, 5, 'other')])).toEqual([
      [1, 2, 3, 4, 5],
    ]);
  });
});
