import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cyrillicEncoding } from '../../src/importers/cyrillic.ts';
import { cellsOf, recordsOf } from './read-records.ts';

const long = `Тип;Статус;Время;Откуда;Куда;Кто ответил;Комментарий
Входящий;Отвечен;14.01.2026 10:00:00;87011234567;77272000000;Омарова;перезвонить после обеда
Исходящий;Не отвечен;14.01.2026 10:05:00;101;87017654321;Сапарова;просила уточнить цену импланта
`;
const encodings = ['windows-1251', 'cp866'] as const;

describe('windows-1251 and cp866 are told apart by their letters', () => {
  it.each([
    'Дата',
    'ИМЯ',
    'тур',
    'да',
    'Да;Нет',
    'ВХ;ИСХ',
    'Ёлкин Пётр',
    'Щукина',
    'ООО «Ромашка» № 5',
    'Время — сек',
    'отвечен',
    'НЕ ОТВЕЧЕН',
    long,
  ])('in %j', (text) => {
    for (const encoding of encodings) {
      expect([encoding, cyrillicEncoding(iconv.encode(text, encoding))]).toEqual([encoding, encoding]);
    }
  });

  it('each is read', () => {
    const cells = long
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    for (const encoding of encodings) {
      const found = recordsOf(iconv.encode(long, encoding));
      expect([found.encoding, found.rows.map((row) => row.cells)]).toEqual([encoding, cells]);
    }
  });

  it('where nothing speaks for either it is the commoner one', () => {
    expect(cyrillicEncoding(Buffer.from('a;b;1'))).toBe('windows-1251');
    expect(cyrillicEncoding(Buffer.from([0x31, 0x96, 0x32]))).toBe('windows-1251');
  });

  it('letters that come late are judged as well', () => {
    const ascii = Array.from({ length: 20_000 }, (_, n) => `${n};87011234567\n`).join('');
    for (const encoding of encodings) {
      const bytes = Buffer.concat([Buffer.from(ascii), iconv.encode('Щукина;перезвонить\n', encoding)]);
      expect(cellsOf(bytes).at(-1)).toEqual(['Щукина', 'перезвонить']);
    }
  });
});

describe('a file put together from two', () => {
  it('stays UTF-8 where most of it is, and its other lines are told of', () => {
    const bytes = Buffer.concat([
      Buffer.from('Имя;Номер\nАйгүл;1\n'),
      iconv.encode('Щукина;2\n', 'cp866'),
      Buffer.from('Қанат;3\n'),
    ]);
    const { encoding, rows, broken } = recordsOf(bytes);
    expect(encoding).toBe('utf-8');
    expect(broken).toEqual([{ line: 3, reason: 'encoding' }]);
    expect(rows.map((row) => row.cells[0])).toEqual(['Имя', 'Айгүл', 'Қанат']);
  });

  it('a mark in the middle, where one file was put under another, is no part of a cell’s text', () => {
    const { rows } = recordsOf(Buffer.from('\ufeffИмя;Номер\nа;1\n\ufeffИмя;Номер\nб;2\n'));
    expect(rows.map((row) => row.cells[0]?.trim())).toEqual(['Имя', 'а', 'Имя', 'б']);
  });

  it('what a mark says goes before what a map says', () => {
    const bytes = Buffer.from('\ufeffИмя;Номер\n');
    expect(recordsOf(bytes, { encoding: 'windows-1251' })).toMatchObject({ encoding: 'utf-8' });
  });
});
