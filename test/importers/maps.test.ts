import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import type { ImportKind } from '../../src/facts/import-run.ts';
import { allMaps, findMap } from '../../src/importers/find-map.ts';
import { files, type Row, readAll } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-maps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the user's, by its text. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The first row of a file, reduced to the fields asked for. */
async function first(
  text: string,
  map: string,
  fields: string[],
  columns: string[] = [],
  required: string[] = [],
): Promise<Row> {
  const { rows, rejects } = await readAll(file('calls.csv', text), map, 'calls', { columns, required });
  expect(rejects).toEqual([]);
  return Object.fromEntries(fields.map((field) => [field, rows[0]?.[field] ?? null]));
}

async function fault(text: string, kind: ImportKind = 'calls', columns: string[] = []) {
  const error = await findMap(files, file('own.yaml', text), kind, columns).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ShiftError)) return error;
  const { file: path, ...params } = error.params;
  return [error.code, path === undefined ? undefined : String(path).replace(folder, ''), params];
}

const own = `kind: calls
times: [DD.MM.YYYY HH:mm]
columns: { startedAt: Время, from: Кто }
direction: in
status: answered
`;

describe('shipped maps', () => {
  it('are all valid, and known by their kind', async () => {
    const { maps, broken } = await allMaps(files);
    expect(broken).toEqual([]);
    const named = (kind: string) => maps.filter(({ map }) => map.kind === kind).map(({ name }) => name);
    expect(named('calls')).toEqual([
      'asterisk-cdr',
      'asterisk-cdr-custom',
      'asterisk-mysql',
      'asterisk-queue',
      'freepbx',
      'freeswitch',
      'generic',
      'mango',
      'megafon',
      'mikopbx',
      'sipuni',
      'split-date',
    ]);
    expect(named('visits')).toEqual(['generic-visits', 'yclients']);
    for (const { name, map } of maps) expect((await findMap(files, name, map.kind)).map).toEqual(map);
  });
});

describe('the pages about maps', () => {
  it.each(['docs/maps/README.md', 'docs/maps/README.ru.md'])(
    '%s leads to a page for every map',
    async (page) => {
      const { maps } = await allMaps(files);
      const text = readFileSync(page, 'utf8');
      for (const { name } of maps) expect(text, name).toContain(`\`${name}\``);
      for (const [, link = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
        expect(readFileSync(join('docs/maps', link), 'utf8').length, link).toBeGreaterThan(0);
      }
    },
  );

  it.each(['docs/import.md', 'docs/import.ru.md'])('%s shows one that works', async (page) => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
    const { map } = await findMap(files, file('page.yaml', text), 'calls');
    expect(map.kind).toBe('calls');
  });
});

