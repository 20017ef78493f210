import { describe, expect, it } from 'vitest';
import { checks, runChecks } from '../../src/checklists/checks/index.ts';
import { type CheckId, checkIds } from '../../src/checklists/definition.ts';
import { evidenceParams } from '../../src/checklists/evidence.ts';
import type { ShiftFacts } from '../../src/checklists/facts.ts';
import { translator } from '../../src/i18n/index.ts';
import {
  at,
  callback,
  complaint,
  confirmation,
  contact,
  day,
  entry,
  match,
  nextDay,
  offer,
  quiet,
  service,
  task,
  visit,
} from './fixtures.ts';

const { t, has, format } = await translator('ru');

/** The evidence as a Russian reader of the terminal sees it, with sums in tenge. */
function worded(
  id: CheckId,
  facts: Partial<ShiftFacts>,
  now: number,
): { state: string; lines: string[]; tails: string[] } {
  const { state, evidence, tails } = checks[id]({ ...quiet, ...facts }, now);
  const lines = evidence.map((from) => {
    const params = evidenceParams(from, {
      who: (name, phone) => name ?? phone ?? t('checklists.who.unknown'),
      time: (value) => format.moment(value, now),
      money: (minor) => format.money(minor, 'KZT').replaceAll('\u00a0', ' '),
      term: (key) => (has(key) ? t(key) : key),
      shifts: (open) => open.map((one) => `${one.administrator} (${one.desk})`).join(', '),
    });
    return has(from.key) ? t(from.key, params) : `no words for ${from.key}`;
  });
  return { state, lines, tails: tails.map(({ key }) => key) };
}

const morning = at('08:50');
const evening = at('20:05');
const omarova = { doctorId: 2, name: 'Омарова', free: [] as number[], nextFree: null };

const taken = (claimedBy: number) => ({
  claimedBy,
  claimedStaffId: null,
  claimedAt: evening,
  claimedUntil: evening + 600_000,
});

type Case = [
  name: string,
  id: CheckId,
  now: number,
  facts: Partial<ShiftFacts>,
  state: string,
  lines: string[],
  tails?: string[],
];

