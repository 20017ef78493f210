import { describe, expect, it } from 'vitest';
import { alikeTo, duplicatesOf } from '../../src/patients/duplicates.ts';
import { card, related } from './card-fixtures.ts';

const phone = '+77012345678';
const pairs = (...args: Parameters<typeof duplicatesOf>) =>
  duplicatesOf(...args).map(({ keep, drop, reasons }) => [keep.id, drop.id, ...reasons]);

describe('cards that may be one person’s', () => {
  it('share a number and a name written in another way, the surest first', () => {
    const cards = [
      card(1, 'Марат Касымов', { phone }),
      card(2, 'Айгуль Касымова', { phone }),
      card(3, 'касымов марат', { phone }),
      card(4, 'Marat Kasymov', { phone }),
    ];
    expect(pairs(cards, [])).toEqual([
      [1, 3, 'phone', 'same'],
      [1, 4, 'phone', 'spelling'],
      [3, 4, 'phone', 'spelling'],
    ]);
  });

  it('have the same whole name, or a number with one digit wrong; a first name alone says nothing', () => {
    const cards = [
      card(1, 'Марат Касымов', { phone }),
      card(2, 'Касымов Марат', { phone: '+77012345679' }),
      card(3, 'Марат Касымов', { phone: '+77770001122' }),
      card(4, 'Асель', { phone: '+77770001123' }),
      card(5, 'Асель'),
    ];
    expect(pairs(cards, [])).toEqual([
      [1, 2, 'near_phone', 'same'],
      [1, 3, 'same'],
      [2, 3, 'same'],
    ]);
  });

  it('are merged into the fuller name, else into the older card', () => {
    const [fuller] = pairs([card(1, 'Марат', { phone }), card(2, 'Марат Касымов', { phone })], []);
    const [whole] = pairs([card(1, 'М. Касымов', { phone }), card(2, 'Марат Касымов', { phone })], []);
    expect([fuller?.slice(0, 2), whole?.slice(0, 2)]).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it('share an address', () => {
    const email = 'marat@example.kz';
    const cards = [card(1, 'Марат', { email }), card(2, 'Марат Касымов', { email: 'Marat@example.kz ' })];
    expect(pairs(cards, [])).toEqual([[2, 1, 'email', 'part']]);
  });

  it('are not those known to be relatives', () => {
    const cards = [card(1, 'Асель Ким', { phone }), card(2, 'Асем Ким', { phone })];
    expect(pairs(cards, [])).toHaveLength(1);
    expect(pairs(cards, [related(1, 2, 'sister')])).toEqual([]);
  });

  it('are looked for before a new one is made', () => {
    const known = [card(1, 'Марат Касымов', { phone }), card(2, 'Инна Цой', { phone })];
    expect(alikeTo(card(0, 'Марат', { phone }), known).map(({ keep }) => keep.id)).toEqual([1]);
  });
});
