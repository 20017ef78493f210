import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { textRows, workbook } from '../importers/workbook.ts';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
afterEach(() => desk.remove());

const head =
  'Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка\n';
const calls = `${head}Входящий;Отвечен;14.01.2026 10:00:00;;87011234567;77272000000;101;70;60;10;;1.1;
Исходящий;Не отвечен;14.01.2026 10:05:00;;101;87017654321;;30;;;;1.2;
Входящий;Не отвечен;15.01.2026 11:00:00;;87017654321;77272000000;;20;;;;1.3;
`;
const broken = `${head}Входящий;Отвечен;14.01.2026 10:00:00;;87011234567;77272000000;101;70;60;10;;1.1;
Входящий;Отвечен;32.01.2026 10:00:00;;87011234567;77272000000;101;70;60;10;;1.2;
Входящий;Занят\u001b[31m;14.01.2026 10:10:00;;87011234567;77272000000;101;70;60;10;;1.3;
Входящий;Отвечен;14.01.2026 10:20:00;;87011234567;77272000000;101;70;минута;10;;1.4;
Входящий;Отвечен;14.01.2026
`;

async function withFile(text: string | Uint8Array, lang = 'en', name = 'calls.csv'): Promise<string> {
  desk = await clinicDesk(lang);
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return path;
}

const contacts = () =>
  desk.withStore(
    async (store) => await store.engine.db.selectFrom('contact').selectAll().orderBy('id').execute(),
  );

