import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScheduleDesk, scheduleDesk } from '../visits/schedule-desk.ts';

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
async function err(argv: string[], how = {}): Promise<[number, string]> {
  const ran = await desk.run(argv, how);
  expect(ran.out).toBe('');
  return [ran.code, ran.err];
}
const kept = () =>
  desk.withStore(async (store) => ({
    complaint: await store.work.complaint(1, 1),
    task: await store.work.task(1, 1),
  }));
const add = (of: string, ...more: string[]): string[] => [
  ...['complaint', 'add', '--class', of, '--text', 'ждал сорок минут'],
  ...more,
];
const marat = ['--name', 'Марат Касымов', '--phone', '87012345678'];

describe('complaint add', () => {
  it('of class A says whom to tell and by when, and takes nobody as told', async () => {
    expect(await out(add('A', ...marat))).toMatchInlineSnapshot(`
      "Complaint 1, class A: Марат К., +7 701 *** ** 78
        task: No. 1 Жалоба класса A, Марат К.: разобраться, принять меры, ответить,
        08:47, Айгуль Сапарова
        say to the patient: The head of the clinic takes this up right now. You will
        be called by 12:47 and told what has been done.
        tell: senior administrator, by 08:52  → smena complaint escalate 1
        what to say                         → smena script show complaint-a
        write what was done                 → smena complaint measure 1 …
      "
    `);
    const { complaint, task } = await kept();
    expect(complaint).toMatchObject({ class: 'A', escalatedAt: null, level: 0, ownerId: 1, state: 'open' });
    expect(task).toMatchObject({ kind: 'complaint', ownerId: 1, complaintId: 1, phone: '+77012345678' });
  });

  it('notes who was told in the same breath', async () => {
    expect(await out(add('A', ...marat, '--to', 'светлана'))).toMatchInlineSnapshot(`
      "Complaint 1, class A: Марат К., +7 701 *** ** 78
        escalated: No. 1 Жалоба класса A, Марат К.: взять на себя сейчас, 08:47,
        Светлана Ким
        say to the patient: The head of the clinic takes this up right now. You will
        be called by 12:47 and told what has been done.
        tell: manager, by 09:17             → smena complaint escalate 1
        what to say                         → smena script show complaint-a
        write what was done                 → smena complaint measure 1 …
      "
    `);
    const now = Date.parse('2026-01-16T08:47:00+05:00');
    const { complaint, task } = await kept();
    const told = { escalatedAt: now, escalatedTo: 3, level: 1, ownerId: 3, dueAt: now + 30 * 60_000 };
    expect(complaint).toMatchObject({ class: 'A', ...told });
    expect(task).toMatchObject({ dueAt: now, ownerId: 3 });
  });

  it('of class B or C leaves a dated task with the desk', async () => {
    expect(await out(add('B', ...marat, '--lang', 'ru'))).toMatchInlineSnapshot(`
      "Жалоба 1, класс B: Марат К., +7 701 *** ** 78
        задача: № 1 Жалоба класса B, Марат К.: разобраться, принять меры, ответить,
        17.01 09:00, Айгуль Сапарова
        сказать пациенту: Я передаю это старшему администратору. Не позже 17.01 18:00
        мы ответим, что изменили.
        передать: старший администратор, до 10:00  → smena complaint escalate 1
        что говорить                        → smena script show complaint-b
        записать меры                       → smena complaint measure 1 …
      "
    `);
    const ran = await desk.run(add('C', '--owner', 'динара', '--due', '15:00', '--json'));
    expect(ran.json()).toEqual({
      complaint: {
        id: 2,
        class: 'C',
        state: 'open',
        text: 'ждал сорок минут',
        name: null,
        phone: null,
        contactId: null,
        openedAt: '2026-01-16T08:47:00+05:00',
        owner: 'dinara',
        level: 0,
        escalatedAt: null,
        escalatedTo: null,
        measures: null,
        told: null,
        toldAt: null,
        resolvedAt: null,
        step: { kind: 'tell', role: 'senior', dueAt: '2026-01-16T19:00:00+05:00', late: false },
      },
      task: expect.objectContaining({
        id: 2,
        kind: 'complaint',
        title: 'Жалоба класса C, без имени: разобраться, принять меры, ответить',
        dueAt: '2026-01-16T15:00:00+05:00',
        owner: 'dinara',
        complaintId: 2,
      }),
    });
  });

  it('takes the person from a contact and tells it what it was', async () => {
    await desk.run(['log', 'call', '--phone', '87012345678', '--name', 'Марат Касымов', '--talk', '3:00']);
    await out(add('B', '--contact', '1'));
    const { complaint, contact } = await desk.withStore(async (store) => ({
      complaint: await store.work.complaint(1, 1),
      contact: await store.contacts.byId(1, 1),
    }));
    expect(complaint).toMatchObject({ contactId: 1, phone: '+77012345678', name: 'Марат Касымов' });
    expect(contact).toMatchObject({ outcome: 'complaint', purpose: 'complaint', missing: [] });
  });

  it('asks class, words and who knows already at the terminal', async () => {
    await desk.run(['complaint', 'add'], { answers: ['A', 'болит после пломбы', '1'] });
    expect((await kept()).complaint).toMatchObject({ escalatedTo: 3, level: 1 });
    await desk.run(['complaint', 'add'], { answers: ['A', 'болит после пломбы', '0'] });
    const complaint = await desk.withStore((store) => store.work.complaint(1, 2));
    expect(complaint?.escalatedAt).toBeNull();
  });

  it('refuses what cannot be', async () => {
    const refused: [string[], number, string][] = [
      [
        ['complaint', 'add', '--text', 'x'],
        2,
        'Not given: Class.\nGive it with --class, or run the command in a terminal and it will ask.\n',
      ],
      [
        ['complaint', 'add', '--class', 'B'],
        2,
        `Not given: What happened, in the patient’s words.
Give it with --text, or run the command in a terminal and it will ask.
`,
      ],
      [add('D'), 2, '--class: “D” is not one of its values.\nPossible: A, B, C.\n'],
      [add('B', '--at', '+1h'), 2, '--at: 09:47 has not come yet.\nGive a time that has passed.\n'],
      [
        add('B', '--due', '2026-01-16 08:00'),
        2,
        '--due: 16.01 08:00 has already passed.\nGive a time to come.\n',
      ],
    ];
    for (const [argv, code, text] of refused) expect(await err(argv)).toEqual([code, text]);
  });
});

