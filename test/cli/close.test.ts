import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { busyDesk, type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';
import type { Ran } from './run-cli.ts';
import { withStore } from './seed.ts';

let desk: DayDesk;
afterEach(() => desk.remove());

const done = ['--all-done', '--cash-counted', '20000'];
const told = (ran: Ran): string => `${ran.code}\n${ran.out}${ran.err}`.replaceAll(desk.folder, '…');
const close = async (...flags: string[]): Promise<Ran> => desk.run(['close', '--out', desk.folder, ...flags]);

interface Closed {
  shift: { id: number; closedAt: string | null; forced: string | null };
  checklist: {
    finishedAt: string | null;
    seconds: number;
    items: { id: string; state: string; reason: string | null }[];
  };
  carried: { tail: string; title: string; dueAt: string; owner: string; reason: string }[];
  left: unknown[];
  cash: Record<string, unknown>;
  metrics: { id: string; value: number | null }[];
  report: string | null;
}

/** One missed call, one visit of tomorrow to confirm, and two tasks. */
async function eveningDesk(lang = 'en'): Promise<DayDesk> {
  const evening = await openedDesk(lang);
  await evening.type('09:00', ['task', 'add', 'Заказать бахилы', '--due', '18:00']);
  await evening.type('09:01', ['task', 'add', 'Полить цветы', '--due', '19:00']);
  await evening.type('19:01', [
    ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '17.01 10:00'],
    ...['--name', 'Олег Чернов', '--phone', '87015550004'],
  ]);
  await evening.type('19:31', ['log', 'call', '--missed', '--phone', '87770000003']);
  evening.at(moment('19:55'));
  return evening;
}

describe('the gate', () => {
  it.each(['en', 'ru', 'kk'])(
    'stays shut while anything is open, and says how to answer (%s)',
    async (lang) => {
      desk = await busyDesk(lang);
      desk.at(moment('20:00'));
      expect(told(await close())).toMatchSnapshot();
    },
  );

  it('gives other programs what is left', async () => {
    desk = await eveningDesk();
    const ran = await close('--json', ...done);
    expect(ran.code).toBe(5);
    expect(ran.error()).toEqual({
      code: 'gate_shut',
      message: 'The shift stays open: 3 still undone.',
      hint: 'Resolve each, carry it (--carry), or close with --force --reason',
      field: '--carry',
    });
    expect(ran.json<Closed>().left).toMatchInlineSnapshot(`
      [
        {
          "latestAt": null,
          "suggestedAt": "2026-01-17T09:00:00+05:00",
          "tail": "callback:1",
          "title": "Call back: +7 777 *** ** 03, missed 19:31, attempts: 0",
        },
        {
          "latestAt": "2026-01-17T10:00:00+05:00",
          "suggestedAt": "2026-01-17T09:00:00+05:00",
          "tail": "visit:1",
          "title": "Confirm the visit: Олег Ч., 17.01 10:00, Омарова А. Н.",
        },
        {
          "latestAt": null,
          "suggestedAt": "2026-01-17T09:00:00+05:00",
          "tail": "task:1",
          "title": "No. 1 Заказать бахилы, was due 18:00",
        },
        {
          "latestAt": null,
          "suggestedAt": "2026-01-17T09:00:00+05:00",
          "tail": "task:2",
          "title": "No. 2 Полить цветы, was due 19:00",
        },
      ]
    `);
  });

  it('keeps what was answered, so that nobody answers twice', async () => {
    desk = await openedDesk();
    expect((await close('--done', 'documents', '--cash-counted', '20000')).code).toBe(5);
    desk.at(moment('20:12'));
    const ran = await close('--problem', 'risks_tomorrow=Kim may be ill', '--json');
    expect(ran.code).toBe(0);
    const { checklist } = ran.json<Closed>();
    expect(checklist.seconds).toBe(11 * 3600 + 25 * 60);
  });
});