describe('import calls', () => {
  it('brings every call in, once', async () => {
    const file = await withFile(calls);
    const ran = await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    expect(ran).toMatchObject({
      code: 0,
      err: '',
      out: `Import 1: calls.csv, map sipuni
  rows read      3
  calls added    3  14 Jan 2026 to 15 Jan 2026
  already there  0
  left out       0
Take it back: smena undo --import 1
`,
    });
    expect(await contacts()).toMatchObject([
      {
        clinicId: 1,
        deskId: null,
        shiftId: null,
        startedAt: Date.parse('2026-01-14T10:00:00+05:00'),
        day: '2026-01-14',
        channel: 'call',
        direction: 'in',
        status: 'answered',
        purpose: null,
        outcome: null,
        patientId: null,
        phone: '+77011234567',
        name: null,
        tags: '[]',
        answerSeconds: 10,
        talkSeconds: 60,
        operator: '101',
        missing: '["name","purpose","outcome","source"]',
        importId: 1,
        importKey: 'sipuni:1.1',
        version: 1,
      },
      {
        direction: 'out',
        status: 'no_answer',
        phone: '+77017654321',
        operator: '101',
        answerSeconds: null,
        talkSeconds: null,
      },
      { direction: 'in', status: 'missed', phone: '+77017654321', day: '2026-01-15' },
    ]);
  });

  it('recognises the same file, and the same rows in another', async () => {
    const file = await withFile(calls);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    const again = await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    expect(again.out).toBe(
      'calls.csv is the same file as in import 1 (08:47): there is nothing new in it.\n',
    );
    expect((await desk.run(['import', 'calls', file, '--map', 'sipuni', '--json'])).json()).toEqual({
      read: 3,
      imported: 0,
      duplicates: 3,
      completed: 0,
      rejected: 0,
      rejects: [],
      importId: 1,
      callbacks: 0,
    });
    const longer = join(desk.folder, 'longer.csv');
    writeFileSync(
      longer,
      `\ufeff${calls.replaceAll('\n', '\r\n')}Внутренний;Отвечен;16.01.2026 08:00:00;;101;102;102;9;7;2;;1.4;\r\n`,
    );
    expect((await desk.run(['import', 'calls', longer, '--map', 'sipuni', '--json'])).json()).toEqual({
      read: 4,
      imported: 1,
      duplicates: 3,
      completed: 0,
      rejected: 0,
      rejects: [],
      importId: 2,
      callbacks: 0,
    });
    expect(await contacts()).toHaveLength(4);
  });

  it('leaves out what does not fit, says where and why, and takes the rest', async () => {
    const file = await withFile(broken);
    const ran = await desk.run([
      'import',
      'calls',
      file,
      '--map',
      'sipuni',
      '--rejects',
      join(desk.folder, 'bad.csv'),
    ]);
    expect(ran.code).toBe(6);
    expect(ran.out).toBe(`Import 1: calls.csv, map sipuni
  rows read      5
  calls added    1  14 Jan 2026 to 14 Jan 2026
  already there  0
  left out       4
    line 3: “32.01.2026 10:00:00” is not a time that the map knows
    line 4: the map does not know “Занят\\x1b[31m” in “what became of it”
    line 5: “минута” is not a length of time (“talk”)
    line 6: too few cells: 3, at least 13 are needed
Take it back: smena undo --import 1
`);
    expect(readFileSync(join(desk.folder, 'bad.csv'), 'utf8').split('\r\n')).toEqual([
      '\ufeffline;reason;Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка',
      '3;“32.01.2026 10:00:00” is not a time that the map knows;Входящий;Отвечен;32.01.2026 10:00:00;;87011234567;77272000000;101;70;60;10;;1.2;',
      '4;the map does not know “Занят\u001b[31m” in status;Входящий;Занят\u001b[31m;14.01.2026 10:10:00;;87011234567;77272000000;101;70;60;10;;1.3;',
      '5;“минута” is not a length of time (talkSeconds);Входящий;Отвечен;14.01.2026 10:20:00;;87011234567;77272000000;101;70;минута;10;;1.4;',
      '6;too few cells: 3, at least 13 are needed;Входящий;Отвечен;14.01.2026',
      '',
    ]);
    // A file with rejects is read again: somebody may want to see them once more.
    const again = await desk.run(['import', 'calls', file, '--map', 'sipuni', '--json']);
    expect(again.code).toBe(6);
    expect(again.json()).toMatchObject({ read: 5, imported: 0, duplicates: 1, rejected: 4, importId: 2 });
    expect(again.json<{ rejects: unknown[] }>().rejects[0]).toEqual({
      line: 3,
      reason: '“32.01.2026 10:00:00” is not a time that the map knows',
      field: 'startedAt',
      value: '32.01.2026 10:00:00',
    });
  });

  it('only tries with --dry-run, and shows how the map understands the file', async () => {
    const file = await withFile(calls, 'ru');
    const ran = await desk.run(['import', 'calls', file, '--map', 'sipuni', '--dry-run']);
    expect(ran.out).toBe(`файл   CSV, utf-8, точка с запятой
карта  sipuni
время  Asia/Almaty, как в клинике

 №  столбец                 поле             например
 1  Тип                     direction        Входящий; Исходящий
 2  Статус                  status           Отвечен; Не отвечен
 3  Время                   startedAt        14.01.2026 10:00:00; 14.01.2026
                                             10:05:00
 4  Схема                   не нужен
 5  Откуда                  from             +7 701 *** ** 67; 101
 6  Куда                    to               +7 727 *** ** 00; +7 701 *** ** 21
 7  Кто ответил             operator         101
 8  Длительность звонка     durationSeconds  70; 30
 9  Длительность разговора  talkSeconds      60
10  Время ответа            answerSeconds    10
11  Оценка                  не нужен
12  ID записи               id               1.1; 1.2
13  Метка                   note

Проба, ничего не записано: calls.csv, карта sipuni
  прочитано строк    3
  добавлено звонков  3  14.01.2026 – 15.01.2026
  уже было           0
  не принято         0

время             направление  статус     номер             кто  ответ  разговор
14.01.2026 10:00  входящий     отвечен    +7 701 *** ** 67  101   0:10      1:00
14.01.2026 10:05  исходящий    не берёт   +7 701 *** ** 21  101      —         —
                               трубку
15.01.2026 11:00  входящий     пропущен   +7 701 *** ** 21           —         —
`);
    expect(await contacts()).toEqual([]);
    expect((await desk.run(['import', 'list'])).out).toBe('Пока ничего не загружали.\n');
  });

  it('reads a file that Excel saved in windows-1251, and speaks Kazakh', async () => {
    const file = await withFile(iconv.encode(calls, 'windows-1251'), 'kk');
    expect(
      (await desk.run(['import', 'calls', file, '--map', 'sipuni'])).out,
    ).toBe(`1-импорт: calls.csv, sipuni картасы
  оқылған жол       3
  қосылған қоңырау  3  14.01.2026 – 15.01.2026
  бұрыннан бар      0
  қабылданбады      0
Қайтару: smena undo --import 1
`);
  });

  it('recognises the export, says so, and goes on', async () => {
    const file = await withFile(calls);
    const ran = await desk.run(['import', 'calls', file]);
    expect(ran.out).toContain('calls added    3');
    expect(ran.err).toBe(
      'Recognised: Sipuni, layout “of 2018”, 89 % sure. Another: --map NAME, smena import maps\n',
    );
  });

  it('asks for the map where it is not sure, the likely first and why', async () => {
    const file = await withFile(
      'Дата и время;Тип;Номер;Разговор;Кто;Комната;Этаж\n15.01.2026 10:00;вх;87011234567;60;Айгуль;5;2\n',
    );
    expect((await desk.run(['import', 'calls', file], { answers: ['generic'] })).out).toContain(
      'calls added    1',
    );
    const silent = await desk.run(['import', 'calls', file]);
    expect([silent.code, silent.err.replaceAll(desk.folder, '')]).toEqual([
      2,
      'It is not clear whose export /calls.csv is.\nSay it: --map NAME. Likely: generic 61 %. None of them? smena import map /calls.csv\n',
    ]);
  });

  it('offers no map by default that does not fit, but to describe the file', async () => {
    const file = await withFile('Раз;Два;Три\n1;2;3\n');
    const ran = await desk.run(['import', 'calls', file], { answers: [''] });
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([2, `${file} is no export that the program knows.`]);
  });

  it('keeps how long a caller waited who hung up, and of a missed call nothing', async () => {
    const rows = '14.01.2026 10:00;отбой;4\n14.01.2026 10:05;пропущен;30\n';
    const file = await withFile(`Начало;Статус;Длительность\n${rows}`);
    await desk.run(['import', 'calls', file, '--map', 'generic']);
    expect(await contacts()).toMatchObject([
      { status: 'abandoned', answerSeconds: 4, talkSeconds: null },
      { status: 'missed', answerSeconds: null, talkSeconds: null },
    ]);
  });

  it('makes one contact of a call that rang at several telephones', async () => {
    const leg = (channel: string, status: string, talk: number) =>
      `"","87011234567","600","from-trunk","","SIP/t-1","${channel}","Queue","","2026-01-14 10:00:00","","",20,${talk},"${status}","","77.1",""\n`;
    const file = await withFile(
      leg('SIP/101-2', 'NO ANSWER', 0) + leg('SIP/102-3', 'ANSWERED', 15) + leg('SIP/103-4', 'NO ANSWER', 0),
    );
    const ran = await desk.run(['import', 'calls', file, '--map', 'asterisk-cdr', '--json']);
    expect(ran.json()).toMatchObject({ read: 3, imported: 1, duplicates: 2, rejected: 0 });
    expect(await contacts()).toMatchObject([{ status: 'answered', answerSeconds: 5, talkSeconds: 15 }]);
  });
});

