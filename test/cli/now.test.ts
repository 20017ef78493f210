import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/program.ts';
import { parseInput, route } from '../../src/terminal/command-line.ts';
import { busyDesk, type DayDesk, dayDesk, openedDesk } from './day-desk.ts';

let desk: DayDesk;
afterEach(() => desk.remove());

describe('now', () => {
  it('puts people who wait first, each line with its command', async () => {
    desk = await busyDesk();
    const ran = await desk.run(['now']);
    expect(ran.err).toBe('');
    expect(ran.out).toMatchInlineSnapshot(`
      " 1  7 min late   ring back  +7 777 *** ** 03, missed 10:31      smena callback 1
       2  13 min late  tell       Ким С. В., 20 min late: 1 pa…  smena doctor told kim
       3               tell       the senior: 2 untried, 1 late      smena missed told
       4  waits 6 min  show in    Марат К. → room 305, Омарова… +1  smena visit seat 2
       5  6:00 left    ring back  +7 701 *** ** 90, missed 10:44      smena callback 2
       6  2:00 left    reply      Айнур, WhatsApp, 10:50
                                  smena log edit 3 --status answered
       7  33 min late  complaint  no. 1, class B, goes up…  smena complaint escalate 1
       8  7:00 left    offer      11:00, Ким С. В.: Жибек Н.        smena wait offer 1
       9  due 09:40    outcome    Асель Н., Омарова А. Н., 09:00    smena visit done 1
      10  53 min late  task       Заказать бахилы                    smena task done 1
      1 more: smena now --limit 11
      "
    `);
  });

  it('speaks Russian', async () => {
    desk = await busyDesk('ru');
    expect((await desk.run(['now'])).out).toMatchInlineSnapshot(`
      " 1  7 мин назад   перезвонить   +7 777 *** ** 03, пропущен 10…  smena callback 1
       2  13 мин назад  предупредить  Ким С. В., опоздание 20…   smena doctor told kim
       3                позвать       старшего: без попытки 2, про…  smena missed told
       4  ждёт 6 мин    проводить     Марат К. → каб. 305, Ома… +1  smena visit seat 2
       5  ещё 6:00      перезвонить   +7 701 *** ** 90, пропущен 10…  smena callback 2
       6  ещё 2:00      ответить      Айнур, WhatsApp, 10:50
                                      smena log edit 3 --status answered
       7  33 мин назад  жалоба        № 1, класс B, доложить: +7 700 *** ** 44, 09:20
                                      smena complaint escalate 1
       8  ещё 7:00      предложить    11:00, Ким С. В.: Жибек Н.    smena wait offer 1
       9  срок 09:40    исход         Асель Н., Омарова А. Н., 09…  smena visit done 1
      10  53 мин назад  задача        Заказать бахилы                smena task done 1
      и ещё 1: smena now --limit 11
      "
    `);
  });

  it('speaks Kazakh', async () => {
    desk = await busyDesk('kk');
    expect((await desk.run(['now'])).out).toMatchInlineSnapshot(`
      " 1  7 мин өтті     қоңырау шалу  +7 777 *** ** 03, жауапсыз 1…  smena callback 1
       2  13 мин өтті    ескерту       Ким С. В. 20 мин кешіге…  smena doctor told kim
       3                 шақыру        аға әкімшіні: 2 әрекетсіз,…   smena missed told
       4  6 мин күтуде   ертіп апару   Марат К. → 305-каб., Ом… +1  smena visit seat 2
       5  6:00 қалды     қоңырау шалу  +7 701 *** ** 90, жауапсыз 1…  smena callback 2
       6  2:00 қалды     жауап беру    Айнур, WhatsApp, 10:50
                                       smena log edit 3 --status answered
       7  33 мин өтті    шағым         № 1, B санаты, басшыға айту: +7 700 *** ** 44,…
                                       smena complaint escalate 1
       8  7:00 қалды     ұсыну         11:00, Ким С. В.: Жибек Н.   smena wait offer 1
       9  мерзімі 09:40  нәтиже        Асель Н., Омарова А. Н., 0…  smena visit done 1
      10  53 мин өтті    тапсырма      Заказать бахилы               smena task done 1
      тағы 1: smena now --limit 11
      "
    `);
  });

  it('stays readable on a narrow screen, and stops where it is told to', async () => {
    desk = await busyDesk('ru');
    const ran = await desk.run(['now', '--limit', '3'], { columns: 48 });
    expect(ran.out).toMatchInlineSnapshot(`
      "1  7 мин назад   перезвонить
         +7 777 *** ** 03, пропущен 10:31
         smena callback 1
      2  13 мин назад  предупредить
         Ким С. В., опоздание 20 мин: 1 пациент
         smena doctor told kim
      3                позвать
         старшего: без попытки 2, просрочено 1
         smena missed told
      и ещё 8: smena now --limit 11
      "
    `);
  });

  it('gives other programs the seconds and the record', async () => {
    desk = await busyDesk();
    const ran = await desk.run(['now', '--limit', '2', '--json']);
    expect(ran.json()).toMatchSnapshot();
  });

  it('says why a line stands where it stands, and what else there is for the same person', async () => {
    desk = await busyDesk('ru');
    const ran = await desk.run(['now', '--why', '--kind', 'seat']);
    expect(ran.out).toMatchInlineSnapshot(`
      "1  ждёт 6 мин  проводить  Марат К. → каб. 305, Омарова А… +1  smena visit seat 2
         575 = 570 пациент сидит в холле + 5 опоздание 1 мин
         и ещё: Марат К.: не хватает 1 документа → smena visit paper 2
      "
    `);
  });

  it('shows what is one’s own: what this desk has taken, and the tasks of whoever has the shift', async () => {
    desk = await busyDesk();
    await desk.type('10:52', ['callback', 'take', '1']);
    await desk.type('10:52', [
      'task',
      'add',
      'Позвонить в лабораторию',
      '--due',
      '18:00',
      '--owner',
      'dinara',
    ]);
    const own = (await desk.run(['now', '--mine', '--json'])).json<{ entries: { command: string }[] }>();
    expect(own.entries.map(({ command }) => command)).toEqual(['callback 1', 'task done 1']);
  });

  it('follows the clinic’s own weights, and names their faults with the line', async () => {
    desk = await busyDesk();
    const folder = desk.file('config/shift/data');
    mkdirSync(folder, { recursive: true });
    const weights = (task: string) => `version: 1\nkinds:\n  task: ${task}\notherwise: { base: 1 }\n`;
    desk.write('config/shift/data/queue.yaml', weights('{ base: 9000 }'));
    const first = (await desk.run(['now', '--limit', '1', '--json'])).json<{ entries: { kind: string }[] }>();
    expect(first.entries[0]?.kind).toBe('task');
    desk.write('config/shift/data/queue.yaml', weights('{ base: many }'));
    const ran = await desk.run(['now']);
    expect([ran.code, ran.err]).toEqual([
      2,
      expect.stringMatching(/queue\.yaml:3[\s\S]*kinds\.task\.base[\s\S]*“many”/),
    ]);
  });

  it('says so when nothing waits', async () => {
    desk = await openedDesk();
    expect((await desk.run(['now'])).out).toBe(
      'Nothing waits. A good moment to confirm tomorrow’s visits or to practise a script.\n',
    );
  });

  it('begins with opening the shift', async () => {
    desk = await dayDesk();
    expect((await desk.run(['now'])).out).toMatchInlineSnapshot(`
      "1    open  no shift is open at this desk                             smena start
      "
    `);
  });

  it('calls for help when too many callers wait at once', async () => {
    desk = await openedDesk('ru');
    for (const [at, phone] of [
      ['11:00', '87770000001'],
      ['11:01', '87770000002'],
      ['11:02', '87770000003'],
    ] as const) {
      await desk.type(at, ['log', 'call', '--missed', '--phone', phone]);
    }
    expect((await desk.run(['now'])).out).toMatchInlineSnapshot(`
      "1  ждёт 2 мин  позвать      старшего: без попытки 3, просроч…  smena missed told
      2  ещё 13:00   перезвонить  +7 777 *** ** 01, пропущен 11:00    smena callback 1
      3  ещё 14:00   перезвонить  +7 777 *** ** 02, пропущен 11:01    smena callback 2
      4  ещё 15:00   перезвонить  +7 777 *** ** 03, пропущен 11:02    smena callback 3
      "
    `);
  });

  it('names only commands that there are', async () => {
    desk = await busyDesk();
    await desk.type('20:00', [
      'complaint',
      'add',
      '--class',
      'A',
      '--text',
      'боль',
      '--phone',
      '87005550045',
    ]);
    const { entries } = (await desk.run(['now', '--limit', '99', '--json'])).json<{
      entries: { command: string }[];
    }>();
    const parsed = entries.map(({ command }) => {
      const { spec, rest } = route(commands, command.split(' '));
      return spec && { name: spec.name, ...parseInput(spec, rest) };
    });
    expect(parsed).toMatchSnapshot();
  });

  it('refuses a limit that is none', async () => {
    desk = await openedDesk();
    const ran = await desk.run(['now', '--limit', '0']);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      '--limit: “0” is not a number that fits here.\nWrite a whole number from 1 to 1000.\n',
    );
  });
});
