import { describe, expect, it } from 'vitest';
import { table } from '../../src/terminal/table.ts';
import { displayWidth, shorten } from '../../src/terminal/text-width.ts';

const columns = [
  { title: 'figure' },
  { title: 'value', align: 'right' as const },
  { title: 'note', flexible: true },
];
const rows = [
  ['Конверсия', '54,5 %', ''],
  ['', '', ''],
  ['Пропущенные', '—', 'ещё не решено: 4, записано 7 из 8'],
];

describe('a table', () => {
  it('stands in columns without borders, and no line ends in spaces', async () => {
    expect((await table(columns, rows, 80)).split('\n')).toEqual([
      'figure        value  note',
      'Конверсия    54,5 %',
      '',
      'Пропущенные       —  ещё не решено: 4, записано 7 из 8',
    ]);
  });

  it('looks the same where one cell has to wrap', async () => {
    expect((await table(columns, rows, 40)).split('\n')).toEqual([
      'figure        value  note',
      'Конверсия    54,5 %',
      '',
      'Пропущенные       —  ещё не решено: 4,',
      '                     записано 7 из 8',
    ]);
  });

  it('sets in every line of what is set in, and tears nothing of it', async () => {
    const two = [{ flexible: true }, { flexible: true }];
    const said = [
      ['есептен тыс', '1'],
      ['  кестеден тыс қабылдау: қанша жұмыс', 'petrov 01.12.2025'],
    ];
    expect((await table(two, said, 45)).split('\n')).toEqual([
      'есептен тыс                 1',
      '  кестеден тыс қабылдау:    petrov 01.12.2025',
      '  қанша жұмыс',
    ]);
  });

  it('keeps a number whole: what stands behind its spaces is the same number', async () => {
    const sums = [['bill', '1 (5\u00a0000\u00a0₸) · 2 (18\u00a0000\u00a0₸)']];
    expect(await table([{}, { flexible: true }], sums, 26)).toBe(
      'bill  1 (5\u00a0000\u00a0₸) · 2\n      (18\u00a0000\u00a0₸)',
    );
  });

  it('takes from the widest column first', async () => {
    const two = [{ flexible: true }, { flexible: true, least: 4 }];
    expect((await table(two, [['one two three four five six', 'seven']], 26)).split('\n')).toEqual([
      'one two three four   seven',
      'five six',
    ]);
  });

  it('becomes blocks of lines where nothing fits', async () => {
    expect((await table(columns, rows, 24)).split('\n')).toEqual([
      'figure: Конверсия',
      '  value: 54,5 %',
      'figure: Пропущенные',
      '  value: —',
      '  note: ещё не решено:',
      '    4, записано 7 из 8',
    ]);
  });
});

it('widths are counted by grapheme', () => {
  expect(
    ['abc', 'әғқ ≥ ₸', '✓ ✗', '你好', '👩‍👧', 'e\u0301', '\u001b[31mred\u001b[39m'].map(displayWidth),
  ).toEqual([3, 7, 3, 4, 2, 1, 3]);
  expect(shorten('Серікбаев Олжас', 10)).toBe('Серікбаев…');
});

describe('a text that is wider than its column', () => {
  const two = [{ title: 'name' }, { title: 'note', flexible: true }];
  const lines = async (note: string, width: number) =>
    (await table(two, [['Асель', note]], width)).split('\n').slice(1);

  it('goes on in the next line where it has no spaces', async () => {
    expect(await lines('x'.repeat(40), 22)).toEqual([
      'Асель  xxxxxxxxxxxxxxx',
      '       xxxxxxxxxxxxxxx',
      '       xxxxxxxxxx',
    ]);
    expect(await lines(`see ${'я'.repeat(20)} there`, 22)).toEqual([
      'Асель  see',
      '       яяяяяяяяяяяяяяя',
      '       яяяяя there',
    ]);
  });

  it('is whole in any script, and keeps its colour to itself', async () => {
    for (const note of ['田中さんにあげて下さい'.repeat(5), 'नमस्ते दुनिया '.repeat(9), '👩‍⚕️'.repeat(40)]) {
      const shown = await lines(note, 30);
      expect(
        shown
          .map((line) => line.replace('Асель', '').trim())
          .join('')
          .replace(/\s/g, ''),
      ).toBe(note.replace(/\s/g, ''));
    }
    expect(await lines('\u001b[31mнеоткладно\u001b[39m', 19)).toEqual([
      'Асель  \u001b[31mнеоткладно\u001b[39m',
    ]);
    expect(await lines(`\u001b[31m${'я'.repeat(20)}\u001b[39m`, 19)).toEqual([
      `Асель  \u001b[31m${'я'.repeat(12)}\u001b[39m`,
      `       \u001b[31m${'я'.repeat(8)}\u001b[39m`,
    ]);
  });

  it('may be long, of many lines and with an emoji in it', async () => {
    const note = `${'Ждал сорок минут.\n'.repeat(500)}🦷`;
    expect((await lines(note, 40)).length).toBe(501);
  });
});