describe('missed calls of an import', () => {
  const today = `${head}Входящий;Не отвечен;16.01.2026 08:10:00;;87011111111;77272000000;;20;;;;2.1;
Входящий;Не отвечен;16.01.2026 08:20:00;;87012222222;77272000000;;20;;;;2.2;
Исходящий;Отвечен;16.01.2026 08:24:00;;101;87012222222;;40;30;10;;2.3;
Входящий;Не отвечен;16.01.2026 08:30:00;;;77272000000;;20;;;;2.4;
Входящий;Не отвечен;15.01.2026 18:30:00;;87013333333;77272000000;;20;;;;2.5;
`;

  it('enter the callback list when they are of today, have a number, and nobody has rung back', async () => {
    const file = await withFile(today);
    const ran = await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    expect(ran.out).toContain('1 missed call of today entered the callback list: smena missed\n');
    const callbacks = await desk.withStore((store) =>
      store.engine.db.selectFrom('callback').selectAll().execute(),
    );
    expect(callbacks).toMatchObject([
      { id: 1, phone: '+77011111111', state: 'open', attempts: 0 },
      { id: 2, phone: '+77012222222', state: 'reached', attempts: 1 },
    ]);
  });

  it('and an import settles what was owed before', async () => {
    const file = await withFile(today);
    await desk.run(['log', 'call', '--missed', '--phone', '87012222222', '--at', '08:15']);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    const callback = await desk.withStore((store) => store.contacts.callback(1, 1));
    expect(callback).toMatchObject({ phone: '+77012222222', state: 'reached' });
  });
});