const cases: Case[] = [
  ['nothing carried', 'carried', morning, { tasks: [task()] }, 'done', ['Прошлая смена ничего не оставила']],
  [
    'a carried task in time',
    'carried',
    morning,
    { tasks: [task({ carriedFrom: 56, dueAt: at('09:00') })] },
    'done',
    ['Прошлая смена оставила 1 задачу', '№ 12 Заказать бахилы, 09:00'],
  ],
  [
    'a carried task past its time',
    'carried',
    morning,
    { tasks: [task({ carriedFrom: 56, dueAt: at('08:00') })] },
    'problem',
    ['Прошлая смена оставила 1 задачу', '№ 12 Заказать бахилы, срок был 08:00'],
  ],
  ['no tasks', 'tasks_today', morning, {}, 'done', ['На сегодня задач нет']],
  [
    'tasks of today; carried, deferred and tomorrow’s stand elsewhere',
    'tasks_today',
    morning,
    {
      tasks: [
        task(),
        task({ id: 13, carriedFrom: 56 }),
        task({ id: 14, kind: 'deferred' }),
        task({ id: 15, dueAt: at('00:00', nextDay) }),
      ],
    },
    'done',
    ['На сегодня 1 задача', '№ 12 Заказать бахилы, 18:00'],
  ],
  [
    'an overdue task',
    'tasks_today',
    morning,
    { tasks: [task({ dueAt: at('17:00', '2026-01-15') }), task({ id: 13 })] },
    'problem',
    [
      'На сегодня 2 задачи',
      '№ 12 Заказать бахилы, срок был 15.01 17:00',
      '№ 13 Заказать бахилы, 18:00',
      '1 просрочена',
    ],
  ],
  [
    'more tasks than a glance takes',
    'tasks_today',
    morning,
    { tasks: [1, 2, 3, 4, 5, 6, 7].map((id) => task({ id, title: 'Звонок' })) },
    'done',
    [
      'На сегодня 7 задач',
      '№ 1 Звонок, 18:00',
      '№ 2 Звонок, 18:00',
      '№ 3 Звонок, 18:00',
      '№ 4 Звонок, 18:00',
      '№ 5 Звонок, 18:00',
      'и ещё 2',
    ],
  ],
  [
    'all confirmed',
    'confirmations_today',
    morning,
    { visits: [visit({ status: 'confirmed' }), visit({ startsAt: at('08:00') })] },
    'done',
    ['Все визиты на сегодня подтверждены', 'Подтвердил, осталось напомнить или написать: 1 визит'],
  ],
  [
    'all reminded, or booked today',
    'confirmations_today',
    morning,
    {
      visits: [visit({ status: 'confirmed' }), visit({ id: 119, bookedDay: day })],
      confirmations: [confirmation({ means: 'message', result: 'sent' })],
    },
    'done',
    ['Все визиты на сегодня подтверждены'],
  ],
  [
    'to confirm later in the day',
    'confirmations_today',
    morning,
    { visits: [visit({ startsAt: at('14:00') }), visit({ startsAt: at('15:00'), highValue: true })] },
    'done',
    ['2 визита ждут звонка', 'из них 1 дорогой: звонок и СМС'],
  ],
  [
    'to confirm at once',
    'confirmations_today',
    morning,
    { visits: [visit()] },
    'problem',
    ['1 визит ждёт звонка', '1 начнётся в ближайшие два часа: звоните сейчас'],
  ],
  [
    'nobody was promised a call',
    'deferred_due',
    morning,
    { tasks: [task()] },
    'done',
    ['На сегодня звонков никому не обещали'],
  ],
  [
    'a promise to keep today',
    'deferred_due',
    morning,
    { tasks: [task({ kind: 'deferred', title: 'Имплант, решает с мужем' })] },
    'done',
    ['Сегодня обещали позвонить 1 человеку', '№ 12 Имплант, решает с мужем, 18:00'],
  ],
  ['an empty waitlist', 'waitlist', morning, {}, 'done', ['Лист ожидания пуст']],
  [
    'a free time with the one who is rung about it first',
    'waitlist',
    morning,
    {
      waitlist: [entry({ id: 1, doctorId: 9 }), entry(), entry({ id: 3, name: 'Вера' })],
      gaps: [match(at('11:20'))],
    },
    'done',
    ['Раньше хотят попасть 3 человека', 'Сауле Ахметова: Омарова А. Н., есть окно 11:20'],
  ],
  ['a calm schedule', 'schedule_risks', morning, {}, 'done', ['Опозданий и отсутствий не отмечено']],
  [
    'a delay that patients do not know of',
    'schedule_risks',
    morning,
    {
      doctorDays: [risk('delayed', { delayMinutes: 20 })],
      visits: [visit(), visit({ status: 'cancelled' })],
    },
    'problem',
    ['Омарова — опоздание 20 мин, предупредить 1 пациента'],
  ],
  [
    'a delay that patients know of',
    'schedule_risks',
    morning,
    {
      doctorDays: [risk('delayed', { delayMinutes: 20, toldAt: at('08:45') })],
      visits: [visit({ delayToldAt: at('08:45'), delayToldMinutes: 20 })],
    },
    'done',
    ['Омарова — опоздание 20 мин, пациенты предупреждены'],
  ],
  [
    'a doctor who was late and has come',
    'schedule_risks',
    morning,
    { doctorDays: [risk('delayed', { delayMinutes: 0 })], visits: [visit()] },
    'done',
    ['Опозданий и отсутствий не отмечено'],
  ],
  [
    'an absent doctor with patients',
    'schedule_risks',
    morning,
    { doctorDays: [risk('absent')], visits: [visit(), visit({ id: 119, doctorId: 7 })] },
    'problem',
    ['Омарова — сегодня не будет, записан 1 визит'],
  ],
  [
    'an absent doctor without patients',
    'schedule_risks',
    morning,
    { doctorDays: [risk('absent')] },
    'done',
    ['Омарова — сегодня не будет, записано 0 визитов'],
  ],
  [
    'slots enough',
    'scarce_slots',
    morning,
    { slots: [{ ...omarova, free: [at('11:00'), at('12:00'), at('13:00')] }] },
    'done',
    ['Свободных окон хватает у всех'],
  ],
  [
    'scarce, later and none',
    'scarce_slots',
    morning,
    {
      slots: [
        { ...omarova, free: [at('08:00'), at('11:20'), at('16:00')] },
        { ...omarova, name: 'Ким', nextFree: at('09:00', '2026-01-20') },
        { ...omarova, name: 'Ли' },
      ],
    },
    'done',
    [
      'Омарова: 2 окна, ближайшее 11:20',
      'Ким: на два дня окон нет, ближайшее 20.01 09:00',
      'Ли: в ближайшие дни окон нет',
    ],
  ],
  [
    'fresh prices',
    'price_age',
    morning,
    { services: [service()] },
    'done',
    ['Все цены проверены, самая давняя — 5 дн. назад'],
  ],
  [
    'prices looked over this morning',
    'price_age',
    morning,
    { services: [service({ priceCheckedAt: at('08:30') })] },
    'done',
    ['Все цены проверены сегодня'],
  ],
  ['no services yet', 'price_age', morning, {}, 'done', ['Услуг с ценами пока нет']],
  [
    'a price exactly as old as the rule allows, and one a day older',
    'price_age',
    at('09:00'),
    {
      services: [
        service({ name: 'Ровно', priceCheckedAt: at('09:00', '2025-12-17') }),
        service({ name: 'Давно', priceCheckedAt: at('09:00', '2025-12-16') }),
      ],
    },
    'problem',
    ['1 цену давно не проверяли', 'Давно: 31 дн.'],
  ],
  [
    'callbacks at an end',
    'callbacks',
    evening,
    { callbacks: [callback({ state: 'reached' }), callback({ state: 'carried' })] },
    'done',
    ['Всем перезвонили'],
  ],
  [
    'an open callback',
    'callbacks',
    evening,
    { callbacks: [callback()] },
    'open',
    ['Открыт 1 перезвон', 'Перезвонить: +77770000003, пропущен 10:31, попыток: 2'],
    ['callback:31'],
  ],
  [
    'an open callback that a task speaks for',
    'callbacks',
    evening,
    {
      callbacks: [callback()],
      tasks: [task({ kind: 'callback', contactId: 31, dueAt: at('09:00', nextDay) })],
    },
    'done',
    ['Всем перезвонили'],
  ],
  [
    'an open callback that another desk is ringing',
    'callbacks',
    evening,
    { callbacks: [callback(taken(2))] },
    'done',
    ['Всем перезвонили'],
  ],
  [
    'an open callback that this desk is ringing',
    'callbacks',
    evening,
    { callbacks: [callback(taken(1))] },
    'open',
    ['Открыт 1 перезвон', 'Перезвонить: +77770000003, пропущен 10:31, попыток: 2'],
    ['callback:31'],
  ],
  [
    'a task that another desk is at, and one whose claim has ended',
    'tasks_due',
    evening,
    { tasks: [task(taken(2)), task({ id: 13, ...taken(2), claimedUntil: evening })] },
    'open',
    ['Не закончена 1 задача', '№ 13 Заказать бахилы, срок был 18:00'],
    ['task:13'],
  ],
  [
    'no chats',
    'chats_waiting',
    evening,
    { chats: [contact({ status: 'answered' })] },
    'done',
    ['На все чаты ответили'],
  ],
  [
    'a chat without an answer',
    'chats_waiting',
    evening,
    { chats: [contact()] },
    'open',
    ['1 чат ждёт ответа', 'Ответить в чате: Досымжан, WhatsApp, 11:05'],
    ['contact:214'],
  ],
  [
    'tomorrow is confirmed',
    'confirmations_tomorrow',
    evening,
    { visits: [visit(), visit({ day: nextDay, status: 'confirmed' })] },
    'done',
    ['Все визиты следующего рабочего дня подтверждены'],
  ],
  [
    'tomorrow is confirmed, an expensive one by a call alone',
    'confirmations_tomorrow',
    evening,
    {
      visits: [visit({ day: nextDay, startsAt: at('10:00', nextDay), status: 'confirmed', highValue: true })],
      confirmations: [confirmation({ means: 'call', result: 'confirmed' })],
    },
    'done',
    [
      'Все визиты следующего рабочего дня подтверждены',
      'Подтвердил, осталось напомнить или написать: 1 визит',
    ],
  ],
  [
    'tomorrow is not confirmed',
    'confirmations_tomorrow',
    evening,
    { visits: [visit({ day: nextDay, startsAt: at('10:00', nextDay) })] },
    'open',
    [
      'Не подтверждён 1 визит следующего рабочего дня',
      'Подтвердить визит: Марат Касымов, 17.01 10:00, Омарова',
    ],
    ['visit:118'],
  ],
  [
    'every past visit has an outcome; one to come needs none',
    'visits_unresolved',
    evening,
    { visits: [visit({ status: 'done' }), visit({ endsAt: at('20:30') })] },
    'done',
    ['У всех прошедших визитов есть исход'],
  ],
  [
    'a visit whose outcome nobody told, yesterday’s too',
    'visits_unresolved',
    evening,
    {
      visits: [
        visit({ patientName: null, patientPhone: null, doctorName: null }),
        visit({
          id: 90,
          startsAt: at('10:00', '2026-01-15'),
          endsAt: at('10:40', '2026-01-15'),
          status: 'in_room',
        }),
      ],
    },
    'open',
    [
      '2 визита без исхода',
      'Отметить исход визита: без имени и номера, 10:00, —',
      'Отметить исход визита: Марат Касымов, 15.01 10:00, Омарова',
    ],
    ['visit:118', 'visit:90'],
  ],
  [
    'every deferred contact has its date',
    'deferred_dated',
    evening,
    { deferred: [{ contact: contact(), nextAt: at('12:00', nextDay) }] },
    'done',
    ['У каждого «подумаю» есть дата'],
  ],
  [
    'a deferred contact without a date',
    'deferred_dated',
    evening,
    { deferred: [{ contact: contact({ outcome: 'deferred' }), nextAt: null }] },
    'open',
    ['1 «подумаю» без даты', 'Позвонить: Досымжан, хочет подумать (11:05)'],
    ['contact:214'],
  ],
  [
    'only tasks of later days',
    'tasks_due',
    evening,
    { tasks: [task({ dueAt: at('00:00', nextDay) })] },
    'done',
    ['На сегодня задач нет'],
  ],
  [
    'a task up to midnight is due',
    'tasks_due',
    evening,
    { tasks: [task({ dueAt: at('23:59') })] },
    'open',
    ['Не закончена 1 задача', '№ 12 Заказать бахилы, 23:59'],
    ['task:12'],
  ],
  ['no complaints', 'complaints_measures', evening, {}, 'done', ['Жалоб без мер нет']],
  [
    'complaints in work',
    'complaints_measures',
    evening,
    { complaints: [complaint({ measures: 'Извинились' })] },
    'done',
    ['1 жалоба в работе: меры записаны или поставлена задача'],
  ],
  [
    'class A that nobody reported upwards, with measures or not, and class B without measures',
    'complaints_measures',
    evening,
    { complaints: [complaint({ id: 5, class: 'A', measures: 'Извинились' }), complaint()] },
    'open',
    [
      '2 жалобы ждут мер',
      'Жалоба № 5, класс A, 12:10: сразу сообщить руководителю',
      'Жалоба № 4, класс B, 12:10: записать меры',
    ],
    ['complaint:5', 'complaint:4'],
  ],
  ['an empty waitlist at close', 'waitlist_review', evening, {}, 'done', ['Лист ожидания пуст']],
  [
    'somebody waits and nothing is free',
    'waitlist_review',
    evening,
    { waitlist: [entry()] },
    'done',
    ['Раньше хочет попасть 1 человек'],
  ],
  [
    'somebody waits and a time is free',
    'waitlist_review',
    evening,
    { waitlist: [entry()], gaps: [match(at('11:20', nextDay))] },
    'problem',
    ['Есть окно для 1 человека из листа ожидания', 'Сауле Ахметова: Омарова А. Н., есть окно 17.01 11:20'],
  ],
  [
    'an offer without an answer',
    'waitlist_review',
    evening,
    { waitlist: [entry()], offers: [offer({ expiresAt: evening + 1 })] },
    'open',
    ['1 предложение без ответа', 'Узнать ответ на предложенное время: Сауле Ахметова'],
    ['waitlist:8'],
  ],
  [
    'an offer whose time to answer is over',
    'waitlist_review',
    evening,
    { waitlist: [entry()], offers: [offer({ expiresAt: evening })] },
    'done',
    ['Раньше хочет попасть 1 человек'],
  ],
  [
    'cash not counted',
    'cash',
    evening,
    { cash: { ...quiet.cash, expected: 18_450_000 } },
    'open',
    ['Должно быть 184 500 ₸, ещё не посчитано'],
  ],
  [
    'cash agrees',
    'cash',
    evening,
    { cash: { ...quiet.cash, expected: 18_450_000, counted: 18_450_000 } },
    'done',
    ['Посчитано 184 500 ₸, сходится'],
  ],
  [
    'cash agrees and a payment is missing',
    'cash',
    evening,
    { cash: { ...quiet.cash, counted: 0, unpaid: [visit({ status: 'done' })] } },
    'problem',
    ['Посчитано 0 ₸, сходится', 'Оплата не отмечена: Марат Касымов, 10:00, 12 000 ₸'],
  ],
  [
    'a difference without a reason',
    'cash',
    evening,
    { cash: { ...quiet.cash, expected: 18_450_000, counted: 18_400_000 } },
    'open',
    ['Ожидалось 184 500 ₸, посчитано 184 000 ₸: −500 ₸'],
  ],
  [
    'a difference with its reason',
    'cash',
    evening,
    { cash: { ...quiet.cash, expected: 18_400_000, counted: 18_450_000, note: 'размен' } },
    'problem',
    ['Ожидалось 184 000 ₸, посчитано 184 500 ₸: +500 ₸', 'Причина: размен'],
  ],
];

