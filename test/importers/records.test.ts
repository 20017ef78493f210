import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner, lineLimit } from '../../src/importers/records.ts';
import { cellsOf, readRecords, recordsOf, withFile } from './read-records.ts';

describe('records', () => {
  it('come with the line they start on; empty lines are none', () => {
    expect(recordsOf('a,b\n\n1,2\n\r\n"x\ny",3\n4,5')).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['1', '2'] },
        { line: 5, cells: ['x\ny', '3'] },
        { line: 7, cells: ['4', '5'] },
      ],
      broken: [],
    });
  });

  it.each([
    ['LF', 'a;b\n1;2\n3;4\n'],
    ['CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['CR', 'a;b\r1;2\r3;4\r'],
    ['no last line end', 'a;b\n1;2\n3;4'],
    ['CRLF without the last', 'a;b\r\n1;2\r\n3;4'],
    ['quoted, CRLF', '"a";"b"\r\n"1";"2"\r\n"3";"4"\r\n'],
    ['quoted, CR', '"a";"b"\r"1";"2"\r"3";"4"'],
  ])('lines may end in any way: %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('may have any number of cells', () => {
    expect(cellsOf('a,b,c\n1\n1,2,3,4\n,,\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['', '', ''],
    ]);
  });

  it('quotes in the wrong place are part of the text', () => {
    expect(cellsOf('name,n\n"User 10" <114>,1\na "b" c,2\n""x"",3\n')).toEqual([
      ['name', 'n'],
      ['"User 10" <114>', '1'],
      ['a "b" c', '2'],
      ['""x""', '3'],
    ]);
  });

  it('a quote that is never closed costs its own line and no other', () => {
    expect(recordsOf('a,b\n1,2\n"3,4\n5,6\n7,"8"\n')).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['5', '6'] },
        { line: 5, cells: ['7', '8'] },
      ],
      broken: [{ line: 3, reason: 'quotes' }],
    });
  });

  it('a NUL costs its own line and no other', () => {
    const { rows, broken } = recordsOf('a,b\n1,\0\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(broken).toEqual([{ line: 2, reason: 'nul' }]);
  });

  it('a NUL costs its line also where an open quote has held it back', () => {
    const { rows, broken } = recordsOf('a,b\n1,"2\n3,\0\n5,6\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 4]);
    expect(broken).toEqual([
      { line: 2, reason: 'quotes' },
      { line: 3, reason: 'nul' },
    ]);
  });

  it('a long line is read, one over the limit refused with its number', () => {
    const long = 'x'.repeat(lineLimit - 10);
    expect(cellsOf(`a,b\n1,${long}\n2,3\n`).map((cells) => cells[0])).toEqual(['a', '1', '2']);
    expect(() => recordsOf(`a,b\n1,2\n3,${'x'.repeat(lineLimit + 1)}\n`)).toThrow(
      expect.objectContaining({
        code: 'import_line_too_long',
        params: { file: expect.any(String), line: 3 },
      }),
    );
    expect(() => recordsOf(`a,b\n1,2\n3,${'x'.repeat(lineLimit * 2)}`)).toThrow(
      expect.objectContaining({ code: 'import_line_too_long' }),
    );
  });

  it('an open quote holds back no more than a record may have', () => {
    const many = Array.from({ length: 200_000 }, (_, n) => `${n},text ${n}`).join('\n');
    const { rows, broken } = recordsOf(`a,b\n"1,2\n${many}\n`);
    expect(broken).toEqual([{ line: 2, reason: 'quotes' }]);
    expect(rows).toHaveLength(200_001);
    expect(rows.at(-1)).toEqual({ line: 200_002, cells: ['199999', 'text 199999'] });
  });

  it('are the same wherever the text is cut into chunks', () => {
    const piece = fc.constantFrom('a', 'б', '"', '""', ',', ';', '\n', '\r\n', ' ', '"x,y"', '"x\ny"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(40)), (pieces, cuts) => {
        const text = pieces.join('');
        expect(scanned(text, cuts)).toEqual(scanned(text, []));
      }),
    );
  });

  it('agree with csv-parse on every well-formed table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'я', '"', ',', '\n', ' ', '1'), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.boolean(), (rows, always) => {
        const text = rows.map((cells) => cells.map((one) => quoted(one, always)).join(',')).join('\n');
        expect(scanned(text, [])).toEqual(parse(text, { record_delimiter: '\n' }));
      }),
    );
  });
});

function quoted(cell: string, always: boolean): string {
  return always || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function scanned(text: string, cuts: readonly number[]): string[][] {
  const rows: string[][] = [];
  const handlers = {
    record: (cells: string[]) => void rows.push([...cells]),
    broken: (line: number) => void rows.push([`broken ${line}`]),
  };
  const scanner = createScanner('file', { delimiter: ',', lineEnd: '\n' }, handlers);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    scanner.scan(text.slice(from, Math.max(from, cut)), false, true);
    from = Math.max(from, cut);
  }
  scanner.scan(text.slice(from), true, true);
  return rows;
}

