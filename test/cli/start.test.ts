import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';
import { newDesk } from './run-cli.ts';
import { seed } from './seed.ts';

let desk: DayDesk;
afterEach(() => {
  vi.restoreAllMocks();
  desk.remove();
});

const open = ['start', '--administrator', 'aigul', '--cash', '20000'];
/** `title`, a default, what was typed: the items that a person is asked about. */
const asked = ['lines', 'headset', 'templates', 'pitch'];

interface Told {
  shift: { id: number; administrator: string; openedAt: string };
  checklist: {
    finishedAt: string | null;
    seconds: number;
    pace: string;
    items: { id: string; state: string }[];
  };
  carried: { id: number; title: string; owner: string; dueAt: string; reason: string }[];
}

describe('start without a terminal', () => {
  it('shows yesterday against its targets, today in numbers, and what data judged', async () => {
    desk = await dayDesk();
    const ran = await desk.run([...open, '--done', 'lines', '--skip', 'headset=lent to desk 2']);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatchInlineSnapshot(`
      "Shift 1 · Жайлы · Fri 16 January · 08:47          administrator: Айгуль Сапарова

        Yesterday          target  figure     Today
        Conversion          ≥ 50%       —     visits 0, to confirm 0, to ring back 0
        Show rate           ≥ 90%       —     deferred 0, waitlist 0
        Missed, %            ≤ 8%       —     free: Омарова 09:00, 09:40 · Ким 10:00,
                                              10:30
        Callback ≤ 15 min    100%       —

      Opening, 12 items                                             aim: 10–15 minutes
        ✓ Telephone, booking program and messengers are open, and you are on line
        – Headset and microphone work, and it is quiet around you
            Reason: lent to desk 2
        ✓ The last shift left nothing
        ✓ No tasks for today
        ✓ All visits of today are confirmed
        ✓ Nobody was promised a call today
        ✓ The waitlist is empty
        ✓ No delays or absences are recorded
        ✓ Every doctor has free times
        ✓ All prices are checked, the oldest 1 d ago
        ✗ Texts for chats and SMS looked over – prices, preparation, the way in
            → smena script
        ✗ The 20–25 second introduction of clinic and doctors is ready
            → smena script show introduction

      2 items are still open: templates, pitch. Go on: smena start
      "
    `);
  });

  it('speaks Russian', async () => {
    desk = await dayDesk('ru');
    const ran = await desk.run([...open, '--problem', 'templates=нет цены на винир', '--all-done']);
    expect(ran.out).toMatchInlineSnapshot(`
      "Смена 1 · Жайлы · пт 16 января · 08:47            администратор: Айгуль Сапарова

        Вчера              цель  факт     Сегодня
        Конверсия        ≥ 50 %     —     записей 0, подтвердить 0, перезвонить 0
        Доходимость      ≥ 90 %     —     отложенных 0, лист ожидания 0
        Пропуски, %       ≤ 8 %     —     окна: Омарова 09:00, 09:40 · Ким 10:00,
                                          10:30
        Перезвон ≤ 15 м   100 %     —

      Открытие, 12 пунктов                                            цель 10–15 минут
        ✓ Телефон, программа записи и мессенджеры открыты, вы на линии
        ✓ Гарнитура и микрофон в порядке, вокруг тихо
        ✓ Прошлая смена ничего не оставила
        ✓ На сегодня задач нет
        ✓ Все визиты на сегодня подтверждены
        ✓ На сегодня звонков никому не обещали
        ✓ Лист ожидания пуст
        ✓ Опозданий и отсутствий не отмечено
        ✓ Свободных окон хватает у всех
        ✓ Все цены проверены, самая давняя — 1 дн. назад
        ! Тексты для чатов и СМС проверены — цены, подготовка, как пройти
            Заметка: нет цены на винир
            → smena script
        ✓ Рассказ о клинике и врачах на 20–25 секунд — готов

      Открытие закончено, быстрее плана: 0:00 при 10–15 мин.
      С чего начать: smena now
      "
    `);
  });

  it('speaks Kazakh', async () => {
    desk = await dayDesk('kk');
    expect((await desk.run([...open, '--all-done'])).out).toMatchInlineSnapshot(`
      "№ 1 ауысым · Жайлы · жм 16 қаңтар · 08:47                әкімші: Айгуль Сапарова

        Кеше                  мақсат  нақты     Бүгін
        Конверсия             ≥ 50 %      —     жазылған 0, растау керек 0, қайта
                                                қоңырау 0
        Келу үлесі            ≥ 90 %      —     ойланып жүрген 0, күту парағында 0
        Жауапсыз, %            ≤ 8 %      —     бос уақыт: Омарова 09:00, 09:40 · Ким
                                                10:00, 10:30
        Қайта қоңырау ≤ 15 м   100 %      —

      Ашу, 12 тармақ                                                мақсат 10–15 минут
        ✓ Телефон, жазылу бағдарламасы мен мессенджерлер ашық, сіз желідесіз
        ✓ Құлаққап пен микрофон жұмыс істейді, айнала тыныш
        ✓ Алдыңғы ауысымнан қалған жұмыс жоқ
        ✓ Бүгінге тапсырма жоқ
        ✓ Бүгінгі келулердің бәрі расталған
        ✓ Бүгін хабарласамыз деген ешкім жоқ
        ✓ Күту парағы бос
        ✓ Кешігу де, болмай қалу да белгіленбеген
        ✓ Барлық дәрігерде бос уақыт жеткілікті
        ✓ Бағалардың бәрі тексерілген, ең ескісі 1 күн бұрын
        ✓ Чат пен СМС мәтіндері тексерілді — баға, дайындық, қалай келу керек
        ✓ Клиника мен дәрігерлер туралы 20–25 секундтық таныстыру дайын

      Ашу аяқталды, жоспардан жылдам: 0:00, жоспар 10–15 мин.
      Неден бастау керек: smena now
      "
    `);
  });

  it('gives other programs the shift and its checklist', async () => {
    desk = await dayDesk();
    const ran = await desk.run([...open, '--all-done', '--json']);
    expect(ran.json()).toMatchInlineSnapshot(`
      {
        "carried": [],
        "checklist": {
          "finishedAt": "2026-01-16T08:47:00+05:00",
          "id": "open",
          "items": [
            {
              "by": "person",
              "evidence": [],
              "id": "lines",
              "reason": null,
              "state": "done",
            },
            {
              "by": "person",
              "evidence": [],
              "id": "headset",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "The last shift left nothing",
              ],
              "id": "carried",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "No tasks for today",
              ],
              "id": "tasks_today",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "All visits of today are confirmed",
              ],
              "id": "confirmations_today",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "Nobody was promised a call today",
              ],
              "id": "deferred_due",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "The waitlist is empty",
              ],
              "id": "waitlist",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "No delays or absences are recorded",
              ],
              "id": "schedule_risks",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "Every doctor has free times",
              ],
              "id": "scarce_slots",
              "reason": null,
              "state": "done",
            },
            {
              "by": "data",
              "evidence": [
                "All prices are checked, the oldest 1 d ago",
              ],
              "id": "price_age",
              "reason": null,
              "state": "done",
            },
            {
              "by": "person",
              "evidence": [],
              "id": "templates",
              "reason": null,
              "state": "done",
            },
            {
              "by": "person",
              "evidence": [],
              "id": "pitch",
              "reason": null,
              "state": "done",
            },
          ],
          "minutes": [
            10,
            15,
          ],
          "pace": "quick",
          "seconds": 0,
          "startedAt": "2026-01-16T08:47:00+05:00",
          "version": 1,
        },
        "previous": {
          "day": "2026-01-15",
          "metrics": [
            {
              "denominator": 0,
              "id": "conversion",
              "met": null,
              "numerator": 0,
              "target": {
                "op": ">=",
                "value": 0.5,
              },
              "value": null,
              "version": 1,
            },
            {
              "denominator": 0,
              "id": "show_rate",
              "met": null,
              "numerator": 0,
              "target": {
                "op": ">=",
                "value": 0.9,
              },
              "value": null,
              "version": 1,
            },
            {
              "denominator": 0,
              "id": "missed_rate",
              "met": null,
              "numerator": 0,
              "target": {
                "op": "<=",
                "value": 0.08,
              },
              "value": null,
              "version": 1,
            },
            {
              "denominator": 0,
              "id": "callback_in_time",
              "met": null,
              "numerator": 0,
              "target": {
                "op": ">=",
                "value": 1,
              },
              "value": null,
              "version": 1,
            },
          ],
        },
        "shift": {
          "administrator": "aigul",
          "closedAt": null,
          "id": 1,
          "openedAt": "2026-01-16T08:47:00+05:00",
        },
        "today": {
          "callbacks": 0,
          "deferred": 0,
          "slots": [
            {
              "doctor": "Омарова А. Н.",
              "free": [
                "2026-01-16T09:00:00+05:00",
                "2026-01-16T09:40:00+05:00",
                "2026-01-16T10:20:00+05:00",
                "2026-01-16T11:00:00+05:00",
                "2026-01-16T11:40:00+05:00",
                "2026-01-16T12:20:00+05:00",
                "2026-01-16T13:00:00+05:00",
                "2026-01-16T13:40:00+05:00",
                "2026-01-16T14:20:00+05:00",
                "2026-01-16T15:00:00+05:00",
                "2026-01-16T15:40:00+05:00",
                "2026-01-16T16:20:00+05:00",
                "2026-01-16T17:00:00+05:00",
                "2026-01-16T17:40:00+05:00",
                "2026-01-16T18:20:00+05:00",
                "2026-01-16T19:00:00+05:00",
                "2026-01-17T09:00:00+05:00",
                "2026-01-17T09:40:00+05:00",
                "2026-01-17T10:20:00+05:00",
                "2026-01-17T11:00:00+05:00",
                "2026-01-17T11:40:00+05:00",
                "2026-01-17T12:20:00+05:00",
                "2026-01-17T13:00:00+05:00",
                "2026-01-17T13:40:00+05:00",
                "2026-01-17T14:20:00+05:00",
                "2026-01-17T15:00:00+05:00",
                "2026-01-17T15:40:00+05:00",
                "2026-01-17T16:20:00+05:00",
                "2026-01-17T17:00:00+05:00",
                "2026-01-17T17:40:00+05:00",
                "2026-01-17T18:20:00+05:00",
                "2026-01-17T19:00:00+05:00",
              ],
              "nextFree": "2026-01-19T09:00:00+05:00",
              "scarce": false,
            },
            {
              "doctor": "Ким С. В.",
              "free": [
                "2026-01-16T10:00:00+05:00",
                "2026-01-16T10:30:00+05:00",
                "2026-01-16T11:00:00+05:00",
                "2026-01-16T11:30:00+05:00",
                "2026-01-16T12:00:00+05:00",
                "2026-01-16T12:30:00+05:00",
                "2026-01-16T13:00:00+05:00",
                "2026-01-16T13:30:00+05:00",
                "2026-01-16T14:00:00+05:00",
                "2026-01-16T14:30:00+05:00",
                "2026-01-16T15:00:00+05:00",
                "2026-01-16T15:30:00+05:00",
                "2026-01-16T16:00:00+05:00",
                "2026-01-16T16:30:00+05:00",
                "2026-01-16T17:00:00+05:00",
                "2026-01-16T17:30:00+05:00",
              ],
              "nextFree": "2026-01-19T10:00:00+05:00",
              "scarce": false,
            },
          ],
          "toConfirm": 0,
          "visits": 0,
          "waitlist": 0,
        },
      }
    `);
  });

  it('goes on where the checklist was left, and measures its time', async () => {
    desk = await dayDesk();
    await desk.type('08:47', [...open, '--done', 'lines', '--done', 'headset']);
    const half = (await desk.type('08:55', ['start', '--json'])).json<Told>();
    expect(half.checklist.finishedAt).toBeNull();
    const ran = await desk.type('08:59', ['start', '--all-done', '--json']);
    const { shift, checklist } = ran.json<Told>();
    expect(shift).toEqual({
      id: 1,
      openedAt: moment('08:47'),
      closedAt: null,
      administrator: 'aigul',
    });
    expect(checklist.items.filter(({ id }) => asked.includes(id)).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'done',
    ]);
    expect({ ...checklist, items: [] }).toEqual({
      id: 'open',
      version: 1,
      startedAt: moment('08:47'),
      finishedAt: moment('08:59'),
      seconds: 720,
      minutes: [10, 15],
      pace: 'in_time',
      items: [],
    });
  });

  it('takes answers from a file and from standard input; flags say the last word', async () => {
    desk = await dayDesk();
    const answers = desk.write('answers.yaml', 'done: [lines]\nskip: { headset: broken }\nallDone: true\n');
    const first = await desk.type('08:47', [...open, '--answers', answers, '--done', 'headset', '--json']);
    expect(first.json<Told>().checklist.items.filter(({ id }) => asked.includes(id))).toEqual(
      asked.map((id) => ({ id, state: 'done', by: 'person', reason: null, evidence: [] })),
    );
    desk.remove();
    desk = await dayDesk();
    const piped = await desk.run([...open, '--answers', '-', '--json'], {
      stdin: '{"problem": {"pitch": "new doctor"}, "allDone": true}',
    });
    expect(piped.json<Told>().checklist.items.at(-1)).toEqual({
      id: 'pitch',
      state: 'problem',
      by: 'person',
      reason: 'new doctor',
      evidence: [],
    });
  });

  it('takes what the last shift counted as what lies in the drawer', async () => {
    desk = await openedDesk();
    await desk.type('20:00', ['close', '--all-done', '--cash-counted', '20000', '--out', desk.folder]);
    await desk.type('17 08:50', ['start', '--administrator', 'dinara', '--all-done']);
    desk.at(moment('17 20:00'));
    const shut = await desk.run(['close', '--json']);
    expect(
      shut
        .json<{ checklist: { items: { id: string; evidence: string[] }[] } }>()
        .checklist.items.find(({ id }) => id === 'cash')?.evidence,
    ).toEqual(['Expected 20,000\u00a0₸, not counted yet']);
  });
});