describe('close', () => {
  it('carries each tail with its date, owner and reason, and writes the report', async () => {
    desk = await eveningDesk('ru');
    const ran = await close(
      ...done,
      ...['--carry', 'callback:1=завтра 09:00/dinara/не берёт, две попытки, сообщение оставлено'],
      ...['--carry', 'visit:1=//позвонить утром'],
      ...['--carry', 'task:1=пн 10:00/светлана/ждём поставку'],
      ...['--carry', 'task:2=//не успели: 50/50'],
    );
    expect(told(ran)).toMatchInlineSnapshot(`
      "0
      Закрытие смены 1 · Жайлы · пт 16 января · 19:55   администратор: Айгуль Сапарова

      Закрытие, 11 пунктов                                            цель 15–20 минут
        ! Перезвоны                                                     → smena missed
            Открыт 1 перезвон
            Перезвонить: +7 777 *** ** 03, пропущен 19:31, попыток: 0
            Причина: не берёт, две попытки, сообщение оставлено
        ✓ На все чаты ответили
        ! Подтверждения на следующий рабочий день                      → smena confirm
            Не подтверждён 1 визит следующего рабочего дня
            Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.
            Причина: позвонить утром
        ✓ У всех прошедших визитов есть исход
        ✓ У каждого «подумаю» есть дата
        ! Задачи этого дня                                           → smena task list
            Не закончены 2 задачи
            № 1 Заказать бахилы, срок был 18:00
            № 2 Полить цветы, срок был 19:00
            Причина: ждём поставку; не успели: 50/50
        ✓ Жалоб без мер нет
        ✓ Лист ожидания пуст
        ✓ Посчитано 20 000 ₸, сходится
        ✓ Закрывающие документы и страховые бумаги переданы
        ✓ Риски на завтра записаны и известны следующей смене

      показатель          факт    цель         из чего
      Конверсия          0,0 %  ≥ 50 %  ✗ нет  0 из 1
      Пропуски, %      100,0 %   ≤ 8 %  ✗ нет  1 из 1
      Перезвон ≤ 15 м    0,0 %   100 %  ✗ нет  0 из 1

      Жалобы A               0       0  ✓ да
      Полнота записей  100,0 %   100 %  ✓ да   1 из 1

      Смена 1 закрыта в 19:55, быстрее плана: 0:00 при 15–20 мин.
      Отчёт: …/смена-1-2026-01-16.pdf
      Передано 4 хвоста
        → 17.01 09:00, Динара Ахметова: Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:31, попыток: 0
        → 17.01 09:00, Динара Ахметова: Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.
        → 19.01 10:00, Светлана Ким: № 1 Заказать бахилы, срок был 16.01 18:00
        → 17.01 09:00, Динара Ахметова: № 2 Полить цветы, срок был 16.01 19:00
      "
    `);
    expect(existsSync(desk.file('смена-1-2026-01-16.pdf'))).toBe(true);

    const next = await desk.type('17 08:50', ['start', '--administrator', 'dinara', '--all-done', '--json']);
    expect(next.json<{ carried: unknown[] }>().carried).toMatchInlineSnapshot(`
      [
        {
          "dueAt": "2026-01-17T09:00:00+05:00",
          "id": 2,
          "owner": "dinara",
          "reason": "не успели: 50/50",
          "title": "Полить цветы",
        },
        {
          "dueAt": "2026-01-17T09:00:00+05:00",
          "id": 3,
          "owner": "dinara",
          "reason": "не берёт, две попытки, сообщение оставлено",
          "title": "Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:31, попыток: 0",
        },
        {
          "dueAt": "2026-01-17T09:00:00+05:00",
          "id": 4,
          "owner": "dinara",
          "reason": "позвонить утром",
          "title": "Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.",
        },
        {
          "dueAt": "2026-01-19T10:00:00+05:00",
          "id": 1,
          "owner": "svetlana",
          "reason": "ждём поставку",
          "title": "Заказать бахилы",
        },
      ]
    `);
  });

  it('tells other programs what was carried, the figures and the report', async () => {
    desk = await eveningDesk();
    const answers = desk.write(
      'answers.yaml',
      [
        'allDone: true',
        'cashCounted: 19500',
        'cashNote: change, receipt 1182',
        'skip: { documents: the insurer collects on Monday }',
        'carry:',
        '  "callback:1": { when: tomorrow 09:30, owner: dinara, reason: does not answer }',
        '  "visit:1": { reason: in the morning }',
        '  "task:1": { reason: the shop was closed }',
        '  "task:2": { reason: no water }',
      ].join('\n'),
    );
    const ran = await close('--answers', answers, '--json');
    expect(ran.err).toBe('');
    const { metrics, report, checklist, ...rest } = ran.json<Closed>();
    expect(rest).toMatchInlineSnapshot(`
      {
        "carried": [
          {
            "dueAt": "2026-01-17T09:30:00+05:00",
            "owner": "dinara",
            "reason": "does not answer",
            "tail": "callback:1",
            "title": "Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:31, попыток: 0",
          },
          {
            "dueAt": "2026-01-17T09:00:00+05:00",
            "owner": "dinara",
            "reason": "in the morning",
            "tail": "visit:1",
            "title": "Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.",
          },
          {
            "dueAt": "2026-01-17T09:00:00+05:00",
            "owner": "dinara",
            "reason": "the shop was closed",
            "tail": "task:1",
            "title": "№ 1 Заказать бахилы, срок был 16.01 18:00",
          },
          {
            "dueAt": "2026-01-17T09:00:00+05:00",
            "owner": "dinara",
            "reason": "no water",
            "tail": "task:2",
            "title": "№ 2 Полить цветы, срок был 16.01 19:00",
          },
        ],
        "cash": {
          "counted": 1950000,
          "expected": 2000000,
          "note": "change, receipt 1182",
          "opening": 2000000,
        },
        "left": [],
        "shift": {
          "administrator": "aigul",
          "closedAt": "2026-01-16T19:55:00+05:00",
          "forced": null,
          "id": 1,
          "openedAt": "2026-01-16T08:47:00+05:00",
        },
      }
    `);
    expect(checklist.items.filter(({ state }) => state !== 'done')).toMatchInlineSnapshot(`
      [
        {
          "by": "data",
          "evidence": [
            "1 callback is open",
            "Call back: +7 777 *** ** 03, missed 19:31, attempts: 0",
          ],
          "id": "callbacks",
          "reason": "does not answer",
          "state": "problem",
        },
        {
          "by": "data",
          "evidence": [
            "1 visit of the next working day is not confirmed",
            "Confirm the visit: Олег Ч., 17.01 10:00, Омарова А. Н.",
          ],
          "id": "confirmations_tomorrow",
          "reason": "in the morning",
          "state": "problem",
        },
        {
          "by": "data",
          "evidence": [
            "2 tasks are not finished",
            "No. 1 Заказать бахилы, was due 18:00",
            "No. 2 Полить цветы, was due 19:00",
          ],
          "id": "tasks_due",
          "reason": "the shop was closed; no water",
          "state": "problem",
        },
        {
          "by": "data",
          "evidence": [
            "Expected 20,000 ₸, counted 19,500 ₸: −500 ₸",
            "Reason: change, receipt 1182",
          ],
          "id": "cash",
          "reason": null,
          "state": "problem",
        },
        {
          "by": "person",
          "evidence": [],
          "id": "documents",
          "reason": "the insurer collects on Monday",
          "state": "skipped",
        },
      ]
    `);
    expect(metrics.filter(({ value }) => value !== null && value !== 0)).toMatchInlineSnapshot(`
      [
        {
          "denominator": null,
          "id": "requests",
          "met": null,
          "numerator": 1,
          "pending": 0,
          "recorded": {
            "count": 1,
            "of": 1,
          },
          "target": null,
          "unit": "count",
          "value": 1,
          "version": 1,
        },
        {
          "denominator": null,
          "id": "visits_booked",
          "met": null,
          "numerator": 1,
          "pending": 0,
          "target": null,
          "unit": "count",
          "value": 1,
          "version": 1,
        },
        {
          "denominator": null,
          "id": "calls_in",
          "met": null,
          "numerator": 1,
          "pending": 0,
          "target": null,
          "unit": "count",
          "value": 1,
          "version": 1,
        },
        {
          "denominator": null,
          "id": "missed",
          "met": null,
          "numerator": 1,
          "pending": 0,
          "target": null,
          "unit": "count",
          "value": 1,
          "version": 1,
        },
        {
          "denominator": 1,
          "id": "missed_rate",
          "met": false,
          "numerator": 1,
          "pending": 0,
          "target": {
            "op": "<=",
            "value": 0.08,
          },
          "unit": "ratio",
          "value": 1,
          "version": 1,
        },
        {
          "denominator": 1,
          "id": "discipline",
          "met": true,
          "numerator": 1,
          "pending": 0,
          "target": {
            "op": ">=",
            "value": 1,
          },
          "unit": "ratio",
          "value": 1,
          "version": 1,
        },
      ]
    `);
    expect(report).toBe(desk.file('shift-1-2026-01-16.pdf'));
  });

  it('freezes the figures: a later correction does not change them', async () => {
    desk = await openedDesk();
    await desk.type('10:00', ['log', 'call', '--missed', '--phone', '87770000003']);
    await desk.type('10:05', [
      'callback',
      '1',
      'reached',
      '--talk',
      '1:00',
      '--outcome',
      'informed',
      '--purpose',
      'care',
    ]);
    desk.at(moment('20:00'));
    const closed = (await close(...done, '--json')).json<Closed>();
    await withStore(desk, async (store) => {
      const facts = await store.facts.latest(1, 1, 20);
      const attempt = facts.find(({ kind }) => kind === 'callback.attempted');
      const at = Date.parse(moment('20:05'));
      await store.undo(attempt?.seq ?? 0, { clinicId: 1, deskId: 1, staffId: 1, at, day: '2026-01-16' });
    });
    const after = (await desk.run(['status', '--shift', '1', '--json'])).json<Closed>();
    expect(after.metrics).toEqual(closed.metrics);
    const day = (await desk.run(['status', '--json'])).json<Closed>();
    expect(day.metrics).not.toEqual(closed.metrics);
  });

  it('takes the shift as it was when nothing is open any more', async () => {
    desk = await openedDesk();
    desk.at(moment('20:00'));
    expect(told(await close(...done))).toMatchInlineSnapshot(`
      "0
      Closing shift 1 · Жайлы · Fri 16 January · 20:00  administrator: Айгуль Сапарова

      Closing, 11 items                                             aim: 15–20 minutes
        ✓ Everybody has been called back
        ✓ Every chat is answered
        ✓ All visits of the next working day are confirmed
        ✓ Every past visit has an outcome
        ✓ Every “let me think” has its next date
        ✓ No tasks for today
        ✓ No complaint without measures
        ✓ The waitlist is empty
        ✓ Counted 20,000 ₸, as expected
        ✓ Closing documents and insurance papers are handed over
        ✓ Tomorrow's risks are noted and the next shift knows them

      figure        value  target         parts

      Complaints A      0       0  ✓ yes

      Shift 1 closed at 20:00, quicker than planned: 0:00 of 15–20 min.
      Report: …/shift-1-2026-01-16.pdf
      "
    `);
    expect(told(await close())).toBe('3\nNo shift is open at this desk.\nOpen it: smena start\n');
  });

  it('can be taken back whole', async () => {
    desk = await eveningDesk();
    await close('--force', '--reason', 'fire drill');
    const tables = async (): Promise<unknown> =>
      withStore(desk, async (store) => ({
        tasks: (await store.work.openTasks(1)).length,
        callbacks: (await store.contacts.openCallbacks(1)).length,
        figures: (await store.shifts.figures(1)).length > 0,
        story: (await store.shifts.story(1)) !== null,
        open: (await store.shifts.open(1))?.id ?? null,
      }));
    expect(await tables()).toEqual({ tasks: 4, callbacks: 0, figures: true, story: true, open: null });
    await withStore(desk, async (store) => {
      const [last] = await store.facts.latest(1, 1, 1);
      const at = Date.parse(moment('20:05'));
      await store.undo(last?.seq ?? 0, { clinicId: 1, deskId: 1, staffId: 1, at, day: '2026-01-16' });
    });
    expect(await tables()).toEqual({ tasks: 2, callbacks: 1, figures: false, story: false, open: 1 });
  });
});

