import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
});
afterEach(() => desk.remove());

async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}

it('shows today and the next working day, by the doctor’s shortest service', async () => {
  await desk.run(['book', '--doctor', 'kim', '--at', '10:30', '--name', 'Аня', '--phone', '-']);
  expect(await out(['slots'], { now: '2026-01-16T16:20:00+05:00' })).toBe(
    `Doctor          Day             Min  Free
Омарова А. Н.   Fri 16 January   30  16:30 17:00 17:30 18:00 18:30 19:00 19:30
                Sat 17 January   30  09:00 09:30 10:00 10:30 11:00 11:30 12:00
                                     12:30 13:00 13:30 14:00 14:30 15:00 15:30
                                     16:00 16:30 17:00 17:30 18:00 18:30 19:00
                                     19:30
Ким С. В.       Fri 16 January   90  16:30
                Sat 17 January   90  nothing until Mon 19 January 10:00
Ахметова Ж. Б.  Fri 16 January   40  16:20 17:00 17:40 18:20 19:00
                Sat 17 January   40  09:00 09:40 10:20 11:00 11:40 12:20 13:00
                                     13:40 14:20 15:00 15:40 16:20 17:00 17:40
                                     18:20 19:00
Scarce, under 3 in two days: Ким С. В.
`,
  );
});

it('shows one doctor, one service, one day', async () => {
  expect(await out(['slots', '--doctor', 'kim', '--day', 'пн', '--lang', 'ru'])).toBe(
    `Врач       День          Мин  Свободно
Ким С. В.  пн 19 января   90  10:00 11:30 13:00 14:30 16:00
`,
  );
  expect(
    await out(['slots', '--service', 'filling', '--day', 'сб', '--minutes', '240', '--lang', 'kk']),
  ).toBe(
    `Дәрігер        Күн           Мин  Бос уақыт
Омарова А. Н.  сн 17 қаңтар  240  09:00 13:00
`,
  );
});

it('says nothing where nothing is in sight', async () => {
  for (let date = 16; date <= 31; date += 1) await desk.run(['doctor', 'absent', 'kim', `${date}.01`]);
  expect(await out(['slots', '--doctor', 'kim'])).toBe(`Doctor     Day             Min  Free
Ким С. В.  Fri 16 January   90  nothing
           Sat 17 January   90  nothing
Scarce, under 3 in two days: Ким С. В.
`);
});

it('prints JSON', async () => {
  const ran = await desk.run(['slots', '--doctor', 'kim', '--json'], { now: '2026-01-16T16:00:00+05:00' });
  expect(ran.json()).toEqual({
    slots: [
      {
        doctor: 'kim',
        doctorName: 'Ким Сергей Викторович',
        minutes: 90,
        free: ['2026-01-16T16:00:00+05:00'],
        next: '2026-01-19T10:00:00+05:00',
        offered: [],
        scarce: true,
      },
    ],
  });
  const day = await desk.run(['slots', '--doctor', 'kim', '--day', 'вс', '--json']);
  expect(day.json<{ slots: object[] }>().slots).toEqual([
    {
      doctor: 'kim',
      doctorName: 'Ким Сергей Викторович',
      minutes: 90,
      free: [],
      next: '2026-01-19T10:00:00+05:00',
      offered: [],
    },
  ]);
});