describe('start refuses', () => {
  const refused = async (argv: string[]): Promise<string> => {
    const ran = await desk.run(argv);
    return `${ran.code} ${ran.out}${ran.err}`;
  };

  it('what does not fit, and opens nothing', async () => {
    desk = await dayDesk();
    const bad = desk.write('bad.yaml', 'done: lines\n');
    const unknown = desk.write('unknown.yaml', 'carry: {}\n');
    const cases = [
      ['start'],
      [...open, '--done', 'hedset'],
      [...open, '--skip', 'headset'],
      [...open, '--problem', 'headset= '],
      ['start', '--administrator', 'aigul', '--cash', 'a lot'],
      ['start', '--administrator', 'nobody'],
      [...open, '--answers', desk.file('missing.yaml')],
      [...open, '--answers', bad],
      [...open, '--answers', unknown],
    ];
    const told: string[] = [];
    for (const argv of cases) told.push((await refused(argv)).replaceAll(desk.folder, '…'));
    expect(told).toMatchInlineSnapshot(`
      [
        "2 Not given: Who opens the shift.
      Give it with --administrator, or run the command in a terminal and it will ask.
      ",
        "2 --done: “hedset” is not one of its values.
      Possible: lines, headset, carried, tasks_today, confirmations_today, deferred_due, waitlist, schedule_risks, scarce_slots, price_age, templates, pitch.
      ",
        "2 --skip headset: it is not said why.
      Write it there: --skip "headset=…"
      ",
        "2 --problem headset: it is not said why.
      Write it there: --problem "headset=…"
      ",
        "2 --cash: “a lot” is not a sum of money.
      Write it in figures: 8500 or 8500.50.
      ",
        "3 There is no member of staff “nobody”.
      There are: aigul (Айгуль Сапарова), dinara (Динара Ахметова), svetlana (Светлана Ким).
      ",
        "3 There is no file …/missing.yaml.
      Check the name and the folder.
      ",
        "2 …/bad.yaml: done: “lines” does not fit.
      Write it like this: [lines, headset]
      ",
        "2 …/unknown.yaml: there is no field carry.
      Check the spelling or take the line out.
      ",
      ]
    `);
    expect((await desk.run(['now', '--json'])).json<{ shift: unknown }>().shift).toBeNull();
  });

  it('without a clinic', async () => {
    desk = { ...newDesk(moment('08:47')), file: String, write: String, type: async () => Promise.reject() };
    expect(await refused(['start'])).toBe(
      '3 No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo\n',
    );
  });
});