const naughty = fileURLToPath(new URL('../../../shared/data/naughty', import.meta.url));

describe.skipIf(!existsSync(naughty))('public collections (skipped where ../shared/data is absent)', () => {
  const names = (folder: string) =>
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => name.replace('.csv', ''));

  // The expectation of the one left out belongs to another file.
  const spectrum = names(`${naughty}/csv-spectrum/csvs`).filter((name) => name !== 'location_coordinates');
  it.each(spectrum)('csv-spectrum: %s', (name) => {
    const [head = [], ...rows] = readRecords(`${naughty}/csv-spectrum/csvs/${name}.csv`).rows.map(
      ({ cells }) => cells,
    );
    const expected = JSON.parse(readFileSync(`${naughty}/csv-spectrum/json/${name}.json`, 'utf8'));
    const found = rows.map((cells) => Object.fromEntries(head.map((key, i) => [key, cells[i]])));
    expect(found).toEqual(expected);
  });

  const blank = ['all-empty', 'empty-one-column', 'trailing-newline-one-field'];
  const testData = names(`${naughty}/csv-test-data/csv`).filter(
    (name) => !name.startsWith('bad-') && !blank.includes(name),
  );
  it.each(testData)('csv-test-data: %s', (name) => {
    const rows = readRecords(`${naughty}/csv-test-data/csv/${name}.csv`).rows.map(({ cells }) => cells);
    const expected = JSON.parse(readFileSync(`${naughty}/csv-test-data/json/${name}.json`, 'utf8'));
    const [head = []] = rows;
    const found = name.startsWith('header-')
      ? rows.slice(1).map((cells) => Object.fromEntries(head.map((key, i) => [key, cells[i]])))
      : rows;
    expect(found).toEqual(expected);
  });

  it('csv-test-data: broken quotes cost a line or are taken as written', () => {
    const read = (name: string) => readRecords(`${naughty}/csv-test-data/csv/${name}.csv`);
    expect(read('bad-missing-quote')).toMatchObject({
      rows: [{ line: 1 }],
      // The file ends inside the quotes: it looks as one that was cut.
      broken: [{ line: 2, reason: 'cut' }],
    });
    expect(read('bad-unescaped-quote').rows[1]).toEqual({
      line: 2,
      cells: ['1', 'This "quotes" must be escaped', '3'],
    });
    expect(read('bad-quotes-with-unescaped-quote').rows[1]?.cells).toEqual([
      '1',
      '"Hey, I missed " it"',
      '3',
    ]);
  });

  it('csv-test-data: rows narrower or wider than their headings come as they are, for a map to judge', () => {
    const read = (name: string) => readRecords(`${naughty}/csv-test-data/csv/${name}.csv`);
    expect(read('bad-header-more-fields').rows.map(({ cells }) => cells.length)).toEqual([3, 4]);
    // The narrow row ends the file without a line end: it may be half of one.
    expect(read('bad-header-less-fields')).toMatchObject({
      rows: [{ line: 1 }],
      broken: [{ line: 2, reason: 'cut' }],
    });
    expect(read('bad-header-wrong-header').rows).toEqual([{ line: 1, cells: ['qux', 'quux', 'quuz'] }]);
    expect(() => read('bad-header-no-header')).toThrow(expect.objectContaining({ code: 'import_empty' }));
  });

  it('csv-test-data: blank lines are no rows', () => {
    const read = (name: string) => readRecords(`${naughty}/csv-test-data/csv/${name}.csv`).rows;
    expect(read('empty-one-column').map(({ cells }) => cells)).toEqual([['foo']]);
    expect(read('trailing-newline-one-field').map(({ cells }) => cells)).toEqual([['foo'], ['1']]);
    expect(() => read('all-empty')).toThrow(expect.objectContaining({ code: 'import_empty' }));
  });

  it('csv-spectrum: location_coordinates, whose expected number is another file’s', () => {
    const { rows, broken } = readRecords(`${naughty}/csv-spectrum/csvs/location_coordinates.csv`);
    expect(broken).toEqual([]);
    const [phone, place, ...rest] = rows[1]?.cells ?? [];
    expect([phone, rest]).toEqual(['2095257564', ['Modesto', 'Stanislaus']]);
    expect(place).toMatch(/^37.36'37\.8"N 121.2'17\.9"W$/);
  });

  it('the big list of naughty strings comes back whole from a CSV', () => {
    const strings = readFileSync(`${naughty}/blns.txt`, 'utf8')
      .split('\n')
      .filter(
        (line) => line !== '' && !line.startsWith('#') && !line.includes('\0') && !line.includes('\ufffd'),
      );
    const text = strings.map((one, n) => `${n},${quoted(one, true)}\n`).join('');
    expect(strings.length).toBeGreaterThan(400);
    expect(withFile(`n,text\n${text}`, readRecords)).toMatchObject({ broken: [] });
    expect(
      cellsOf(`n,text\n${text}`)
        .slice(1)
        .map(([, cell]) => cell),
    ).toEqual(strings);
  });
});