describe('sipuni', () => {
  const fields = [
    'startedAt',
    'direction',
    'status',
    'phone',
    'operator',
    'answerSeconds',
    'talkSeconds',
    'importKey',
  ];
  const inbound = {
    startedAt: Date.parse('2026-06-06T13:50:45+05:00'),
    direction: 'in',
    status: 'answered',
    phone: '+77011234567',
    operator: '205',
    answerSeconds: 6,
    talkSeconds: 9,
    importKey: 'sipuni:1444311063.117599',
  };

  it.each([
    [
      'of 2015',
      'Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Продолжительность звонка;Продолжительность разговора;Время ответа;Оценка;ID записи;Метка;ID заказа звонка;;\r\n' +
        'входящий;отвечен;06.06.2026 13:50:45;Схема;87011234567;77001112233;205;15;9;6;;1444311063.117599;;\r\n',
    ],
    [
      'of 2018',
      'Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка;Теги;ID заказа звонка;Запись существует;Новый клиент;Состояние перезвона;Время перезвона\n' +
        'Входящий;Отвечен;06.06.2026 13:50:45;Схема;+77011234567;+77001112233;205;15;9;6;;1444311063.117599;;;;1;1;;\n',
    ],
    [
      'with 17 columns and commas in the headings',
      'Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка, сек;Длительность разговора, сек;Время ответа, сек;Оценка;ID записи;Метка;Теги;ID заказа звонка;Запись существует;Новый клиент\n' +
        'Входящий;Отвечен;06.06.2026 13:50:45;Схема;77011234567;77001112233;205;15;9;6;;1444311063.117599;;;;1;1\n',
    ],
    [
      'with 24 columns',
      'Тип;Статус;Время;ID схемы звонка;Схема;Исходящая линия;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка;Теги;Инициатор завершения звонка;ID заказа звонка;Запись существует;Новый клиент;Состояние перезвона;Время перезвона;Информация из CRM;Ответственный из CRM\n' +
        'Входящий;Отвечен;06.06.2026 13:50:45;1;Схема;;77011234567;77001112233;205;15;9;6;;1444311063.117599;;;клиент;;1;1;;;;\n',
    ],
    [
      'with 26 columns',
      'Тип;Статус;Время;ID схемы звонка;Схема;Исходящая линия;Откуда;Куда;Кому звонили;Кто разговаривал;Кто ответил;Длительность звонка, сек;Длительность разговора, сек;Время ответа, сек;Оценка;ID записи;Метка;Теги;Инициатор завершения звонка;ID заказа звонка;Запись существует;Новый клиент;Состояние перезвона;Время перезвона;Информация из CRM;Ответственный из CRM\n' +
        'Входящий;Отвечен;06.06.2026 13:50:45;1;Схема;;77011234567;77001112233;204;205;204;15;9;6;;1444311063.117599;;;клиент;;1;1;;;;\n',
    ],
    [
      'without headings',
      'Входящий;Отвечен;06.06.2026 13:50:45;Входящая;+77011234567;+77001112233;205;15;9;6;;1444311063.117599;;\n',
    ],
  ])('reads the layout %s', async (_, text) => expect(await first(text, 'sipuni', fields)).toEqual(inbound));

  it('tells missed, outgoing and internal calls apart', async () => {
    const head =
      'Тип;Статус;Время;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;ID записи\n';
    const { rows, rejects } = await readAll(
      file(
        'calls.csv',
        head +
          'Входящий;Не отвечен;06.06.2026 13:50:45;87011234567;77001112233;;41;;;\n' +
          'Исходящий;Не отвечен;06.06.2026 13:51:45;205;87011234567;;41;;;\n' +
          'Внутренний;Отвечен;06.06.2026 13:52:45;205;206;206;12;10;2;\n' +
          'Голубиный;Отвечен;06.06.2026 13:53:45;205;206;206;12;10;2;\n',
      ),
      'sipuni',
      'calls',
    );
    expect(
      rows.map(({ direction, status, phone, operator, talkSeconds }) => [
        direction,
        status,
        phone,
        operator,
        talkSeconds,
      ]),
    ).toEqual([
      ['in', 'missed', '+77011234567', null, null],
      ['out', 'no_answer', '+77011234567', '205', null],
      ['internal', 'answered', null, '206', 10],
    ]);
    expect(rejects).toEqual([
      { line: 5, reason: 'word', params: { field: 'direction', value: 'Голубиный' } },
    ]);
  });
});

