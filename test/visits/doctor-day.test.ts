import { afterEach, beforeEach, expect, it } from 'vitest';
import { noticeDueAt } from '../../src/visits/doctor-day.ts';
import { at, type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
  const made = [
    ['--at', '11:20', '--name', 'Марат Касымов', '--phone', '87012345678'],
    ['--at', '12:00', '--name', 'Аня Ли', '--phone', '-'],
    ['--at', '13:00', '--name', 'Сауле Ахметова', '--phone', '87015550011'],
  ];
  for (const flags of made) await desk.run(['book', '--doctor', 'omarova', '--service', 'consult', ...flags]);
});
afterEach(() => desk.remove());

async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}

it('names whom to tell of a delay, with their numbers', async () => {
  await desk.run(['visit', 'cancel', '3', '--reason', 'x']);
  expect(await out(['doctor', 'delay', 'omarova', '20'])).toBe(`Омарова А. Н. is 20 min late, Fri 16 January
  2 patients to tell:
  11:20 Марат К., +7 701 234 56 78
  12:00 Аня Л.
  when the patients know              → smena doctor told omarova
`);
  expect(await out(['doctor', 'delay', 'kim', '15', '--lang', 'ru'])).toBe(
    'Ким С. В. опаздывает на 15 мин, пт 16 января\n',
  );
});

it('is news again when the delay grows, and every fifteen minutes', async () => {
  await out(['doctor', 'delay', 'omarova', '20', '--note', 'пробка']);
  expect(await out(['doctor', 'told', 'omarova'], { now: '2026-01-16T11:02:00+05:00' })).toBe(
    'Омарова А. Н.: patients told at 11:02\n',
  );
  const ran = await desk.run(['doctor', 'delay', 'omarova', '40', '--json'], {
    now: '2026-01-16T11:10:00+05:00',
  });
  expect(ran.json<{ doctorDay: object }>().doctorDay).toEqual({
    doctor: 'omarova',
    day: '2026-01-16',
    state: 'delayed',
    delayMinutes: 40,
    note: null,
    recordedAt: '2026-01-16T11:10:00+05:00',
    toldAt: null,
  });
  expect([
    noticeDueAt({ recordedAt: at('11:10'), toldAt: null }),
    noticeDueAt({ recordedAt: at('11:10'), toldAt: at('11:12') }),
  ]).toEqual([at('11:10'), at('11:27')]);
});

it('names the visits to move when the doctor is away', async () => {
  expect(await out(['doctor', 'absent', 'омаро', '--note', 'болеет'])).toBe(
    `Омарова А. Н. is away, Fri 16 January
  3 visits to move:
  11:20 Марат К., +7 701 234 56 78    → smena visit move 1 …
  12:00 Аня Л.                        → smena visit move 2 …
  13:00 Сауле А., +7 701 555 00 11    → smena visit move 3 …
`,
  );
  const ran = await desk.run(['doctor', 'absent', 'kim', 'завтра', '--force-majeure', '--json']);
  expect(ran.json()).toEqual({
    doctorDay: {
      doctor: 'kim',
      day: '2026-01-17',
      state: 'force_majeure',
      delayMinutes: null,
      note: null,
      recordedAt: '2026-01-16T08:47:00+05:00',
      toldAt: null,
    },
    visits: [],
  });
});

it('refuses what cannot be', async () => {
  const refused: [string[], number, string][] = [
    [
      ['doctor', 'told', 'omarova'],
      3,
      `Омарова Айгерим Нурлановна: no delay or absence is noted for today.
Note one: smena doctor delay omarova 20
`,
    ],
    [
      ['doctor', 'delay', 'omarova', '0'],
      2,
      'minutes: “0” is not a number that fits here.\nWrite a whole number from 1 to 600.\n',
    ],
    [
      ['doctor', 'absent', 'kim', 'когда-нибудь'],
      2,
      `day: “когда-нибудь” is not a day.
Write today, yesterday, tomorrow, mon, 15.01 or 2026-01-15.
`,
    ],
    [
      ['doctor', 'delay', 'ivanov', '20'],
      3,
      `There is no doctor “ivanov”.
There are: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович), akhmetova (Ахметова Жанна Бериковна).
`,
    ],
  ];
  for (const [argv, code, text] of refused) {
    const ran = await desk.run(argv);
    expect([ran.code, ran.err, ran.out]).toEqual([code, text, '']);
  }
});
