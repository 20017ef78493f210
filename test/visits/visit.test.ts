import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
const on = (time: string, date = 16) => ({ now: `2026-01-${date}T${time}:00+05:00` });
const nb = '\u00a0';

/** Visits 1 (Марат, Омарова 11:20), 2 (Аня, Ким 12:00), 3 (Сауле, Ахметова, tomorrow 10:00). */
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
  ];
  for (const flags of made) await desk.run(['book', ...flags]);
});
afterEach(() => desk.remove());

/** What a command prints when it succeeds. */
async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect(ran.err).toBe('');
  return ran.out;
}
/** Cash that the shift took for visits, minor units. */
const inCash = (): Promise<number> =>
  desk.withStore(
    async ({ frontdesk }) => (await frontdesk.takings(1)).find(({ method }) => method === 'cash')?.paid ?? 0,
  );
async function err(argv: string[], how = {}): Promise<[number, string]> {
  const ran = await desk.run(argv, how);
  expect(ran.out).toBe('');
  return [ran.code, ran.err];
}

describe('visit list', () => {
  it('is the day sheet, surnames and numbers masked', async () => {
    expect(await out(['visit', 'list'])).toBe(`Fri 16 January, 2 visits
No.  Time         Doctor         Patient   Service       Status
  1  11:20–11:50  Омарова А. Н.  Марат К.  Консультация  booked
  2  12:00–13:30  Ким С. В.      Аня Л.    Брекеты       booked
`);
    expect(await out(['visit', '--lang', 'ru'])).toBe(`пт 16 января, 2 визита
№  Время        Врач           Пациент   Услуга        Статус
1  11:20–11:50  Омарова А. Н.  Марат К.  Консультация  записан
2  12:00–13:30  Ким С. В.      Аня Л.    Брекеты       записан
`);
    expect(await out(['visit', 'list', 'завтра', '--lang', 'kk'])).toBe(`сн 17 қаңтар, 1 келу
№  Уақыты       Дәрігер         Пациент   Қызмет       Күйі
3  10:00–10:40  Ахметова Ж. Б.  Сауле А.  Профгигиена  жазылды
`);
    expect(await out(['visit', 'list', 'вс'])).toBe('Sun 18 January, 0 visits\n');
  });

  it('shows names and numbers in full when asked', async () => {
    expect(await out(['visit', 'list', '--full', '--doctor', 'омар'])).toBe(`Fri 16 January, 1 visit
No.  Time         Doctor         Patient                    Service       Status
  1  11:20–11:50  Омарова А. Н.  Марат Касымов,             Консультация  booked
                                 +77012345678
`);
  });

  it('leaves cancelled visits out and says so', async () => {
    await desk.run(['visit', 'cancel', '2', '--reason', 'заболела']);
    expect(await out(['visit', 'list'])).toBe(`Fri 16 January, 1 visit
No.  Time         Doctor         Patient   Service       Status
  1  11:20–11:50  Омарова А. Н.  Марат К.  Консультация  booked
1 cancelled or moved visit is not shown (--all)
`);
    expect(await out(['visit', 'list', '--status', 'cancelled'])).toBe(`Fri 16 January, 1 visit
No.  Time         Doctor     Patient  Service  Status
  2  12:00–13:30  Ким С. В.  Аня Л.   Брекеты  cancelled
`);
    expect((await out(['visit', 'list', '--all'])).split('\n')[0]).toBe('Fri 16 January, 2 visits');
  });

  it('finds what nobody has told the outcome of, also of earlier days', async () => {
    await desk.run(['visit', 'arrive', '2'], on('12:01'));
    expect(await out(['visit', 'list', '--status', 'unresolved'], on('10:50', 17))).toBe(
      `3 visits without an outcome
No.  Time               Doctor          Patient   Service       Status
  1  16.01 11:20–11:50  Омарова А. Н.   Марат К.  Консультация  booked
  2  16.01 12:00–13:30  Ким С. В.       Аня Л.    Брекеты       arrived
  3  10:00–10:40        Ахметова Ж. Б.  Сауле А.  Профгигиена   booked
`,
    );
  });

  it('masks in JSON too, unless in full', async () => {
    const listed = async (...more: string[]): Promise<unknown[]> => {
      const ran = await desk.run(['visit', 'list', 'завтра', '--json', ...more]);
      const { day, visits } = ran.json<{ day: string; visits: { patient: unknown }[] }>();
      return [day, ...visits.map(({ patient }) => patient)];
    };
    expect(await listed()).toEqual(['2026-01-17', { id: 3, name: 'Сауле А.', phone: '+7 701 *** ** 11' }]);
    expect(await listed('--full')).toEqual([
      '2026-01-17',
      { id: 3, name: 'Сауле Ахметова', phone: '+77015550011' },
    ]);
  });

  it('refuses a day that is none, and a word that is no command', async () => {
    expect(await err(['visit', 'list', 'someday'])).toEqual([
      2,
      `day: “someday” is not a day.
Write today, yesterday, tomorrow, mon, 15.01 or 2026-01-15.
`,
    ]);
    expect(await err(['visit', 'confrim'])).toEqual([
      2,
      `There is no command “visit confrim”.
Did you mean smena visit confirm? All commands: smena visit --help
`,
    ]);
  });
});

