import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodings } from '../../src/importers/encoding.ts';
import { cellsOf, recordsOf } from './read-records.ts';

const table = 'Имя;Телефон;Примечание\nҚанат;87011234567;перезвонить\nАйгүл;87017654321;—\n';
const russian = 'Имя;Телефон\nЁлкин Пётр;87011234567\nЩукина;87017654321\n';
const cells = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(';'));

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(table)],
    ['utf-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['utf-16le with a mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be with a mark', iconv.encode(table, 'utf16be', { addBOM: true })],
    ['utf-16be', iconv.encode(table, 'utf16be')],
  ])('%s', (name, bytes) => {
    const found = recordsOf(bytes);
    expect(found.encoding).toBe(name.split(' ')[0]);
    expect(found.rows.map((row) => row.cells)).toEqual(cells(table));
  });

  it('windows-1251', () => {
    const found = recordsOf(iconv.encode(russian, 'windows-1251'));
    expect(found.encoding).toBe('windows-1251');
    expect(found.rows.map((row) => row.cells)).toEqual(cells(russian));
  });

  it('windows-1251 whose first letters come late, after ASCII alone', () => {
    const ascii = Array.from({ length: 20_000 }, (_, n) => `${n};87011234567\n`).join('');
    const rows = cellsOf(Buffer.concat([Buffer.from(ascii), iconv.encode('Щукина;Ёлкин\n', 'windows-1251')]));
    expect(rows).toHaveLength(20_001);
    expect(rows.at(-1)).toEqual(['Щукина', 'Ёлкин']);
  });

  it('letters on both sides of every chunk stay whole', () => {
    const line = `${'ұзақ жазба '.repeat(700)};1\n`;
    const found = recordsOf(Buffer.from(line.repeat(30)));
    expect(found.broken).toEqual([]);
    expect(new Set(found.rows.map((row) => row.cells[0]))).toEqual(new Set([line.slice(0, -3)]));
  });

  it('a damaged letter costs its line and no other', () => {
    const damaged = Buffer.concat([
      Buffer.from('имя;n\nАйгүл;1\nА'),
      Buffer.from([0xff, 0xd0]),
      Buffer.from(';2\nҚанат;3\n'),
    ]);
    const { rows, broken } = recordsOf(damaged, { encoding: 'utf-8' });
    expect(broken).toEqual([{ line: 3, reason: 'encoding' }]);
    expect(rows.map((row) => row.cells[1])).toEqual(['n', '1', '3']);
  });

  it.each(encodings)('%s can be said', (encoding) => {
    const text = 'Имя;Номер\nПётр;1\n';
    const bytes = iconv.encode(text, encoding);
    expect(recordsOf(bytes, { encoding })).toMatchObject({ encoding });
    expect(cellsOf(bytes, { encoding })).toEqual(cells(text));
  });

  it('can be said where the guess is wrong', () => {
    const bytes = iconv.encode(russian, 'windows-1251');
    expect(recordsOf(bytes, { encoding: 'windows-1251' }).rows).toEqual(recordsOf(bytes).rows);
  });

  it.each([
    ['nothing', ''],
    ['a mark alone', '\ufeff'],
    ['blank lines', '\n\r\n  \n'],
  ])('an empty file is refused: %s', (_, text) => {
    expect(() => recordsOf(text)).toThrow(expect.objectContaining({ code: 'import_empty' }));
  });
});

describe('delimiters', () => {
  it.each([
    [';', 'Тип;Длительность звонка, сек;Время ответа, сек\nвх;12;3\n'],
    [';', 'a;b,c;d'],
    [',', 'a,b;c,d\n1,2,3\n4,5,6\n'],
    ['\t', 'a\tb, c\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [',', '"a;b","c;d"\n"1;2","3;4"\n'],
    [',', 'one column\n1\n'],
  ])('%j', (delimiter, text) => expect(recordsOf(text).delimiter).toBe(delimiter));
});