describe('a shift that is open already', () => {
  const second =
    '4 Shift 1 is already open at this desk: Айгуль Сапарова, since 08:47.\nGo on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON\n';

  it('is not opened twice: the flags that answer are named', async () => {
    desk = await openedDesk();
    for (const argv of [['start'], ['start', '--administrator', 'dinara']]) {
      const ran = await desk.run(argv);
      expect(`${ran.code} ${ran.out}${ran.err}`).toBe(second);
    }
    const json = await desk.run(['start', '--json']);
    expect(json.error()).toEqual({
      code: 'shift_open',
      message: 'Shift 1 is already open at this desk: Айгуль Сапарова, since 08:47.',
      hint: 'Go on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON',
      field: '--continue',
    });
  });

  it('is gone on with when asked to', async () => {
    desk = await openedDesk();
    const ran = await desk.run(['start', '--continue', '--json']);
    expect(ran.json<Told>().shift.id).toBe(1);
    const both = await desk.run(['start', '--continue', '--close-previous', 'why']);
    expect(`${both.code} ${both.err}`).toBe(
      '2 --continue and --close-previous do not go together.\nLeave one of them out.\n',
    );
  });

  it('of yesterday is closed with a reason, and its work comes first in the new one', async () => {
    desk = await openedDesk('ru');
    await desk.type('19:50', ['log', 'call', '--missed', '--phone', '87770000003']);
    await desk.type('19:55', [
      'book',
      '--doctor',
      'omarova',
      '--service',
      'hygiene',
      '--at',
      '17.01 09:10',
      '--name',
      'Олег Чернов',
      '--phone',
      '87015550004',
    ]);
    desk.at(moment('17 08:50'));
    const refusedStart = await desk.run(['start', '--administrator', 'dinara']);
    expect(refusedStart.err).toMatchInlineSnapshot(`
      "На этой стойке уже открыта смена 1: Айгуль Сапарова, с 16.01 08:47.
      Продолжить её: smena start --continue. Закрыть: smena close, или сразу: smena start --close-previous ПРИЧИНА
      "
    `);
    const ran = await desk.run([
      ...['start', '--administrator', 'dinara', '--all-done'],
      ...['--close-previous', 'вечером отключили свет'],
    ]);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('Смена 1 закрыта без чек-листа. Её отчёт: smena report 1\n');
    expect(ran.out).toMatchInlineSnapshot(`
      "Смена 2 · Жайлы · сб 17 января · 08:50            администратор: Динара Ахметова

      С прошлой смены 2 хвоста
         09:00  Подтвердить визит: Олег Ч.,     Динара Ахметова  smena visit confirm 1
                17.01 09:10, Омарова А. Н. —
                вечером отключили свет
         09:05  Перезвонить: +7 777 *** ** 03,  Динара Ахметова  smena callback 1
                пропущен 16.01 19:50, попыток:
                0 — вечером отключили свет

        Вчера              цель     факт     Сегодня
        Конверсия        ≥ 50 %    0,0 %  ↓  записей 1, подтвердить 1, перезвонить 0
        Доходимость      ≥ 90 %        —     отложенных 0, лист ожидания 0
        Пропуски, %       ≤ 8 %  100,0 %  ↑  окна: Омарова 09:50, 10:30 · Ким 19.01
                                             10:00, 19.01 10:30
        Перезвон ≤ 15 м   100 %    0,0 %  ↓

      Открытие, 12 пунктов                                            цель 10–15 минут
        ✓ Телефон, программа записи и мессенджеры открыты, вы на линии
        ✓ Гарнитура и микрофон в порядке, вокруг тихо
        ✓ Что оставила прошлая смена                       → smena task list --carried
            Прошлая смена оставила 2 задачи
            № 2 Подтвердить визит: Олег Ч., 17.01 09:10, Омарова А. Н., 09:00
            № 1 Перезвонить: +7 777 *** ** 03, пропущен 16.01 19:50, попыток: 0, 09:05
        ✓ На сегодня задач нет
        ! Подтверждения на сегодня                         → smena confirm --day today
            1 визит ждёт звонка
            1 начнётся в ближайшие два часа: звоните сейчас
        ✓ На сегодня звонков никому не обещали
        ✓ Лист ожидания пуст
        ✓ Опозданий и отсутствий не отмечено
        ✓ Свободных окон хватает у всех
        ✓ Все цены проверены, самая давняя — 2 дн. назад
        ✓ Тексты для чатов и СМС проверены — цены, подготовка, как пройти
        ✓ Рассказ о клинике и врачах на 20–25 секунд — готов

      Открытие закончено, быстрее плана: 0:00 при 10–15 мин.
      С чего начать: smena now
      "
    `);
    const report = await desk.run(['report', '1', '--json']);
    expect(report.json<{ shift: unknown }>().shift).toEqual({ id: 1, state: 'forced' });
  });
});