describe('asterisk-cdr', () => {
  const cdr = (cells: Record<number, string>) => {
    const usual = [
      '',
      '87011234567',
      '101',
      'from-trunk',
      '"""Айгуль"" <87011234567>"',
      'SIP/trunk-1',
      'SIP/101-2',
      'Dial',
      '"SIP/101,60,rI"',
    ];
    const rest = [
      '2026-01-15 10:00:00',
      '2026-01-15 10:00:07',
      '2026-01-15 10:01:00',
      '60',
      '53',
      'ANSWERED',
      'DOCUMENTATION',
      '1768453200.1',
      '',
    ];
    return `${[...usual, ...rest].map((cell, i) => cells[i + 1] ?? cell).join(',')}\n`;
  };
  const outcome = async (cells: Record<number, string>) => {
    const { direction, status, phone, operator } = await first(cdr(cells), 'asterisk-cdr', [
      'direction',
      'status',
      'phone',
      'operator',
    ]);
    return [direction, status, phone, operator];
  };

  it('reads a line of Master.csv', async () => {
    const fields = ['name', 'phone', 'operator', 'answerSeconds', 'talkSeconds', 'importKey', 'missing'];
    expect(await first(cdr({}), 'asterisk-cdr', fields)).toEqual({
      name: 'Айгуль',
      phone: '+77011234567',
      operator: '101',
      answerSeconds: 7,
      talkSeconds: 53,
      importKey: 'asterisk:1768453200.1',
      missing: '[]',
    });
  });

  it.each(['Anonymous', 'anonymous', 'UNKNOWN', 'Restricted', 'Скрытый номер'])(
    'takes %s for no name, and asks no number of a missed call that hid it',
    async (word) => {
      const fields = ['name', 'phone', 'missing'];
      const hidden = { 2: 'anonymous', 3: 's', 5: `"""${word}"" <anonymous>"` };
      const required = ['name', 'phone', 'source'];
      const of = async (disposition: string) => {
        return first(cdr({ ...hidden, 15: disposition }), 'asterisk-cdr', fields, [], required);
      };
      const none = { name: null, phone: null };
      expect(await of('NO ANSWER')).toEqual({ ...none, missing: '[]' });
      expect(await of('ANSWERED')).toEqual({ ...none, missing: '["name","phone","source"]' });
    },
  );

  it('judges direction by numbers first, then by context', async () => {
    expect(await outcome({ 2: '101', 3: '102' })).toEqual(['internal', 'answered', null, '101']);
    expect(await outcome({ 2: '101', 3: '87017654321' })).toEqual(['out', 'answered', '+77017654321', '101']);
    expect(await outcome({ 2: '77272000000', 3: '87017654321', 4: 'from-internal' })).toEqual([
      'out',
      'answered',
      '+77017654321',
      null,
    ]);
    expect(await outcome({ 3: '77272000000' })).toEqual(['in', 'answered', '+77011234567', '101']);
    expect(await outcome({ 2: 'anonymous', 3: 's' })).toEqual(['in', 'answered', null, '101']);
    expect(await outcome({ 2: 'anonymous', 3: 's', 7: 'SIP/line-2' })).toEqual([
      'in',
      'answered',
      null,
      null,
    ]);
  });

  it('knows who did not answer', async () => {
    const status = async (cells: Record<number, string>) => (await outcome(cells))[1];
    const out = { 2: '101', 3: '87017654321' };
    expect(await status({ 8: 'VoiceMail' })).toBe('voicemail');
    expect(await status({ 7: '', 8: 'BackGround' })).toBe('abandoned');
    expect(await status({ 7: '', 8: 'Queue' })).toBe('queue_timeout');
    expect(await status({ 8: 'Queue' })).toBe('answered');
    expect(await status({ 15: 'NO ANSWER' })).toBe('missed');
    expect(await status({ 15: 'BUSY' })).toBe('busy');
    expect(await status({ 15: 'FAILED' })).toBe('missed');
    expect(await status({ 15: 'CONGESTION' })).toBe('missed');
    expect(await status({ ...out, 15: 'NO ANSWER' })).toBe('no_answer');
    expect(await status({ ...out, 15: 'FAILED' })).toBe('no_answer');
  });

  it('does without the last two columns, and shares its ids with freepbx', async () => {
    const short = cdr({}).split(',').slice(0, -2).join(',');
    expect((await first(`${short}\n`, 'asterisk-cdr', ['importKey'])).importKey).toMatch(/^asterisk@/);
    const freepbx =
      'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield\n' +
      '2026-01-15 10:00:00,"Айгуль" <87011234567>,87011234567,101,from-trunk,a,SIP/101-2,Dial,"SIP/101,60",60,53,ANSWERED,3,,1768453200.1,\n';
    expect(await first(freepbx, 'freepbx', ['importKey', 'name'])).toEqual({
      importKey: 'asterisk:1768453200.1',
      name: 'Айгуль',
    });
  });
});

describe('generic', () => {
  const fields = ['day', 'direction', 'status', 'phone', 'talkSeconds', 'source', 'tags'];

  it('knows the usual headings', async () => {
    const text =
      'Дата;Время;Тип;Телефон;Статус;Разговор;Источник;Теги\n15.01.2026;10:00;Входящий;8 701 123-45-67;Отвечен;1:05;2ГИС;цена, имплант\n';
    expect(await first(text, 'generic', fields)).toEqual({
      day: '2026-01-15',
      direction: 'in',
      status: 'answered',
      phone: '+77011234567',
      talkSeconds: 65,
      source: '2ГИС',
      tags: '["цена","имплант"]',
    });
  });

  it('takes a split date, a dash for no talk, and a column said by a flag', async () => {
    const text =
      'Дата;Время;Кто звонил;Номер или Call-back компании;Кому звонили;Длительность вызова ЧЧ:MM:СС\n15.01.2026;10:00:00;87011234567;77272000000;101;–\n';
    const columns = ['talkSeconds=Длительность вызова ЧЧ:MM:СС'];
    expect(await first(text, 'generic', ['status', 'talkSeconds'], columns)).toEqual({
      status: 'missed',
      talkSeconds: null,
    });
    expect(await first(text, 'generic', ['phone'], ['from=4', 'talkSeconds=6'])).toEqual({
      phone: '+77272000000',
    });
  });

  it('can be the ground of a map of one’s own', async () => {
    const map = file('clinic.yaml', 'extends: generic\ncolumns: { phone: Абонент }\ndirection: out\n');
    const text = 'Начало;Абонент;Результат\n15.01.2026 10:00;87011234567;недозвон\n';
    expect(await first(text, map, ['direction', 'status', 'phone', 'importKey'])).toEqual({
      direction: 'out',
      status: 'no_answer',
      phone: '+77011234567',
      importKey: expect.stringMatching(/^clinic@/),
    });
  });
});