describe('a visit’s way', () => {
  it('goes from the desk to the doctor to the till', async () => {
    expect(await out(['visit', 'confirm', '1'])).toBe(
      'Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305\n',
    );
    expect(await out(['visit', 'arrive', '1'], on('11:15'))).toBe(
      `Марат Касымов, 11:20, Омарова А. Н., room 305
  visit 1: arrived
  lacking: consent to the processing of personal data
    → smena visit paper 1 personal-data
  lead to the doctor                  → smena visit seat 1
`,
    );
    expect(await out(['visit', 'seat', '1'], on('11:19'))).toBe(
      `Visit 1: with the doctor, Марат К., 11:20, Омарова А. Н., room 305
  waited 4 min (at most 5)
  when it is over                     → smena visit done 1
`,
    );
    await desk.run(['visit', 'paper', '1', '--all'], on('11:20'));
    expect(await out(['visit', 'done', '1', '--paid', '5000', '--method', 'cash'], on('11:52'))).toBe(
      `Visit 1: done, Марат К., 11:20, Омарова А. Н., room 305
  paid 5,000${nb}₸, cash
  book the next visit
    → smena book --patient 1 --doctor omarova --service consult --at …
`,
    );
    expect(await out(['visit', '1'], on('12:00'))).toBe(`Visit 1: Fri 16 January 11:20–11:50, done
  patient: Марат Касымов, +7 701 234 56 78
  doctor: Омарова А. Н., room 305
  service: Консультация
  price: 5,000${nb}₸
  paid: 5,000${nb}₸, cash
  booked: 08:47, Айгуль Сапарова
  confirmed: 08:47
  arrived: 11:15
  with the doctor: 11:19
  done: 11:52
  08:47 call: is coming
`);
    expect(await inCash()).toBe(500_000);
  });

  it('may leave steps out, and be noted later', async () => {
    const done = await desk.run(['visit', 'done', '1', '--at', '11:50', '--json'], on('14:00'));
    expect(done.json<{ visits: object[]; next: null }>()).toMatchObject({
      visits: [{ status: 'done', arrivedAt: null, inRoomAt: null, doneAt: '2026-01-16T11:50:00+05:00' }],
      next: null,
    });
  });

  it('takes several visits at once, all or none', async () => {
    expect(await out(['visit', 'confirm', '1', '3'])).toBe(
      `Visit 1: confirmed, Марат К., 11:20, Омарова А. Н., room 305
Visit 3: confirmed, Сауле А., 17.01 10:00, Ахметова Ж. Б., room 301
`,
    );
    const ran = await desk.run(['visit', 'confirm', '2', '3', '--json']);
    expect(ran.error()).toEqual({
      code: 'status_step',
      message: 'Visit 3 cannot go from “confirmed” to “confirmed”.',
      hint: 'Possible now: arrive, seat, done, no-show, cancel, move.',
      field: null,
    });
    expect((await desk.withStore((store) => store.visits.byId(1, 2)))?.status).toBe('booked');
  });

  it('refuses times that cannot be', async () => {
    expect(await err(['visit', 'arrive', '3'])).toEqual([
      2,
      `Visit 3 is only at 17.01 10:00: too early for “arrived”.
Note it when its time has come. A patient who came sooner is moved first: smena visit move 3 now
`,
    ]);
    expect(await err(['visit', 'arrive', '1', '--at', '11:20'], on('11:00'))).toEqual([
      2,
      `--at: 16.01 11:20 has not come yet.
Give a time that has passed.
`,
    ]);
    await desk.run(['visit', 'arrive', '1'], on('11:15'));
    expect(await err(['visit', 'seat', '1', '--at', '11:10'], on('11:20'))).toEqual([
      2,
      `--at: 16.01 11:10 is before the step noted at 16.01 11:15.
Check the time, or take that step back: smena undo
`,
    ]);
    expect(await err(['visit', 'confirm', '2'], on('12:30'))).toEqual([
      2,
      `--at: 16.01 12:30 is too late: this makes sense only before 16.01 12:00.
Give an earlier time.
`,
    ]);
  });

  it('refuses what is no visit', async () => {
    expect(await err(['visit', 'arrive', '99'])).toEqual([
      3,
      'There is no visit 99.\nSee: smena visit list\n',
    ]);
    expect(await err(['visit', 'seat', 'x', '--lang', 'ru'])).toEqual([
      2,
      'id: «x» — не номер записи.\nНапишите номер, как в списках, например 214.\n',
    ]);
    expect(await err(['visit', 'seat'])).toEqual([
      2,
      '“smena visit seat” needs one more word: id.\nSee: smena visit seat --help\n',
    ]);
  });
});