describe('cash', () => {
  it('that does not agree takes a reason', async () => {
    desk = await openedDesk('ru');
    const short = await close('--all-done', '--cash-counted', '19 500');
    expect(short.code).toBe(5);
    expect(
      short.out.split('\n').filter((line) => line.includes('Касса') || line.includes('Ожидалось')),
    ).toEqual(
      ['  ✗ Касса', '  Касса  → --cash-note …'].toSpliced(
        1,
        0,
        '      Ожидалось 20 000 ₸, посчитано 19 500 ₸: −500 ₸'.replace(/(?<=\d) (?=[\d₸])/g, '\u00a0'),
      ),
    );
    const ran = await close('--cash-note', 'размен, чек № 1182', '--json');
    expect(ran.json<Closed>().cash).toEqual({
      opening: 2_000_000,
      expected: 2_000_000,
      counted: 1_950_000,
      note: 'размен, чек № 1182',
    });
  });

  it('is expected with what was taken for visits', async () => {
    desk = await openedDesk();
    await desk.type('09:00', [
      ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '10:00'],
      ...['--name', 'Олег Чернов', '--phone', '87015550004'],
    ]);
    await desk.type('10:45', ['visit', 'done', '1', '--paid', '15000', '--method', 'cash']);
    desk.at(moment('20:00'));
    const ran = await close('--all-done', '--cash-counted', '35000', '--json');
    expect(ran.code).toBe(0);
    expect(ran.json<Closed>().cash).toEqual({
      opening: 2_000_000,
      expected: 3_500_000,
      counted: 3_500_000,
      note: null,
    });
  });
});

