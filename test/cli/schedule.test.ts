/** The day drawn on the screen, told to programs and printed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/text-width.ts';
import { type ScheduleDesk, scheduleDesk } from '../visits/schedule-desk.ts';
import { preparedDesk } from './prepared-desk.ts';

const opened = '2026-01-16T08:47:00+05:00';
const half = { now: '2026-01-16T11:30:00+05:00' };

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await preparedDesk('schedule drawn', booked, opened);
});
afterEach(() => desk.remove());

/** Three visits of Омарова, one of Ким with a delay, nothing else. */
async function booked(): Promise<ScheduleDesk> {
  const made = await scheduleDesk();
  const visits = [
    [
      '--doctor',
      'omarova',
      '--service',
      'consult',
      '--at',
      '11:00',
      '--name',
      'Марат Касымов',
      '--phone',
      '87012345678',
    ],
    ['--doctor', 'omarova', '--service', 'filling', '--at', '12:00', '--name', 'Аня Ли', '--phone', '-'],
    [
      '--doctor',
      'kim',
      '--service',
      'braces',
      '--at',
      '12:00',
      '--name',
      'Сауле Ахметова',
      '--phone',
      '87015550011',
    ],
  ];
  for (const flags of visits) await made.run(['book', ...flags]);
  await made.run(['visit', 'arrive', '1'], { now: '2026-01-16T10:55:00+05:00' });
  await made.run(['doctor', 'late', 'kim', '25'], { now: '2026-01-16T11:29:00+05:00' });
  return made;
}

async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, { ...half, ...how });
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}