describe('payment', () => {
  it('by cash needs a drawer', async () => {
    const other = await scheduleDesk('en', false);
    await other.run(['book', '--doctor', 'kim', '--at', '12:00', '--name', 'Аня', '--phone', '-']);
    const paid = ['visit', 'done', '1', '--paid', '100', '--method'];
    const cash = await other.run([...paid, 'cash'], on('12:40'));
    expect([cash.code, cash.err]).toEqual([3, 'No shift is open at this desk.\nOpen it: smena start\n']);
    const card = await other.run([...paid, 'card', '--json'], on('12:40'));
    expect(card.json<{ visits: object[] }>().visits).toMatchObject([
      { paid: 10_000, paymentMethod: 'card', status: 'done' },
    ]);
    other.remove();
  });

  it('may follow, once', async () => {
    await desk.run(['visit', 'done', '1'], on('12:00'));
    const paid = ['visit', 'done', '1', '--paid', '5000', '--method', 'transfer'];
    expect((await out(paid, on('12:10'))).split('\n').slice(0, 2)).toEqual([
      'Visit 1: done, Марат К., 11:20, Омарова А. Н., room 305',
      `  paid 5,000${nb}₸, transfer`,
    ]);
    expect(await err(paid, on('12:11'))).toEqual([
      4,
      'Visit 1 cannot go from “done” to “done”.\nPossible now: book, undo.\n',
    ]);
  });

  it('is corrected by taking the step back', async () => {
    await desk.run(['visit', 'done', '1', '--paid', '500', '--method', 'cash'], on('12:00'));
    await desk.withStore(async (store) => {
      const [fact] = await store.facts.latest(1, 1, 1);
      const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
      await store.undo(fact?.seq ?? 0, actor);
    });
    expect(await inCash()).toBe(0);
    await desk.run(['visit', 'done', '1', '--paid', '5000', '--method', 'cash'], on('12:05'));
    expect(await inCash()).toBe(500_000);
  });

  it('is of one visit, with a method and a sum', async () => {
    expect(await err(['visit', 'done', '1', '2', '--paid', '5000', '--method', 'card'], on('14:00'))).toEqual(
      [2, '--paid goes with one visit only.\nName one visit, or leave --paid out.\n'],
    );
    expect(await err(['visit', 'done', '1', '--paid', '5000'], on('14:00'))).toEqual([
      2,
      `Not given: Way of payment.
Give it with --method, or run the command in a terminal and it will ask.
`,
    ]);
    expect(await err(['visit', 'done', '1', '--method', 'card'], on('14:00'))).toEqual([
      2,
      `Not given: How much was paid? (0 if nothing).
Give it with --paid, or run the command in a terminal and it will ask.
`,
    ]);
    expect(await err(['visit', 'done', '1', '--paid', 'много'], on('14:00'))).toEqual([
      2,
      '--paid: “много” is not a sum of money.\nWrite it in figures: 8500 or 8500.50.\n',
    ]);
  });
});