describe('by force', () => {
  it('closes with open work, says so loudly, and hands the work on', async () => {
    desk = await eveningDesk('ru');
    const ran = await close('--force', '--reason', 'эвакуация здания');
    expect(told(ran)).toMatchInlineSnapshot(`
      "0
      Закрытие смены 1 · Жайлы · пт 16 января · 19:55   администратор: Айгуль Сапарова

      Закрытие, 11 пунктов                                            цель 15–20 минут
        ✗ Перезвоны                                                     → smena missed
            Открыт 1 перезвон
            Перезвонить: +7 777 *** ** 03, пропущен 19:31, попыток: 0
        ✓ На все чаты ответили
        ✗ Подтверждения на следующий рабочий день                      → smena confirm
            Не подтверждён 1 визит следующего рабочего дня
            Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.
        ✓ У всех прошедших визитов есть исход
        ✓ У каждого «подумаю» есть дата
        ✗ Задачи этого дня                                           → smena task list
            Не закончены 2 задачи
            № 1 Заказать бахилы, срок был 18:00
            № 2 Полить цветы, срок был 19:00
        ✓ Жалоб без мер нет
        ✓ Лист ожидания пуст
        ✗ Касса
            Должно быть 20 000 ₸, ещё не посчитано
        ✗ Закрывающие документы и страховые бумаги переданы
        ✗ Риски на завтра записаны и известны следующей смене

      показатель          факт    цель         из чего
      Конверсия          0,0 %  ≥ 50 %  ✗ нет  0 из 1
      Пропуски, %      100,0 %   ≤ 8 %  ✗ нет  1 из 1
      Перезвон ≤ 15 м    0,0 %   100 %  ✗ нет  0 из 1

      Жалобы A               0       0  ✓ да
      Полнота записей  100,0 %   100 %  ✓ да   1 из 1

      Смена 1 закрыта ПРИНУДИТЕЛЬНО в 19:55: эвакуация здания
      Отчёт: …/смена-1-2026-01-16.pdf
      Не сделано: 3
        ✗ Касса
        ✗ Закрывающие документы и страховые бумаги переданы
        ✗ Риски на завтра записаны и известны следующей смене
      Передано 4 хвоста
        → 17.01 09:00, Динара Ахметова: Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:31, попыток: 0
        → 17.01 09:00, Динара Ахметова: Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.
        → 17.01 09:00, Динара Ахметова: № 1 Заказать бахилы, срок был 16.01 18:00
        → 17.01 09:00, Динара Ахметова: № 2 Полить цветы, срок был 16.01 19:00
      "
    `);
  });

  it('is no force when everything is done', async () => {
    desk = await openedDesk();
    const ran = await close(...done, '--force', '--reason', 'in a hurry', '--json');
    expect(ran.json<Closed>().shift.forced).toBeNull();
  });
});