describe('import visits', () => {
  const visits = `Врач,Пациент,Телефон,Дата визита,Статус,Услуга,Оплачено
Омарова,Марат Касымов,87011234567,12.01.2026 10:00,пришел,Чистка,15000
омарова,Касымов Марат,+7 701 123 45 67,13.01.2026 10:00,не пришел,,
Омарова,Алия,,13.01.2026 10:20,подтвержден,,
Петров,Алия,,13.01.2026 11:20,отменен,,
`;

  it('finds a doctor whichever of the names comes first, and tells of lines left out in their order', async () => {
    const rows =
      'Иванов,Ли,,12.01.2026 10:00,пришел,,\nАхметов С.,Ли,,Итого,пришел,,\nАхметов Серик,Ли,,12.01.2026 10:00,пришел,,\n';
    const file = await withFile(`${visits.split('\n')[0]}\n${rows}`, 'en', 'visits.csv');
    await desk.run(['doctor', 'add', 'Серик Ахметов', '--specialty', 'ортодонт']);
    const ran = await desk.run(['import', 'visits', file, '--map', 'generic-visits', '--json']);
    expect(ran.json()).toMatchObject({ imported: 1, rejects: [{ line: 2 }, { line: 3 }] });
  });

  it('brings visits in with their patients, and no doctor is in two places', async () => {
    const file = await withFile(visits, 'en', 'visits.csv');
    const ran = await desk.run(['import', 'visits', file, '--map', 'generic-visits']);
    expect([ran.code, ran.out]).toEqual([
      6,
      `Import 1: visits.csv, map generic-visits
  rows read      4
  visits added   3  12 Jan 2026 to 13 Jan 2026
  already there  0
  left out       1
    line 5: there is no doctor “Петров” in the clinic: smena doctor add
Take it back: smena undo --import 1
`,
    ]);
    const rows = await desk.withStore(async ({ engine: { db } }) => ({
      patients: await db.selectFrom('patient').select(['name', 'phone']).execute(),
      visits: await db
        .selectFrom('visit')
        .select(['doctorId', 'patientId', 'status', 'note', 'paid'])
        .execute(),
    }));
    expect(rows.patients).toEqual([
      { name: 'Марат Касымов', phone: '+77011234567' },
      { name: 'Алия', phone: null },
    ]);
    expect(rows.visits).toEqual([
      { doctorId: 1, patientId: 1, status: 'done', note: 'Чистка', paid: 1_500_000 },
      { doctorId: 1, patientId: 1, status: 'no_show', note: null, paid: null },
      { doctorId: 1, patientId: 2, status: 'confirmed', note: null, paid: null },
    ]);
  });

  it('a visit at a time that is taken is left out', async () => {
    const file = await withFile(`${visits}Омарова,Бауыржан,,12.01.2026 10:10,пришел,,\n`, 'en', 'visits.csv');
    const ran = await desk.run(['import', 'visits', file, '--map', 'generic-visits', '--json']);
    expect(ran.json<{ rejects: unknown[] }>().rejects.at(-1)).toEqual({
      line: 6,
      reason: 'Омарова is already taken at that time',
      value: 'Омарова',
    });
  });
});

describe('undo --import', () => {
  it('takes an import back whole, and the file can come in again', async () => {
    const file = await withFile(calls);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    const ran = await desk.run(['undo', '--import', '1', '--yes']);
    expect(ran).toMatchObject({
      code: 0,
      out: 'Entry 3 taken back.\n  added: import 1 — calls.csv, 3 rows\n',
    });
    expect(await contacts()).toEqual([]);
    const again = await desk.run(['import', 'calls', file, '--map', 'sipuni', '--json']);
    expect(again.json()).toMatchObject({ imported: 3, importId: 2 });
  });

  it('lets a copy of the file in, whose rows were all there when it was tried', async () => {
    const file = await withFile(calls);
    const copy = join(desk.folder, 'copy.csv');
    writeFileSync(copy, `\ufeff${calls}`);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    await desk.run(['import', 'calls', copy, '--map', 'sipuni']);
    await desk.run(['undo', '--import', '1', '--yes']);
    const again = await desk.run(['import', 'calls', copy, '--map', 'sipuni', '--json']);
    expect(again.json()).toMatchObject({ imported: 3, duplicates: 0, importId: 3 });
  });

  it('stays when somebody has worked with its rows', async () => {
    const file = await withFile(calls);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    const edited = await desk.run(['log', 'edit', '1', '--name', 'Айгүл']);
    expect(edited.code).toBe(0);
    const ran = await desk.run(['undo', '--import', '1', '--yes', '--json']);
    expect(ran.code).toBe(4);
    expect(ran.error().code).toBe('cannot_undo');
    expect(await contacts()).toHaveLength(3);
  });

  it('says when there is no such import, or it is undone already', async () => {
    const file = await withFile(calls);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    await desk.run(['undo', '--import', '1', '--yes']);
    expect((await desk.run(['undo', '--import', '1', '--yes'])).code).toBe(4);
    const absent = await desk.run(['undo', '--import', '7', '--yes']);
    expect([absent.code, absent.err]).toEqual([3, 'There is no import 7.\nSee: smena import list\n']);
  });
});

