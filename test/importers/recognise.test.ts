/** Every export is recognised as what it is, and no foreign table as any. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { heading } from '../../src/importers/columns.ts';
import { hasHeadings } from '../../src/importers/draft-columns.ts';
import { allMaps, findMap, titleOf } from '../../src/importers/find-map.ts';
import { openTable } from '../../src/importers/open-table.ts';
import { type KnownMap, type Recognition, recognise, sureOf } from '../../src/importers/recognise.ts';
import { exportPath, exports } from './exports.ts';
import { files, readAll } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-recognise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { maps } = await allMaps(files);

async function recognised(path: string, more: readonly KnownMap[] = []): Promise<Recognition[]> {
  const table = await openTable(path);
  try {
    return recognise(table.head, [...maps, ...more], table.start);
  } finally {
    table.close();
  }
}

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const named = (found: Recognition | null) =>
  found && { name: found.name, kind: found.kind, layout: found.layout && titleOf(found.layout, '', 'en') };

describe('an export of ours', () => {
  it.each(exports)('$file is recognised as $map, $layout', async ({ file, map, kind, layout }) => {
    expect(named(sureOf(await recognised(exportPath(file))))).toEqual({ name: map, kind, layout });
  });

  it.each(exports)('$file is no other system’s', async ({ file, map }) => {
    const [first, second] = await recognised(exportPath(file));
    expect(first?.name).toBe(map);
    expect((first?.confidence ?? 0) - (second?.confidence ?? 0)).toBeGreaterThan(0.08);
  });

  it.each(exports)('$file has no two columns of one heading', async ({ file }) => {
    const table = await openTable(exportPath(file));
    const rows = table.head.slice(table.start);
    table.close();
    const headings = (hasHeadings(rows) ? (rows[0] ?? []) : []).map(heading).filter((name) => name !== '');
    expect(headings).toEqual([...new Set(headings)]);
  });

  it('is still recognised when a few of its rows are damaged', async () => {
    const head =
      'Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка;Теги;ID заказа звонка;Запись существует;Новый клиент;Состояние перезвона;Время перезвона\n';
    const row = 'Входящий;Отвечен;15.01.2026 10:00:00;;77010000001;77272000000;101;60;53;7;;1.1;;;;1;0;;\n';
    const [first] = await recognised(put('damaged.csv', `${head}${row.repeat(8)}Входящий;Голубиный;x\n`));
    expect(first).toMatchObject({ name: 'sipuni', confidence: expect.closeTo(0.89, 1) });
    expect(first?.reasons).toContainEqual({ reason: 'rows', good: false, params: { found: 8, of: 9 } });
  });
});

describe('headings as programs write them', () => {
  it.each([
    'Patient ID;Full name;Phone',
    'PatientId;FullName;phone',
    'patient_id;full_name;PHONE',
    'patientid;fullname;Phone',
  ])('%s', async (head) => {
    const path = put('programs.csv', `${head}\n17;Ким Марат;87010000001\n`);
    const { rows } = await readAll(path, 'generic-patients', 'patients');
    expect(rows).toMatchObject([{ patientKey: 'generic-patients:17', patientName: 'Ким Марат' }]);
    expect((await recognised(path))[0]?.name).toBe('generic-patients');
  });
});

describe('a table that is nobody’s export', () => {
  it.each([
    ['orders', 'Дата;Номер заказа;Сумма;Менеджер\n15.01.2026;17;5000;Айгуль\n'],
    ['weather', 'date,temperature,wind\n2026-01-15,-7,3\n2026-01-16,-9,4\n'],
    ['a journal of work', 'Время;Событие\n15.01.2026 10:00;включили свет\n'],
    ['numbers without headings', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n'],
    ['sixteen words', `${Array.from({ length: 16 }, (_, i) => `w${i}`).join(',')}\n`],
    ['text with a pipe', 'one|two\nthree|four\n'],
    ['one column', 'Телефон\n87010000001\n'],
  ])('%s', async (name, text) => {
    expect(sureOf(await recognised(put(`${name}.csv`, text)))).toBeNull();
  });

  it('a table of calls with the month in front is one all the same', async () => {
    const rows = ['01/14', '02/20', '03/04', '04/28'].map(
      (day) => `${day}/2026 10:00,in,87010000001,answered,60\n`,
    );
    const [first] = await recognised(
      put('month-first.csv', `Start,Type,Phone,Status,Talk\n${rows.join('')}`),
    );
    expect(first).toMatchObject({ name: 'generic', confidence: expect.closeTo(0.85, 1) });
  });

  it('says why a map does not fit', async () => {
    const text = 'Дата и время;Откуда;Куда;Статус\n15.01.2026 10:00;Айгуль Омарова;Марат Ким;ок\n';
    const [first] = await recognised(put('names.csv', text));
    expect(first?.reasons).toContainEqual({ reason: 'numbers', good: false, params: {} });
    expect(sureOf(first ? [first] : [])).toBeNull();
  });

  it('notices that caller and called stand the wrong way round', async () => {
    const rows = '15.01.2026 10:00;вх;101;87010000001;Отвечен\n'.repeat(3);
    const [first] = await recognised(put('turned.csv', `Дата и время;Тип;Откуда;Куда;Статус\n${rows}`));
    expect(first?.reasons).toContainEqual({ reason: 'direction', good: false, params: {} });
  });
});

describe('headings are compared whole', () => {
  it('«Куда» inside «Откуда» is another heading', async () => {
    const [first] = await recognised(
      put('kuda.csv', 'Дата и время;Откуда;Статус\n15.01.2026 10:00;87010000001;Отвечен\n'),
    );
    expect(first?.reasons.find(({ reason }) => reason === 'columns')?.params).toEqual({ found: 3, of: 3 });
  });
});

describe('the clinic’s own map', () => {
  it('goes before a shipped one that fits as well', async () => {
    const { map } = await findMap(files, 'sipuni', 'calls');
    const found = await recognised(exportPath('sipuni-24.csv'), [{ name: 'our-sipuni', map, own: true }]);
    expect(sureOf(found)?.name).toBe('our-sipuni');
  });
});

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/import-maps/${name}.yaml`, import.meta.url));

describe.skipIf(!existsSync(shared))('public data (skipped where ../shared/data is absent)', () => {
  it.each([
    ['calls/freepbx_export.csv', 'freepbx', 'with headings'],
    ['calls/sipuni_2015.csv', 'sipuni', 'of 2015'],
    ['calls/sipuni_empty.csv', 'sipuni', '24 columns'],
    ['calls/queue_log.txt', 'asterisk-queue', null],
  ])('%s is %s', async (path, name, layout) => {
    expect(named(sureOf(await recognised(join(shared, path))))).toEqual({ name, kind: 'calls', layout });
  });

  it.each([
    ['calls/call_center.csv', 'call-center', 'calls'],
    ['visits/no_shows.csv', 'no-shows', 'visits'],
  ] as const)('%s is nobody’s, until the clinic has a map for it', async (path, name, kind) => {
    expect(sureOf(await recognised(join(shared, path)))).toBeNull();
    const { map } = await findMap(files, fixture(name), kind);
    const [first] = await recognised(join(shared, path), [{ name, map, own: true }]);
    expect(first).toMatchObject({ name, kind });
  });

  const naughty = ['csv-spectrum/csvs', 'csv-test-data/csv'].flatMap((suite) =>
    existsSync(join(shared, 'naughty', suite))
      ? readdirSync(join(shared, 'naughty', suite)).map((file) => join('naughty', suite, file))
      : [],
  );
  it.each(naughty)('%s is nobody’s', async (path) => {
    const found = await recognised(join(shared, path)).catch(() => []);
    expect(sureOf(found)).toBeNull();
  });
});
