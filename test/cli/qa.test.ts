/** Talks scored by the scorecard: by flags, at a terminal, again, at two desks at once. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scoreContact } from '../../src/quality/scoring.ts';
import type { Ask } from '../../src/terminal/ask.ts';
import { card, marks } from '../quality/card.ts';
import { type DayDesk, openedDesk } from './day-desk.ts';
import { scripted } from './run-cli.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = await openedDesk('ru');
  await desk.type(
    '10:00',
    'log call --phone 87015550001 --name Асель --talk 3:10 --outcome booked --source 2gis'.split(' '),
  );
});
afterEach(() => desk.remove());

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const score = (more: string, at = '11:00') =>
  desk.type(at, `qa score 1 --by svetlana ${more}`.trim().split(' '));

describe('qa score', () => {
  it('takes full marks for what applied, and tells what to practise', async () => {
    const ran = await score('--all-full --mark slots=half');
    expect(plain(ran.out)).toBe(
      [
        'Контакт 1: 91,8 из 100 (баллов 78 из 85), цель 85 достигнута',
        '  кто слушал: Светлана Ким, 11:00; кто говорил: Айгуль Сапарова',
        '  Приветствие и имя     10  из 10',
        '  Потребность           15  из 15',
        '  Решение               15  из 15',
        '  Клиника и врач        10  из 10',
        '  Два времени на выбор   8  из 15',
        '  Сомнения               —  не требовалось',
        '  Итог и подготовка     10  из 10',
        '  Запись в программе    10  из 10',
        '  потренировать: Два времени на выбор  → smena script show two-slots',
        '',
      ].join('\n'),
    );
  });

  it('asks one criterion after another, the likely mark first', async () => {
    // Eight criteria and a note; Enter takes what is likely.
    const answers = ['', 'half', '', '', 'none', '', '', '', 'назвать второе время'];
    const ran = await desk.run(['qa', 'score', '1', '--by', 'svetlana'], { answers });
    expect(ran.code).toBe(0);
    const { score: told } = (await desk.run(['qa', 'show', '1', '--json'])).json<{ score: object }>();
    expect(told).toMatchObject({
      ...{ contactId: 1, by: 'svetlana', operator: 'aigul', own: false, points: 63, most: 85, card: 1 },
      marks: { greeting: 10, need: 8, slots: 0, objections: null },
      note: 'назвать второе время',
    });
  });

  it('names the flag of what is missing where nobody can be asked', async () => {
    const ran = await desk.run(['qa', 'score', '1', '--by', 'svetlana', '--mark', 'greeting=10', '--json']);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([2, 'missing_input', '--mark']);
    expect(ran.error().hint).toContain('--mark need=15');
  });

  it.each([
    ['greeting=11', 'invalid_number'],
    ['record=-', 'invalid_number'],
    ['slots', 'invalid_number'],
    ['slots=good', 'invalid_number'],
    ['voice=5', 'invalid_choice'],
  ])('refuses the mark %s', async (mark, code) => {
    const ran = await desk.run(['qa', 'score', '1', '--mark', mark, '--json']);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([2, code, '--mark']);
  });

  it('marks a check of oneself, and allows it', async () => {
    const ran = await desk.type('11:00', ['qa', 'score', '1', '--all-full']);
    expect(ran.out).toContain('самопроверка: Айгуль Сапарова, 11:00');
    expect(ran.err).toContain('отмечено как самопроверка');
  });

  it('again replaces the score; what it replaced is kept, and undo brings it back', async () => {
    await score('--all-full --mark slots=0 --note первая');
    const ran = await score('--all-full', '12:00');
    expect(plain(ran.out)).toContain('прежде: 82,4 из 100, Светлана Ким, 11:00');
    const both = async () => {
      const told = (await desk.run(['qa', 'show', '1', '--json'])).json<{
        score: { points: number; note: string | null };
        earlier: { points: number }[];
      }>();
      // Nobody has said another word.
      expect(told.score.note).toBe('первая');
      return [told.score.points, told.earlier.map(({ points }) => points)];
    };
    expect(await both()).toEqual([85, [70]]);
    const undone = await desk.type('12:01', ['undo', '--yes']);
    expect(undone.out).toContain('оценка контакта 1 — контакт 1, 85 / 85');
    expect(await both()).toEqual([70, []]);
  });

  it('forgets the kept figures of the day of the contact', async () => {
    await desk.run(['metrics', '2026-01-16'], { now: '2026-02-20T10:00:00+05:00' });
    const kept = () =>
      desk.withStore(({ engine: { db } }) =>
        db.selectFrom('dayFigures').select('day').where('day', '=', '2026-01-16').execute(),
      );
    expect(await kept()).toHaveLength(1);
    await desk.run('qa score 1 --by svetlana --all-full'.split(' '), { now: '2026-02-21T10:00:00+05:00' });
    expect(await kept()).toEqual([]);
  });
});

/** Somebody else types a line before the first answer. */
const whileAsked = (line: string): Ask => {
  const inner = scripted(['', '', '', '', '', '', '', '', '']);
  let done = false;
  return {
    ...inner,
    async select(question) {
      if (!done) {
        done = true;
        await desk.type('11:00', line.split(' '));
      }
      return inner.select(question);
    },
  };
};