describe('a complaint', () => {
  beforeEach(async () => {
    await desk.run(add('B', ...marat));
  });

  it('is not closed without measures and the answer to the patient, and finishes its task with them', async () => {
    expect(await err(['complaint', 'close', '1'])).toEqual([
      2,
      'Complaint 1 has no measures yet; without them it stays open.\nWrite what was done: --measures TEXT\n',
    ]);
    expect(await out(['complaint', 'measure', '1', 'Позвонили', 'и', 'извинились'])).toMatchInlineSnapshot(`
      "Complaint 1, class B: measures written
        tell the patient what was done, by 17.01 18:00  → smena complaint tell 1
      "
    `);
    const untold = await err(['complaint', 'close', '1', '--measures', 'Приняли без очереди']);
    expect(untold).toMatchInlineSnapshot(`
      [
        2,
        "The patient has not been told what was done about complaint 1.
      Write what he was told: --told TEXT, or why he was not: --untold REASON
      ",
      ]
    `);
    expect(await out(['complaint', 'tell', '1', 'Ждём', 'во', 'вторник'])).toMatchInlineSnapshot(`
      "Complaint 1, class B: what the patient was told is written
        close it, by 17.01 18:00            → smena complaint close 1
      "
    `);
    expect(await out(['complaint', 'close', '1', '--measures', 'Приняли без очереди'])).toBe(
      'Complaint 1, class B: resolved\n',
    );
    const { complaint, task } = await kept();
    const measures = 'Позвонили и извинились\nПриняли без очереди';
    expect(complaint).toMatchObject({ state: 'resolved', measures, told: 'Ждём во вторник' });
    expect(task).toMatchObject({ state: 'done', result: measures });
    expect(await err(['complaint', 'close', '1'])).toEqual([
      4,
      'Already closed: complaint 1.\nWhat is open: smena complaint list\n',
    ]);
  });

  it('is closed without an answer for a reason, which stays in its history', async () => {
    await out(['complaint', 'close', '1', '--measures', 'Извинились', '--untold', 'не берёт трубку']);
    expect(await out(['complaint', 'show', '1'])).toMatchInlineSnapshot(`
      "Complaint 1. B: service
        ждал сорок минут
        patient           Марат Касымов, +7 701 234 56 78
        taken down        08:47
        escalated         ! nobody told yet
        measures          Извинились
        patient was told  ! nothing yet

      What has happened
        08:47  taken down                            Айгуль Сапарова
        08:47  closed: Извинились / не берёт трубку  Айгуль Сапарова
      "
    `);
    const { history } = (await desk.run(['complaint', 'show', '1', '--json'])).json<{ history: object[] }>();
    expect(history).toMatchObject([
      { kind: 'opened', by: 'aigul' },
      { kind: 'resolved', text: 'Извинились / не берёт трубку' },
    ]);
    const both = ['complaint', 'close', '1', '--told', 'x', '--untold', 'y'];
    expect((await err(both))[0]).toBe(2);
  });

  it('of class C needs no answer', async () => {
    await desk.run(add('C'));
    expect(await out(['complaint', 'close', '2', '--measures', 'починили'])).toContain('resolved');
  });

  it('is listed with the step that is due, what is late said and not only coloured', async () => {
    await desk.run(add('A', '--at', '08:30'));
    expect(await out(['complaint', 'list'])).toMatchInlineSnapshot(`
      "No.  Class  When   Patient   Complaint         Next              Owner
        2  A      08:30  no name   ждал сорок минут  ! tell: senior    Айгуль Сапарова
                                                     administrator,
                                                     was due 08:35
        1  B      08:47  Марат К.  ждал сорок минут  tell: senior      Айгуль Сапарова
                                                     administrator,
                                                     by 10:00
      "
    `);
    expect(await out(['complaint', '--lang', 'ru'])).toMatchInlineSnapshot(`
      "№  Класс  Когда  Пациент    Жалоба            Дальше             Чья
      2  A      08:30  без имени  ждал сорок минут  ! передать:        Айгуль Сапарова
                                                    старший
                                                    администратор,
                                                    срок был 08:35
      1  B      08:47  Марат К.   ждал сорок минут  передать: старший  Айгуль Сапарова
                                                    администратор, до
                                                    10:00
      "
    `);
    expect(await out(['complaint', '--class', 'A', '--lang', 'kk'])).toMatchInlineSnapshot(`
      "№  Санаты  Қашан  Пациент  Шағым             Әрі қарай           Кімдікі
      2  A       08:30  аты жоқ  ждал сорок минут  ! жеткізу: аға      Айгуль Сапарова
                                                   әкімші, мерзімі
                                                   08:35 еді
      "
    `);
    await desk.run(['complaint', 'close', '1', '--measures', 'извинились', '--told', 'извинились']);
    expect(await out(['complaint', '--class', 'B'])).toBe('There are no open complaints.\n');
    const ran = await desk.run(['complaint', 'list', '--all', '--class', 'B', '--json']);
    expect(ran.json<{ complaints: object[] }>().complaints).toMatchObject([
      { id: 1, name: 'Марат К.', phone: '+7 701 *** ** 78', state: 'resolved', step: null },
    ]);
  });

  it('goes up step by step, each with who was told and when', async () => {
    expect(await out(['complaint', 'escalate', '1'])).toMatchInlineSnapshot(`
      "Complaint 1, class B: escalated: No. 2 Жалоба класса B, Марат К.: взять на себя
      сейчас, 08:47, Светлана Ким
        tell: manager, by 19:00             → smena complaint escalate 1
      "
    `);
    expect(
      await out(['complaint', 'escalate', '1', '--to', 'ержан'], { now: '2026-01-16T09:30:00+05:00' }),
    ).toContain('Ержан Касымов');
    const { complaint, task } = await kept();
    expect(complaint).toMatchObject({ level: 2, escalatedTo: 4 });
    // Whoever had it before has handed it on.
    expect(task).toMatchObject({ state: 'done', result: '→ Светлана Ким' });
    expect(await err(['complaint', 'escalate', '1'])).toMatchInlineSnapshot(`
      [
        4,
        "Everybody on the chain of complaint 1 has been told.
      If somebody else is to know: smena complaint escalate 1 --to CODE
      ",
      ]
    `);
    expect(await out(['complaint', 'show', '1', '--lang', 'ru'])).toMatchInlineSnapshot(`
      "Жалоба 1. B: обслуживание
        ждал сорок минут
        пациент           Марат Касымов, +7 701 234 56 78
        принята           08:47
        передана          Ержан Касымов, 09:30, ступень 2 из 2
        меры              ! пока нет
        сказано пациенту  ! пока ничего
        записать меры, до 19:00             → smena complaint measure 1

      Как было
        08:47  принята                  Айгуль Сапарова
        08:47  передана: Светлана Ким   Айгуль Сапарова
        09:30  передана: Ержан Касымов  Айгуль Сапарова
      "
    `);
  });

  it('of class A is not closed before somebody has been told', async () => {
    await desk.run(add('A'));
    const given = ['--measures', 'вернули оплату', '--told', 'вернули'];
    expect(await err(['complaint', 'close', '2', ...given])).toMatchInlineSnapshot(`
      [
        4,
        "Complaint 2 is of class A, and nobody has been told of it.
      Tell the senior and write it down: smena complaint escalate 2
      ",
      ]
    `);
    await out(['complaint', 'escalate', '2']);
    await out(['complaint', 'close', '2', ...given]);
  });

  it('of class A shuts the gate, whatever is carried, and is told of in the report when it is forced', async () => {
    await desk.run(add('A', '--due', '17.01 10:00'));
    const done = ['--cash-counted', '0', '--done', 'documents', '--done', 'risks_tomorrow'];
    const carry = ['--carry', 'complaint:2=//завтра'];
    const evening = { now: '2026-01-16T20:05:00+05:00' };
    const carried = await desk.run(['close', ...done, ...carry], evening);
    expect([carried.code, carried.err]).toMatchInlineSnapshot(`
      [
        4,
        "Complaint 2 of class A is not left for later: somebody has to be told of it now.
      Tell the senior and write it down: smena complaint escalate 2
      ",
      ]
    `);
    const shut = await desk.run(['close', ...done], evening);
    expect([shut.code, shut.out.includes('complaint:2')]).toEqual([5, true]);
    const forced = await desk.run(
      ['close', ...done, '--force', '--reason', 'учебная', '--out', desk.folder, '--json'],
      evening,
    );
    expect([forced.code, forced.err]).toEqual([0, '']);
    expect(forced.json()).toMatchObject({ left: [expect.stringContaining('2')] });
  });
});