describe('two desks', () => {
  it('have a shift each', async () => {
    desk = await dayDesk();
    await seed(desk, [
      { op: 'insert', table: 'desk', row: { clinicId: 1, code: 'second', name: 'Second floor' } },
    ]);
    const first = await desk.run([...open, '--all-done', '--json']);
    const second = await desk.run([
      'start',
      '--desk',
      'second',
      '--administrator',
      'dinara',
      '--all-done',
      '--json',
    ]);
    expect([first, second].map((ran) => ran.json<Told>().shift.administrator)).toEqual(['aigul', 'dinara']);
    const ids = [await desk.run(['now', '--json']), await desk.run(['now', '--json', '--desk', 'second'])];
    expect(ids.map((ran) => ran.json<Told>().shift.id)).toEqual([1, 2]);
    const { shifts } = (await desk.run(['status', '--json'])).json<{ shifts: { id: number }[] }>();
    expect(shifts.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('start on a terminal', () => {
  it('asks who, how much, and item by item', async () => {
    desk = await dayDesk();
    const ran = await desk.run(['start'], {
      answers: [
        'Динара Ахметова',
        '15 000',
        'done',
        'skipped',
        'lent to desk 2',
        'later',
        'problem',
        'new doctor',
      ],
    });
    expect(ran.out).toMatchInlineSnapshot(`
      "Shift 1 · Жайлы · Fri 16 January · 08:47          administrator: Динара Ахметова

        Yesterday          target  figure     Today
        Conversion          ≥ 50%       —     visits 0, to confirm 0, to ring back 0
        Show rate           ≥ 90%       —     deferred 0, waitlist 0
        Missed, %            ≤ 8%       —     free: Омарова 09:00, 09:40 · Ким 10:00,
                                              10:30
        Callback ≤ 15 min    100%       —

      Opening, 12 items                                             aim: 10–15 minutes
        ✓ The last shift left nothing
        ✓ No tasks for today
        ✓ All visits of today are confirmed
        ✓ Nobody was promised a call today
        ✓ The waitlist is empty
        ✓ No delays or absences are recorded
        ✓ Every doctor has free times
        ✓ All prices are checked, the oldest 1 d ago

      1 item is still open: templates. Go on: smena start
      "
    `);
    expect(ran.err).toMatchInlineSnapshot(`
      "  Sign in under your own name. Ring the clinic from a mobile – the call should
        reach you.
        Let a colleague listen for half a minute – no television or coffee machine
        should be heard.
        If the entrance, the parking or a preparation has changed, mend the text
        before the first call.
        Say it aloud once, with the doctors who see patients today.
      "
    `);
  });

  it('keeps each answer: an interrupted walk goes on', async () => {
    desk = await dayDesk();
    const cut = await desk.run(open, { answers: ['done', 'done'] });
    expect(cut.code).toBe(1);
    const ran = await desk.run(['start'], { answers: ['done', 'done'] });
    expect(ran.out.split('\n').slice(-3)).toEqual([
      'Opening done, quicker than planned: 0:00 of 10–15 min.',
      'What to do first: smena now',
      '',
    ]);
  });

  it('lets one choose what becomes of a colleague’s shift', async () => {
    desk = await openedDesk();
    const on = await desk.run(['start', '--administrator', 'dinara'], { answers: ['Go on with it'] });
    expect(on.err).toBe('Shift 1 is open at this desk: Айгуль Сапарова, since 08:47.\n');
    expect(on.out.split('\n')[0]).toBe(
      'Shift 1 · Жайлы · Fri 16 January · 08:47          administrator: Айгуль Сапарова',
    );

    await desk.type('14:00', ['log', 'call', '--missed', '--phone', '87770000003']);
    // The report of a shift goes to the working folder where nobody says otherwise.
    const env = { SHIFT_PROGRAM: process.cwd() };
    vi.spyOn(process, 'cwd').mockReturnValue(desk.folder);
    const handed = await desk.run(['start', '--administrator', 'dinara', '--cash', '20000', '--all-done'], {
      env,
      answers: [
        'Close it with its checklist and hand the work over to Динара Ахметова',
        ...['carry', '', '', 'does not answer'],
        ...['20000', 'done', 'done'],
      ],
    });
    expect(handed.err).toMatchInlineSnapshot(`
      "Shift 1 is open at this desk: Айгуль Сапарова, since 08:47.
        Receipts, contracts, acts and insurance referrals – by the list, against a
        signature.
        Which doctor is uncertain, which equipment, which difficult patient. If there
        is something to tell, mark a problem and write it.
      "
    `);
    expect(handed.code).toBe(0);
    expect(handed.out.replaceAll(desk.folder, '…')).toMatchInlineSnapshot(`
      "Closing shift 1 · Жайлы · Fri 16 January · 14:00  administrator: Айгуль Сапарова

      Closing, 11 items                                             aim: 15–20 minutes
        ✓ Every chat is answered
        ✓ All visits of the next working day are confirmed
        ✓ Every past visit has an outcome
        ✓ Every “let me think” has its next date
        ✓ No tasks for today
        ✓ No complaint without measures
        ✓ The waitlist is empty
        ✗ Callbacks                                                     → smena missed
            1 callback is open
            Call back: +7 777 *** ** 03, missed 14:00, attempts: 0
        ✗ Cash
            Expected 20,000 ₸, not counted yet

      figure         value  target         parts
      Conversion      0.0%   ≥ 50%  ✗ no   0 of 1
      Missed, %     100.0%    ≤ 8%  ✗ no   1 of 1

      Complaints A       0       0  ✓ yes
      Records       100.0%    100%  ✓ yes  1 of 1

      Shift 1 closed at 14:00, quicker than planned: 0:00 of 15–20 min.
      Report: …/shift-1-2026-01-16.pdf
      1 tail handed on
        → 14:15, Динара Ахметова: Перезвонить: +7 777 *** ** 03, пропущен 16.01 14:00, попыток: 0

      Shift 2 · Жайлы · Fri 16 January · 14:00          administrator: Динара Ахметова

      The last shift left 1 tail
         14:15  Перезвонить: +7 777 *** ** 03,       Динара Ахметова  smena callback 1
                пропущен 16.01 14:00, попыток: 0 —
                does not answer

        Yesterday          target  figure     Today
        Conversion          ≥ 50%       —     visits 0, to confirm 0, to ring back 0
        Show rate           ≥ 90%       —     deferred 0, waitlist 0
        Missed, %            ≤ 8%       —     free: Омарова 14:20, 15:00 · Ким 14:30,
                                              15:00
        Callback ≤ 15 min    100%       —

      Opening, 12 items                                             aim: 10–15 minutes
        ✓ Telephone, booking program and messengers are open, and you are on line
        ✓ Headset and microphone work, and it is quiet around you
        ✓ What the last shift left for you                 → smena task list --carried
            The last shift left 1 task
            No. 1 Перезвонить: +7 777 *** ** 03, пропущен 16.01 14:00, попыток: 0,
            14:15
        ✓ No tasks for today
        ✓ All visits of today are confirmed
        ✓ Nobody was promised a call today
        ✓ The waitlist is empty
        ✓ No delays or absences are recorded
        ✓ Every doctor has free times
        ✓ All prices are checked, the oldest 1 d ago
        ✓ Texts for chats and SMS looked over – prices, preparation, the way in
        ✓ The 20–25 second introduction of clinic and doctors is ready

      Opening done, quicker than planned: 0:00 of 10–15 min.
      What to do first: smena now
      "
    `);
  });

  it('closes a shift that was left open at once, when told why', async () => {
    desk = await openedDesk();
    desk.at(moment('17 08:50'));
    const ran = await desk.run(['start', '--all-done'], {
      answers: ['Close it at once, with a reason', 'power cut', 'Айгуль Сапарова', ''],
    });
    expect(ran.err).toBe(
      'Shift 1 of Fri 16 January was never closed: Айгуль Сапарова.\nShift 1 was closed without its checklist. Its report: smena report 1\n',
    );
    expect(ran.code).toBe(0);
  });

  it('offers a practice clinic where there is none', async () => {
    const bare = newDesk(moment('08:47'));
    desk = { ...bare, file: String, write: String, type: async () => Promise.reject() };
    const no = await desk.run(['start'], { answers: ['Nothing for now'] });
    expect(`${no.code} ${no.err}`).toBe(
      '130 Cancelled. What was confirmed before stays; the rest was not written.\n',
    );
    expect(existsSync(`${desk.folder}/shift.db`)).toBe(false);
    const yes = await desk.run([...open, '--all-done'], {
      answers: ['A practice clinic, to try things out'],
    });
    expect(yes.code).toBe(0);
    expect(yes.out.split('\n')[0]).toBe('The clinic “Жайлы” is set up.');
  });
});
