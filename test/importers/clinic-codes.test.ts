import { expect, test } from 'vitest';
import { clinicCodes, coded } from '../../src/importers/clinic-codes.ts';

const { people, sources } = clinicCodes(
  [
    { code: 'aigul', name: 'Айгуль Сапарова' },
    { code: 'first', name: 'Анна Ли' },
    { code: 'second', name: 'Ли Анна' },
    { code: 'alena', name: 'Алёна Ким' },
  ],
  [{ code: '2gis', name: '2GIS' }],
);

test.each([
  ['Айгуль Сапарова', 'aigul'],
  ['САПАРОВА  Айгуль', 'aigul'],
  ['Алена Ким', 'alena'],
  ['Aigul', 'aigul'],
])('%s of a file is %s of the clinic', (written, code) => {
  expect(coded(people, written)).toBe(code);
});

test.each(['Анна Ли', 'Гульнара', '101', 'constructor'])('%s stays as the file has it', (written) => {
  expect(coded(people, written)).toBe(written);
});

test('a source is known by its name, and nothing stays nothing', () => {
  expect([coded(sources, '2Gis'), coded(sources, null)]).toEqual(['2gis', null]);
});