describe('on the screen', () => {
  it('stands side by side where there is room', async () => {
    expect(await out(['schedule'], { columns: 80 })).toMatchInlineSnapshot(`
      "Fri 16 January, 3 visits, 20 h 5 min free

              Омарова А. Н.           Ким С. В.               Ахметова Ж. Б.
              room 305, 09:00–20:00   room 302, 10:00–18:00   room 301, 09:00–20:00
                                      25 min late
      11:00 ├ 1 Марат К., arrived,  │                       │
            │ Консультация          │                       │
      11:30 ═ now ════════════════════════════════════════════════════════════════════
            ├ free until 12:00      │                       ├ free until 20:00
      12:00 ├ 2 Аня Л., booked,     ├ 3 Сауле А., booked,   │
            │ Лечение кариеса       │ expected 12:25,       │
      13:00 ├ free until 20:00      │ Брекеты               │
      13:55 │                       ├ free until 18:00      │
      14:00 │                       │                       │
      15:00 │                       │                       │
      16:00 │                       │                       │
      17:00 │                       │                       │
      18:00 │                       │                       │
      19:00 │                       │                       │
      "
    `);
  });

  it('stands one below the other where there is not', async () => {
    const drawn = await out(['schedule', '--lang', 'ru'], { columns: 40 });
    expect(drawn).toMatchInlineSnapshot(`
      "пт 16 января, 3 визита, свободно 20 ч 5
      мин

      Омарова А. Н.
        каб. 305, 09:00–20:00
        11:00 1 Марат К., пришёл, Консультация
        11:30 ═ сейчас ═
        11:30 свободно до 12:00
        12:00 2 Аня Л., записан, Лечение
              кариеса
        13:00 свободно до 20:00

      Ким С. В.
        каб. 302, 10:00–18:00
        опаздывает на 25 мин
        11:30 ═ сейчас ═
        12:00 3 Сауле А., записан, ждём в
              12:25, Брекеты
        13:55 свободно до 18:00

      Ахметова Ж. Б.
        каб. 301, 09:00–20:00
        11:30 ═ сейчас ═
        11:30 свободно до 20:00
      "
    `);
    expect(Math.max(...drawn.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
  });

  it('uses a wide screen, and goes on below where doctors do not fit', async () => {
    const wide = await out(['schedule', '--lang', 'kk'], { columns: 200 });
    expect(wide.split('\n').some((line) => displayWidth(line) > 150)).toBe(true);
    for (const name of ['Иванова Мария', 'Петров Андрей', 'Сидоров Олег']) {
      await desk.run(['doctor', 'add', name, '--specialty', 'терапевт']);
    }
    const narrow = await out(['schedule'], { columns: 80 });
    const heads = narrow.split('\n').filter((line) => /^ {8}\S/.test(line) && !/\d/.test(line));
    expect(heads.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['Омарова А. Н.', 'Ким С. В.', 'Ахметова Ж. Б.'],
      ['Иванова М.', 'Петров А.', 'Сидоров О.'],
    ]);
  });

  it('shows names and numbers whole only when asked', async () => {
    const masked = await out(['schedule']);
    expect(masked).not.toMatch(/Касымов|701 234/);
    expect(await out(['schedule', '--full'])).toMatch(/Марат Касымов[\s\S]*\+7\s701\s234\s56\s78/);
  });

  it('draws other days, one doctor, one room, or what is free alone', async () => {
    const days = await out(['schedule', 'завтра', 'пн', '--doctor', 'kim']);
    expect(days.match(/^\w{3} \d+ January/gm)).toEqual(['Sat 17 January', 'Mon 19 January']);
    expect(days).toContain('Not seeing patients: Ким С. В.');
    expect(days).toContain('free until 18:00');
    expect(days).not.toContain('═');
    const room = await out(['schedule', '--room', '302']);
    expect([room.includes('Сауле А.'), room.includes('Марат К.')]).toEqual([true, false]);
    expect(await out(['schedule', '--free'])).toMatchInlineSnapshot(`
      "Fri 16 January
      Doctor          Free
      Омарова А. Н.   11:30–12:00 (30 min), 13:00–20:00 (7 h)
      Ким С. В.       13:55–18:00 (4 h 5 min)
      Ахметова Ж. Б.  11:30–20:00 (8 h 30 min)
      "
    `);
    expect((await out(['schedule', 'week'])).match(/^\w{3} \d+ January/gm)).toHaveLength(7);
  });

  it('refuses what is not there', async () => {
    const refused: [string[], number, string][] = [
      [['schedule', 'когда-нибудь'], 2, 'day: “когда-нибудь” is not a day.'],
      [['schedule', '--doctor', 'ivanov'], 3, 'There is no doctor “ivanov”.'],
      [['schedule', '--room', '999'], 3, 'There is no room 999.'],
    ];
    for (const [argv, code, text] of refused) {
      const ran = await desk.run(argv);
      expect([ran.code, ran.err.split('\n')[0], ran.out]).toEqual([code, text, '']);
    }
  });
});

it('tells programs what docs/schedule.md promises', async () => {
  interface Told {
    days: { day: string; doctors: Record<string, unknown>[] }[];
  }
  const told = JSON.parse(await out(['schedule', '--doctor', 'kim', '--json'])) as Told;
  const [day] = told.days;
  const [kim] = day?.doctors ?? [];
  const { visits, ...about } = kim ?? {};
  expect([day?.day, about]).toEqual([
    '2026-01-16',
    {
      doctor: 'kim',
      doctorName: 'Ким Сергей Викторович',
      room: '302',
      hours: [{ from: '2026-01-16T10:00:00+05:00', to: '2026-01-16T18:00:00+05:00' }],
      breaks: [],
      special: null,
      state: 'delayed',
      delayMinutes: 25,
      free: [{ from: '2026-01-16T13:55:00+05:00', to: '2026-01-16T18:00:00+05:00', minutes: 245 }],
      offered: [],
    },
  ]);
  expect(visits).toMatchObject([
    {
      id: 3,
      status: 'booked',
      startsAt: '2026-01-16T12:00:00+05:00',
      expectedAt: '2026-01-16T12:25:00+05:00',
      service: 'braces',
      patient: { name: 'Сауле А.', phone: '+7 701 *** ** 11' },
    },
  ]);
});

describe('on paper', () => {
  it('is a PDF named by its day, and never written over another file', async () => {
    const file = join(desk.folder, 'лист.pdf');
    expect(await out(['schedule', '--pdf', file])).toBe(`Day sheet: ${file}\n`);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await desk.run(['schedule', '--pdf', file], half);
    expect([again.code, again.err.split('\n')[0]]).toEqual([
      2,
      `${file} is already there and was left as it is.`,
    ]);
    const before = statSync(file).size;
    await out(['schedule', 'завтра', '--pdf', file, '--force']);
    expect(statSync(file).size).not.toBe(before);
    expect(existsSync(file)).toBe(true);
  });
});
