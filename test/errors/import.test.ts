import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cases } from './cases/import.ts';
import { deskAt, refusals } from './error-case.ts';

describe('errors of import', () => refusals(cases));

describe('a table, however it was saved', () => {
  const rows = [
    ['Дата, время', 'Статус', 'Откуда', 'Имя'],
    ['15.01.2026 10:00', 'Отвечен', '87011234567', 'Әсел «Қ», из Алматы'],
    ['15.01.2026 10:05', 'Пропущен', '87017654321', 'Сұлтан; Ғ.'],
  ];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const table = (delimiter: string, end = '\r\n'): string =>
    rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
  // Windows-1251 has no letter for ә: a Russian export spells such a name with е.
  const russian = table(';').replace('Әсел «Қ»', 'Есел «К»').replace('Сұлтан; Ғ.', 'Султан; Г.');

  it.each<[string, Uint8Array]>([
    ['UTF-8', iconv.encode(table(','), 'utf8')],
    ['UTF-8 with a mark, semicolons', iconv.encode(table(';'), 'utf8', { addBOM: true })],
    ['UTF-8 with tabs', iconv.encode(table('\t'), 'utf8')],
    ['UTF-8 with bars', iconv.encode(table('|'), 'utf8')],
    ['lines that end in LF', iconv.encode(table(',', '\n'), 'utf8')],
    ['lines that end in CR', iconv.encode(table(',', '\r'), 'utf8')],
    ['UTF-16, little end first', iconv.encode(table('\t'), 'utf16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(table('\t'), 'utf16be', { addBOM: true })],
    ['windows-1251', iconv.encode(russian, 'win1251')],
  ])('%s', async (name, bytes) => {
    const desk = await deskAt('opened');
    const file = desk.write('calls.csv', bytes);
    const argv = ['import', 'calls', file, '--map', 'generic', '--column', 'startedAt=Дата, время', '--json'];
    const ran = await desk.run(argv);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.json()).toMatchObject({ read: 2, imported: 2, duplicates: 0, rejected: 0, rejects: [] });
    const list = await desk.run(['log', 'list', '--day', '15.01', '--full', '--json']);
    const { contacts } = list.json<{ contacts: { name: string; phone: string; status: string }[] }>();
    const found = contacts.map((one) => [one.name, one.phone, one.status]).sort();
    const names =
      name === 'windows-1251' ? ['Есел «К», из Алматы', 'Султан; Г.'] : [rows[1]?.[3], rows[2]?.[3]];
    expect(found).toEqual(
      [
        [names[0], '+77011234567', 'answered'],
        [names[1], '+77017654321', 'missed'],
      ].sort(),
    );
  });
});

describe('rows that are broken', () => {
  const lines = [
    'Дата,Статус,Откуда,Имя',
    '15.01.2026 10:00,Отвечен,87011234567,Марат',
    '31.02.2026 10:00,Отвечен,87011234567,Марат',
    '15.01.2026 25:00,Отвечен,87011234567,Марат',
    '15.01.2026 10:01,Съел,87011234567,Марат',
    '15.01.2026 10:02',
    '15.01.2026 10:03,Отвечен,87011234567,"Марат',
    '15.01.2026 10:04,Отвечен,87011234567,Ма\u0000рат',
    '15.01.2026 10:05,Отвечен,87011234567,\u001b[2J\u202eМарат',
  ];

  it.each(['en', 'ru', 'kk'])('are left out with their line, and the rest is in (%s)', async (lang) => {
    const desk = await deskAt('opened');
    const file = desk.write('calls.csv', `${lines.join('\n')}\n`);
    const argv = ['import', 'calls', file, '--map', 'generic'];
    const ran = await desk.run(argv, { env: { SHIFT_LANG: lang } });
    expect([ran.code, ran.err]).toEqual([6, '']);
    expect(ran.out).toMatchSnapshot();
    expect((await desk.run(['log', 'list', '--day', '15.01', '--full', '--json'])).json()).toMatchObject({
      contacts: expect.arrayContaining([
        expect.objectContaining({ name: '\u001b[2J\u202eМарат' }),
        expect.objectContaining({ name: 'Марат' }),
      ]),
    });
  });
});
