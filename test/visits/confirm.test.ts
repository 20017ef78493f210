import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
  const made = [
    [
      '--doctor',
      'omarova',
      '--service',
      'consult',
      '--at',
      '11:20',
      '--name',
      'Марат Касымов',
      '--phone',
      '87012345678',
    ],
    ['--doctor', 'kim', '--at', '12:00', '--name', 'Аня Ли', '--phone', '87012345670'],
    ['--doctor', 'akhmetova', '--at', 'завтра 10:00', '--name', 'Сауле Ахметова', '--phone', '87015550011'],
    ['--doctor', 'akhmetova', '--at', 'пн 10:00', '--name', 'Досым', '--phone', '87015550012'],
  ];
  for (const flags of made) await desk.run(['book', ...flags]);
});
afterEach(() => desk.remove());

async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}
const statuses = async (): Promise<string[]> =>
  desk.withStore(async (store) =>
    (await store.visits.ofDays(1, '2026-01-01', '2026-12-31')).map((v) => v.status),
  );

describe('confirm', () => {
  it('lists today and the next working day, the expensive ones marked', async () => {
    expect(await out(['confirm'])).toBe(`Fri 16 January, 2 visits to confirm
No.  Time   Patient   Telephone         Doctor
  1  11:20  Марат К.  +7 701 *** ** 78  Омарова А. Н.
  2  12:00  Аня Л.    +7 701 *** ** 70  Ким С. В.      call + SMS
Sat 17 January, 1 visit to confirm
No.  Time   Patient   Telephone         Doctor
  3  10:00  Сауле А.  +7 701 *** ** 11  Ахметова Ж. Б.
`);
    expect(await out(['confirm', '--day', 'пн', '--full', '--lang', 'ru'])).toBe(
      `пн 19 января, подтвердить 1 визит
№  Время  Пациент  Телефон           Врач
4  10:00  Досым    +7 701 555 00 12  Ахметова Ж. Б.
`,
    );
  });

  it('leaves out what is confirmed or has begun', async () => {
    await desk.run(['confirm', '3']);
    expect(await out(['confirm'], { now: '2026-01-16T11:30:00+05:00' })).toBe(
      `Fri 16 January, 1 visit to confirm
No.  Time   Patient  Telephone         Doctor
  2  12:00  Аня Л.   +7 701 *** ** 70  Ким С. В.  call + SMS
`,
    );
    expect(await out(['confirm', '--day', 'вс', '--lang', 'kk'])).toBe('Растайтын келу жоқ: жс 18 қаңтар\n');
  });

  it('prints JSON, masked unless in full', async () => {
    const ran = await desk.run(['confirm', '--json']);
    const { days, visits } = ran.json<{ days: string[]; visits: Record<string, unknown>[] }>();
    expect([days, visits.map(({ id, patient, highValue }) => ({ id, patient, highValue }))]).toEqual([
      ['2026-01-16', '2026-01-17'],
      [
        { id: 1, patient: { id: 1, name: 'Марат К.', phone: '+7 701 *** ** 78' }, highValue: false },
        { id: 2, patient: { id: 2, name: 'Аня Л.', phone: '+7 701 *** ** 70' }, highValue: true },
        { id: 3, patient: { id: 3, name: 'Сауле А.', phone: '+7 701 *** ** 11' }, highValue: false },
      ],
    ]);
  });

  it('walks from call to call at the terminal, with the numbers in full', async () => {
    const answers = ['confirmed', 'no answer', 'stop here'];
    const ran = await desk.run(['confirm'], { answers });
    expect(ran.out).toBe(`Марат Касымов, +7 701 234 56 78
  Fri 16 January 11:20–11:50, Омарова А. Н., room 305, Консультация
Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305
Аня Ли, +7 701 234 56 70
  Fri 16 January 12:00–13:30, Ким С. В., room 302, Брекеты
  an expensive visit: call and send an SMS
Ring again: 09:47
Сауле Ахметова, +7 701 555 00 11
  Sat 17 January 10:00–10:40, Ахметова Ж. Б., room 301, Профгигиена
`);
    expect(ran.err).toBe('1 of 3\n2 of 3\n3 of 3\n');
    expect(await statuses()).toEqual(['confirmed', 'booked', 'booked', 'booked']);
  });

  it('moves and cancels on the way', async () => {
    const answers = [
      'leave for later',
      'cancels',
      'уехала',
      'wants another time',
      'another time…',
      'вт 12:00',
    ];
    const ran = await desk.run(['confirm'], { answers });
    expect(ran.code).toBe(0);
    expect(await statuses()).toEqual(['booked', 'cancelled', 'moved', 'booked', 'booked']);
  });

  it('records a call that was made elsewhere', async () => {
    expect(
      await out(['confirm', '1', '3']),
    ).toBe(`Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305
Visit 3: confirmed, Сауле А., 17.01 10:00, Ахметова Ж. Б., room 301
`);
    expect(await out(['confirm', '2', '--result', 'no_answer'])).toBe('Ring again: 09:47\n');
  });

  it('makes one task to ring again, and moves it with every attempt', async () => {
    await desk.run(['confirm', '2', '--result', 'no_answer']);
    const ran = await desk.run(['confirm', '2', '--result', 'no_answer', '--due', '11:00', '--json']);
    expect(ran.json()).toEqual({ calls: [{ visit: 2, againAt: '2026-01-16T11:00:00+05:00' }] });
    const tasks = await desk.withStore((store) => store.work.openTasks(1));
    expect(tasks).toMatchObject([
      {
        kind: 'confirm',
        title: 'Перезвонить, подтвердить визит пт 16 января 12:00: Аня Л., Ким С. В., каб. 302',
        dueAt: Date.parse('2026-01-16T11:00:00+05:00'),
        phone: '+77012345670',
        visitId: 2,
      },
    ]);
    await desk.run(['confirm', '2']);
    expect(await desk.withStore((store) => store.work.openTasks(1))).toEqual([]);
  });

  it('rings again before the visit, however near it is', async () => {
    const near = { now: '2026-01-16T11:40:00+05:00' };
    expect(await out(['confirm', '2', '--result', 'no_answer'], near)).toBe('Ring again: 11:50\n');
    const evening = { now: '2026-01-16T19:40:00+05:00' };
    expect(await out(['confirm', '4', '--result', 'no_answer'], evening)).toBe('Ring again: 17.01 09:00\n');
  });
});
