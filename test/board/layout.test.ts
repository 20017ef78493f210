import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/board/layout.ts';
import { firstState } from '../../src/board/press.ts';
import { translator } from '../../src/i18n/index.ts';
import { displayWidth } from '../../src/terminal/text-width.ts';
import { plainTheme } from '../../src/terminal/theme.ts';
import { aBoard, now, seen } from './a-board.ts';

const narrow = { columns: 40, rows: 18 };
const usual = { columns: 80, rows: 20 };
const wide = { columns: 200, rows: 14 };

describe('the board', () => {
  it('in Russian', async () => {
    expect(await seen('ru', narrow)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07
      ── Очередь 1–4 / 5 ─────────────────────
      >1  !7:07 перезвонить
         +7 777 *** ** 03, 10:31
       2  !6:07 проводить
         Марат К. → 305, Омарова А. Н. +1
       3   1:53 ответить
         Айнұр 👩‍⚕️, WhatsApp, 10:50
       4 !09:00 задача
         Заказать бахилы
      ── Сегодня: придут 1, ждут 1, у врача 0…
       10:40 Марат К.            пришёл  !6:07
       12:00 Инна Ц.             записан
      ── Цифры ───────────────────────────────
      Конверсия 54,5 % (≥ 50 %) ✓
      Пропуски, % 12,0 % (≤ 8 %) ✗
      ↵ smena callback 1 · 635 = 600 … + 35 …
      l c f a s d t  ? помощь  q выйти"
    `);
    expect(await seen('ru', usual)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                      смена 1, Айгуль С.
      ── Очередь 5 ───────────────────────────────────────────────────────────────────
      >1  !7:07 перезвонить +7 777 *** ** 03, 10:31                   smena callback 1
       2  !6:07 проводить   Марат К. → 305, Омарова А. Н. +1        smena visit seat 2
       3   1:53 ответить    Айнұр 👩‍⚕️, WhatsApp, 1…  smena log edit 3 --status answered
       4 !09:00 задача      Заказать бахилы                          smena task done 1
       5 →20:00 подтвердить 17.01 10:00                                  smena confirm
      ── Сегодня: придут 1, ждут 1, у врача 0, были 1 ────────────────────────────────
       10:40 Марат К.                     Омарова А. Н., 305             пришёл  !6:07
       12:00 Инна Ц.                      Омарова А. Н., 305             записан
      ── Цифры ───────────────────────────────────────────────────────────────────────
      Конверсия 54,5 % (≥ 50 %) ✓ · Пропуски, % 12,0 % (≤ 8 %) ✗ · Записаны 6






      ↵ smena callback 1 · 635 = 600 … + 35 …
      l записать  c перезвонить  f подтвердить  a пришёл  ? помощь  q выйти"
    `);
    expect(await seen('ru', wide)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                                                                                                                                              смена 1, Айгуль С.
      ── Очередь 5 ────────────────────────────────────────────────────────────────────────────────────────────────────── │ ── Сегодня: придут 1, ждут 1, у врача 0, были 1 ──────────────────────────────────
      >1  !7:07 перезвонить +7 777 *** ** 03, 10:31                                                      smena callback 1 │  10:40 Марат К.                      Омарова А. Н., 305              пришёл  !6:07
       2  !6:07 проводить   Марат К. → 305, Омарова А. Н. +1                                           smena visit seat 2 │  12:00 Инна Ц.                       Омарова А. Н., 305              записан
       3   1:53 ответить    Айнұр 👩‍⚕️, WhatsApp, 10:50                                  smena log edit 3 --status answered │
       4 !09:00 задача      Заказать бахилы                                                             smena task done 1 │ ── Цифры ─────────────────────────────────────────────────────────────────────────
       5 →20:00 подтвердить 17.01 10:00                                                                     smena confirm │ Конверсия 54,5 % (≥ 50 %) ✓ · Пропуски, % 12,0 % (≤ 8 %) ✗ · Записаны 6





      ↵ smena callback 1 · 635 = 600 … + 35 …
      l записать  c перезвонить  f подтвердить  a пришёл  s проводить  d состоялся  t задача  ? помощь  q выйти"
    `);
  });

  it('in Kazakh', async () => {
    expect(await seen('kk', narrow)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07
      ── Кезек 1–4 / 5 ───────────────────────
      >1  !7:07 қоңырау шалу
         +7 777 *** ** 03, 10:31
       2  !6:07 ертіп апару
         Марат К. → 305, Омарова А. Н. +1
       3   1:53 жауап беру
         Айнұр 👩‍⚕️, WhatsApp, 10:50
       4 !09:00 тапсырма
         Заказать бахилы
      ── Бүгін: келеді 1, күтуде 1, дәрігерде…
       10:40 Марат К.            келді   !6:07
       12:00 Инна Ц.             жазылды
      ── Көрсеткіштер ────────────────────────
      Конверсия 54,5 % (≥ 50 %) ✓
      Жауапсыз, % 12,0 % (≤ 8 %) ✗ · Жазылды 6
      ↵ smena callback 1 · 635 = 600 … + 35 …
      l c f a s d t  ? көмек  q шығу"
    `);
    expect(await seen('kk', usual)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                     1-ауысым, Айгуль С.
      ── Кезек 5 ─────────────────────────────────────────────────────────────────────
      >1  !7:07 қоңырау шалу +7 777 *** ** 03, 10:31                  smena callback 1
       2  !6:07 ертіп апару  Марат К. → 305, Омарова А. Н. +1       smena visit seat 2
       3   1:53 жауап беру   Айнұр 👩‍⚕️, WhatsApp,…   smena log edit 3 --status answered
       4 !09:00 тапсырма     Заказать бахилы                         smena task done 1
       5 →20:00 растау       17.01 10:00                                 smena confirm
      ── Бүгін: келеді 1, күтуде 1, дәрігерде 0, болды 1 ─────────────────────────────
       10:40 Марат К.                     Омарова А. Н., 305             келді   !6:07
       12:00 Инна Ц.                      Омарова А. Н., 305             жазылды
      ── Көрсеткіштер ────────────────────────────────────────────────────────────────
      Конверсия 54,5 % (≥ 50 %) ✓ · Жауапсыз, % 12,0 % (≤ 8 %) ✗ · Жазылды 6






      ↵ smena callback 1 · 635 = 600 … + 35 …
      l жазу  c қоңырау шалу  f растау  a келді  s ертіп апару  ? көмек  q шығу"
    `);
    expect(await seen('kk', wide)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                                                                                                                                             1-ауысым, Айгуль С.
      ── Кезек 5 ──────────────────────────────────────────────────────────────────────────────────────────────────────── │ ── Бүгін: келеді 1, күтуде 1, дәрігерде 0, болды 1 ───────────────────────────────
      >1  !7:07 қоңырау шалу +7 777 *** ** 03, 10:31                                                     smena callback 1 │  10:40 Марат К.                      Омарова А. Н., 305              келді   !6:07
       2  !6:07 ертіп апару  Марат К. → 305, Омарова А. Н. +1                                          smena visit seat 2 │  12:00 Инна Ц.                       Омарова А. Н., 305              жазылды
       3   1:53 жауап беру   Айнұр 👩‍⚕️, WhatsApp, 10:50                                 smena log edit 3 --status answered │
       4 !09:00 тапсырма     Заказать бахилы                                                            smena task done 1 │ ── Көрсеткіштер ──────────────────────────────────────────────────────────────────
       5 →20:00 растау       17.01 10:00                                                                    smena confirm │ Конверсия 54,5 % (≥ 50 %) ✓ · Жауапсыз, % 12,0 % (≤ 8 %) ✗ · Жазылды 6





      ↵ smena callback 1 · 635 = 600 … + 35 …
      l жазу  c қоңырау шалу  f растау  a келді  s ертіп апару  d болды  t тапсырма  ? көмек  q шығу"
    `);
  });

  it('in English', async () => {
    expect(await seen('en', narrow)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07
      ── Queue 1–4 / 5 ───────────────────────
      >1  !7:07 ring back
         +7 777 *** ** 03, 10:31
       2  !6:07 show in
         Марат К. → 305, Омарова А. Н. +1
       3   1:53 reply
         Айнұр 👩‍⚕️, WhatsApp, 10:50
       4 !09:00 task
         Заказать бахилы
      ── Today: to come 1, waiting 1, with th…
       10:40 Марат К.            arrived !6:07
       12:00 Инна Ц.             booked
      ── Figures ─────────────────────────────
      Conversion 54,5 % (≥ 50 %) ✓
      Missed, % 12,0 % (≤ 8 %) ✗ · Booked 6
      ↵ smena callback 1 · 635 = 600 … + 35 …
      l c f a s d t  ? help  q leave"
    `);
    expect(await seen('en', usual)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                      shift 1, Айгуль С.
      ── Queue 5 ─────────────────────────────────────────────────────────────────────
      >1  !7:07 ring back +7 777 *** ** 03, 10:31                     smena callback 1
       2  !6:07 show in   Марат К. → 305, Омарова А. Н. +1          smena visit seat 2
       3   1:53 reply     Айнұр 👩‍⚕️, WhatsApp, 10:…  smena log edit 3 --status answered
       4 !09:00 task      Заказать бахилы                            smena task done 1
       5 →20:00 confirm   17.01 10:00                                    smena confirm
      ── Today: to come 1, waiting 1, with the doctor 0, done 1 ──────────────────────
       10:40 Марат К.                     Омарова А. Н., 305             arrived !6:07
       12:00 Инна Ц.                      Омарова А. Н., 305             booked
      ── Figures ─────────────────────────────────────────────────────────────────────
      Conversion 54,5 % (≥ 50 %) ✓ · Missed, % 12,0 % (≤ 8 %) ✗ · Booked 6






      ↵ smena callback 1 · 635 = 600 … + 35 …
      l log  c ring back  f confirm  a arrived  s show in  d done  ? help  q leave"
    `);
    expect(await seen('en', wide)).toMatchInlineSnapshot(`
      "Жайлы · 16.01 · 10:53:07                                                                                                                                                              shift 1, Айгуль С.
      ── Queue 5 ──────────────────────────────────────────────────────────────────────────────────────────────────────── │ ── Today: to come 1, waiting 1, with the doctor 0, done 1 ────────────────────────
      >1  !7:07 ring back +7 777 *** ** 03, 10:31                                                        smena callback 1 │  10:40 Марат К.                      Омарова А. Н., 305              arrived !6:07
       2  !6:07 show in   Марат К. → 305, Омарова А. Н. +1                                             smena visit seat 2 │  12:00 Инна Ц.                       Омарова А. Н., 305              booked
       3   1:53 reply     Айнұр 👩‍⚕️, WhatsApp, 10:50                                    smena log edit 3 --status answered │
       4 !09:00 task      Заказать бахилы                                                               smena task done 1 │ ── Figures ───────────────────────────────────────────────────────────────────────
       5 →20:00 confirm   17.01 10:00                                                                       smena confirm │ Conversion 54,5 % (≥ 50 %) ✓ · Missed, % 12,0 % (≤ 8 %) ✗ · Booked 6





      ↵ smena callback 1 · 635 = 600 … + 35 …
      l log  c ring back  f confirm  a arrived  s show in  d done  t task  ? help  q leave"
    `);
  });

  it('says what it needs where the window is too small', async () => {
    expect(await seen('en', { columns: 33, rows: 8 })).toMatchInlineSnapshot(`
      "The board needs 40 × 10; this
      window is 33 × 8. Make it larger,
      or leave with q and type smena
      now."
    `);
    expect(await seen('ru', { columns: 60, rows: 3 })).toMatchInlineSnapshot(`
      "Доске нужно 40 × 10, а окно 60 × 3. Увеличьте окно или
      выйдите (q) и наберите smena now."
    `);
  });

  it('has a page about its keys', async () => {
    expect(await seen('en', usual, { state: { ...firstState, help: true } })).toMatchInlineSnapshot(`
      "Keys of the board (any of them closes this page: Esc, Enter, ?)

      ↑ ↓ or j k: select a line · Tab: queue or visits · digits: the line with that
      number
      Enter: what stands in the selected line
      l: log a contact · c: ring back the selected caller, else the next one
      f or y: confirm the selected visit, else one after the other
      a arrived · s show in · d done: the selected visit
      t: the selected task is done
      r: read anew · q: leave · Ctrl-Z: pause, fg to come back
      Keys count by their place: on a Russian or Kazakh keyboard the same keys do the
      same.
      ! before a clock: its time is over. ✓ and ✗: target met or not.
      Work of other desks shows within two seconds."
    `);
  });

  it('shows the message in the place of what Enter does, and above all what everybody must know', async () => {
    const board = { ...(await aBoard('en')), notices: ['The server has not answered since 10:50.'] };
    const lines = (await seen('en', usual, { board, message: 'Done.' })).split('\n');
    expect([lines[1], lines.at(-2)]).toEqual(['! The server has not answered since 10:50.', 'Done.']);
  });

  it('says so when nothing waits', async () => {
    const board = { ...(await aBoard('en')), queue: [], visits: [] };
    const lines = (await seen('en', usual, { board })).split('\n');
    expect(lines.slice(1, 3)).toEqual([
      expect.stringMatching(/^── Queue 0 ─+$/),
      expect.stringMatching(/^Nothing waits. A good moment .*…$/),
    ]);
  });

  it('brings the selected line into view, in the queue and among the visits', async () => {
    const board = await aBoard('en');
    const last = { ...firstState, selected: board.queue.at(-1)?.key ?? null };
    const low = { columns: 80, rows: 10 };
    expect(await seen('en', low, { state: last })).toContain('>5 ');
    const visit = { ...firstState, selected: board.visits.at(-1)?.key ?? null };
    expect(await seen('en', low, { state: visit })).toContain('>12:00');
  });

  it('fits every window exactly, whatever its size', async () => {
    const board = await aBoard('kk');
    const { t, format } = await translator('kk');
    const words = { t, format, theme: plainTheme };
    const items = [...board.queue, ...board.visits].map(({ key }) => key);
    const size = fc.record({
      columns: fc.integer({ min: 1, max: 220 }),
      rows: fc.integer({ min: 1, max: 60 }),
    });
    const state = fc.record({ selected: fc.constantFrom(...items), help: fc.boolean() });
    fc.assert(
      fc.property(size, state, (window, changes) => {
        const picture = { board, state: { ...firstState, ...changes }, message: null, now };
        const lines = layout(picture, words, window);
        expect(lines.length).toBeLessThanOrEqual(window.rows);
        if (window.columns < 40) return;
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(window.columns);
      }),
    );
  });
});
