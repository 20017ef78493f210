import { describe, expect, it } from 'vitest';
import { displayWidth, shorten, table } from '../../src/terminal/table.ts';

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
      '  note: ещё не решено: 4, записано 7 из 8',
    ]);
  });
});

it('widths are counted by grapheme', () => {
  expect(
    ['abc', 'әғқ ≥ ₸', '✓ ✗', '你好', '👩‍👧', 'e\u0301', '\u001b[31mred\u001b[39m'].map(displayWidth),
  ).toEqual([3, 7, 3, 4, 2, 1, 3]);
  expect(shorten('Серікбаев Олжас', 10)).toBe('Серікбаев…');
});
