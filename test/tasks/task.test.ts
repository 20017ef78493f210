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

describe('task add', () => {
  it('takes a title and a date; the administrator owns it', async () => {
    expect(await out(['task', 'add', 'Заказать', 'бахилы', '--due', 'завтра'])).toBe(
      'Task added: No. 1 Заказать бахилы, 17.01 10:00, Айгуль Сапарова\n',
    );
    expect(await out(['task', 'add', 'Позвонить', '--due', '+2ч', '--owner', 'динара', '--lang', 'ru'])).toBe(
      'Задача поставлена: № 2 Позвонить, 10:47, Динара Ахметова\n',
    );
  });

  it('knows what it is about and whom to ring', async () => {
    await desk.run([
      ...['log', 'call', '--phone', '87012345678', '--name', 'Марат', '--talk', '2:00', '--source', '2gis'],
      ...['--outcome', 'deferred', '--due', '12:00'],
    ]);
    await desk.run(['book', '--doctor', 'kim', '--at', '12:00', '--name', 'Аня', '--phone', '87012345670']);
    await desk.run(['complaint', 'add', '--class', 'C', '--text', 'нет парковки', '--phone', '87012345671']);
    const added = async (...flags: string[]): Promise<unknown> => {
      const ran = await desk.run(['task', 'add', 'x', '--due', '18:00', '--json', ...flags]);
      const { kind, phone, contactId, visitId, complaintId } = ran.json<{ task: Record<string, unknown> }>()
        .task;
      return { kind, phone, contactId, visitId, complaintId };
    };
    expect([
      await added('--contact', '1'),
      await added('--visit', '1'),
      await added('--complaint', '1'),
      await added('--phone', '8 701 555 00 11'),
    ]).toEqual([
      { kind: 'deferred', phone: '+77012345678', contactId: 1, visitId: null, complaintId: null },
      { kind: 'visit', phone: '+77012345670', contactId: null, visitId: 1, complaintId: null },
      { kind: 'complaint', phone: '+77012345671', contactId: null, visitId: null, complaintId: 1 },
      { kind: 'task', phone: '+77015550011', contactId: null, visitId: null, complaintId: null },
    ]);
  });

  it('asks for what is missing, at the terminal only: there is no task without a date', async () => {
    expect(await out(['task', 'add'], { answers: ['Заказать бахилы', 'пн 12:00'] })).toBe(
      'Task added: No. 1 Заказать бахилы, 19.01 12:00, Айгуль Сапарова\n',
    );
    expect(await err(['task', 'add', 'Заказать бахилы'])).toEqual([
      2,
      `Not given: By when.
Give it with --due, or run the command in a terminal and it will ask.
`,
    ]);
    expect(await err(['task', 'add', '--due', '12:00'])).toEqual([
      2,
      `Not given: What is to be done.
Give it with title, or run the command in a terminal and it will ask.
`,
    ]);
  });

  it('refuses "later", the past and people nobody knows', async () => {
    const refused: [string[], number, string][] = [
      [
        ['--due', 'потом'],
        2,
        `--due: “потом” is not a time.
Write 18:40, tomorrow 12:20, 15.01 10:00, +2h or 2026-01-15T10:00.
`,
      ],
      [['--due', '2026-01-15 10:00'], 2, '--due: 15.01 10:00 has already passed.\nGive a time to come.\n'],
      [
        ['--due', '12:00', '--owner', 'айна'],
        3,
        `There is no member of staff “айна”.
There are: aigul (Айгуль Сапарова), dinara (Динара Ахметова), svetlana (Светлана Ким), yerzhan (Ержан Касымов).
`,
      ],
      [['--due', '12:00', '--visit', '7'], 3, 'There is no visit 7.\nSee: smena visit list\n'],
    ];
    for (const [flags, code, text] of refused) {
      expect(await err(['task', 'add', 'x', ...flags])).toEqual([code, text]);
    }
  });
});