function risk(
  state: 'delayed' | 'absent',
  changes: { delayMinutes?: number; toldAt?: number } = {},
): ShiftFacts['doctorDays'][number] {
  return {
    id: 1,
    clinicId: 1,
    doctorId: 2,
    day: quiet.day,
    state,
    delayMinutes: null,
    note: null,
    toldAt: null,
    recordedAt: morning,
    version: 1,
    doctorName: 'Омарова',
    ...changes,
  };
}

describe('automatic checks', () => {
  it.each(cases)('%s', (_name, id, now, facts, state, lines, tails = []) => {
    expect(worded(id, facts, now)).toEqual({ state, lines, tails });
  });

  it('judge every case of the list at least once', () => {
    expect([...new Set(cases.map(([, id]) => id))].sort()).toEqual([...checkIds].sort());
  });

  it('leave a quiet day with nothing but the cash to count', () => {
    const results = runChecks(checkIds, quiet, evening);
    const open = checkIds.filter((id) => results[id]?.state !== 'done');
    expect(open).toEqual(['cash']);
  });

  it.each([
    ['when the clinic opens', '12:00', evening, at('09:00', nextDay)],
    ['an hour ahead of an early visit', '09:00', evening, at('08:00', nextDay)],
    ['halfway where less than an hour is left', '09:00', at('08:20', nextDay), at('08:40', nextDay)],
  ])('carry a confirmation to a time before the visit: %s', (_name, starts, now, suggestedAt) => {
    const facts = { ...quiet, visits: [visit({ day: nextDay, startsAt: at(starts, nextDay) })] };
    const [tail] = checks.confirmations_tomorrow(facts, now).tails;
    expect(tail).toMatchObject({ suggestedAt, latestAt: at(starts, nextDay) });
  });

  it('ask a shift that is closed after midnight for its own day only', () => {
    const facts = {
      ...quiet,
      tasks: [task({ dueAt: at('09:00', nextDay) }), task({ id: 13 })],
      visits: [visit({ day: nextDay, startsAt: at('00:10', nextDay), endsAt: at('01:00', nextDay) })],
    };
    const now = at('00:30', nextDay);
    expect(checks.tasks_due(facts, now).tails.map(({ key }) => key)).toEqual(['task:13']);
    expect(checks.confirmations_tomorrow(facts, now).state).toBe('done');
  });
});

