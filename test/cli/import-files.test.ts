/** Files of any kind through the command line: workbooks, standard input, doubtful dates, zones, rows mended. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { textRows, workbook } from '../importers/workbook.ts';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
afterEach(() => desk.remove());

async function withFile(text: string | Uint8Array, lang = 'en', name = 'calls.csv'): Promise<string> {
  desk = await clinicDesk(lang);
  return put(text, name);
}

function put(text: string | Uint8Array, name = 'calls.csv'): string {
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return path;
}

const generic = (file: string, ...flags: string[]) => ['import', 'calls', file, '--map', 'generic', ...flags];
const started = () =>
  desk.withStore(async (store) => {
    const rows = await store.engine.db
      .selectFrom('contact')
      .select('startedAt')
      .orderBy('startedAt')
      .execute();
    return rows.map((row) => new Date(row.startedAt).toISOString());
  });

const book = workbook({
  formats: ['dd.mm.yyyy', 'h:mm:ss'],
  sheets: [
    { name: 'Обложка', rows: textRows([['Отчёт за январь']]) },
    {
      name: 'Звонки',
      rows: `${textRows([['Звонки клиники'], ['Дата', 'Время', 'Тип', 'Телефон', 'Статус', 'Разговор']])}<row r="4"><c s="1"><v>46037</v></c><c s="2"><v>0.4166666666666667</v></c><c t="inlineStr"><is><t>вх</t></is></c><c><v>7.7011234567E10</v></c><c t="inlineStr"><is><t>отвечен</t></is></c><c s="2"><v>0.000694444</v></c></row>`,
    },
  ],
});

describe('a table whose first row never ends', () => {
  it('is named for that, not asked whose export it is', async () => {
    const file = await withFile(`Started;Direction;Status;Phone;Talk\n${'x'.repeat(1_200_000)}\n`);
    const ran = await desk.run(['import', 'calls', file]);
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([
      2,
      `${file}, line 2: longer than 1 MB; nothing was imported.`,
    ]);
  });
});

describe('a workbook', () => {
  it('comes in with typed times and whole numbers, and says which sheet it was', async () => {
    const file = await withFile(book, 'en', 'calls.xlsx');
    const ran = await desk.run(generic(file, '--json', '--dry-run'));
    expect(ran.code).toBe(0);
    expect(ran.json()).toMatchObject({
      imported: 1,
      understood: {
        map: 'generic',
        recognised: null,
        format: { kind: 'xlsx', sheet: 'Звонки', sheets: ['Обложка', 'Звонки'] },
        timezone: 'Asia/Almaty',
        dates: null,
        columns: expect.arrayContaining([
          { number: 1, heading: 'Дата', field: 'date', samples: ['2026-01-15'] },
          { number: 4, heading: 'Телефон', field: 'phone', samples: ['+7 701 *** ** 67'] },
        ]),
      },
      rows: [
        { startedAt: Date.parse('2026-01-15T10:00:00+05:00'), phone: '+7 701 *** ** 67', talkSeconds: 60 },
      ],
    });
    const brought = await desk.run(generic(file));
    expect(brought).toMatchObject({ code: 0, err: 'sheet “Звонки”; the others, by --sheet: Обложка\n' });
    expect(await started()).toEqual(['2026-01-15T05:00:00.000Z']);
  });
});

const slashes = 'Начало;Тип;Телефон;Статус\n03/04/2025 10:00;вх;87011234567;отвечен\n';

describe('dates that read two ways', () => {
  it('are asked about, in words', async () => {
    const file = await withFile(slashes, 'ru');
    const refused = await desk.run(generic(file));
    expect([refused.code, refused.err]).toEqual([
      2,
      'Даты в файле читаются двояко: 03/04/2025 10:00 — это 3 апреля 2025 / 4 марта 2025.\nУкажите, как читать: --dates dmy (3 апреля 2025), --dates mdy (4 марта 2025)\n',
    ]);
    expect(await started()).toEqual([]);
    const answered = await desk.run(generic(file), { answers: ['4 марта 2025 (месяц, день, год)'] });
    expect(answered.code).toBe(0);
    expect(await started()).toEqual(['2025-03-04T05:00:00.000Z']);
  });

  it('are said by a flag; the same file read otherwise is another one', async () => {
    const file = await withFile(slashes);
    await desk.run(generic(file, '--dates', 'mdy'));
    await desk.run(generic(file, '--dates', 'dmy'));
    expect(await started()).toEqual(['2025-03-04T05:00:00.000Z', '2025-04-03T05:00:00.000Z']);
  });

  it('are told by the file itself where one day is beyond twelve, and it says so', async () => {
    const file = await withFile(`${slashes}04/25/2025 11:00;вх;87011234567;отвечен\n`);
    const ran = await desk.run(generic(file));
    expect([ran.code, ran.err]).toEqual([
      0,
      'Dates are read as month, day, year: only so do they all make sense. Otherwise: --dates\n',
    ]);
    expect(await started()).toEqual(['2025-03-04T05:00:00.000Z', '2025-04-25T06:00:00.000Z']);
  });
});

describe('standard input and zones', () => {
  it('reads what is piped in, in the zone of the exchange', async () => {
    desk = await clinicDesk('en');
    const stdin = 'Начало;Тип;Телефон;Статус\n14.01.2026 23:30;вх;87011234567;отвечен\n';
    const ran = await desk.run(generic('-', '--tz', 'Europe/Moscow'), { stdin });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Import 1: stdin, map generic\n');
    // Half past eleven in Moscow is half past one of the next day in Almaty.
    expect(ran.out).toContain('calls added    1  15 Jan 2026 to 15 Jan 2026');
    expect(await started()).toEqual(['2026-01-14T20:30:00.000Z']);
    const odd = await desk.run(generic('-', '--tz', 'Mars/Olympus'), { stdin });
    expect([odd.code, odd.err.split('\n')[0]]).toEqual([2, expect.stringContaining('Mars/Olympus')]);
    const nothing = await desk.run(generic('-'), { stdin: '' });
    expect([nothing.code, nothing.err.split('\n')[0]]).toEqual([2, 'stdin is empty.']);
  });
});

describe('rows left out', () => {
  const table = 'Начало;Тип;Телефон;Статус;Разговор\n14.01.2026 10:00;вх;+77011234567;отвечен;60\n';
  const bad = '14.01.2026 11:00;вх;+77017654321;отвечен;минута\n14.01.2026 12:00;вх;"87017654321;отвечен;5\n';

  it('are written as they stand, and come in once they are mended', async () => {
    const file = await withFile(`${table}${bad}`);
    const rejects = join(desk.folder, 'bad.csv');
    const ran = await desk.run(generic(file, '--rejects', rejects, '--json'));
    expect(ran.code).toBe(6);
    expect(ran.json<{ rejects: unknown[] }>().rejects).toEqual([
      {
        line: 3,
        reason: '“минута” is not a length of time (talkSeconds)',
        field: 'talkSeconds',
        value: 'минута',
      },
      { line: 4, reason: expect.any(String) },
    ]);
    const written = readFileSync(rejects, 'utf8');
    expect(written.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffline;reason;Начало;Тип;Телефон;Статус;Разговор',
      "3;“минута” is not a length of time (talkSeconds);14.01.2026 11:00;вх;'+77017654321;отвечен;минута",
    ]);
    const mended = put(
      written
        .split('\r\n')
        .slice(0, 2)
        .join('\r\n')
        .replace(/минута$/, '45\r\n'),
      'mended.csv',
    );
    const again = await desk.run(generic(mended, '--json'));
    expect([again.code, again.json()]).toMatchObject([0, { read: 1, imported: 1, rejected: 0 }]);
    const third = await desk.run(generic(mended, '--json', '--force'));
    expect(third.json()).toMatchObject({ imported: 0 });
    expect(await started()).toEqual(['2026-01-14T05:00:00.000Z', '2026-01-14T06:00:00.000Z']);
  });
});
