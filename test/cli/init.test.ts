import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, newDesk } from './run-cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});
afterEach(() => desk.remove());

describe('init', () => {
  it('sets a clinic up from flags, with the usual values for the rest', async () => {
    const ran = await desk.run([
      'init',
      ...[
        '--name',
        'Жайлы',
        '--address',
        'Алматы, ул. Абая, 52',
        '--staff',
        'Айгуль Сапарова: administrator',
      ],
      ...['--doctor', 'Омарова Айгерим: терапевт: 12: каналы', '--service', 'Чистка: 15000: 40', '--yes'],
    ]);
    expect(ran.err).toBe('');
    expect(ran.out).toBe(
      [
        'The clinic “Жайлы” is set up.',
        '  1 member of staff, 1 doctor, 1 service',
        `  database: ${desk.location.shown}`,
        '  open the shift  → smena start',
        '',
      ].join('\n'),
    );
    const { clinic } = (await desk.run(['config', '--json'])).json<{ clinic: Record<string, unknown> }>();
    expect(clinic).toMatchObject({
      code: 'zhaily',
      timezone: 'Asia/Almaty',
      currency: 'KZT',
      language: 'en',
    });
  });

  it('asks what it was not told, one question at a time', async () => {
    const ran = await desk.run(['init'], {
      answers: [
        ...['Ақ тіс', 'Астана, Мәңгілік Ел, 5', '', '8 7172 55 00 11', '4', 'Asia/Almaty', 'KZT', 'kk', ''],
        ...['Дана', 'administrator', ''],
        ...['Серікбаев Олжас', 'терапевт', '8', '', ''],
        ...['Тіс тазалау', '12000', '40', '', ''],
        '2GIS, Instagram',
      ],
    });
    expect(ran.err).toBe('');
    expect((await desk.run(['doctor', '--json'])).json()).toEqual({
      doctors: [
        {
          code: 'serikbaev',
          name: 'Серікбаев Олжас',
          specialty: 'терапевт',
          years: 8,
          profile: null,
          room: null,
          hours: [],
          active: true,
        },
      ],
    });
  });

  it('tells at the question what is wrong with an answer, and takes the word clinic off the name', async () => {
    const start = ['Клиника «Жайлы»', 'Алматы', ''];
    const ask = (...answers: string[]) =>
      desk.run(['init', '--lang', 'ru'], { answers: [...start, ...answers] }).then(({ err }) => err, String);
    expect(await ask('12')).toContain('Напишите номер целиком');
    expect(await ask('', 'abc')).toContain('Нужно целое число от 0 до 999.');
    expect(await ask('', '', '', '', '', 'круглосуточно')).toContain('Напишите так: пн-пт');
    const rest = ['', '', '', '', '', '', 'Айгуль', '', ''];
    expect(await ask(...rest, 'Ким', '')).toContain('Нужен ответ.');
    expect(await ask(...rest, '', 'Чистка', '15000', 'час')).toContain('Нужно целое число от 1 до 999.');
    const ran = await desk.run(['init', '--lang', 'ru'], { answers: [...start, ...rest, '', '', ''] });
    expect(ran.out.split('\n')[0]).toBe('Клиника «Жайлы» заведена.');
    expect((await desk.run(['config', '--lang', 'ru'])).out).toContain(
      'часы работы   пн-пт 09:00-20:00, сб 10:00-16:00',
    );
  });

  it('names what is missing, and its flag, where nobody can be asked', async () => {
    const ran = await desk.run(['init', '--name', 'Жайлы']);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      'Not given: Address.\nGive it with --address, or run the command in a terminal and it will ask.\n',
    );
  });

  it('names the file and the field of a definition that does not fit', async () => {
    const file = join(desk.folder, 'clinic.yaml');
    writeFileSync(
      file,
      'clinic: {name: A, address: B, timezone: Asia/Nowhere, currency: KZT, language: ru}\nopeningHours: {}\nstaff: [{name: C, role: administrator}]\n',
    );
    const ran = await desk.run(['init', '--file', file, '--json']);
    expect(ran.code).toBe(2);
    expect(ran.error()).toMatchObject({ code: 'file_field_invalid', field: 'clinic.timezone' });
  });

  it('does not set up a second clinic over the first', async () => {
    await desk.run(['init', '--name', 'A', '--address', 'B', '--staff', 'C', '--yes']);
    const again = await desk.run(['init', '--name', 'A', '--address', 'B', '--staff', 'C', '--yes']);
    expect(again.code).toBe(4);
    expect(again.err).toBe(
      'The clinic “A” is already set up in this database.\nChange it: smena config. A further clinic of the chain: smena init --another. Another database: --db FILE\n',
    );
  });

  it('sets up a further clinic where one was asked for, under a code and a journal of its own', async () => {
    const words = ['--address', 'B', '--staff', 'C', '--yes'];
    await desk.run(['init', '--name', 'Жайлы', ...words]);
    const ran = await desk.run([
      'init',
      '--another',
      '--name',
      'Жайлы',
      '--timezone',
      'Europe/Moscow',
      ...words,
    ]);
    expect(ran.out).toContain('smena db use --clinic zhaily-2\n');
    expect(ran.out).toContain('smena doctor add --clinic zhaily-2\n');
    const named = await desk.run([
      'init',
      '--another',
      '--code',
      'north',
      '--name',
      'Север',
      ...words,
      '--json',
    ]);
    expect(named.json()).toMatchObject({ clinic: { id: 3, code: 'north' } });
    const listed = (await desk.run(['clinic', '--json', '--clinic', 'north'])).json<{ clinics: unknown[] }>();
    expect(listed.clinics).toMatchObject([
      { code: 'zhaily', timezone: 'Asia/Almaty', here: false },
      { code: 'zhaily-2', timezone: 'Europe/Moscow', here: false },
      { code: 'north', desks: [{ code: 'desk-1', name: '1' }], here: true },
    ]);
    const first = await desk.withStore(({ facts }) => facts.latest(3, null, 10));
    expect(first.map(({ kind, clinicId }) => [kind, clinicId])).toEqual([['clinic.founded', 3]]);
    expect((await desk.run(['clinic'])).out).toMatchInlineSnapshot(`
      "code      name   address  desks
      zhaily    Жайлы  B        desk-1
      zhaily-2  Жайлы  B        desk-1
      north     Север  B        desk-1
      "
    `);
  });

  it('founds it once more beside the reports of the last time', { timeout: 60_000 }, async () => {
    for (const _time of [1, 2]) {
      expect((await desk.run(['init', '--demo'])).err).toBe('');
      await desk.database.drop();
    }
    const files = readdirSync(desk.folder, { recursive: true, encoding: 'utf8' });
    const reports = files
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => file.replace(/^.*-practice/, ''));
    expect(reports.sort()).toEqual(['-1.pdf', '-2.pdf']);
  });

  it('founds the practice clinic', async () => {
    const ran = await desk.run(['init', '--demo', '--json']);
    expect(ran.err).toBe('');
    expect(ran.json()).toMatchObject({ clinic: { name: 'Жайлы', language: 'ru' } });
  });
});

