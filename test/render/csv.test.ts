import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { unguarded } from '../../src/importers/cells.ts';
import { csvText, renderCsv } from '../../src/render/csv.ts';
import { figure, parts, phone, text } from '../../src/reports/cells.ts';
import { guardFormula } from '../../src/reports/guard-formula.ts';
import type { TableSection } from '../../src/reports/report.ts';
import { sample } from './sample-report.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const plain = { excel: false, i18n: await translator('ru') };
const excel = { excel: true, i18n: await translator('ru') };

const contacts: TableSection = {
  kind: 'table',
  id: 'contacts',
  title: '',
  empty: '',
  columns: [
    { id: 'name', label: 'Имя', kind: 'text' },
    { id: 'phone', label: 'Телефон', kind: 'phone' },
    { id: 'change', label: 'Изменение', kind: 'count' },
  ],
  rows: [
    { cells: [text('=HYPERLINK("http://x","y")'), phone('+77011234567'), figure('count', -5, 'KZT')] },
    { cells: [text('+7 dental'), phone('=1+1'), figure('seconds', 67.5207, 'KZT')] },
    { cells: [text("'=kept"), phone('+7 777 *** ** 03'), figure('ratio', 0.201_933, 'KZT')] },
    { cells: [text('\tтаб'), phone(null), figure('money', 18_450_050, 'KZT')] },
    { cells: [text('две\nстроки; и "кавычки", и запятая'), phone(null), figure('ratio', null, 'KZT')] },
  ],
};

const word = fc.string({
  unit: fc.constantFrom('=', "'", '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'ж', '😀'),
});

/** As a spreadsheet parts a file: quotes hold a cell together only where it begins with one. */
function spreadsheetCells(written: string, mark: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${mark}\r\n]*)(?:[${mark}\r\n]|$)`, 'gu');
  return [...written.matchAll(cell)].map(([, held = '', rest = '']) => held.replaceAll('""', '"') + rest);
}

describe('csvText', () => {
  it('tells a share’s two parts in words, which no spreadsheet takes for a day', () => {
    const table: TableSection = {
      ...contacts,
      columns: [{ id: 'parts', label: 'Из чего', kind: 'parts' }],
      rows: [{ cells: [parts(5, 12)] }],
    };
    expect(csvText(table, plain)).toBe('parts\r\n5 of 12\r\n');
    expect(csvText(table, excel)).toBe('\ufeffИз чего\r\n5 из 12\r\n');
  });

  it('writes RFC 4180 with ids for headings, formulas disarmed, numbers and telephones as they are', () => {
    expect(csvText(contacts, plain)).toBe(
      [
        'name,phone,change',
        '"\'=HYPERLINK(""http://x"",""y"")",+77011234567,-5',
        "'+7 dental,'=1+1,67.5",
        "''=kept,+7 777 *** ** 03,0.2019",
        "'\tтаб,,184500.5",
        '"две\nстроки; и ""кавычки"", и запятая",,',
        '',
      ].join('\r\n'),
    );
  });

  it('writes for a Russian Excel: BOM, semicolons, decimal commas, headings in words', () => {
    expect(csvText(contacts, excel)).toBe(
      [
        '\ufeffИмя;Телефон;Изменение',
        '"\'=HYPERLINK(""http://x"",""y"")";+77011234567;-5',
        "'+7 dental;'=1+1;67,5",
        "''=kept;+7 777 *** ** 03;0,2019",
        "'\tтаб;;184500,5",
        '"две\nстроки; и ""кавычки"", и запятая";;',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps a text from becoming a formula where a spreadsheet of another country parts it', () => {
    const texts = ['x;=1', 'x,=1', ';"=1', 'две\n- раз', 'a=b; -5'];
    expect(texts.map(guardFormula)).toEqual(["x;'=1", "x,'=1", `;'"=1`, "две\n'- раз", 'a=b; -5']);
  });

  it('has no formula in it, whichever of the two marks parts the cells', () => {
    const columns: TableSection['columns'] = [
      { id: 'a', label: 'А', kind: 'text' },
      { id: 'b', label: 'Б', kind: 'text' },
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), fc.constantFrom(plain, excel), (pairs, style) => {
        const rows = pairs.map((pair) => ({ cells: pair.map((one) => text(one)) }));
        const written = csvText({ ...contacts, columns, rows }, style);
        for (const mark of [',', ';']) {
          for (const cell of spreadsheetCells(written, mark)) expect(cell).not.toMatch(/^[\t\r\n]*[=+\-@]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives every text back once the apostrophes are taken off', () => {
    const columns: TableSection['columns'] = [
      { id: 'a', label: 'А', kind: 'text' },
      { id: 'b', label: 'Б', kind: 'text' },
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), fc.constantFrom(plain, excel), (pairs, style) => {
        const rows = pairs.map((pair) => ({ cells: pair.map((one) => text(one)) }));
        const written = csvText({ ...contacts, columns, rows }, style);
        const read: string[][] = parse(written, {
          bom: true,
          delimiter: style.excel ? ';' : ',',
          record_delimiter: '\r\n',
        });
        expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(pairs);
      }),
    );
  });

  it('keeps a lone empty field a record', () => {
    const columns: TableSection['columns'] = [{ id: 'note', label: '', kind: 'text' }];
    expect(csvText({ ...contacts, columns, rows: [{ cells: [text('')] }] }, plain)).toBe('note\r\n""\r\n');
  });

  it('leaves a harmless text alone', () => {
    expect(["O'Neil", "'кавычка", 'a=b', '5', ''].map(guardFormula)).toEqual([
      "O'Neil",
      "'кавычка",
      'a=b',
      '5',
      '',
    ]);
  });
});

describe('renderCsv', () => {
  it('writes the first table, columns for programs only', async () => {
    expect(decode(await renderCsv(sample))).toBe(
      [
        'metric,value,target,met,numerator,denominator,pending',
        'conversion,0.5455,>=0.5,true,6,11,0',
        'show_rate,0.8667,>=0.9,false,13,15,2',
        'missed_rate,0.0615,<=0.08,true,4,65,0',
        'callback_in_time,0.8333,1,false,5,6,1',
        'answer_time,17.5,<=20,true,1069,61,0',
        'qa_score,,>=85,,0,0,0',
        '',
      ].join('\r\n'),
    );
  });

  it('writes the table that is asked for', async () => {
    expect(decode(await renderCsv(sample, { table: 'tails', excel: true }))).toBe(
      [
        '\ufeffЧто сделать;Телефон;Кто;Когда;Почему',
        'Перезвонить: пропущен 12:02;+7 777 *** ** 03;Динара;2026-01-17 09:00;не берёт, две попытки, сообщение оставлено',
        'Снимок для Досымжана Қ.;;Айгуль;2026-01-17 12:20;врач пришлёт утром',
        '',
      ].join('\r\n'),
    );
  });

  it('refuses a table that the report has not', async () => {
    await expect(renderCsv(sample, { table: 'nothing' })).rejects.toThrow(
      'report shift has no table nothing',
    );
  });
});