describe('the next visit', () => {
  it('is booked with the last one, as one', async () => {
    expect(
      await out(['visit', 'done', '1', '--next', 'пн 12:00'], on('12:00')),
    ).toBe(`Visit 1: done, Марат К., 11:20, Омарова А. Н., room 305
  next visit 4: Mon 19 January 12:00–12:30
  not paid: 5,000${nb}₸                   → smena visit done 1 --paid …
  lacking: consent to the processing of personal data
    → smena visit paper 1 personal-data
`);
  });

  it('that does not fit leaves nothing half done', async () => {
    const ran = await desk.run(['visit', 'done', '1', '--next', 'вс 12:00', '--json'], on('12:00'));
    expect(ran.error()).toMatchObject({ code: 'doctor_away', field: '--next' });
    expect((await desk.withStore((store) => store.visits.byId(1, 1)))?.status).toBe('booked');
  });

  it('is offered at the terminal, after the money', async () => {
    for (const id of ['1', '2']) await desk.run(['visit', 'paper', id, '--all']);
    const answers = ['', 'card', 'another time…', 'Fri 16 January 12:20'];
    expect(await out(['visit', 'done', '1'], { ...on('12:03'), answers })).toBe(
      `Visit 1: done, Марат К., 11:20, Омарова А. Н., room 305
  paid 5,000${nb}₸, card
  next visit 4: Fri 16 January 12:20–12:50
`,
    );
    const over = await out(['visit', 'done', '2'], { ...on('13:40'), answers: ['0', 'no date', ''] });
    expect(over).toBe(`Visit 2: done, Аня Л., 12:00, Ким С. В., room 302
  treatment is finished, no next date
  not paid: 280,000${nb}₸                 → smena visit done 2 --paid …
`);
  });
});

describe('visit no-show', () => {
  it('leaves a dated task to ring', async () => {
    expect(await out(['visit', 'no-show', '1'], on('11:40'))).toBe(
      `Visit 1: no-show, Марат К., 11:20, Омарова А. Н., room 305
  once the reason is known            → smena visit no-show 1 --reason …
  task made: ring on 12:40
`,
    );
    const [task] = await desk.withStore((store) => store.work.openTasks(1));
    expect(task).toMatchObject({
      kind: 'visit',
      title: 'Неявка пт 16 января 11:20, Марат К.: узнать причину, предложить другое время',
      dueAt: Date.parse('2026-01-16T12:40:00+05:00'),
      ownerId: 1,
      phone: '+77012345678',
      visitId: 1,
    });
  });

  it('rings when the clinic opens again, or when it is told to', async () => {
    expect(await out(['visit', 'no-show', '2'], on('19:30'))).toContain('  task made: ring on 17.01 09:00\n');
    expect(await out(['visit', 'no-show', '1', '--due', 'пн 11:00'], on('19:30'))).toContain(
      '  task made: ring on 19.01 11:00\n',
    );
  });

  it('is not noted before the visit was to begin', async () => {
    expect((await err(['visit', 'no-show', '1'], on('11:10')))[1]).toBe(
      `Visit 1 is only at 16.01 11:20: too early for “no-show”.
Note it when its time has come. A patient who came sooner is moved first: smena visit move 1 now
`,
    );
  });

  it('gives the time back, and who comes after all finds it taken or free', async () => {
    await desk.run(['visit', 'no-show', '1'], on('11:30'));
    await desk.run(
      ['book', '--doctor', 'omarova', '--minutes', '10', '--at', '11:40', '--patient', '2'],
      on('11:31'),
    );
    const ran = await desk.run(['visit', 'arrive', '1', '--json'], on('11:35'));
    expect(ran.error()).toEqual({
      code: 'slot_taken',
      message: 'Омарова Айгерим Нурлановна is already taken at 16.01 11:20.',
      hint: 'Nearest free: 16.01 11:50, 16.01 12:20. All of them: smena slots --doctor omarova',
      field: 'id',
    });
  });
});

