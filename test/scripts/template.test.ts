import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placeholder, placeholders, type Values } from '../../src/scripts/placeholders.ts';
import { fillTemplate, isFault, parseTemplate, placeholdersOf } from '../../src/scripts/template.ts';

const words = { clinic: 'our clinic', address: 'I will send the address', doctor: 'our doctor' };

function filled(text: string, values: Values): string {
  const nodes = parseTemplate(text);
  if (isFault(nodes)) throw new Error(nodes.piece);
  return fillTemplate(nodes, values, words);
}

describe('a template', () => {
  it.each<[string, string, Values, string]>([
    ['plain words', 'Hello! How can I help?', {}, 'Hello! How can I help?'],
    ['a known value', 'With {doctor}.', { doctor: 'Kim' }, 'With Kim.'],
    ['words for an unknown one', 'With {doctor}.', {}, 'With our doctor.'],
    [
      'a capital at the beginning of a sentence',
      'Hello! {doctor} is late.',
      {},
      'Hello! Our doctor is late.',
    ],
    ['a capital at the very beginning', '[{slot1}|{clinic}]', {}, 'Our clinic'],
    ['no capital inside a sentence that brackets begin', 'With [{slot1}|{doctor}].', {}, 'With our doctor.'],
    ['a part that is left out', 'Hello[, {patient}]!', {}, 'Hello!'],
    ['a part that is said', 'Hello[, {patient}]!', { patient: 'Marat' }, 'Hello, Marat!'],
    ['the other words', 'We expect you [{time}|today].', {}, 'We expect you today.'],
    ['a part with two values, one unknown', '[{slot1} or {slot2}|Any time]', { slot1: '10:00' }, 'Any time'],
    ['brackets in brackets', '[{slot1} or {slot2}|[at {slot1}|any time]]', { slot1: '10:00' }, 'at 10:00'],
    ['an inner part left out', '[{doctor}[, {doctorYears}]]', { doctor: 'Kim' }, 'Kim'],
    ['a part without values is always said', 'A[ b]', {}, 'A b'],
    ['gaps between words are closed', 'A [{slot1}] b', {}, 'A b'],
    [
      'a value that looks like a template is only words',
      '[{patient}]',
      { patient: '{slot1} [x|y]' },
      '{slot1} [x|y]',
    ],
  ])('says %s', (_name, text, values, expected) => {
    expect(filled(text, values)).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ['an unknown placeholder', 'At {slot9}', '{slot9}', placeholders.map((one) => `{${one}}`).join(' ')],
    ['a value without words outside brackets', 'At {slot1}', '{slot1}', '[… {slot1} …]'],
    ['a bracket that is not closed', 'Hello [, {patient}!', 'Hello [, {patient}!', '[…]'],
    ['a bracket that is not opened', 'Hello, friend]!', 'lo, friend]!', '[… {slot1} …|…]'],
    ['a bar outside brackets', 'this|that', 'this|that', '[… {slot1} …|…]'],
    ['a second bar', '[{time}|today|soon]', '|', '[…|…]'],
    ['a brace that is not closed', 'At [{slot1', 'At [{slot1', '[… {slot1} …|…]'],
  ])('is refused with %s', (_name, text, piece, example) => {
    expect(parseTemplate(text)).toEqual({ piece, example });
  });

  it('names what it leaves open', () => {
    const nodes = parseTemplate('{clinic} [{slot1}|[{slot2}|{doctor}]] [{slot1}]');
    expect(isFault(nodes) ? nodes : placeholdersOf(nodes)).toEqual(['clinic', 'doctor', 'slot1', 'slot2']);
  });

  it('never throws and never shows a brace of its own, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('[', ']', '|', '{', '}', ' ', '.', 'да'),
      fc.constantFrom(...placeholders).map((name) => `{${name}}`),
    );
    const known = fc
      .subarray([...placeholders])
      .map((names) => Object.fromEntries(names.map((name) => [name, 'x'])));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        known,
        (pieces, values: Partial<Record<Placeholder, string>>) => {
          const nodes = parseTemplate(pieces.join(''));
          if (!isFault(nodes)) expect(fillTemplate(nodes, values, words)).not.toMatch(/[{}[\]|]/);
        },
      ),
    );
  });
});
