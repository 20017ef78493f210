/** `import map` and `import maps`: an export that nobody knew is described once, and recognised from then on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
afterEach(() => desk.remove());

const calls = `Когда;Вид;Абонент;Итог;Сколько говорили;Кто
14/01/2026 10:00;вх;8 701 000 00 01;дозвон;0:53;Айгуль
14/01/2026 10:05;вх;8 701 000 00 02;мимо;;
14/01/2026 11:00;исх;8 701 000 00 02;дозвон;1:00;Динара
`;
const words = ['--word', 'status:дозвон=answered', '--word', 'status:мимо=missed'];

async function put(text: string, name = 'our.csv', lang = 'en'): Promise<string> {
  desk = await clinicDesk(lang);
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return path;
}

/** The clinic's own folder of this desk. */
const env = () => ({ XDG_CONFIG_HOME: join(desk.folder, 'config') });
const saved = (name: string) => join(desk.folder, 'config/shift/data/import-maps', `${name}.yaml`);
const type = (argv: string[], how: Parameters<ClinicDesk['run']>[1] = {}) =>
  desk.run(['import', ...argv], { ...how, env: env() });
const contacts = () =>
  desk.withStore(
    async (store) =>
      await store.engine.db
        .selectFrom('contact')
        .select(['direction', 'status', 'phone', 'operator', 'talkSeconds'])
        .orderBy('startedAt')
        .execute(),
  );

