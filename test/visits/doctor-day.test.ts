import { afterEach, beforeEach, expect, it } from 'vitest';
import { minutesFrom } from '../../src/clinic/minutes.ts';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

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

const minutes = (at: string): { now: string } => ({ now: `2026-01-16T${at}:00+05:00` });

interface Late {
  late: {
    doctorDay: { state: string; delayMinutes: number; note: string | null; toldAt: string | null } | null;
    toTell: Record<string, unknown>[];
    say: string | null;
    write: string | null;
  }[];
}
const late = async (argv: string[], how = {}): Promise<Late['late'][number] | undefined> =>
  (await desk.run([...argv, '--json'], how)).json<Late>().late[0];
const told = (day: Late['late'][number] | undefined): unknown[] =>
  (day?.toTell ?? []).map(({ visit, kind, delayMinutes, dueAt }) => [visit, kind, delayMinutes, dueAt]);

it('names whom to tell of a delay, the words for it and the commands', async () => {
  await desk.run(['visit', 'cancel', '3', '--reason', 'x']);
  expect(await out(['doctor', 'late', 'omarova', '50m'])).toBe(`Омарова А. Н. is 50 min late, Fri 16 January
  still to come, ring or write:
  11:20 → 12:10 Марат К., +7 701 *** ** 78  → smena visit move 1
  12:00 → 12:40 Аня Л.                      → smena visit move 2
  when all of them know               → smena doctor told omarova
  when one of them knows              → smena doctor told omarova 1
  the words for one of them           → smena script show delay --visit 1
  whole names and numbers             → smena doctor late omarova --full
  when the doctor is here             → smena doctor here omarova
  write:
    Hello! The clinic “Жайлы”. Омарова Айгерим Нурлановна is running late today,
    by about 50 minutes, so your visit will begin that much later. If it does
    not suit you, just answer and we will find another time, for example today
    at 09:50.
`);
  expect(await out(['doctor', 'late', 'ким', '0:15', '--lang', 'ru'])).toBe(
    'Ким С. В. опаздывает на 15 мин, пт 16 января\n' +
      '  предупреждать некого: дольше пяти минут никто не прождёт\n' +
      '  когда врач на месте                 → smena doctor here kim\n',
  );
  expect((await out(['doctor', 'late', '--full'])).match(/Марат Касымов, \+7 701 234 56 78/g)).toHaveLength(
    1,
  );
});

it('is heard again by who sits here, by others when the delay changes, and ends', async () => {
  await out(['doctor', 'late', 'omarova', '25', 'мин', '--note', 'пробка'], minutes('11:00'));
  await out(['visit', 'arrive', '1'], minutes('11:01'));
  expect(await out(['doctor', 'told', 'omarova', '2'], minutes('11:02'))).toBe(
    `Омарова А. Н.: 1 patient told at 11:02
  1 patient still to tell:
  here, tell in person, every 15 min until seated:
  11:20 → 11:45 Марат К., +7 701 *** ** 78  → smena visit move 1
`,
  );
  expect(await out(['doctor', 'told', 'omarova'], minutes('11:03'))).toBe(
    'Омарова А. Н.: 1 patient told at 11:03\n',
  );
  const before = await late(['doctor', 'late', 'omarova'], minutes('11:04'));
  expect([before?.doctorDay?.note, before?.doctorDay?.toldAt]).toEqual([
    'пробка',
    '2026-01-16T11:03:00+05:00',
  ]);
  expect(told(before)).toEqual([[1, 'again', 25, '2026-01-16T11:18:00+05:00']]);
  const longer = await late(['doctor', 'late', 'omarova', '1:00'], minutes('11:10'));
  expect(told(longer)).toEqual([
    [1, 'changed', 60, '2026-01-16T11:10:00+05:00'],
    [2, 'changed', 50, '2026-01-16T11:10:00+05:00'],
    [3, 'first', 20, '2026-01-16T11:10:00+05:00'],
  ]);
  const over = await late(['doctor', 'here', 'omarova'], minutes('11:12'));
  expect([told(over), over?.say, over?.write]).toEqual([
    [[2, 'over', 0, '2026-01-16T11:12:00+05:00']],
    null,
    null,
  ]);
  await out(['doctor', 'told', 'omarova'], minutes('11:13'));
  expect(await out(['doctor', 'late', 'omarova'], minutes('11:14'))).toBe(
    'Омарова А. Н. is here: no delay any more\n',
  );
  expect(await out(['doctor', 'late'], minutes('11:14'))).toBe('Nobody is late today.\n');
});

it('says in the words for one visit how late that visit will be', async () => {
  await out(['doctor', 'late', 'omarova', '50'], minutes('11:00'));
  const words = async (visit: string): Promise<string> =>
    (await desk.run(['script', 'show', 'delay', '--visit', visit], minutes('11:01'))).out;
  expect(await words('1')).toContain('about 50 minutes');
  expect(await words('2')).toContain('about 40 minutes');
});

it('notices that another desk told them meanwhile', async () => {
  await out(['doctor', 'late', 'omarova', '50']);
  const own = await late(['doctor', 'late', 'omarova']);
  await out(['doctor', 'told', 'omarova']);
  const again = await desk.run(['doctor', 'told', 'omarova', '1']);
  expect([told(own).length, again.code, again.err]).toEqual([
    3,
    3,
    'Visit 1: the patient has nothing to hear about a delay of Омарова Айгерим Нурлановна.\n' +
      'To tell today: —. The list: smena doctor late omarova\n',
  ]);
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
Note one: smena doctor late omarova 20
`,
    ],
    [
      ['doctor', 'absent', 'kim', 'когда-нибудь'],
      2,
      `day: “когда-нибудь” is not a day.
Write today, yesterday, tomorrow, mon, 15.01 or 2026-01-15.
`,
    ],
    [
      ['doctor', 'late', 'ivanov', '20'],
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

it('comes after all who was noted as away', async () => {
  await out(['doctor', 'absent', 'omarova']);
  expect((await desk.run(['doctor', 'late', 'omarova', '20'])).code).toBe(4);
  expect(await out(['doctor', 'here', 'omarova'])).toBe('Омарова А. Н. is here: no delay any more\n');
  expect((await desk.run(['doctor', 'here', 'omarova'])).code).toBe(3);
});

it('reads how long somebody is late as people write it', () => {
  const typed = ['25', '25m', '25 мин', '25мин.', '0:25', '1ч 5 мин', '1 h', '2 сағ', '0'];
  expect(typed.map(minutesFrom)).toEqual([25, 25, 25, 25, 25, 65, 60, 120, 0]);
  expect(['', 'скоро', '-5', '0:75', '1.5', 'завтра', '5 яблок'].map(minutesFrom)).toEqual(
    Array(7).fill(null),
  );
});