describe('generic-visits', () => {
  it('reads a booking system’s table', async () => {
    const text =
      'Сотрудник;Клиент;Телефон;Дата визита;Длительность (мин);Услуги (через ##);Статус;Комментарий;Оплачено\n' +
      'Омарова;Марат Касымов;8 701 123 45 67;15.01.2026 10:00;45;Осмотр##Чистка;Пришёл;первый раз;8 500,50\n' +
      'Омарова;;;15.01.2026 11:00;45;;улетел;;\n' +
      'Омарова;;;15.01.2026 11:00;0;;Отменён;;\n' +
      'Омарова;;;15.01.2026 11:00;45;;Отменён;;даром\n';
    const { rows, rejects } = await readAll(file('visits.csv', text), 'generic-visits', 'visits');
    expect(rows).toEqual([
      {
        startsAt: Date.parse('2026-01-15T10:00:00+05:00'),
        endsAt: Date.parse('2026-01-15T10:45:00+05:00'),
        day: '2026-01-15',
        status: 'done',
        bookedAt: Date.parse('2026-01-15T10:00:00+05:00'),
        bookedDay: '2026-01-15',
        paid: 850_050,
        note: 'первый раз',
        doctor: 'Омарова',
        service: 'Осмотр##Чистка',
        patientName: 'Марат Касымов',
        patientPhone: '+77011234567',
        importKey: expect.stringMatching(/^generic-visits@/),
        line: 2,
      },
    ]);
    expect(rejects).toEqual([
      { line: 3, reason: 'word', params: { field: 'status', value: 'улетел' } },
      { line: 4, reason: 'number', params: { field: 'minutes', value: '0' } },
      { line: 5, reason: 'money', params: { field: 'paid', value: 'даром' } },
    ]);
  });
});

describe('rows that do not fit', () => {
  it('are told with their line and reason; lines without anything in them are no rows', async () => {
    const text = `Время,Кто\n15.01.2026 10:00,87011234567\n31.02.2026 10:00,87011234567\n,\n15.01.2026 10:00\n15.01.2026 10:00,1,2\n15.01.2026 10:00,87011234567,\n`;
    const { rows, rejects, read } = await readAll(file('calls.csv', text), file('own.yaml', own), 'calls');
    expect(rows).toHaveLength(2);
    expect(read).toBe(5);
    expect(rejects).toEqual([
      { line: 3, reason: 'time', params: { field: 'startedAt', value: '31.02.2026 10:00' } },
      { line: 5, reason: 'few', params: { found: 1, wanted: 2 } },
      { line: 6, reason: 'many', params: { found: 3, wanted: 2 } },
    ]);
  });

  it('a table that lacks the columns is refused, with what it has', async () => {
    const wrong = file('calls.csv', 'Дата создания;Сумма\n1;2\n');
    await expect(readAll(wrong, 'sipuni', 'calls')).rejects.toMatchObject({
      code: 'import_columns_missing',
      field: '--column',
      params: { file: wrong, fields: expect.stringContaining('startedAt'), header: 'Дата создания | Сумма' },
    });
  });

  it('a table of calls in which nothing tells the answered ones is refused: they would all be missed', async () => {
    const blind = file('calls.csv', 'Дата и время;Тип;Телефон\n15.01.2026 10:00;входящий;87010000001\n');
    await expect(readAll(blind, 'generic', 'calls')).rejects.toMatchObject({
      code: 'import_columns_missing',
      params: { fields: 'status' },
    });
    const told = file('told.csv', 'Дата и время;Телефон;Разговор\n15.01.2026 10:00;87010000001;0:53\n');
    expect((await readAll(told, 'generic', 'calls')).rows).toMatchObject([{ status: 'answered' }]);
  });
});