describe('task list', () => {
  beforeEach(async () => {
    await desk.run(['task', 'add', 'Заказать бахилы', '--due', '10:00']);
    await desk.run([
      'task',
      'add',
      'Отправить счёт',
      '--due',
      '18:00',
      '--owner',
      'dinara',
      '--phone',
      '87012345678',
    ]);
    await desk.run(['task', 'add', 'Проверить кассу', '--due', 'завтра 09:00']);
  });

  it('shows what is due today, the overdue marked, numbers masked', async () => {
    expect(await out(['task', 'list'], { now: '2026-01-16T12:00:00+05:00' })).toBe(
      `No.  Due      Kind  Task             Telephone         Owner
  1  ! 10:00  task  Заказать бахилы  —                 Айгуль Сапарова
  2  18:00    task  Отправить счёт   +7 701 *** ** 78  Динара Ахметова
! 1 task is overdue
`,
    );
    expect(await out(['task', '--full', '--owner', 'dinara', '--lang', 'ru'])).toBe(
      `№  Срок   Вид     Задача          Телефон           Чья
2  18:00  задача  Отправить счёт  +7 701 234 56 78  Динара Ахметова
`,
    );
  });

  it('shows another day, all of it, one kind, or what was carried', async () => {
    const ids = async (...flags: string[]): Promise<unknown[]> => {
      const ran = await desk.run(['task', 'list', '--json', ...flags]);
      return ran.json<{ tasks: { id: number }[] }>().tasks.map(({ id }) => id);
    };
    expect([
      await ids(),
      await ids('--day', 'завтра'),
      await ids('--all'),
      await ids('--all', '--kind', 'confirm'),
      await ids('--carried'),
    ]).toEqual([[1, 2], [3], [1, 2, 3], [], []]);
    expect(await out(['task', 'list', '--kind', 'confirm'])).toBe(
      'Nothing is due. All open tasks: smena task list --all\n',
    );
    expect(await out(['task', 'list', '--all', '--kind', 'confirm', '--lang', 'kk'])).toBe(
      'Ашық тапсырма жоқ.\n',
    );
  });

  it('prints JSON, numbers masked unless in full', async () => {
    const ran = await desk.run(['task', 'list', '--owner', 'dinara', '--json']);
    expect(ran.json()).toEqual({
      tasks: [
        {
          id: 2,
          kind: 'task',
          title: 'Отправить счёт',
          dueAt: '2026-01-16T18:00:00+05:00',
          owner: 'dinara',
          state: 'open',
          phone: '+7 701 *** ** 78',
          contactId: null,
          visitId: null,
          complaintId: null,
          carriedFrom: null,
          reason: null,
          createdAt: '2026-01-16T08:47:00+05:00',
          doneAt: null,
          result: null,
          claim: null,
        },
      ],
    });
  });
});

describe('a task', () => {
  beforeEach(async () => {
    await desk.run(['task', 'add', 'Заказать бахилы', '--due', '10:00']);
  });

  it('moves to another date with a reason', async () => {
    expect(await out(['task', 'move', '1', 'завтра', '12:00', '--reason', 'ждём поставку'])).toBe(
      'Task moved: No. 1 Заказать бахилы, 17.01 12:00, Айгуль Сапарова\n',
    );
    expect(await out(['task', 'list', '--all'])).toBe(
      `No.  Due          Kind  Task                          Telephone  Owner
  1  17.01 12:00  task  Заказать бахилы (ждём         —          Айгуль Сапарова
                        поставку)
`,
    );
    expect(await err(['task', 'move', '1', '2026-01-15 12:00'])).toEqual([
      2,
      'when: 15.01 12:00 has already passed.\nGive a time to come.\n',
    ]);
  });

  it('is done with a result, and then it is closed', async () => {
    const ran = await desk.run(['task', 'done', '1', '--result', 'придут в среду', '--json']);
    expect(ran.json<{ task: object }>().task).toMatchObject({
      state: 'done',
      result: 'придут в среду',
      doneAt: '2026-01-16T08:47:00+05:00',
    });
    const closed = [4, 'Already closed: task 1.\nWhat is open: smena task list\n'];
    expect(await err(['task', 'done', '1'])).toEqual(closed);
    expect(await err(['task', 'move', '1', '12:00'])).toEqual(closed);
    expect(await err(['task', 'cancel', '1', '--reason', 'x'])).toEqual(closed);
  });

  it('is cancelled for a reason only', async () => {
    expect(await err(['task', 'cancel', '1'])).toEqual([
      2,
      `Not given: Reason.
Give it with --reason, or run the command in a terminal and it will ask.
`,
    ]);
    expect(await out(['task', 'cancel', '1', '--lang', 'kk'], { answers: ['керек емес'] })).toBe(
      'Тапсырма алып тасталды: № 1 Заказать бахилы, 10:00, Айгуль Сапарова\n',
    );
  });
});
