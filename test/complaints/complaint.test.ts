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
const add = (of: string, ...more: string[]): string[] => [
  ...['complaint', 'add', '--class', of, '--text', 'ждал сорок минут'],
  ...more,
];
const marat = ['--name', 'Марат Касымов', '--phone', '87012345678'];

describe('complaint add', () => {
  it('of class A goes to the senior at once, with the words to say', async () => {
    expect(await out(add('A', ...marat))).toBe(`Complaint 1, class A: Марат К., +7 701 *** ** 78
  escalated: No. 1 Жалоба класса A, Марат К.: взять на себя сейчас, 08:47, Светлана Ким
  what to say                         → smena script show complaint-a
  write what was done                 → smena complaint measure 1 …
`);
    const { complaint, task } = await desk.withStore(async (store) => ({
      complaint: await store.work.complaint(1, 1),
      task: await store.work.task(1, 1),
    }));
    const now = Date.parse('2026-01-16T08:47:00+05:00');
    expect(complaint).toMatchObject({ class: 'A', escalatedAt: now, ownerId: 3, shiftId: 1, state: 'open' });
    expect(task).toMatchObject({
      kind: 'complaint',
      dueAt: now,
      ownerId: 3,
      complaintId: 1,
      phone: '+77012345678',
    });
  });

  it('of class B or C leaves a dated task with the desk', async () => {
    expect(await out(add('B', ...marat, '--lang', 'ru'))).toBe(`Жалоба 1, класс B: Марат К., +7 701 *** ** 78
  задача: № 1 Жалоба класса B, Марат К.: разобраться, принять меры, ответить, 17.01 09:00, Айгуль Сапарова
  что говорить                        → smena script show complaint-b
  записать меры                       → smena complaint measure 1 …
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
        escalatedAt: null,
        measures: null,
        resolvedAt: null,
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

  it('asks class and words at the terminal', async () => {
    const ran = await desk.run(['complaint', 'add'], { answers: ['A', 'болит после пломбы'] });
    expect(ran.out.split('\n')[0]).toBe('Complaint 1, class A: no name, —');
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

  it('is not closed without measures, and finishes its task with them', async () => {
    expect(await err(['complaint', 'close', '1'])).toEqual([
      2,
      'Complaint 1 has no measures yet; without them it stays open.\nWrite what was done: --measures TEXT\n',
    ]);
    expect(await out(['complaint', 'measure', '1', 'Позвонили', 'и', 'извинились'])).toBe(
      `Complaint 1, class B: measures written
  when it is settled                  → smena complaint close 1
`,
    );
    expect(await out(['complaint', 'close', '1', '--measures', 'Приняли без очереди'])).toBe(
      'Complaint 1, class B: resolved\n',
    );
    const { complaint, task } = await desk.withStore(async (store) => ({
      complaint: await store.work.complaint(1, 1),
      task: await store.work.task(1, 1),
    }));
    const measures = 'Позвонили и извинились\nПриняли без очереди';
    expect(complaint).toMatchObject({ state: 'resolved', measures });
    expect(task).toMatchObject({ state: 'done', result: measures });
    expect(await err(['complaint', 'close', '1'])).toEqual([
      4,
      'Already closed: complaint 1.\nWhat is open: smena complaint list\n',
    ]);
  });

  it('is listed with its measures, and after it is resolved only when asked', async () => {
    await desk.run(add('A', '--at', '08:30'));
    expect(await out(['complaint', 'list'])).toBe(
      `No.  Class  When   Patient   Complaint         Measures    Owner
  2  A      08:30  no name   ждал сорок минут  ! none yet  Светлана Ким
  1  B      08:47  Марат К.  ждал сорок минут  ! none yet  Айгуль Сапарова
`,
    );
    await desk.run(['complaint', 'close', '1', '--measures', 'извинились']);
    await desk.run(['complaint', 'close', '2', '--measures', 'вернули оплату']);
    expect(await out(['complaint'])).toBe('There are no open complaints.\n');
    expect(await out(['complaint', '--all', '--class', 'B', '--lang', 'kk'])).toBe(
      `№  Санаты  Қашан  Пациент   Шағым             Шара        Кімдікі
1  B       08:47  Марат К.  ждал сорок минут  извинились  жабылды
`,
    );
    const ran = await desk.run(['complaint', 'list', '--all', '--class', 'B', '--json']);
    expect(ran.json<{ complaints: object[] }>().complaints).toMatchObject([
      { id: 1, name: 'Марат К.', phone: '+7 701 *** ** 78', state: 'resolved', measures: 'извинились' },
    ]);
  });

  it('may be escalated later, to whom it is told', async () => {
    expect(await out(['complaint', 'escalate', '1', '--owner', 'ержан'])).toBe(
      'Complaint 1, class B: escalated: No. 2 Жалоба класса B, Марат К.: взять на себя сейчас, 08:47, Ержан Касымов\n',
    );
    const complaint = await desk.withStore((store) => store.work.complaint(1, 1));
    expect(complaint?.escalatedAt).toBe(Date.parse('2026-01-16T08:47:00+05:00'));
  });
});