describe('import map', () => {
  it('asks only what it cannot tell, saves the map, and knows such files from then on', async () => {
    const file = await put(calls);
    const asked = await type(['map', file], { answers: ['answered', 'missed', '', '', true] });
    expect([asked.code, asked.err]).toEqual([0, '']);
    expect(asked.out).toContain('when it began · startedAt');
    expect(readFileSync(saved('our'), 'utf8')).toContain('talkSeconds: "Сколько говорили"');
    const ran = await type(['calls', file]);
    expect(ran.err).toBe('Recognised: our, 99 % sure. Another: --map NAME, smena import maps\n');
    expect(await contacts()).toEqual([
      { direction: 'in', status: 'answered', phone: '+77010000001', operator: 'Айгуль', talkSeconds: 53 },
      { direction: 'in', status: 'missed', phone: '+77010000002', operator: null, talkSeconds: null },
      { direction: 'out', status: 'answered', phone: '+77010000002', operator: 'Динара', talkSeconds: 60 },
    ]);
  });

  it('takes every answer from flags, and tells as JSON what it made of the file', async () => {
    const file = await put(calls);
    const ran = await type(['map', file, '--name', 'line', '--yes', '--json', ...words]);
    expect(ran.json()).toEqual({
      name: 'line',
      path: saved('line'),
      kind: 'calls',
      times: ['DD/MM/YYYY HH:mm'],
      timezone: null,
      columns: {
        direction: 'Вид',
        phone: 'Абонент',
        status: 'Итог',
        talkSeconds: 'Сколько говорили',
        operator: 'Кто',
        startedAt: 'Когда',
      },
      words: {
        direction: { вх: 'in', исх: 'out' },
        status: { дозвон: 'answered', мимо: { in: 'missed', out: 'no_answer' } },
      },
      rows: { read: 3, rejected: 0 },
    });
  });

  it('names the flag of what it would ask, where there is nobody to ask', async () => {
    const file = await put(calls);
    const refused = async (argv: string[]) => {
      const { code, err } = await type(['map', file, ...argv]);
      return [code, err.split('\n')[1]];
    };
    const remedy = (flag: string) =>
      `Give it with ${flag}, or run the command in a terminal and it will ask.`;
    expect(await refused([])).toEqual([2, remedy('--word status:дозвон')]);
    expect(await refused(words)).toEqual([2, remedy('--yes')]);
    expect(existsSync(saved('our'))).toBe(false);
  });

  it('takes № for a heading: the rows of a clinic are numbered', async () => {
    const file = await put('№;Фамилия;Имя;Телефон\n1;Ким;Марат;87010000001\n2;Ли;Анна;87010000002\n');
    const ran = await type(['map', file, '--yes', '--json']);
    expect(ran.json()).toMatchObject({
      kind: 'patients',
      columns: { lastName: 'Фамилия', phone: 'Телефон' },
    });
  });

  it('asks how dates are read that read two ways, and in which zone they are', async () => {
    const file = await put('Дата звонка;Телефон;Разговор\n03/04/2025 10:00;87010000001;0:10\n');
    const silent = await type(['map', file, '--word', 'direction=in']);
    expect(silent.err).toContain('--dates');
    const ran = await type([
      'map',
      file,
      '--word',
      'direction=in',
      '--dates',
      'mdy',
      '--tz',
      'Europe/Moscow',
      '--yes',
      '--json',
    ]);
    expect(ran.json()).toMatchObject({ times: ['MM/DD/YYYY HH:mm'], timezone: 'Europe/Moscow' });
    expect(
      (await type(['map', file, '--tz', 'Луна', '--dates', 'mdy', '--word', 'direction=in', '--yes'])).code,
    ).toBe(2);
  });

  it('asks what a length of time counts, and whose a number is, where no heading tells', async () => {
    const file = await put('Время;А;Б;Сколько\n15.01.2026 10:00;87010000001;87272000000;1:05\n');
    const flags = ['--kind', 'calls', '--name', 'plain', '--yes', '--json'];
    const silent = await type(['map', file, ...flags]);
    expect(silent.error()).toMatchObject({ code: 'missing_input', field: '--column phone' });
    const ran = await type(['map', file, ...flags], { answers: ['from', 'to', 'talkSeconds'] });
    const columns = { startedAt: 'Время', from: 'А', to: 'Б', talkSeconds: 'Сколько' };
    expect(ran.json()).toMatchObject({ columns });
  });

  it('describes a table without headings by the numbers of its columns', async () => {
    const file = await put('87010000001;15.01.2026 10:00;53\n87010000002;15.01.2026 10:05;0\n');
    const flags = [
      '--kind',
      'calls',
      '--column',
      'phone=1',
      '--column',
      'talkSeconds=3',
      '--word',
      'direction=in',
    ];
    const ran = await type(['map', file, '--name', 'bare', '--yes', '--json', ...flags]);
    expect(ran.json()).toMatchObject({
      columns: { phone: 1, startedAt: 2, talkSeconds: 3 },
      rows: { rejected: 0 },
    });
    await type(['calls', file]);
    expect((await contacts()).map(({ status }) => status)).toEqual(['answered', 'missed']);
  });

  it('never writes over a map without --force, nor takes a shipped one’s name', async () => {
    const file = await put(calls);
    const argv = ['map', file, '--yes', ...words];
    expect((await type(argv)).code).toBe(0);
    writeFileSync(saved('our'), 'kind: calls # ours\n');
    expect((await type(argv)).code).not.toBe(0);
    expect(readFileSync(saved('our'), 'utf8')).toBe('kind: calls # ours\n');
    expect((await type([...argv, '--force'])).code).toBe(0);
    expect((await type([...argv, '--name', 'sipuni'])).err).toContain(
      '“sipuni” is the name of a shipped map.',
    );
  });

  it('saves nothing when the rows are not understood as they should be', async () => {
    const file = await put(calls);
    const ran = await type(['map', file, ...words], { answers: ['', '', false] });
    expect([ran.code === 0, existsSync(saved('our'))]).toEqual([false, false]);
    expect(ran.err).toContain('Not saved.');
  });

  it('describes visits, with their statuses', async () => {
    const text =
      'Приём;ФИО;Тел.;Доктор;Явка\n15.01.2026 10:00;Марат Касымов;87010000001;Омарова;пришел\n16.01.2026 10:00;Асель Ким;87010000002;Омарова;проспал\n';
    const file = await put(text, 'visits.csv');
    const ran = await type([
      'map',
      file,
      '--kind',
      'visits',
      '--word',
      'status:проспал=no_show',
      '--yes',
      '--json',
    ]);
    expect(ran.json()).toMatchObject({
      columns: { startsAt: 'Приём', name: 'ФИО', phone: 'Тел.', doctor: 'Доктор', status: 'Явка' },
      words: { status: { пришел: 'done', проспал: 'no_show' } },
      rows: { read: 2, rejected: 0 },
    });
  });

  it('refuses what it cannot use: another field, another value, a table of one column', async () => {
    const file = await put(calls);
    const code = async (argv: string[]) => (await type(['map', file, '--json', ...argv])).error().code;
    expect(await code(['--column', 'telefon=Абонент'])).toBe('invalid_choice');
    expect(await code(['--column', 'phone=Номер'])).toBe('invalid_choice');
    expect(await code(['--word', 'status:дозвон=да'])).toBe('invalid_choice');
    expect(await code(['--word', 'дозвон'])).toBe('invalid_choice');
    expect(await code([...words, '--name', 'Наша карта', '--yes'])).toBe('invalid_choice');
    writeFileSync(file, 'Слова\nодно\n');
    expect(await code([])).toBe('import_no_table');
  });

  it('says it in Russian and Kazakh on a narrow screen', async () => {
    const file = await put(calls, 'our.csv', 'ru');
    const shown = async (lang: string) => {
      const ran = await type(['map', file, '--yes', '--force', ...words, '--lang', lang], { columns: 40 });
      return ran.out.replaceAll(desk.folder, '').replaceAll(/\S*import-maps\S*/g, 'ПУТЬ');
    };
    expect(await shown('ru')).toMatchSnapshot();
    expect(await shown('kk')).toMatchSnapshot();
  });
});

describe('import maps', () => {
  it('lists the shipped maps and the clinic’s own, and tells of one that is none', async () => {
    await put(calls);
    mkdirSync(join(desk.folder, 'config/shift/data/import-maps'), { recursive: true });
    writeFileSync(saved('ours'), 'extends: sipuni\ntitle: Наша станция\n');
    writeFileSync(saved('odd'), 'kind: birds\n');
    const { maps, broken } = (await type(['maps', '--json'])).json() as {
      maps: { name: string; own: boolean; title: string }[];
      broken: unknown[];
    };
    expect(maps.filter(({ own }) => own)).toMatchObject([
      { name: 'ours', title: 'Наша станция', system: 'ours' },
    ]);
    expect(maps.find(({ name }) => name === 'sipuni')).toMatchObject({ own: false, kind: 'calls' });
    expect(broken).toEqual([{ name: 'odd', code: 'file_field_choice' }]);
    const ran = await type(['maps']);
    expect(ran.out).toContain('Наша станция');
    expect(ran.err).toContain('odd cannot be used');
  });
});