describe('while another desk of the clinic is open', () => {
  const others = [{ shiftId: 58, administrator: 'Динара Ахметова', desk: 'Стойка 2' }];

  it('its desk goes on with what is the clinic’s', () => {
    const facts: Partial<ShiftFacts> = {
      others,
      callbacks: [callback()],
      chats: [contact({ shiftId: 58 })],
      visits: [
        visit(),
        visit({
          id: 119,
          day: nextDay,
          startsAt: at('10:00', nextDay),
          endsAt: at('11:00', nextDay),
        }),
      ],
      waitlist: [entry()],
      offers: [offer({ expiresAt: evening + 1, deskId: 2 })],
      tasks: [task({ ownerId: 2 }), task({ id: 13, ownerId: null })],
      deferred: [{ contact: contact({ id: 215, shiftId: 58 }), nextAt: null }],
      complaints: [complaint({ shiftId: 58 })],
    };
    const stays = (n: number) => ({
      state: 'done',
      lines: [`Остаётся на открытой смене, Динара Ахметова (Стойка 2): ${n}`],
      tails: [],
    });
    const counts: Partial<Record<CheckId, number>> = {
      callbacks: 1,
      chats_waiting: 1,
      confirmations_tomorrow: 1,
      visits_unresolved: 1,
      waitlist_review: 1,
      tasks_due: 2,
      deferred_dated: 1,
      complaints_measures: 1,
    };
    for (const [id, n] of Object.entries(counts)) {
      expect(worded(id as CheckId, facts, evening), id).toEqual(stays(n));
    }
  });

  it('what is this shift’s own is not left to it', () => {
    const own = task();
    expect(worded('tasks_due', { others, tasks: [own, task({ id: 13, ownerId: 2 })] }, evening)).toEqual({
      state: 'open',
      lines: [
        'Не закончена 1 задача',
        '№ 12 Заказать бахилы, срок был 18:00',
        'Остаётся на открытой смене, Динара Ахметова (Стойка 2): 1',
      ],
      tails: ['task:12'],
    });
    const deferred = [{ contact: contact({ outcome: 'deferred' }), nextAt: null }];
    expect(worded('deferred_dated', { others, deferred }, evening).tails).toEqual(['contact:214']);
    expect(worded('complaints_measures', { others, complaints: [complaint()] }, evening).tails).toEqual([
      'complaint:4',
    ]);
  });

  it('nothing is left to anybody where nothing is left', () => {
    expect(worded('callbacks', { others }, evening).lines).toEqual(worded('callbacks', {}, evening).lines);
  });
});
