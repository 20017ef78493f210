/** The weekly review: drawn, walked, left and taken up again, finished; and all of it by flags. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, openedDesk } from './day-desk.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = await openedDesk('ru');
  const talk = 'log call --talk 2:00 --source 2gis --phone 8701555000';
  const lines = [
    `${talk}1 --name Асель --outcome booked`,
    `${talk}2 --name Марат --outcome declined`,
    `${talk}3 --name Инна --outcome booked --operator dinara`,
    `${talk}4 --name Олег --outcome declined --operator dinara`,
    `${talk}5 --name Ева --outcome complaint`,
    `${talk}6 --name Данияр --outcome confirmed --operator dinara`,
    'book --doctor omarova --service hygiene --at 12:00 --name Жибек --phone 87015550008',
  ];
  for (const [at, line] of lines.entries()) await desk.type(`09:0${at}`, line.split(' '));
  await desk.type('12:30', ['visit', 'no-show', '1', '--reason', 'forgot']);
});
afterEach(() => desk.remove());

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const begin = (at = '17:00') =>
  desk.type(at, 'weekly --week 2026-W03 --seed k7 --count 5 --senior svetlana'.split(' '));
interface Told {
  review: { id: number; state: string; skill: string | null; seed: string };
  contacts: {
    stratum: string;
    contact: { id: number; operator: string; phone: string };
    score: object | null;
  }[];
  short: object[];
  measures: { id: number; title: string; owner: string; dueAt: string; kind: string; state: string }[];
  last: { skill: { improved: boolean | null } | null; measures: object[] } | null;
  noShows: { causes: object[]; week: { count: number; rate: number } };
  left: string[];
}
const told = async (...more: string[]): Promise<Told> =>
  (await desk.type('18:00', ['weekly', 'show', ...more, '--json'])).json<Told>();

describe('weekly --dry-run', () => {
  it('draws the same for the same seed, over strata and people, and writes nothing', async () => {
    const argv = 'weekly --dry-run --week 2026-W03 --count 5 --seed k7'.split(' ');
    const drawn = (await desk.type('17:00', [...argv, '--json'])).json<Told & { seed: string }>();
    expect(drawn.contacts.map(({ stratum }) => stratum)).toEqual([
      'complaint',
      'lost',
      'lost',
      'booked',
      'booked',
    ]);
    expect(new Set(drawn.contacts.map(({ contact }) => contact.operator))).toEqual(
      new Set(['aigul', 'dinara']),
    );
    expect(drawn.contacts[0]?.contact.phone).toBe('+7 701 *** ** 05');
    expect((await desk.type('17:05', [...argv, '--json'])).json()).toEqual(drawn);
    expect((await desk.run(['weekly', 'list'])).out).toBe('Разборов недели ещё не было.\n');
    await begin();
    const { contacts, review } = await told();
    expect(review.seed).toBe('k7');
    expect(contacts.map(({ contact }) => contact.id)).toEqual(
      drawn.contacts.map(({ contact }) => contact.id),
    );
  });

  it('says what there was too little of', async () => {
    const ran = await desk.type('17:00', 'weekly --dry-run --week 2026-W03 --count 10 --seed k7'.split(' '));
    expect(ran.out).toContain('  жалоба: нашлось 1 из 2, добрано из остальных.\n');
    expect(ran.out).toContain('  Добрать удалось только 1 из 5: больше слушать нечего.\n');
    expect(ran.out).toContain('smena weekly --week 2026-W03 --seed k7');
  });
});

describe('weekly without a terminal', () => {
  it('begins, tells what is left with its commands, and asks nothing', async () => {
    const ran = await begin();
    expect(plain(ran.out)).toContain('Разбор недели № 1, 2026-W03 (12.01.2026 – 18.01.2026): идёт');
    expect(plain(ran.out)).toContain(
      [
        'Неявки',
        '  за неделю 1 из 1, 100,0 %; неделей раньше —. Цель ≤ 10,0 %.',
        '  Пустое время врачей: 40 мин.',
        '  Причина  За неделю  До неё',
        '  забыл            1       0',
      ].join('\n'),
    );
    expect(plain(ran.out).split('Осталось\n')[1]).toBe(
      [
        '  прослушать и оценить                → smena qa score 5',
        '  выбрать навык                       → smena weekly --skill …',
        '  решить, что делать с неявками       → smena weekly --measure reminders',
        '  закончить                           → smena weekly --finish',
        '',
      ].join('\n'),
    );
  });

  it('takes scores, skill and measures from a file and goes to its end', async () => {
    await begin();
    const ids = (await told()).contacts.map(({ contact }) => contact.id);
    const scores = ids.map(
      (contact, at) => `- { contact: ${contact}, allFull: true, marks: { slots: ${at % 2 === 0 ? 0 : 15} } }`,
    );
    const file = desk.write(
      'answers.yaml',
      [
        'scores:',
        ...scores,
        'skill: slots',
        'measures:',
        '- { title: reminders, owner: dinara, due: "23.01 10:00" }',
        '- { title: Звонить накануне всем новым }',
        'note: хорошая неделя',
        'finish: true',
        'next: "23.01 17:00"',
      ].join('\n'),
    );
    await desk.type('17:30', ['weekly', '--answers', file]);
    const review = await told();
    expect(review.review).toMatchObject({
      state: 'done',
      skill: 'slots',
      note: 'хорошая неделя',
      senior: 'svetlana',
    });
    expect(review.contacts.every(({ score }) => score !== null)).toBe(true);
    expect(review.measures).toMatchObject([
      {
        kind: 'measure',
        owner: 'dinara',
        dueAt: '2026-01-23T10:00:00+05:00',
        title: expect.stringContaining('Напоминать'),
      },
      { kind: 'measure', owner: 'svetlana', title: 'Звонить накануне всем новым' },
    ]);
    expect(review.noShows).toMatchObject({
      week: { count: 1, rate: 1 },
      causes: [{ reason: 'forgot', week: 1, before: 0 }],
    });
    expect(review.left).toEqual([]);
    const { tasks } = (await desk.run(['task', 'list', '--all', '--json'])).json<{
      tasks: { title: string; dueAt: string }[];
    }>();
    expect(tasks.find(({ title }) => title.startsWith('Разбор'))?.dueAt).toBe('2026-01-23T17:00:00+05:00');
  });

  it('names the flag where it cannot end, and refuses another draw while one is open', async () => {
    await begin();
    const refused = async (line: string) => {
      const { code, ...ran } = await desk.run([...line.split(' '), '--json']);
      return [code, ran.error().code, ran.error().field];
    };
    expect(await refused('weekly --finish')).toEqual([2, 'missing_input', '--skill']);
    expect(await refused('weekly --seed other')).toEqual([4, 'review_open', null]);
    expect(await refused('weekly --count 6')).toEqual([4, 'review_open', null]);
    expect(await refused('weekly --skill voice')).toEqual([2, 'invalid_choice', '--skill']);
    expect(await refused('weekly --measure reminders --due вчера')).toEqual([2, 'time_in_past', '--due']);
    expect(await refused('weekly --measure reminders --owner никто')).toEqual([3, 'not_found', '--owner']);
    expect(await refused('weekly --senior dinara')).toEqual([7, 'not_senior', '--senior']);
    expect(await refused('weekly --skill slots --finish --next вчера')).toEqual([
      2,
      'time_in_past',
      '--next',
    ]);
  });

  it('asks for its senior where there are several', async () => {
    await desk.type('16:00', ['staff', 'add', 'Ержан Касымов', '--role', 'manager']);
    const ran = await desk.run(['weekly', '--json']);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([2, 'missing_input', '--senior']);
  });
});

describe('weekly at a terminal', () => {
  const card = Array.from({ length: 8 }, () => '');

  it('is left in the middle and taken up where it was', async () => {
    await begin();
    const first = await desk.run(['weekly'], {
      now: '2026-01-16T17:10:00+05:00',
      answers: ['score', ...card, '', 'stop'],
    });
    expect(first.code).toBe(0);
    expect((await told()).contacts.filter(({ score }) => score !== null)).toHaveLength(1);
    const rest = [...['score', ...card, ''], ...['later'], ...['later'], ...['later']];
    const end = ['', 'moving', '', '', 'none', true, 'запомнить'];
    const second = await desk.run(['weekly'], {
      now: '2026-01-17T10:00:00+05:00',
      answers: [...rest, ...end],
    });
    expect([second.code, second.err.includes('no answer left')]).toEqual([0, false]);
    expect(plain(second.out)).toContain('Разбор недели № 1, 2026-W03 (12.01.2026 – 18.01.2026): закончен');
    const { review, measures } = await told('1');
    expect(review).toMatchObject({ state: 'done', note: 'запомнить' });
    expect(measures).toMatchObject([{ owner: 'svetlana', dueAt: '2026-01-24T10:00:00+05:00' }]);
  });

  it('makes no task for the next one where none is wanted', async () => {
    await begin();
    await desk.type('17:05', 'weekly --skill slots --finish --next none'.split(' '));
    const { tasks } = (await desk.run(['task', 'list', '--all', '--json'])).json<{ tasks: object[] }>();
    expect(tasks).toMatchObject([{ kind: 'visit' }]);
  });

  it('shows last week’s skill and measures, and closes the task that called for it', async () => {
    await begin('17:00');
    const line = 'weekly --skill slots --measure prepayment --finish --answers';
    const scored = async (at: string, slots: number): Promise<void> => {
      const [one] = (await told()).contacts;
      const file = desk.write(
        'a.yaml',
        `scores: [{ contact: ${one?.contact.id}, allFull: true, marks: { slots: ${slots} } }]`,
      );
      await desk.type(at, [...line.split(' '), file]);
    };
    await scored('17:20', 0);
    const talk = 'log call --talk 2:00 --source 2gis --phone 87015550011 --name Аян --outcome declined';
    await desk.type('20 10:00', talk.split(' '));
    await desk.type('23 17:00', 'weekly --week 2026-W04 --senior svetlana'.split(' '));
    await scored('23 17:20', 15);
    const ran = await desk.type('23 17:30', ['weekly', 'show']);
    expect(plain(ran.out)).toContain(
      'навык прошлой недели, Два времени на выбор: было 0,0 % (1 оценка), стало\n  100,0 % (1 оценка) — лучше',
    );
    expect(plain(ran.out)).toContain('  Меры прошлого разбора:');
    const { last } = await told('2');
    expect(last).toMatchObject({ skill: { improved: true }, measures: [{ kind: 'measure', state: 'open' }] });
    const { tasks } = (await desk.run(['task', 'list', '--all', '--json'])).json<{
      tasks: { title: string }[];
    }>();
    expect(tasks.filter(({ title }) => title.startsWith('Разбор'))).toHaveLength(1);
  });

  it('looks over old prices and ticks them', async () => {
    await begin();
    const answers = ['stop'];
    await desk.run(['weekly'], { answers, now: '2026-03-01T10:00:00+05:00' });
    const later = '2026-03-01T10:00:00+05:00';
    const old = (await desk.run(['weekly', 'show'], { now: later })).out;
    expect(plain(old)).toContain('Профгигиена: цену не проверяли 45 дней');
    expect(old).toContain('smena service edit hygiene --price …');
    await desk.run(['weekly', '--checked'], { now: later });
    expect(plain((await desk.run(['weekly', 'show'], { now: later })).out)).toContain(
      'Ничего старше 30 дней нет.',
    );
  });
});

describe('weekly list, show and drop', () => {
  it('keeps what was dropped, and lets the week be drawn again', async () => {
    await begin();
    expect((await desk.type('17:05', ['weekly', 'drop', '--reason', 'некогда'])).out).toBe(
      'Разбор № 1 отменён. Оценки и меры остались.\n',
    );
    await begin();
    expect(plain((await desk.run(['weekly', 'list'])).out)).toBe(
      [
        '№  Неделя    Состояние  Оценено  Средняя  Навык  Кто вёл',
        '2  2026-W03  идёт       0 / 5          —  —      Светлана Ким',
        '1  2026-W03  отменён    0 / 5          —  —      Светлана Ким',
        '',
      ].join('\n'),
    );
    expect((await desk.run(['weekly', 'show', '7'])).code).toBe(3);
  });

  it('is taken back by undo whole, but not once a talk was scored in it', async () => {
    await begin();
    expect((await desk.type('17:01', ['undo', '--yes'])).out).toContain(
      'разбор недели 1 — 12.01.2026 — 18.01.2026',
    );
    await begin('17:02');
    const id = (await told()).contacts[0]?.contact.id;
    await desk.type('17:03', ['qa', 'score', String(id), '--all-full']);
    await desk.type('17:04', ['weekly', '--measure', 'reminders']);
    const begun = await desk.withStore(({ facts }) => facts.latest(1, null, 5));
    const start = begun.find(({ kind }) => kind === 'review.started');
    const kept = await desk.run(['undo', String(start?.seq), '--yes', '--json']);
    expect([kept.code, kept.error().code]).toEqual([4, 'undo_in_use']);
    const measured = await desk.type('17:05', ['undo', '--yes']);
    expect(measured.out).toContain('задача 2 — Напоминать');
    expect((await told()).measures).toEqual([]);
  });

  it('puts a sheet on paper without a patient’s name or number', async () => {
    await begin();
    const file = desk.file('sheet.pdf');
    await desk.type('17:05', ['weekly', 'show', '--pdf', file]);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