describe('visit cancel', () => {
  it('takes a reason and names who waits for the time', async () => {
    const wait = ['wait', 'add', '--doctor', 'omarova', '--phone'];
    await desk.run([...wait, '87015550012', '--name', 'Досым Ли', '--priority', '2']);
    await desk.run([...wait, '87015550013', '--name', 'Алия', '--priority', '1']);
    await desk.run(['wait', 'add', '--doctor', 'kim', '--phone', '87015550014']);
    const said = await out(['visit', 'cancel', '1', '--reason', 'уехал']);
    expect(said).toContain(`Visit 1: cancelled, Марат К., 11:20, Омарова А. Н., room 305
  Instead of cancelling he can have:
  Fri 16 January 09:30
    → smena book --patient 1 --doctor omarova --service consult --at "2026-01-16 09:30"
`);
    expect(said).toContain('is free, 2 people wait:');
    const visit = await desk.withStore((store) => store.visits.byId(1, 1));
    expect(visit).toMatchObject({ status: 'cancelled', cancelReason: 'уехал', lossReason: 'other' });
  });

  it('offers the time at the terminal and books it for who says yes', async () => {
    await desk.run(['wait', 'add', '--doctor', 'omarova', '--phone', '87015550012', '--name', 'Досым Ли']);
    const ran = await out(['visit', 'cancel', '1'], {
      answers: ['no, cancel', 'another reason', 'уехал', 'nothing', true, 'ring', 'yes'],
    });
    expect(ran).toContain('  ring Досым Ли, +7 701 555 00 12; kept until 09:17\n');
    expect(ran).toContain(
      'Visit 4 booked: Fri 16 January 11:20–11:50\n  Досым Л., +7 701 *** ** 12, new patient\n',
    );
    expect(await desk.withStore((store) => store.waitlist.entry(1, 1))).toMatchObject({
      state: 'booked',
      patientId: 4,
    });
  });

  it('is taken back only while the time is still free', async () => {
    await desk.run(['visit', 'cancel', '1', '--reason', 'уехал']);
    await desk.run(['book', '--doctor', 'omarova', '--minutes', '60', '--at', '11:00', '--patient', '2']);
    const entries = await desk.run(['undo', '--list', '--json']);
    const { seq } = entries
      .json<{ entries: { seq: number; kind: string }[] }>()
      .entries.find(({ kind }) => kind === 'visit.cancelled') ?? { seq: 0 };
    const ran = await desk.run(['undo', String(seq), '--yes', '--json']);
    expect([ran.code, ran.error()]).toEqual([
      4,
      {
        code: 'slot_taken',
        message: 'Омарова Айгерим Нурлановна is already taken at 16.01 11:20.',
        hint: 'Nearest free: 16.01 10:30, 16.01 12:00. All of them: smena slots --doctor omarova',
        field: 'entry',
      },
    ]);
  });

  it('prints the freed time as JSON', async () => {
    await desk.run(['wait', 'add', '--service', 'consult', '--phone', '87015550012', '--name', 'Досым Ли']);
    const ran = await desk.run(['visit', 'cancel', '1', '--reason', 'уехал', '--json']);
    expect(ran.json<{ freed: object[] }>().freed).toEqual([
      {
        doctor: 'omarova',
        startsAt: '2026-01-16T11:20:00+05:00',
        endsAt: '2026-01-16T11:50:00+05:00',
        gaps: [
          {
            doctor: 'omarova',
            startsAt: '2026-01-16T11:20:00+05:00',
            endsAt: '2026-01-16T11:50:00+05:00',
            freedBy: 1,
            waiting: [
              {
                id: 1,
                name: 'Досым Л.',
                phone: '+7 701 *** ** 12',
                startsAt: '2026-01-16T11:20:00+05:00',
                endsAt: '2026-01-16T11:50:00+05:00',
                priority: 2,
                waitingSince: '2026-01-16T08:47:00+05:00',
                asked: 'anybody',
                wished: false,
                earlierThan: null,
                leavesMinutes: 0,
              },
            ],
          },
        ],
      },
    ]);
  });

  it('asks for the reason', async () => {
    expect(await err(['visit', 'cancel', '1'])).toEqual([
      2,
      `Not given: Reason.
Give it with --reason, or run the command in a terminal and it will ask.
`,
    ]);
  });
});

