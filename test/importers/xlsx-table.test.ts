import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedStrings } from '../../src/importers/xlsx-strings.ts';
import { type Row, readAll } from './read-all.ts';
import { tableOf } from './read-table.ts';
import { textRows, workbook } from './workbook.ts';

const one = (rows: string, more: Partial<Parameters<typeof workbook>[0]> = {}) =>
  workbook({ sheets: [{ name: 'Лист1', rows }], ...more });
const cells = async (bytes: Uint8Array) => (await tableOf(bytes)).rows.map((row) => row.cells);

describe('a workbook', () => {
  it('has cells of every kind', async () => {
    const strings = [
      '<t>Тип</t>',
      '<r><t>Вхо</t></r><r><rPr/><t xml:space="preserve">дящий </t></r>',
      '<t>名前</t><rPh sb="0" eb="2"><t>なまえ</t></rPh>',
    ];
    const row = `<row r="1">${[
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="s"><v>2</v></c>',
      '<c r="D1" t="inlineStr"><is><t>a&amp;b_x000D_</t></is></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" t="str"><f>A1&amp;"x"</f><v>Типx</v></c>',
      '<c r="G1"><v>7.7011234567E10</v></c>',
      '<c r="H1" s="1"><v>44197.416666666664</v></c>',
      '<c r="I1" t="d"><v>2026-01-15T10:00:00Z</v></c>',
      '<c r="J1" t="e"><v>#N/A</v></c>',
      '<c r="K1" s="2"><v>7</v></c>',
    ].join('')}</row>`;
    expect(await cells(one(row, { strings, formats: ['dd.mm.yyyy hh:mm', '000'] }))).toEqual([
      [
        'Тип',
        'Входящий ',
        '名前',
        'a&b\r',
        'TRUE',
        'Типx',
        '77011234567',
        '2021-01-01 10:00:00',
        '2026-01-15 10:00:00',
        '#N/A',
        '007',
      ],
    ]);
  });

  it('holds no NUL, which would end a cell on its way to the store', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0000_b_x0009_</t></is></c></row>';
    expect(await cells(one(row))).toEqual([['a_x0000_b\t']]);
  });

  it('that unpacks to more than a spreadsheet writes is refused before it fills the memory', async () => {
    const letters = 'a'.repeat(3 << 20);
    const bombs = [
      one(`<row><c t="inlineStr"><is><t a="${letters}">1</t></is></c></row>`),
      one(`<row><c t="s"><v>0</v></c></row>`, { strings: [`<t>${letters}</t>`] }),
      one(`${'<row>'.repeat(200)}${'</row>'.repeat(200)}`),
    ];
    for (const bomb of bombs) await expect(tableOf(bomb)).rejects.toThrow('import_broken');
    const parts = {
      ...{ has: () => true, close: () => undefined },
      pieces: async function* () {
        yield '<sst/>';
      },
    };
    await expect(sharedStrings({ ...parts, size: () => 6 }, 'part', 'a.xlsx')).resolves.toBeDefined();
    await expect(sharedStrings({ ...parts, size: () => 3e9 }, 'part', 'a.xlsx')).rejects.toThrow(
      'import_broken',
    );
  });

  it('counts its dates from 1904 where it says so', async () => {
    const rows = '<row><c s="1"><v>42735</v></c><c><v>1</v></c></row>';
    expect(await cells(one(rows, { formats: [14], is1904: true }))).toEqual([['2021-01-01', '1']]);
  });

  it('keeps places and lines: gaps in a row, rows left out, rows without anything', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="7"><c r="A7"><v>3</v></c></row>';
    expect((await tableOf(one(rows))).rows).toEqual([
      { line: 2, cells: ['', '1', '', '2'] },
      { line: 7, cells: ['3', '', '', ''] },
    ]);
  });

  it('may write any prefix before its tags', async () => {
    const rows = textRows([['a', 'b']])
      .replace(/<(\/?)(row|c|is|t)\b/g, '<$1x:$2')
      .replace('<x:row', '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"');
    expect(await cells(one(rows))).toEqual([['a', 'b']]);
  });

  it('gives back every text', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'я', '<', '&', '"', '_', ' ', '\n', '€', '='),
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (row) => {
        fc.pre(row.some((cell) => cell.trim() !== ''));
        expect(await cells(one(textRows([row])))).toEqual([row]);
      }),
      { numRuns: 30 },
    );
  });

  it('that came in half, or holds no XML, is refused whole', async () => {
    const bytes = one(
      textRows([
        ['a', 'b'],
        ['1', '2'],
      ]),
    );
    for (const half of [bytes.subarray(0, bytes.length - 30), bytes.subarray(0, bytes.length / 2)]) {
      await expect(tableOf(half)).rejects.toMatchObject({ code: 'import_broken', params: { file: 'table' } });
    }
    await expect(tableOf(one('<row><c></row>'))).rejects.toMatchObject({ code: 'import_broken' });
    await expect(tableOf(one('<row><c r="ZZZZ1"><v>1</v></c></row>'))).rejects.toMatchObject({
      code: 'import_broken',
    });
  });

  it('with a cell longer than a line may be is refused with its line', async () => {
    const rows = `<row r="5"><c t="inlineStr"><is><t>${'x'.repeat(1_100_000)}</t></is></c></row>`;
    await expect(tableOf(one(rows))).rejects.toMatchObject({
      code: 'import_line_too_long',
      params: { line: 5 },
    });
  });
});

