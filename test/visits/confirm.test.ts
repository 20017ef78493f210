import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { How } from '../cli/run-cli.ts';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
  const made = [
    'omarova|16.01 11:20|Марат Касымов|87012345678|--service|consult',
    'kim|16.01 12:00|Аня Ли|87012345670',
    'akhmetova|17.01 10:00|Сауле Ахметова|87015550011',
    'akhmetova|19.01 10:00|Досым|87015550012',
  ];
  for (const line of made) {
    const [doctor = '', at = '', name = '', phone = '', ...more] = line.split('|');
    const flags = ['--doctor', doctor, '--at', at, '--name', name, '--phone', phone, ...more];
    // Two days before: who is booked today for today has just said that he comes.
    await desk.run(['book', ...flags], { now: '2026-01-14T12:00:00+05:00' });
  }
});
afterEach(() => desk.remove());

const moment = (time: string, date = 16): How => ({ now: `2026-01-${date}T${time}:00+05:00` });
async function out(line: string, how: How = {}): Promise<string> {
  const ran = await desk.run(line.split(' '), how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}
const statuses = async (): Promise<string[]> =>
  desk.withStore(async (store) =>
    (await store.visits.ofDays(1, '2026-01-01', '2026-12-31')).map((v) => v.status),
  );
/** `2 call no_answer` for each attempt. */
const attempts = async (): Promise<string[]> =>
  desk.withStore(async (store) =>
    (await store.frontdesk.confirmations(1, [1, 2, 3, 4, 5])).map(
      ({ visitId, means, result }) => `${visitId} ${means} ${result}`,
    ),
  );

describe('the list', () => {
  it('shows today and the next working day with what is owed and until when', async () => {
    expect(await out('confirm')).toBe(`Fri 16 January, on the day: 2 visits
No.  Time   Patient   Doctor         To do             By
  1  11:20  Марат К.  Омарова А. Н.  call              09:20
  2  12:00  Аня Л.    Ким С. В.      call and message  10:00
Sat 17 January, ahead: 1 visit
No.  Time   Patient   Doctor          To do  By
  3  10:00  Сауле А.  Ахметова Ж. Б.  call   12:00
`);
    expect(await out('confirm --day пн --full --lang ru')).toBe(
      `пн 19 января, заранее: 1 визит
№  Время  Пациент  Телефон           Врач            Что сделать  До
4  10:00  Досым    +7 701 555 00 12  Ахметова Ж. Б.  звонок       17.01 12:00
`,
    );
  });

  it('leaves out what needs nothing, and keeps who has not answered yet', async () => {
    await desk.run(['confirm', '3']);
    await desk.run(['confirm', '2', '--result', 'no_answer', '--due', '11:30']);
    expect(await out('confirm', moment('11:00'))).toBe(`Fri 16 January, on the day: 2 visits
No.  Time   Patient   Doctor         To do             By           In vain
  1  11:20  Марат К.  Омарова А. Н.  call              09:20
  2  12:00  Аня Л.    Ким С. В.      call and message  again 11:30        1
`);
    expect(await out('confirm --day вс --lang kk')).toBe('Растайтын келу жоқ: жс 18 қаңтар\n');
    for (const result of ['no_answer', 'sent']) await desk.run(['confirm', '2', '--result', result]);
    expect(await out('confirm', moment('11:30'))).toBe(`Fri 16 January, on the day: 1 visit
No.  Time   Patient  Doctor     To do                  By           In vain
  2  12:00  Аня Л.   Ким С. В.  waiting for an answer  again 09:47        2
`);
  });

  it('prints JSON, masked unless in full', async () => {
    const ran = await desk.run(['confirm', '--json']);
    const { days, visits } = ran.json<{ days: string[]; visits: Record<string, unknown>[] }>();
    expect(days).toEqual(['2026-01-16', '2026-01-17']);
    expect(
      visits.map(({ id, patient, means, stage, dueAt }) => ({ id, patient, means, stage, dueAt })),
    ).toEqual([
      {
        id: 1,
        patient: { id: 1, name: 'Марат К.', phone: '+7 701 *** ** 78' },
        means: ['call'],
        stage: 'today',
        dueAt: '2026-01-16T09:20:00+05:00',
      },
      {
        id: 2,
        patient: { id: 2, name: 'Аня Л.', phone: '+7 701 *** ** 70' },
        means: ['call', 'message'],
        stage: 'today',
        dueAt: '2026-01-16T10:00:00+05:00',
      },
      {
        id: 3,
        patient: { id: 3, name: 'Сауле А.', phone: '+7 701 *** ** 11' },
        means: ['call'],
        stage: 'ahead',
        dueAt: '2026-01-16T12:00:00+05:00',
      },
    ]);
  });
});

describe('the walk', () => {
  it('goes from visit to visit with the number in full, the words to say, and both means of an expensive one', async () => {
    const answers = ['confirmed', 'no answer', 'message sent', 'stop here'];
    const ran = await desk.run(['confirm'], { answers });
    expect(ran.out).toBe(`Марат Касымов, +7 701 234 56 78
  Fri 16 January 11:20–11:50, Омарова А. Н., room 305, Консультация
Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305
Аня Ли, +7 701 234 56 70
  Fri 16 January 12:00–13:30, Ким С. В., room 302, Брекеты
  an expensive visit: a call and a message
Visit 2: no answer; ring again: 09:47
  still to send a message, by 10:00   → smena confirm 2 --result sent
Visit 2: message sent
  still to ring, by 10:00             → smena confirm 2
Сауле Ахметова, +7 701 555 00 11
  Sat 17 January 10:00–10:40, Ахметова Ж. Б., room 301, Профгигиена
`);
    expect(ran.err).toContain(`2 of 3
  Hello, Аня! The clinic “Жайлы”. We expect you today at 12:00. Is it still on?`);
    expect(ran.err).toContain('Answer\n  "yes" or ring us');
    expect(await statuses()).toEqual(['confirmed', 'booked', 'booked', 'booked']);
    expect(await attempts()).toEqual(['1 call confirmed', '2 call no_answer', '2 message sent']);
  });

  it('does not ring again before the time that was agreed', async () => {
    await desk.run(['confirm', '1', '3']);
    await desk.run(['confirm', '2', '--result', 'busy', '--due', '09:30']);
    const ran = await desk.run(['confirm'], { answers: [] });
    expect([ran.code, ran.out, ran.err]).toEqual([
      0,
      '',
      '1 visit waits for its hour or for an answer: smena confirm --list\n',
    ]);
  });

  it('offers two other times first, and another before anybody is let go', async () => {
    const moved = ['leave for later', 'wants another time', 'Fri 16 January 13:30', 'stop here'];
    const ran = await desk.run(['confirm'], { answers: moved });
    expect(ran.code).toBe(0);
    expect(await statuses()).toEqual(['booked', 'moved', 'booked', 'booked', 'booked']);
    const cancelled = ['cancels', 'no, cancel', 'ill', 'nothing', 'stop here'];
    expect((await desk.run(['confirm'], { answers: cancelled })).code).toBe(0);
    expect(await statuses()).toEqual(['cancelled', 'moved', 'booked', 'booked', 'booked']);
    expect(await attempts()).toEqual(['2 call moved', '1 call cancelled']);
  });

  it('asks nobody whom another desk has dealt with meanwhile, and goes on where it was overtaken', async () => {
    let asked = 0;
    const ran = await desk.run(['confirm'], {
      ask: {
        available: true,
        text: async () => '',
        confirm: async () => false,
        select: async ({ choices }) => {
          asked += 1;
          // While the first visit is asked about, the second one confirms elsewhere and the first is cancelled.
          if (asked === 1) {
            for (const id of ['2', '3']) await desk.run(['confirm', id]);
            await desk.run(['confirm', '2', '--result', 'sent']);
            await desk.run(['visit', 'cancel', '1', '--reason', 'уехал']);
          }
          return choices[0]?.value as never;
        },
      },
    });
    expect([ran.code, asked]).toEqual([0, 1]);
    expect(ran.err).toContain('Visit 2 is left out: another desk has dealt with it meanwhile');
    expect(await statuses()).toEqual(['cancelled', 'confirmed', 'confirmed', 'booked']);
  });
});

describe('told by flags', () => {
  it('is a call that was made elsewhere', async () => {
    expect(await out('confirm 1 3')).toBe(`Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305
Visit 3: confirmed, Сауле А., 17.01 10:00, Ахметова Ж. Б., room 301
`);
    expect(await out('visit confirm 4 --means message')).toContain('Visit 4: confirmed');
    expect(await attempts()).toEqual(['1 call confirmed', '3 call confirmed', '4 message confirmed']);
    const again = await desk.run(['visit', 'confirm', '1', '--json']);
    expect([again.code, again.error().code]).toEqual([4, 'status_step']);
  });

  it('says what an expensive visit still needs, and takes it', async () => {
    expect(await out('visit confirm 2')).toBe(`Visit 2: confirmed, Аня Л., 12:00, Ким С. В., room 302
  still to send a message, by 10:00   → smena confirm 2 --result sent
`);
    expect(await out('confirm 2 --result sent')).toBe('Visit 2: message sent\n');
    expect(await out('confirm --day 16.01')).not.toContain('Аня');
  });

  it('plans the next call before the visit, sends a message after the second, and says what remains', async () => {
    expect(await out('confirm 3 --result no_answer')).toBe(`Visit 3: no answer; ring again: 09:47
  a message may help                  → smena confirm 3 --result sent
`);
    expect(await out('confirm 3 --result busy')).toBe(`Visit 3: busy; ring again: 17.01 09:00
  still to send a message, by 12:00   → smena confirm 3 --result sent
`);
    expect(await out('confirm 3 --result sent')).toBe(`Visit 3: message sent
  what remains is his answer; once it is there
    → smena visit confirm 3 --means message
`);
    expect(await out('visit confirm 3 --means message')).toContain('Visit 3: confirmed');
    expect(await desk.withStore((store) => store.work.openTasks(1))).toEqual([]);
  });

  it('makes one task to ring again, and moves it with every attempt', async () => {
    await desk.run(['confirm', '2', '--result', 'no_answer']);
    const ran = await desk.run(['confirm', '2', '--result', 'no_answer', '--due', '11:00', '--json']);
    expect(ran.json()).toEqual({
      calls: [
        {
          visit: 2,
          againAt: '2026-01-16T11:00:00+05:00',
          stage: 'today',
          means: ['message'],
          inVain: 2,
          expensive: true,
        },
      ],
    });
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

  it('rings again before the visit, however near it is, and at night nobody', async () => {
    expect(await out('confirm 2 --result no_answer', moment('11:40'))).toContain('ring again: 11:50\n');
    expect(await out('confirm 3 --result no_answer', moment('19:40'))).toContain('ring again: 17.01 09:00\n');
  });

  it('moves and cancels in one line, and the talk is noted with the visit', async () => {
    const ran = await desk.run(['confirm', '3', '--result', 'moved', '--to', '20.01 12:00', '--json']);
    expect(ran.json()).toMatchObject({
      visit: { id: 5, status: 'booked', confirmedAt: null },
      moved: { id: 3 },
    });
    await out('confirm 1 --result cancelled --reason forgot');
    expect(await attempts()).toEqual(['3 call moved', '1 call cancelled']);
    expect((await desk.run(['visit', '1'])).out).toContain('cancelled: 08:47, забыл');
  });

  it('is undone whole', async () => {
    await desk.run(['confirm', '3', '--result', 'no_answer']);
    expect((await desk.run(['undo', '--yes'])).out).toContain('call: no answer');
    expect(await attempts()).toEqual([]);
    expect(await desk.withStore((store) => store.work.openTasks(1))).toEqual([]);
  });

  it('refuses what cannot be', async () => {
    const code = async (line: string): Promise<unknown[]> => {
      const ran = await desk.run([...line.split(' '), '--json']);
      return [ran.code, ran.error().code];
    };
    expect(await code('confirm 1 --result sent --means call')).toEqual([2, 'invalid_choice']);
    expect(await code('confirm 1 --result no_answer --means message')).toEqual([2, 'invalid_choice']);
    expect(await code('confirm 1 3 --result moved --to 20.01')).toEqual([2, 'one_visit_only']);
    expect(await code('confirm 3 --result moved')).toEqual([2, 'missing_input']);
    expect(await code('confirm 99 --result sent')).toEqual([3, 'not_found']);
    await desk.run(['visit', 'cancel', '1', '--reason', 'уехал']);
    expect(await code('confirm 1 --result no_answer')).toEqual([4, 'status_step']);
    desk.at('2026-01-16T12:30:00+05:00');
    expect(await code('confirm 2 --result no_answer')).toEqual([2, 'carry_too_late']);
    expect(await attempts()).toEqual([]);
  });
});