describe('qa score at two desks at once', () => {
  const meanwhile = (line: string) =>
    desk.run(['qa', 'score', '1', '--by', 'dinara'], {
      ask: whileAsked(line),
      now: '2026-01-16T11:01:00+05:00',
    });

  it('keeps the first: who comes second hears that it is scored', async () => {
    const ran = await meanwhile('qa score 1 --by svetlana --all-full --mark slots=0');
    expect([ran.code, ran.out]).toEqual([4, '']);
    expect(ran.err).toContain('Этот контакт только что оценили на другой стойке; ничего не записано.');
    expect((await desk.run(['qa', 'score', '1', '--json', '--all-full'])).code).toBe(0);
    const json = await desk.run(['qa', 'show', '1', '--json']);
    expect(json.json<{ earlier: object[] }>().earlier).toMatchObject([{ by: 'svetlana', points: 70 }]);
  });

  it('shows both where a score was replaced meanwhile', async () => {
    await score('--all-full');
    const ran = await meanwhile('qa score 1 --by svetlana --all-full --mark slots=0');
    expect(ran.code).toBe(4);
    expect(plain(ran.err)).toContain('Запись «оценка контакта 1» тем временем изменили; ничего не записано.');
    expect(plain(ran.err)).toMatch(/баллы +85 +70/);
  });

  it('is refused by the schema where both have found no score', async () => {
    const { contact } = (await desk.run(['log', 'show', '1', '--json'])).json<{ contact: { id: number } }>();
    const told = {
      clinicId: 1,
      day: '2026-01-16',
      status: 'answered',
      direction: 'in',
      channel: 'call',
    } as const;
    const wish = { contact: { ...contact, ...told, talkSeconds: 190 }, marks: marks(), scorerId: 1 };
    const decision = scoreContact({ ...wish, operator: 'aigul', reviewId: null, note: null }, card, null, 0);
    const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
    const twice = desk.withStore(async (store) => {
      await store.apply(decision, actor);
      await store.apply(decision, actor);
    });
    await expect(twice).rejects.toMatchObject({ code: 'scored_meanwhile' });
  });
});

describe('qa list', () => {
  it('is averages by criterion and by who spoke, the weakest marked', async () => {
    await score('--all-full --mark slots=0');
    await desk.type(
      '10:30',
      'log whatsapp --phone 87015550002 --name Марат --outcome informed --source 2gis --operator dinara'.split(
        ' ',
      ),
    );
    await desk.type('11:01', 'qa score 2 --by svetlana --all-full'.split(' '));
    expect(plain((await desk.run(['qa', 'week'])).out)).toBe(
      [
        'С 12.01.2026 по 16.01.2026: 2 оценки, в среднем 90,6 из 100 (цель 85).',
        'Контакт  День        Кто говорил      Из 100  Слабее всего          Кто слушал',
        '      1  16.01.2026  Айгуль Сапарова    82,4  Два времени на выбор  Светлана Ким',
        '      2  16.01.2026  Динара Ахметова     100  —                     Светлана Ким',
        '',
        'Критерий                В среднем    Баллы  Оценок',
        'Приветствие и имя         100,0 %  10 / 10       1',
        'Потребность               100,0 %  30 / 30       2',
        'Решение                   100,0 %  30 / 30       2',
        'Клиника и врач            100,0 %  20 / 20       2',
        '! Два времени на выбор     50,0 %  15 / 30       2',
        'Сомнения                        —                0',
        'Итог и подготовка         100,0 %  20 / 20       2',
        'Запись в программе        100,0 %  20 / 20       2',
        '',
        'Кто говорил      Средняя  Оценок  Слабее всего',
        'Айгуль Сапарова     82,4       1  Два времени на выбор',
        'Динара Ахметова      100       1  —',
        '  потренировать: Два времени на выбор  → smena script show two-slots',
        '',
      ].join('\n'),
    );
    const json = (await desk.run(['qa', 'list', 'week', '--administrator', 'aigul', '--json'])).json();
    expect(json).toMatchObject({
      ...{ from: '2026-01-12', to: '2026-01-16', card: { version: 1, goal: 85 }, weakest: 'slots' },
      total: { count: 1, points: 70, most: 85 },
      administrators: [{ operator: 'aigul', count: 1, weakest: 'slots' }],
    });
  });

  it('leaves scores by another version of the card out of the criteria, and says so', async () => {
    await score('--all-full');
    const { readFileSync } = await import('node:fs');
    const card = readFileSync('data/scorecard.yaml', 'utf8').replace('version: 1', 'version: 2');
    mkdirSync(join(desk.folder, 'config/shift/data'), { recursive: true });
    writeFileSync(join(desk.folder, 'config/shift/data/scorecard.yaml'), card);
    const ran = await desk.run(['qa']);
    expect(ran.out).toContain(
      'По критериям не учтена 1 оценка по другой версии скоркарда (сейчас версия 2).',
    );
    expect((await desk.run(['qa', '--json'])).json()).toMatchObject({ otherCards: 1, total: { count: 1 } });
  });

  it('says that there is nothing', async () => {
    expect((await desk.run(['qa', 'yesterday'])).out).toContain('С 15.01.2026 по 15.01.2026 оценок нет.');
  });
});

describe('qa card', () => {
  it('is printed on one page', async () => {
    const ran = await desk.run(['qa', 'card', '--pdf', desk.file('card.pdf')]);
    expect(ran.out).toBe(`Бланк записан: ${desk.file('card.pdf')}\n`);
    expect((await desk.run(['qa', 'card', '--pdf', desk.file('card.pdf')])).code).toBe(2);
  });

  it('tells programs what there is', async () => {
    const { criteria } = (await desk.run(['qa', 'card', '--json'])).json<{ criteria: object[] }>();
    expect(criteria).toHaveLength(8);
    expect(criteria[4]).toMatchObject({ code: 'slots', weight: 15, script: 'two-slots' });
  });
});