describe('close refuses', () => {
  it('what does not fit', async () => {
    desk = await eveningDesk();
    const cases = [
      ['--force'],
      ['--reason', 'because'],
      ['--done', 'cofee'],
      ['--cash-counted', '-5'],
      ['--carry', 'callback:99=завтра 09:00/dinara/why'],
      ['--carry', 'callback:1'],
      ['--carry', 'callback:1=вчера 09:00/dinara/why'],
      ['--carry', 'callback:1=31.02 09:00/dinara/why'],
      ['--carry', 'visit:1=17.01 11:00/dinara/why'],
      ['--carry', 'callback:1=завтра 09:00/nobody/why'],
    ];
    const all: string[] = [];
    for (const flags of cases) {
      const ran = await close(...flags);
      all.push(`${ran.code} ${ran.err}`);
    }
    expect(all).toMatchInlineSnapshot(`
      [
        "2 Not given: Why is it closed without its checklist.
      Give it with --reason, or run the command in a terminal and it will ask.
      ",
        "2 --reason only goes with --force.
      Add --force, or leave --reason out.
      ",
        "2 --done: “cofee” is not one of its values.
      Possible: callbacks, chats_waiting, confirmations_tomorrow, visits_unresolved, deferred_dated, tasks_due, complaints_measures, waitlist_review, cash, documents, risks_tomorrow.
      ",
        "2 --cash-counted: “-5” is not a sum of money.
      Write it in figures: 8500 or 8500.50.
      ",
        "2 --carry: “callback:99” is not one of its values.
      Possible: callback:1, visit:1, task:1, task:2.
      ",
        "2 --carry callback:1: it is not said why.
      Write it there: --carry "callback:1=…/…/…"
      ",
        "2 --carry callback:1: 15.01 09:00 has already passed.
      Give a time to come.
      ",
        "2 --carry callback:1: there is no such time: “31.02”.
      Check the day of the month, the hours and the minutes.
      ",
        "2 --carry visit:1: 17.01 11:00 is too late: this makes sense only before 17.01 10:00.
      Give an earlier time.
      ",
        "3 There is no member of staff “nobody”.
      There are: aigul (Айгуль Сапарова), dinara (Динара Ахметова), svetlana (Светлана Ким).
      ",
      ]
    `);
  });

  it('to write over a report, and leaves the shift closed all the same', async () => {
    desk = await openedDesk();
    desk.at(moment('20:00'));
    desk.write('mine.pdf', 'not a report');
    const ran = await desk.run(['close', ...done, '--out', desk.file('mine.pdf')]);
    expect(ran.code).toBe(2);
    expect(ran.err.replaceAll(desk.folder, '…')).toBe(
      '…/mine.pdf is already there and was left as it is.\nThe shift is closed. Its report can be made again: smena report 1\n',
    );
    expect((await desk.run(['status', '--json'])).json<{ open: unknown }>().open).toBeNull();
  });

  it('to write through a link; with --json the error has its shape', async () => {
    desk = await openedDesk();
    mkdirSync(desk.file('elsewhere'));
    symlinkSync(desk.file('elsewhere/real.pdf'), desk.file('link.pdf'));
    const ran = await desk.run(['close', ...done, '--json', '--out', desk.file('link.pdf')]);
    expect(ran.json<Closed>().report).toBeNull();
    expect(ran.error()).toEqual({
      code: 'file_is_link',
      message: `${desk.file('link.pdf')} is a link; nothing was written through it.`,
      hint: 'The shift is closed. Its report can be made again: smena report 1',
      field: '--out',
    });
  });

  it('replaces a report only when told to', async () => {
    desk = await openedDesk();
    desk.write('mine.pdf', 'old');
    const ran = await desk.run(['close', ...done, '--replace', '--out', desk.file('mine.pdf')]);
    expect(ran.code).toBe(0);
  });

  it('without a shift', async () => {
    desk = await dayDesk();
    expect(told(await close())).toBe('3\nNo shift is open at this desk.\nOpen it: smena start\n');
  });
});

