import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from '../../src/importers/open-table.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { change, figure, money, none, phone, text, time } from '../../src/reports/cells.ts';
import type { Report, TableSection } from '../../src/reports/report.ts';
import { visible } from '../../src/reports/visible-text.ts';
import { managerSample } from './manager-sample.ts';
import { sample } from './sample-report.ts';
import { partsOf } from './xlsx-parts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'smena-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows of a sheet as our own import reads them. */
async function readBack(report: Report, sheet: string): Promise<readonly string[][]> {
  const file = path.join(folder, 'report.xlsx');
  writeFileSync(file, await renderXlsx(report));
  const table = await openTable(file, { sheet });
  table.close();
  return table.head;
}

function listOf(texts: readonly string[]): TableSection {
  return {
    ...{ kind: 'table', id: 'list', title: 'Список', empty: '' },
    columns: [{ id: 'text', label: 'Текст', kind: 'text' }],
    rows: texts.map((one) => ({ cells: [text(one)] })),
  };
}

const withTable = (table: TableSection): Report => ({ ...sample, sections: [table] });
const naughty = '../shared/data/naughty/blns.txt';

describe('renderXlsx', () => {
  it('is the same bytes for the same report, now and later', async () => {
    const first = await renderXlsx(managerSample());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.compare(await renderXlsx(structuredClone(managerSample())), first)).toBe(0);
  });

  it('has a summary and a sheet for each table and each chart', async () => {
    expect(partsOf(await renderXlsx(managerSample())).sheets).toEqual([
      'Сводка',
      'Конверсия обращений в запись',
      'Выручка по визитам',
      'Конверсия по источникам',
      'Против прошлой недели',
      'Обращения по часам',
      'Ответ на звонок',
      'Пропущенные звонки за год',
    ]);
    expect(partsOf(await renderXlsx(managerSample('kk'))).sheets[0]).toBe('Қорытынды');
  });

  it('keeps every column of a table, typed, under the heading of the language', async () => {
    const file = partsOf(await renderXlsx(sample));
    const cells = file.cells(2);
    const shown = (ref: string) => {
      const { value, type, format } = cells.get(ref) ?? { value: '', type: '', format: '' };
      return [value, type, format];
    };
    expect(['A1', 'C1', 'H1'].map((ref) => cells.get(ref)?.value)).toEqual(['Код', 'Факт', 'Знаменатель']);
    expect([...cells].filter(([ref]) => /^[A-Z]1$/u.test(ref)).every(([, { bold }]) => bold)).toBe(true);
    expect(shown('B2')).toEqual(['Конверсия обращения в запись', 's', '@']);
    expect(shown('C2')).toEqual(['0.545454545455', 'n', '0.0%']);
    expect(shown('D2')).toEqual(['0.5', 'n', '"≥"\\ 0.0%']);
    expect(shown('E3')).toEqual(['не выполнено', 's', '@']);
    expect(shown('C6')).toEqual([String(18 / 86_400).slice(0, 17), 'n', '[m]:ss']);
    expect(cells.has('C7')).toBe(false);
    expect(shown('G6')).toEqual(['1069', 'n', '#,##0']);
  });

  it('keeps days, clocks, money and changes as numbers that show as people write them', async () => {
    const table: TableSection = {
      ...listOf([]),
      columns: ['day', 'instant', 'time', 'money', 'money', 'change', 'change', 'phone'].map((kind, at) => ({
        id: `c${at}`,
        label: `c${at}`,
        kind: kind as 'day',
      })),
      rows: [
        {
          cells: [
            { kind: 'day', day: '2026-01-16' },
            { kind: 'instant', at: new Date('2026-01-16T20:14:00+05:00').getTime() },
            time(new Date('2026-01-16T06:00:00+05:00').getTime()),
            money(18_450_000, 'KZT'),
            money(-1250, 'RUB'),
            change('ratio', -0.032, false, 'KZT'),
            change('seconds', -4.5, true, 'KZT'),
            phone('+77011234567'),
          ],
        },
      ],
    };
    const cells = partsOf(await renderXlsx(withTable(table))).cells(2);
    const second = [...cells]
      .filter(([ref]) => ref.endsWith('2'))
      .map(([, { value, format }]) => [value, format]);
    expect(second).toEqual([
      ['46038', 'dd.mm.yyyy'],
      ['46038.8430556', 'dd.mm.yyyy hh:mm'],
      ['0.25', 'hh:mm'],
      ['184500', '#,##0\\ "₸"'],
      ['-12.5', '#,##0.00\\ "₽"'],
      ['-0.032', '+0.0%;−0.0%;0.0%'],
      ['-4.5', '+#,##0.0\\ "с";−#,##0.0\\ "с";#,##0.0\\ "с"'],
      ['+7\u00a0701\u00a0123\u00a045\u00a067', '@'],
    ]);
  });

  it('holds text as text, whatever it begins with', async () => {
    const texts = [
      '=1+1',
      '+7 701',
      '-2',
      '@SUM(A1)',
      "'=1",
      '_x0041_',
      '2026-01-16',
      '0012',
      'TRUE',
      ' по краям ',
    ];
    const file = partsOf(await renderXlsx(withTable(listOf(texts))));
    const cells = [...file.cells(2)].slice(1).map(([, cell]) => cell);
    expect(cells.every(({ type, format }) => type === 's' && format === '@')).toBe(true);
    expect(cells.map(({ value }) => value)).toEqual(
      texts.map((one) => one.replace('_x0041_', '_x005F_x0041_')),
    );
    for (const name of file.names) expect(file.part(name)).not.toMatch(/<f[ >]/u);
    expect((await readBack(withTable(listOf(texts)), 'Список')).slice(1).flat()).toEqual(texts);
  });

  it('keeps line breaks, spells out what cannot be kept, and cuts what no cell holds', async () => {
    const texts = ['раз\nдва', 'ред\u202eнатв\u0000\u001b[31m', 'щ'.repeat(40_000)];
    const rows = (await readBack(withTable(listOf(texts)), 'Список')).slice(1).flat();
    expect(rows.slice(0, 2)).toEqual(['раз\nдва', 'ред\\u202eнатв\\x00\\x1b[31m']);
    expect(rows[2]).toBe(`${'щ'.repeat(32_766)}…`);
  });

  it.skipIf(!existsSync(naughty))(
    `reads back every line of ${naughty} (skipped where the file is absent)`,
    async () => {
      const strings = readFileSync(naughty, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      const file = partsOf(await renderXlsx(withTable(listOf(strings))));
      const kept = [...file.cells(2)].slice(1).map(([, { value }]) => decoded(value));
      // What no XML may hold is spelt out.
      const wanted = strings.map((one) => visible(one).replace('\ufffe', '\\u{fffe}'));
      expect(kept).toEqual(wanted.filter((one) => one !== ''));
    },
  );

  it('keeps heads in sight, lets them filter, prints them again, and gives columns their width', async () => {
    const file = partsOf(await renderXlsx(sample));
    const xml = file.part('xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:I7"/>');
    expect(xml).toMatch(/<col min="2" max="2" width="31" customWidth="1"\/>/u);
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/u);
    const names = file.part('xl/workbook.xml');
    const table = `localSheetId="1" hidden="1">'Показатели дня'!$A$1:$I$7<`;
    expect(names).toContain(`<definedName name="_xlnm._FilterDatabase" ${table}`);
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Показатели дня'!$1:$1<`,
    );
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
  });

  it('says on the first sheet what is no table: facts, figures that matter, texts, checklists', async () => {
    const said = async (report: Report) => {
      const cells = partsOf(await renderXlsx(report)).cells(1);
      return [...cells.values()].map(({ value }) => value.replaceAll('\u00a0', ' '));
    };
    const shift = await said(sample);
    for (const words of [
      'Отчёт смены 57',
      'Айгуль Сейтқали',
      'Смена закрыта принудительно. Причина: отключили свет, открыты 1 перезвон и 1 визит без исхода.',
      '184500',
      'Гарнитура и микрофон проверены',
      'Причина: запасной гарнитуры нет, старшая знает',
      'Принял смену',
    ]) {
      expect(shift).toContain(words);
    }
    const week = await said(managerSample());
    for (const words of [
      'Потеряно на неявках',
      '1845000',
      'к прошлой неделе',
      'за эту неделю разговоры не оценивали',
    ]) {
      expect(week).toContain(words);
    }
  });

  it('says that a table is empty', async () => {
    const empty = { ...listOf([]), empty: 'Жалоб нет' };
    expect(
      [
        ...partsOf(await renderXlsx(withTable(empty)))
          .cells(2)
          .values(),
      ].map(({ value }) => value),
    ).toEqual(['Текст', 'Жалоб нет']);
  });

  it('writes a report without sections, and cells without values', async () => {
    const file = partsOf(await renderXlsx({ ...sample, facts: [], sections: [] }));
    expect(file.sheets).toEqual(['Сводка']);
    const blank = { ...listOf(['']), rows: [{ cells: [none] }, { cells: [figure('ratio', null, 'KZT')] }] };
    expect(partsOf(await renderXlsx(withTable(blank))).cells(2).size).toBe(1);
  });
});

const decoded = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9a-fA-F]{4})_/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