describe('import list', () => {
  it('shows what came in', async () => {
    const file = await withFile(calls);
    await desk.run(['import', 'calls', file, '--map', 'sipuni']);
    expect((await desk.run(['import', 'list'])).out).toBe(
      `no.  when   file       map     added  left out\n  1  08:47  calls.csv  sipuni      3         0\n`,
    );
    expect((await desk.run(['import', 'list', '--json'])).json()).toEqual({
      imports: [
        {
          id: 1,
          kind: 'calls',
          map: 'sipuni',
          file: 'calls.csv',
          read: 3,
          imported: 3,
          duplicates: 0,
          rejected: 0,
          at: '2026-01-16T08:47:00+05:00',
        },
      ],
    });
  });
});

describe('what an import refuses, word for word', () => {
  const refused = async (text: string | Uint8Array, argv: string[] = ['--map', 'sipuni'], lang = 'en') => {
    const file = await withFile(text, lang);
    const ran = await desk.run(['import', 'calls', file, ...argv]);
    expect(await contacts()).toEqual([]);
    return [ran.code, ran.err.replaceAll(desk.folder, '')];
  };

  it('a file that is not there', async () => {
    await withFile('');
    const ran = await desk.run(['import', 'calls', 'nowhere.csv', '--map', 'sipuni']);
    expect([ran.code, ran.err]).toEqual([
      3,
      'There is no file nowhere.csv.\nCheck the name and the folder.\n',
    ]);
  });

  it('a folder', async () => {
    await withFile('');
    const ran = await desk.run(['import', 'calls', desk.folder, '--map', 'sipuni']);
    expect([ran.code, ran.err.replaceAll(desk.folder, '/folder')]).toEqual([
      2,
      '/folder is a folder.\nName the file in it.\n',
    ]);
  });

  it('an empty file', async () => {
    expect(await refused('')).toEqual([
      2,
      '/calls.csv is empty.\nExport it once more and look whether there are lines in it.\n',
    ]);
  });

  it('a workbook that came in half', async () => {
    const whole = workbook({ sheets: [{ name: 'Звонки', rows: textRows([['Тип', 'Время']]) }] });
    expect(await refused(whole.subarray(0, whole.length - 100))).toEqual([
      2,
      '/calls.csv was cut off or is damaged; nothing was imported.\nDownload or copy it once more.\n',
    ]);
  });

  it('a line without an end, and nothing of the rows before it stays', async () => {
    expect(await refused(`${calls}${'x'.repeat(1_100_000)}`)).toEqual([
      2,
      '/calls.csv, line 5: longer than 1 MB; nothing was imported.\nLook whether this is a table, and whether a line end is missing there.\n',
    ]);
  });

  it('another table', async () => {
    expect(await refused('Имя;Сумма\nа;1\n', ['--map', 'freepbx'], 'ru')).toEqual([
      2,
      '/calls.csv: не найден столбец для «когда начался» (startedAt). Первая строка: Имя | Сумма\nНазовите столбец: --column startedAt="…" (или его номер). Другая система: --map ИМЯ\n',
    ]);
  });

  it('a column that was named and is not there', async () => {
    const asked = ['--map', 'generic', '--column', 'phone=Абонент', '--column', 'note=20'];
    expect(await refused('Начало;Статус\n14.01.2026 10:00;да\n', asked)).toEqual([
      2,
      '/calls.csv: no column was found for “patient’s number” (phone), “note” (note). Its first line: Начало | Статус\nName the column: --column phone="…" (or its number). Another system: --map NAME\n',
    ]);
  });

  it('an unknown map', async () => {
    expect(await refused(calls, ['--map', 'beeline'])).toEqual([
      3,
      'There is no map “beeline”.\nAll of them: smena import maps. Your own: --map FILE.yaml\n',
    ]);
  });

  it('a map for something else', async () => {
    expect(await refused(calls, ['--map', 'generic-visits'])).toEqual([
      2,
      'The map “generic-visits” is not for this: it is for visits.\nSee: smena import visits --help\n',
    ]);
  });

  it('a rejects file that is there, or a link', async () => {
    const file = await withFile(broken);
    const there = join(desk.folder, 'bad.csv');
    writeFileSync(there, 'mine');
    symlinkSync(there, join(desk.folder, 'link.csv'));
    for (const name of ['bad.csv', 'link.csv']) {
      const ran = await desk.run([
        'import',
        'calls',
        file,
        '--map',
        'sipuni',
        '--rejects',
        join(desk.folder, name),
      ]);
      expect(ran.code).toBe(2);
    }
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(await contacts()).toEqual([]);
  });
});