describe('the clinic’s settings', () => {
  beforeEach(async () => {
    await desk.run(['init', '--file', 'data/demo-clinic.yaml']);
  });

  it('change one at a time and keep the rest', async () => {
    for (const line of [
      ['config', 'set', 'targets.conversion', '>=', '0.55'],
      ['config', 'set', 'rules.callbackMinutes', '10'],
      ['config', 'set', 'hours', 'mon,wed', '10:00-18:00,', 'сб', '10:00-14:00'],
      ['config', 'set', 'directions', '-'],
      ['staff', 'edit', 'dinara', '--active', 'no'],
      ['doctor', 'edit', 'Ким', '--room', '310'],
      ['service', 'edit', 'hygiene', '--price', '16 000'],
    ]) {
      expect((await desk.run(line)).err).toBe('');
    }
    const { clinic } = (await desk.run(['config', '--json'])).json<{ clinic: Record<string, unknown> }>();
    expect(clinic).toMatchObject({
      directions: null,
      targets: { conversion: { op: '>=', value: 0.55 }, show_rate: { op: '>=', value: 0.9 } },
      rules: { callbackMinutes: 10, callbackAttempts: 2 },
    });
    expect((await desk.run(['staff'])).out).not.toContain('dinara');
    expect((await desk.run(['service', '--json'])).out).toContain('"priceFrom": 1600000');
  });

  it('refuse what they cannot be', async () => {
    const errors: [string[], string][] = [
      [['config', 'set', 'timezone', 'Mars/Base'], 'timezone: there is no time zone “Mars/Base”.'],
      [
        ['config', 'set', 'rules.callbackMinutes', 'soon'],
        'rules.callbackMinutes: “soon” is not a number that fits here.',
      ],
      [['doctor', 'edit', 'House', '--room', '1'], 'There is no doctor “House”.'],
      [['staff', 'add', 'Айгуль', '--code', 'aigul'], 'The code “aigul” is already taken.'],
      [
        ['service', 'edit', 'консультация', '--price', '1'],
        'code: “консультация” fits several: consult (Консультация терапевта), ortho (Консультация ортодонта).',
      ],
    ];
    for (const [line, message] of errors) {
      const ran = await desk.run([...line, '--lang', 'en']);
      expect(ran.err.split('\n')[0]).toBe(message);
    }
  });
});