describe('a map that is wrong is told by file, field and what is right', () => {
  it.each([
    [
      'an unknown field',
      own.replace('Кто }', 'Кто, telefon: Кто }'),
      ['file_field_unknown', '/own.yaml', { field: 'columns.telefon' }],
    ],
    [
      'an unknown status',
      own.replace('status: answered', 'status: { words: { да: отвечен } }'),
      [
        'file_field_invalid',
        '/own.yaml',
        { field: 'status', value: '{"words":{"да":"отвечен"}}', example: 'otherwise: …' },
      ],
    ],
    [
      'an unknown direction',
      own.replace('direction: in', 'direction: внутрь'),
      ['file_field_invalid', '/own.yaml', { field: 'direction', value: 'внутрь', example: 'otherwise: …' }],
    ],
    [
      'a pattern without a day',
      own.replace('DD.MM.YYYY HH:mm', 'HH:mm'),
      [
        'file_field_invalid',
        '/own.yaml',
        { field: 'times[0]', value: 'HH:mm', example: 'DD.MM.YYYY HH:mm:ss' },
      ],
    ],
    [
      'no time',
      own.replace('startedAt: Время, ', ''),
      ['file_field_missing', '/own.yaml', { field: 'columns.startedAt', example: '[Время, Start]' }],
    ],
    [
      'no columns',
      own.replace(/columns.*\n/, ''),
      ['file_field_missing', '/own.yaml', { field: 'columns', example: '{…}' }],
    ],
    [
      'names without headings',
      `${own}file: { header: false }\n`,
      ['file_field_invalid', '/own.yaml', { field: 'columns.startedAt', value: 'Время', example: '1' }],
    ],
    [
      'column 0',
      own.replace('Кто }', '0 }'),
      ['file_field_invalid', '/own.yaml', { field: 'columns.from', value: '0', example: '5' }],
    ],
    [
      'an unknown zone',
      `${own}timezone: Алматы\n`,
      ['file_field_invalid', '/own.yaml', { field: 'timezone', value: 'Алматы', example: 'Asia/Almaty' }],
    ],
    [
      'an unknown delimiter',
      `${own}file: { delimiter: ':' }\n`,
      ['file_field_choice', '/own.yaml', { field: 'file.delimiter', value: ':', choices: ';, \t, ,, |' }],
    ],
    [
      'a rule about an unknown column',
      own.replace('status: answered', 'status: { rules: [{ when: { app: Dial }, is: answered }] }'),
      [
        'file_field_choice',
        '/own.yaml',
        { field: 'status.rules[0].when', value: 'app', choices: 'startedAt, from' },
      ],
    ],
    [
      'an unknown kind of cell',
      own.replace('status: answered', 'status: { rules: [{ when: { from: <none> }, is: answered }] }'),
      [
        'file_field_choice',
        '/own.yaml',
        {
          field: 'status.rules[0].when.from',
          value: '<none>',
          choices: '<empty>, <filled>, <zero>, <extension>, <starts:…>',
        },
      ],
    ],
    [
      'a list',
      '- a\n',
      ['file_field_invalid', '/own.yaml', { field: '.', value: '["a"]', example: 'kind: calls' }],
    ],
    ['a circle', 'extends: own.yaml\n', ['file_not_found', 'own.yaml', {}]],
    ['broken YAML', 'kind: [calls\n', ['invalid_file', '/own.yaml', expect.objectContaining({ line: 2 })]],
  ])('%s', async (_, text, expected) => expect(await fault(text)).toEqual(expected));

  it('a map for something else', async () => {
    expect(await fault(own, 'visits')).toEqual([
      'import_map_kind',
      undefined,
      { name: 'own', kind: 'calls' },
    ]);
  });

  it('an unknown map', async () => {
    await expect(findMap(files, 'beeline', 'calls')).rejects.toMatchObject({
      code: 'import_map_unknown',
      field: '--map',
      params: { name: 'beeline' },
    });
  });

  it('an unknown field in a flag', async () => {
    expect(await fault(own, 'calls', ['telefon=Кто'])).toMatchObject([
      'invalid_choice',
      undefined,
      { flag: '--column', value: 'telefon=Кто' },
    ]);
    expect(await fault(own, 'calls', ['from'])).toMatchObject([
      'invalid_choice',
      undefined,
      { value: 'from' },
    ]);
  });
});