describe('its sheets', () => {
  const book = workbook({
    sheets: [
      { name: 'Скрытый', rows: textRows([['h', 'i']]), state: 'hidden' },
      { name: 'Обложка', rows: textRows([['Отчёт']]) },
      {
        name: 'Звонки',
        rows: textRows([
          ['a', 'b'],
          ['1', '2'],
        ]),
      },
      { name: '2', rows: textRows([['x', 'y']]) },
      { name: 'Пусто', rows: '' },
    ],
  });
  const read = async (sheet?: string) => {
    const { format, rows } = await tableOf(book, { sheet });
    return [format.kind === 'xlsx' && format.sheet, rows[0]?.cells[0]];
  };

  it('the first that holds a table, unless one is named', async () => {
    expect(await read()).toEqual(['Звонки', 'a']);
    expect(await read(' звонки')).toEqual(['Звонки', 'a']);
    expect(await read('1')).toEqual(['Скрытый', 'h']);
    expect(await read('Обложка')).toEqual(['Обложка', 'Отчёт']);
    expect(await read('3')).toEqual(['Звонки', 'a']);
    // A name goes before a number.
    expect(await read('2')).toEqual(['2', 'x']);
  });

  it('one that is not there, or holds nothing, is told of', async () => {
    await expect(read('Итоги')).rejects.toMatchObject({
      code: 'import_no_sheet',
      params: { choices: '1 Скрытый, 2 Обложка, 3 Звонки, 4 2, 5 Пусто' },
    });
    await expect(read('Пусто')).rejects.toMatchObject({ code: 'import_empty' });
    await expect(tableOf(workbook({ sheets: [{ name: 'a', rows: '' }] }))).rejects.toMatchObject({
      code: 'import_empty',
    });
  });

  it('a text has none', async () => {
    await expect(tableOf('a,b\n1,2\n', { sheet: '1' })).rejects.toMatchObject({ code: 'import_sheetless' });
  });
});

describe('titles above the headings', () => {
  it('are passed over', async () => {
    const rows = [
      ['Отчёт по звонкам'],
      ['с 01.01.2026', 'по 31.01.2026'],
      ['Тип', 'Статус', 'Начало', 'Номер', 'Кто'],
      ['вх', 'да', '15.01.2026 10:00', '87011234567', '101'],
    ];
    expect((await tableOf(one(textRows(rows)))).start).toBe(2);
  });
});

const shared = fileURLToPath(new URL('../../../shared/data/calls', import.meta.url));
const map = fileURLToPath(new URL('../fixtures/import-maps/call-center.yaml', import.meta.url));

const isXml = (letter: string) => (letter >= ' ' || letter === '\t') && !/[\ufffe\uffff]/.test(letter);

describe.skipIf(!existsSync(shared))('public data (skipped where ../shared/data is absent)', () => {
  it('the big list of naughty strings comes back whole', async () => {
    const strings = readFileSync(`${shared}/../naughty/blns.txt`, 'utf8')
      .split('\n')
      // XML has no place for control characters and half characters.
      .filter((line) => line.trim() !== '' && [...line].every(isXml));
    expect(strings.length).toBeGreaterThan(400);
    const rows = await cells(one(textRows(strings.map((text) => ['x', text]))));
    expect(rows.map((row) => row[1])).toEqual(strings.map((text) => text.replaceAll('\r', '\n')));
  });

  it('call_center.xlsx holds the very rows of call_center.csv', async () => {
    const read = async (name: string): Promise<Row[]> => {
      const { rows, rejects } = await readAll(`${shared}/${name}`, map, 'calls');
      expect(rejects).toEqual([]);
      return rows;
    };
    const rows = await read('call_center.xlsx');
    expect(rows).toHaveLength(5000);
    expect(rows).toEqual(await read('call_center.csv'));
  });
});