describe('visit move', () => {
  it('makes a new visit and marks the old one', async () => {
    await desk.run(['visit', 'confirm', '1']);
    expect(await out(['visit', 'move', '1', 'пн', '15:00', '--reason', 'работа'])).toBe(
      `Visit 1 moved to visit 4: Mon 19 January 15:00–15:30
  Марат К., Омарова А. Н., room 305
  the patient has confirmed           → smena visit confirm 4
`,
    );
    const [old, fresh] = await desk.withStore(async (store) => [
      await store.visits.byId(1, 1),
      await store.visits.byId(1, 4),
    ]);
    expect(old).toMatchObject({
      status: 'moved',
      movedTo: 4,
      cancelReason: 'работа',
      cancelledAt: Date.parse('2026-01-16T08:47:00+05:00'),
    });
    expect(fresh).toMatchObject({ status: 'booked', patientId: 1, confirmedAt: null, price: 500_000 });
    expect((await out(['visit', '1'])).split('\n').slice(-3)).toEqual([
      '  moved: No. 1 Fri 16 January 11:20 → No. 4 Mon 19 January 15:00',
      '  08:47 call: is coming',
      '',
    ]);
  });

  it('may overlap its own old time, and be taken back whole', async () => {
    expect((await out(['visit', 'move', '1', '11:30'])).split('\n')[0]).toBe(
      'Visit 1 moved to visit 4: Fri 16 January 11:30–12:00',
    );
    await desk.withStore(async (store) => {
      const [fact] = await store.facts.latest(1, 1, 1);
      const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
      await store.undo(fact?.seq ?? 0, actor);
      expect(await store.visits.byId(1, 4)).toBeNull();
      expect(await store.visits.byId(1, 1)).toMatchObject({ status: 'booked', movedTo: null });
      expect(await store.verifyChain()).toBeNull();
    });
  });

  it('to another doctor and length, as JSON', async () => {
    const ran = await desk.run([
      ...['visit', 'move', '3', 'пн 12:00', '--doctor', 'kim', '--minutes', '30', '--force', '--json'],
    ]);
    expect(ran.json<{ visit: object; moved: object; freed: object[] }>()).toMatchObject({
      visit: {
        id: 4,
        doctor: 'kim',
        startsAt: '2026-01-19T12:00:00+05:00',
        endsAt: '2026-01-19T12:30:00+05:00',
      },
      moved: { id: 3, status: 'moved', movedTo: 4 },
      freed: [{ doctor: 'akhmetova', startsAt: '2026-01-17T10:00:00+05:00' }],
    });
  });

  it('refuses a time that is taken, and asks for one that is missing', async () => {
    await desk.run(['book', '--doctor', 'omarova', '--minutes', '30', '--at', '15:00', '--patient', '2']);
    expect(await err(['visit', 'move', '1', '15:10'])).toEqual([
      4,
      `Омарова Айгерим Нурлановна is already taken at 16.01 15:10.
Nearest free: 16.01 14:20, 16.01 15:30. All of them: smena slots --doctor omarova
`,
    ]);
    expect(await err(['visit', 'move', '1'])).toEqual([
      2,
      `Not given: Day and time.
Give it with when, or run the command in a terminal and it will ask.
`,
    ]);
    expect((await out(['visit', 'move', '1'], { answers: ['Fri 16 January 09:30'] })).split('\n')[0]).toBe(
      'Visit 1 moved to visit 5: Fri 16 January 09:30–10:00',
    );
  });
});

describe('a visit’s carried task', () => {
  it('is finished by the step it asked for', async () => {
    await desk.run(['task', 'add', 'Узнать исход', '--due', '19:00', '--visit', '1']);
    await desk.run(['confirm', '1', '--result', 'no_answer']);
    await desk.run(['visit', 'arrive', '1'], on('11:20'));
    const open = async (): Promise<string[]> =>
      (await desk.withStore((store) => store.work.openTasks(1))).map(({ kind }) => kind);
    expect(await open()).toEqual(['visit']);
    await desk.run(['visit', 'done', '1'], on('11:50'));
    expect(await open()).toEqual([]);
    expect(await desk.withStore((store) => store.work.task(1, 1))).toMatchObject({
      state: 'done',
      result: 'состоялся',
    });
  });
});