describe('close on a terminal', () => {
  it('asks tail by tail, with the likely answer as default', async () => {
    desk = await eveningDesk('ru');
    const ran = await desk.run(['close', '--out', desk.folder], {
      answers: [
        // the callback: tried now in vain, then carried
        ...['Перезвонить сейчас', 'no_answer'],
        ...['carry', '', '', 'не берёт, две попытки'],
        // the confirmation
        'Подтвердил',
        // two tasks: both at once, with the last reason as default
        ...['Перенести все такие, 2', 'пн 10:00', '', 'не успели'],
        // cash, with a difference
        ...['19500', 'размен, чек № 1182'],
        ...['done', 'problem', 'Ким может не прийти'],
      ],
    });
    expect(ran.code).toBe(0);
    expect(told(ran)).toMatchInlineSnapshot(`
      "0
      Закрытие смены 1 · Жайлы · пт 16 января · 19:55   администратор: Айгуль Сапарова

      Закрытие, 11 пунктов                                            цель 15–20 минут
        ✓ На все чаты ответили
        ✓ У всех прошедших визитов есть исход
        ✓ У каждого «подумаю» есть дата
        ✓ Жалоб без мер нет
        ✓ Лист ожидания пуст
        ✗ Перезвоны                                                     → smena missed
            Открыт 1 перезвон
            Перезвонить: +7 777 *** ** 03, пропущен 19:31, попыток: 0
      Перезвон 1: без имени, +7 777 000 00 03
        пропущен 19:31 · 09:00 просрочен · попыток 0 из 2
        что сказать                         → smena script show callback
        записать результат                  → smena callback 1 reached
      Перезвон 1, +7 777 *** ** 03: не берёт трубку, попытка 1 из 2
        осталось: ещё 1 попытка, сообщение  → smena callback 1
        ✗ Подтверждения на следующий рабочий день                      → smena confirm
            Не подтверждён 1 визит следующего рабочего дня
            Подтвердить визит: Олег Ч., 17.01 10:00, Омарова А. Н.
      Визит 1: подтверждён, Олег Ч., 17.01 10:00, Омарова А. Н., каб. 305
        ✗ Задачи этого дня                                           → smena task list
            Не закончены 2 задачи
            № 1 Заказать бахилы, срок был 18:00
            № 2 Полить цветы, срок был 19:00
        ✗ Касса
            Должно быть 20 000 ₸, ещё не посчитано

      показатель          факт    цель         из чего
      Конверсия          0,0 %  ≥ 50 %  ✗ нет  0 из 1
      Пропуски, %      100,0 %   ≤ 8 %  ✗ нет  1 из 1
      Перезвон ≤ 15 м    0,0 %   100 %  ✗ нет  0 из 1

      Жалобы A               0       0  ✓ да
      Полнота записей  100,0 %   100 %  ✓ да   2 из 2

      Смена 1 закрыта в 19:55, быстрее плана: 0:00 при 15–20 мин.
      Отчёт: …/смена-1-2026-01-16.pdf
      Передано 3 хвоста
        → 17.01 09:00, Динара Ахметова: Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:31, попыток: 1
        → 19.01 10:00, Динара Ахметова: № 1 Заказать бахилы, срок был 16.01 18:00
        → 19.01 10:00, Динара Ахметова: № 2 Полить цветы, срок был 16.01 19:00
        Чеки, договоры, акты и направления страховых — по реестру, под подпись.
        Кто из врачей под вопросом, какое оборудование, какой трудный пациент. Если
        есть что сказать — отметьте проблемой и напишите.
      "
    `);
  });

  it('leaves the shift open when something is left for later', async () => {
    desk = await eveningDesk();
    const ran = await desk.run(['close', '--out', desk.folder], {
      answers: ['later', 'Confirmed', 'It is done', 'It is done', '20000', 'done', 'done'],
    });
    expect(told(ran)).toMatchInlineSnapshot(`
      "5
      Closing shift 1 · Жайлы · Fri 16 January · 19:55  administrator: Айгуль Сапарова

      Closing, 11 items                                             aim: 15–20 minutes
        ✓ Every chat is answered
        ✓ Every past visit has an outcome
        ✓ Every “let me think” has its next date
        ✓ No complaint without measures
        ✓ The waitlist is empty
        ✗ Callbacks                                                     → smena missed
            1 callback is open
            Call back: +7 777 *** ** 03, missed 19:31, attempts: 0
        ✗ Confirmations for the next working day                       → smena confirm
            1 visit of the next working day is not confirmed
            Confirm the visit: Олег Ч., 17.01 10:00, Омарова А. Н.
      Visit 1: confirmed, Олег Ч., 17.01 10:00, Омарова А. Н., room 305
        ✗ Tasks of this day                                          → smena task list
            2 tasks are not finished
            No. 1 Заказать бахилы, was due 18:00
            No. 2 Полить цветы, was due 19:00
      Task done: No. 1 Заказать бахилы, 18:00, Айгуль Сапарова
      Task done: No. 2 Полить цветы, 19:00, Айгуль Сапарова
        ✗ Cash
            Expected 20,000 ₸, not counted yet

      1 item is still open:
        callback:1  Call back: +7 777 *** ** 03, missed 19:31, attempts: 0

      Leave a tail to somebody (when/who/why): smena close --carry "callback:1=…/…/…"
        Receipts, contracts, acts and insurance referrals – by the list, against a
        signature.
        Which doctor is uncertain, which equipment, which difficult patient. If there
        is something to tell, mark a problem and write it.
      The shift stays open: 1 still undone.
      Resolve each, carry it (--carry), or close with --force --reason
      "
    `);
  });
});
