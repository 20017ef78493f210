import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/facts/types.ts';
import type { Figure } from '../../src/metrics/figures.ts';
import { readPdf } from '../render/pdf-text.ts';
import { type Desk, newDesk } from './run-cli.ts';
import { complaintRow, contactRow, moment, seed, shiftRow, visitRow } from './seed.ts';

const number = (n: number) => `+7701000000${n}`;

/** A Friday at the desk: two shifts, four missed calls, three visits. Contacts 1 to 11, visits 1 to 3. */
const friday: Change[] = [
  shiftRow('2026-01-16 08:47', { closedAt: moment('2026-01-16 12:00'), state: 'closed' }),
  shiftRow('2026-01-16 12:00', { administratorId: 2 }),
  contactRow('2026-01-16 09:00', {
    ...{ shiftId: 1, operator: 'aigul', phone: number(1), purpose: 'booking', outcome: 'booked' },
    ...{ source: '2gis', answerSeconds: 12, talkSeconds: 190, acwSeconds: 30 },
  }),
  contactRow('2026-01-16 09:10', {
    ...{ shiftId: 1, operator: 'aigul', phone: number(2), purpose: 'booking', outcome: 'deferred' },
    ...{ answerSeconds: 25, talkSeconds: 100 },
  }),
  contactRow('2026-01-16 10:31', { shiftId: 1, status: 'missed', phone: number(3) }),
  contactRow('2026-01-16 10:40', {
    ...{ shiftId: 1, operator: 'dinara', direction: 'out', phone: number(3), purpose: 'booking' },
    ...{ outcome: 'booked', talkSeconds: 60 },
  }),
  contactRow('2026-01-16 12:02', { shiftId: 2, status: 'missed', phone: number(4) }),
  contactRow('2026-01-16 12:31', {
    ...{ shiftId: 2, operator: 'dinara', direction: 'out', status: 'no_answer', phone: number(4) },
  }),
  contactRow('2026-01-16 13:00', { shiftId: 2, status: 'missed', phone: number(5) }),
  contactRow('2026-01-16 13:04', { shiftId: 2, phone: number(5), purpose: 'visit', operator: 'dinara' }),
  contactRow('2026-01-16 18:01', { shiftId: 2, status: 'missed', phone: number(6) }),
  contactRow('2026-01-16 11:00', {
    ...{ shiftId: 1, operator: 'aigul', channel: 'whatsapp', answerSeconds: 125, purpose: 'booking' },
    ...{ outcome: 'informed', missing: ['name'] },
  }),
  contactRow('2026-01-16 11:10', { shiftId: 1, operator: 'aigul' }),
  visitRow('2026-01-16 10:00', {
    ...{ doctorId: 1, serviceId: 1, status: 'done', confirmedAt: moment('2026-01-15 10:00') },
    ...{ arrivedAt: moment('2026-01-16 09:58'), inRoomAt: moment('2026-01-16 10:01'), bookedBy: 'aigul' },
  }),
  visitRow('2026-01-16 11:00', { doctorId: 1, serviceId: 1, status: 'no_show' }),
  visitRow('2026-01-16 17:00', { doctorId: 1 }),
  complaintRow('2026-01-16 15:00', { shiftId: 2, class: 'A' }),
];

let desk: Desk;

async function open(lang: string): Promise<void> {
  desk = newDesk('2026-01-16T18:10:00+05:00', lang);
  await desk.run([
    ...['init', '--name', 'Жайлы', '--address', 'Алматы', '--yes', '--source', '2GIS'],
    ...['--staff', 'Айгуль: administrator', '--staff', 'Динара: administrator'],
    ...['--doctor', 'Омарова Айгерим: терапевт: 12: каналы', '--service', 'Чистка: 15000: 40'],
  ]);
  await seed(desk, friday);
}

beforeEach(() => open('en'));
afterEach(() => desk.remove());

const line = async (...argv: string[]) => {
  const ran = await desk.run(argv);
  return `${ran.code}\n${ran.out}${ran.err}`;
};

describe('metrics', () => {
  it('shows the figures of today against targets, with what is not judged or not recorded', async () => {
    expect(await line('metrics')).toMatchInlineSnapshot(`
      "0
      Figures · Fri 16 January

      figure              value  target         parts
      Requests                6                          7/8 recorded
      Booked                  2                          7/8 recorded
      Conversion          33.3%   ≥ 50%  ✗ no   2 of 6   7/8 recorded
      Conversion, all     28.6%                 2 of 7   7/8 recorded
      Conversion, 7 d    100.0%   ≥ 50%  ✓ yes  2 of 2   4 pending, 7/8 recorded
      Visits booked           0

      Calls in                8
      Missed                  4
      Missed, %           50.0%    ≤ 8%  ✗ no   4 of 8
      Callback ≤ 15 min   50.0%    100%  ✗ no   1 of 2   1 pending
      Reached             66.7%                 2 of 3   1 pending
      Answer, avg          0:19  ≤ 0:20  ✓ yes  over 2   2/4 recorded
      Answer ≤ 20 s       16.7%                 1 of 6   6/8 recorded
      Talk, avg            1:57                 over 3   3/5 recorded
      ACW                  0:30                 over 1   1/5 recorded
      AHT                  2:07                 over 3   1/5 recorded

      Confirmed           33.3%    100%  ✗ no   1 of 3
      Show rate           50.0%   ≥ 90%  ✗ no   1 of 2   1 pending
      No-shows            50.0%   ≤ 10%  ✗ no   1 of 2   1 pending
      Late cancels         0.0%                 0 of 3

      Complaints A            1       0  ✗ no
      Complaints B            0
      Complaints C            0

      Chat reply           2:05  ≤ 5:00  ✓ yes  over 1
      Chat ≤ 5 min       100.0%                 1 of 1
      Waiting              3:00  ≤ 5:00  ✓ yes  over 1
      Waiting ≤ 5 min    100.0%                 1 of 1
      Records             81.8%    100%  ✗ no   9 of 11
      "
    `);
  });

  it('speaks Russian and Kazakh', async () => {
    expect(await line('metrics', '--lang', 'ru')).toMatchInlineSnapshot(`
      "0
      Показатели · пт 16 января

      показатель            факт    цель         из чего
      Обращения                6                          записано 7/8
      Записаны                 2                          записано 7/8
      Конверсия           33,3 %  ≥ 50 %  ✗ нет  2 из 6   записано 7/8
      Конверсия, все      28,6 %                 2 из 7   записано 7/8
      Конверсия, 7 дн.   100,0 %  ≥ 50 %  ✓ да   2 из 2   не решено: 4, записано 7/8
      Оформлено визитов        0

      Входящие                 8
      Пропущенные              4
      Пропуски, %         50,0 %   ≤ 8 %  ✗ нет  4 из 8
      Перезвон ≤ 15 мин   50,0 %   100 %  ✗ нет  1 из 2   не решено: 1
      Связались           66,7 %                 2 из 3   не решено: 1
      Ответ, среднее        0:19  ≤ 0:20  ✓ да   по 2     записано 2/4
      Ответ ≤ 20 с        16,7 %                 1 из 6   записано 6/8
      Разговор, среднее     1:57                 по 3     записано 3/5
      ACW                   0:30                 по 1     записано 1/5
      AHT                   2:07                 по 3     записано 1/5

      Подтверждены        33,3 %   100 %  ✗ нет  1 из 3
      Доходимость         50,0 %  ≥ 90 %  ✗ нет  1 из 2   не решено: 1
      Неявки              50,0 %  ≤ 10 %  ✗ нет  1 из 2   не решено: 1
      Поздние отмены       0,0 %                 0 из 3

      Жалобы A                 1       0  ✗ нет
      Жалобы B                 0
      Жалобы C                 0

      Ответ в чате          2:05  ≤ 5:00  ✓ да   по 1
      Чат ≤ 5 мин        100,0 %                 1 из 1
      Ожидание              3:00  ≤ 5:00  ✓ да   по 1
      Ожидание ≤ 5 мин   100,0 %                 1 из 1
      Полнота записей     81,8 %   100 %  ✗ нет  9 из 11
      "
    `);
    expect(await line('metrics', '--lang', 'kk')).toMatchInlineSnapshot(`
      "0
      Көрсеткіштер · жм 16 қаңтар

      көрсеткіш               нақты  мақсат         құрамы
      Өтініштер                   6                              жазылған 7/8
      Жазылды                     2                              жазылған 7/8
      Конверсия              33,3 %  ≥ 50 %  ✗ жоқ  6 ішінен 2   жазылған 7/8
      Конверсия, бәрі        28,6 %                 7 ішінен 2   жазылған 7/8
      Конверсия, 7 күн      100,0 %  ≥ 50 %  ✓ иә   2 ішінен 2   шешілмеген: 4,
                                                                 жазылған 7/8
      Жазылған келулер            0

      Кіріс                       8
      Жауапсыз                    4
      Жауапсыз, %            50,0 %   ≤ 8 %  ✗ жоқ  8 ішінен 4
      Қайта қоңырау ≤ 15     50,0 %   100 %  ✗ жоқ  2 ішінен 1   шешілмеген: 1
      мин
      Байланыстық            66,7 %                 3 ішінен 2   шешілмеген: 1
      Жауап, орташа            0:19  ≤ 0:20  ✓ иә   2 бойынша    жазылған 2/4
      Жауап ≤ 20 с           16,7 %                 6 ішінен 1   жазылған 6/8
      Сөйлесу, орташа          1:57                 3 бойынша    жазылған 3/5
      ACW                      0:30                 1 бойынша    жазылған 1/5
      AHT                      2:07                 3 бойынша    жазылған 1/5

      Расталды               33,3 %   100 %  ✗ жоқ  3 ішінен 1
      Келу үлесі             50,0 %  ≥ 90 %  ✗ жоқ  2 ішінен 1   шешілмеген: 1
      Келмегендер            50,0 %  ≤ 10 %  ✗ жоқ  2 ішінен 1   шешілмеген: 1
      Кеш бас тарту           0,0 %                 3 ішінен 0

      Шағым A                     1       0  ✗ жоқ
      Шағым B                     0
      Шағым C                     0

      Чатқа жауап              2:05  ≤ 5:00  ✓ иә   1 бойынша
      Чат ≤ 5 мин           100,0 %                 1 ішінен 1
      Күту                     3:00  ≤ 5:00  ✓ иә   1 бойынша
      Күту ≤ 5 мин          100,0 %                 1 ішінен 1
      Толық жазбалар         81,8 %   100 %  ✗ жоқ  11 ішінен 9
      "
    `);
  });

  it('prints one JSON document', async () => {
    const { from, to, timezone, metrics } = (await desk.run(['metrics', '--json'])).json<{
      from: string;
      to: string;
      timezone: string;
      metrics: Figure[];
    }>();
    expect([from, to, timezone, metrics.length]).toEqual(['2026-01-16', '2026-01-16', 'Asia/Almaty', 28]);
    expect(metrics.filter(({ id }) => ['conversion', 'aht', 'first_reply', 'acw'].includes(id))).toEqual([
      {
        ...{ id: 'conversion', version: 1, value: 0.3333, numerator: 2, denominator: 6, pending: 0 },
        ...{ unit: 'ratio', target: { op: '>=', value: 0.5 }, met: false, recorded: { count: 7, of: 8 } },
      },
      {
        ...{ id: 'acw', version: 1, value: 30, numerator: 30, denominator: 1, pending: 0 },
        ...{ unit: 'seconds', target: null, met: null, recorded: { count: 1, of: 5 } },
      },
      {
        ...{ id: 'aht', version: 1, value: 126.7, numerator: 380, denominator: 3, pending: 0 },
        ...{ unit: 'seconds', target: null, met: null, recorded: { count: 1, of: 5 } },
      },
      {
        ...{ id: 'first_reply', version: 1, value: 125, numerator: null, denominator: 1, pending: 0 },
        ...{ unit: 'seconds', target: { op: '<=', value: 300 }, met: true, recorded: { count: 1, of: 1 } },
      },
    ]);
  });

  it('of a day without rows says that there is nothing', async () => {
    const { metrics } = (await desk.run(['metrics', 'yesterday', '--json'])).json<{ metrics: Figure[] }>();
    expect(metrics.filter(({ unit }) => unit !== 'count').map(({ value }) => value)).toEqual(
      Array.from({ length: 20 }, () => null),
    );
  });

  it('of a shift count its own rows', async () => {
    expect(await line('metrics', '--shift', '2')).toMatchInlineSnapshot(`
      "0
      Figures of shift 2 · Fri 16 January

      figure              value  target         parts
      Requests                2
      Booked                  0
      Conversion           0.0%   ≥ 50%  ✗ no   0 of 2
      Conversion, all      0.0%                 0 of 3
      Conversion, 7 d         —   ≥ 50%         0 of 0  2 pending
      Visits booked           0

      Calls in                4
      Missed                  3
      Missed, %           75.0%    ≤ 8%  ✗ no   3 of 4
      Callback ≤ 15 min    0.0%    100%  ✗ no   0 of 1  1 pending
      Reached             50.0%                 1 of 2  1 pending
      Answer, avg             —  ≤ 0:20         over 0  0/1 recorded
      Answer ≤ 20 s        0.0%                 0 of 3  3/4 recorded
      Talk, avg               —                 over 0  0/1 recorded
      ACW                     —                 over 0  0/1 recorded
      AHT                     —                 over 0  0/1 recorded

      Confirmed            0.0%    100%  ✗ no   0 of 1
      Show rate               —   ≥ 90%         0 of 0  1 pending
      No-shows                —   ≤ 10%         0 of 0  1 pending
      Late cancels         0.0%                 0 of 1

      Complaints A            1       0  ✗ no
      Complaints B            0
      Complaints C            0

      Chat reply              —  ≤ 5:00         over 0
      Chat ≤ 5 min            —                 0 of 0
      Waiting                 —  ≤ 5:00         over 0
      Waiting ≤ 5 min         —                 0 of 0
      Records            100.0%    100%  ✓ yes  5 of 5
      "
    `);
    const { shift } = (await desk.run(['metrics', '--shift', '2', '--json'])).json<{ shift: object }>();
    expect(shift).toEqual({ id: 2, openedAt: '2026-01-16T12:00:00+05:00', state: 'open' });
  });

  it('of one administrator say which figures are nobody’s', async () => {
    const {
      administrator,
      desk: at,
      metrics,
    } = (await desk.run(['metrics', '--administrator', 'dinara', '--json'])).json<{
      administrator: string;
      desk: null;
      metrics: Figure[];
    }>();
    expect([administrator, at]).toEqual(['dinara', null]);
    expect(metrics.find(({ id }) => id === 'talk_time')?.denominator).toBe(1);
    expect(metrics.find(({ id }) => id === 'missed_rate')).toEqual({
      ...{ id: 'missed_rate', version: 1, value: null, numerator: null, denominator: null, pending: 0 },
      ...{ unit: 'ratio', target: { op: '<=', value: 0.08 }, met: null, notApplicable: 'unanswered' },
    });
  });
});

describe('metrics --by', () => {
  it.each([
    ['day', '2026-01-14..2026-01-16'],
    ['week', '2026-01'],
    ['month', 'year'],
    ['administrator', 'today'],
    ['source', 'today'],
    ['channel', 'today'],
    ['doctor', 'today'],
    ['service', 'today'],
  ])('%s', async (by, period) => {
    expect(await line('metrics', period, '--by', by)).toMatchSnapshot();
  });

  it('gives groups with their keys in JSON', async () => {
    const { by, groups } = (await desk.run(['metrics', '--by', 'doctor', '--json'])).json<{
      by: string;
      groups: { key: string | null; metrics: Figure[] }[];
    }>();
    expect([by, groups.map(({ key, metrics }) => [key, metrics.map(({ id }) => id)])]).toEqual([
      'doctor',
      [
        [
          'omarova',
          [
            ...['visits_booked', 'confirmations', 'show_rate', 'no_show_rate', 'late_cancel_rate'],
            ...['desk_wait', 'desk_wait_share'],
          ],
        ],
      ],
    ]);
  });
});

describe('metrics as a file', () => {
  const csv = () => join(desk.folder, 'figures.csv');

  it('is one row a day, a column for every figure and for both of its parts', async () => {
    expect(await line('metrics', '2026-01-15..2026-01-31', '--csv', csv())).toBe(`0\nSaved: ${csv()}\n`);
    const [head = '', ...rows] = readFileSync(csv(), 'utf8').split('\r\n');
    expect(head.split(',').slice(0, 4)).toEqual(['day', 'requests', 'bookings', 'conversion']);
    expect(head.split(',').length).toBe(1 + 28 * 3);
    expect(head).toContain(',discipline,requests_n,requests_d,bookings_n,');
    expect(rows.map((row) => row.split(',').slice(0, 6).join(','))).toEqual([
      '2026-01-15,0,0,,,',
      '2026-01-16,6,2,0.3333,0.2857,1',
      '',
    ]);
  });

  it('is long for programs and Excel’s for people', async () => {
    await desk.run(['metrics', '--csv', csv(), '--long']);
    expect(readFileSync(csv(), 'utf8').split('\r\n').slice(0, 4)).toEqual([
      'day,metric,value,numerator,denominator,target,met',
      '2026-01-16,requests,6,6,,,',
      '2026-01-16,bookings,2,2,,,',
      '2026-01-16,conversion,0.3333,2,6,>=0.5,false',
    ]);
    await desk.run(['metrics', '--csv', csv(), '--long', '--excel', '--force', '--lang', 'ru']);
    expect(readFileSync(csv(), 'utf8').split('\r\n').slice(0, 4)).toEqual([
      '\uFEFFдень;показатель;факт;числитель;знаменатель;цель;выполнено',
      '2026-01-16;requests;6;6;;;',
      '2026-01-16;bookings;2;2;;;',
      '2026-01-16;conversion;0,3333;2;6;>=0,5;не выполнено',
    ]);
  });

  it('gives an administrator a row for each day of the period, not one for all', async () => {
    const aigul = ['--administrator', 'aigul', '--from', '2026-01-15', '--to', '2026-01-16'];
    await desk.run(['metrics', ...aigul, '--csv', csv()]);
    const rows = readFileSync(csv(), 'utf8').trimEnd().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['day', 'requests', 'bookings', 'conversion'],
      ['2026-01-15', '0', '0', ''],
      ['2026-01-16', '3', '1', '0.3333'],
    ]);
  });

  it('goes to standard output for a dash, and nothing else goes there', async () => {
    const pdf = join(desk.folder, 'day.pdf');
    await desk.run(['metrics', '--csv', csv(), '--long', '--excel']);
    const ran = await desk.run(['metrics', '--csv', '-', '--long', '--excel', '--pdf', pdf]);
    expect(ran).toMatchObject({ code: 0, out: readFileSync(csv(), 'utf8'), err: `Saved: ${pdf}\n` });
    expect(existsSync('-')).toBe(false);
    const { bytes, err } = await desk.run(['metrics', '--pdf', '-']);
    expect({ pdf: Buffer.compare(bytes, readFileSync(pdf)), err }).toEqual({ pdf: 0, err: '' });
    expect((await desk.run(['metrics', '--csv', '-', '--json'])).error().code).toBe('flags_clash');
    expect((await desk.run(['metrics', '--csv', '-', '--pdf', '-'])).code).toBe(2);
  });

  it('never replaces a file unasked', async () => {
    writeFileSync(csv(), 'mine');
    expect((await desk.run(['metrics', '--csv', csv(), '--json'])).error().code).toBe('file_exists');
    expect(readFileSync(csv(), 'utf8')).toBe('mine');
  });

  it('is a PDF for the manager', async () => {
    const pdf = join(desk.folder, 'january.pdf');
    expect(await line('metrics', '2026-01', '--pdf', pdf)).toBe(`0\nSaved: ${pdf}\n`);
    expect(existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('lists the months of a long period on paper, up to today', async () => {
    const pdf = join(desk.folder, 'long.pdf');
    await desk.run(['metrics', '--from', '2025-11-10', '--to', '2026-02-28', '--pdf', pdf]);
    const lines = readPdf(readFileSync(pdf)).pages.flat();
    const list = lines.slice(lines.indexOf('Nov 2025'), -2);
    const none = ['0', '0', '—', '—', '—', '—', '—'];
    expect(list).toEqual([
      ...['Nov 2025', ...none],
      ...['Dec 2025', ...none],
      ...['Jan 2026', '6', '2', '33.3%', '50.0%', '50.0%', '50.0%', '50.0%'],
    ]);
  });

  it('stands beside the JSON of its figures', async () => {
    const { files } = (await desk.run(['metrics', '--csv', csv(), '--json'])).json();
    expect(files).toEqual([csv()]);
  });
});

describe('metrics explain', () => {
  it('says which calls were rung back in time, late, and why others are out', async () => {
    expect(await line('metrics', 'explain', 'callback_in_time')).toMatchInlineSnapshot(`
      "0
      Fri 16 January
      Callback within 15 minutes, definition 2            1 of 2 = 50.0% (target 100%)
      counted over           2  missed calls that were rung back or are older than 15
                                minutes of opening hours
      in time                1  missed calls first rung back within 15 minutes of
                                opening hours
                                no. 3
      late                   1  no. 5: missed 12:02, first attempt 12:31 (29:00)
      left out               2
        rang again           1  no. 7 after 4:00
        clock still running  1  no. 9, 6:00 left
        Numbers are contacts.               → smena log show 3
      "
    `);
  });

  it('speaks Russian and Kazakh', async () => {
    expect(await line('metrics', 'explain', 'callback_in_time', '--lang', 'ru')).toMatchInlineSnapshot(`
      "0
      пт 16 января
      Перезвон ≤ 15 минут, определение 2                  1 из 2 = 50,0 % (цель 100 %)
      в счёте           2  пропущенные, по которым была попытка или прошло больше 15
                           минут рабочего времени
      вовремя           1  пропущенные, по которым первая попытка была не позже чем
                           через 15 минут рабочего времени
                           № 3
      поздно            1  № 5: пропущен 12:02, первая попытка 12:31 (29:00)
      не в счёте        2
        дозвонился сам  1  № 7 через 4:00
        время ещё идёт  1  № 9, осталось 6:00
        Номера — контакты.                  → smena log show 3
      "
    `);
    expect(await line('metrics', 'explain', 'callback_in_time', '--lang', 'kk')).toMatchInlineSnapshot(`
      "0
      жм 16 қаңтар
      Қайта қоңырау ≤ 15 минут, 2-анықтама          2 ішінен 1 = 50,0 % (мақсат 100 %)
      есепте               2  қайта қоңырау шалынған немесе жұмыс уақытымен 15
                              минуттан асқан жауапсыз қоңыраулар
      уақытында            1  алғашқы қайта қоңырауы жұмыс уақытымен 15 минуттан
                              кешікпеген жауапсыз қоңыраулар
                              № 3
      кеш                  1  № 5: жауапсыз 12:02, алғашқы әрекет 12:31 (29:00)
      есептен тыс          2
        өзі қоңырау шалды  1  № 7, 4:00 өткенде
        уақыт әлі өтуде    1  № 9, 6:00 қалды
        Нөмірлер — байланыстар.             → smena log show 3
      "
    `);
  });

  it('explains counts, means and medians', async () => {
    expect(await line('metrics', 'explain', 'requests')).toMatchInlineSnapshot(`
      "0
      Fri 16 January
      Requests, definition 1                                                         6
      counted                 6  people who turned to us to book, each once a day
                                 nos. 1, 2, 3, 10, 5, 9
      left out                2
        purpose not recorded  1  no. 11
        about something else  1  no. 7
        Numbers are the first contacts of requests.  → smena log show 1
      "
    `);
    expect(await line('metrics', 'explain', 'talk-time')).toMatchInlineSnapshot(`
      "0
      Fri 16 January
      Average length of conversation, definition 1                  5:50 over 3 = 1:57
      counted over    3  calls a person answered, both directions
      conversations   3  seconds of conversation
                         no. 1 (3:10) · no. 2 (1:40) · no. 4 (1:00)
      left out        2
        not recorded  2  nos. 11, 8
        Numbers are contacts.               → smena log show 1
      "
    `);
    expect(await line('metrics', 'explain', 'desk_wait')).toMatchInlineSnapshot(`
      "0
      Fri 16 January
      Waiting at the desk, median, definition 1            3:00 over 1 (target ≤ 5:00)
      counted over  1  visits whose patient came
      seen          1  median seconds from arrival to being led in
                       no. 1 (3:00)
        Numbers are visits.                 → smena visit show 1
      "
    `);
  });

  it('names every row in JSON', async () => {
    expect((await desk.run(['metrics', 'explain', 'callback_in_time', '--json'])).json()).toEqual({
      ...{ from: '2026-01-16', to: '2026-01-16', clinic: 'zhaily', desk: null, administrator: null },
      ...{ id: 'callback_in_time', version: 2, rows: 'contact' },
      formula:
        'missed calls first rung back within 15 minutes of opening hours, over missed calls that were rung back or are older than 15 minutes of opening hours',
      ...{ value: 0.5, numerator: 1, denominator: 2, unit: 'ratio', counted: [3], of: [3, 5] },
      not_counted: [{ reason: 'late', count: 1, ids: [5] }],
      left_out: [{ reason: 'self_reached', count: 1, ids: [7] }],
      pending: [{ reason: 'clock_running', count: 1, ids: [9] }],
    });
  });

  it('takes a shift or an administrator', async () => {
    const of = async (...argv: string[]) =>
      (await desk.run(['metrics', 'explain', 'calls_in', '--json', ...argv])).json().counted;
    expect([await of('--shift', '1'), await of('--administrator', 'aigul')]).toEqual([
      [1, 2, 3, 11],
      [1, 2, 11],
    ]);
  });

  it('names the shift, and says of a closed one that its figures are frozen', async () => {
    const told = async (id: string) => {
      const { out } = await desk.run(['metrics', 'explain', 'calls_in', '--shift', id]);
      return out.split('\n').slice(0, 2);
    };
    expect([await told('1'), await told('2')]).toEqual([
      [
        'Shift 1 · Fri 16 January',
        'The shift is closed: its figures are frozen, the rows here are as they stand today.',
      ],
      ['Shift 2 · Fri 16 January', `Incoming calls, definition 1${' '.repeat(51)}4`],
    ]);
    const { shift } = (await desk.run(['metrics', 'explain', 'calls_in', '--shift', '1', '--json'])).json();
    expect(shift).toEqual({ id: 1, openedAt: '2026-01-16T08:47:00+05:00', state: 'closed' });
  });
});

describe('metrics list', () => {
  it('says what is counted over what', async () => {
    expect(await line('metrics', 'list', '--lang', 'ru')).toMatchSnapshot();
    const { metrics } = (await desk.run(['metrics', 'list', '--json'])).json<{ metrics: object[] }>();
    expect(metrics.slice(2, 3)).toEqual([
      {
        ...{ id: 'conversion', family: 'desk', version: 1, name: 'Conversion to booking', unit: 'ratio' },
        formula: 'requests booked the same day, over requests to book',
        target: { op: '>=', value: 0.5 },
      },
    ]);
  });
});

describe('what does not go', () => {
  it.each([
    [['metrics', 'fortnight'], 'invalid_period'],
    [['metrics', '2026-02-31'], 'impossible_time'],
    [['metrics', 'today', '--from', '2026-01-01'], 'flags_clash'],
    [['metrics', '--shift', '1', '--to', 'today'], 'flags_clash'],
    [['metrics', '--shift', '1', '--by', 'day'], 'flags_clash'],
    [['metrics', '--by', 'shift', '--compare', 'year'], 'flags_clash'],
    [['metrics', '--shift', '1', '--compare', 'year'], 'flags_clash'],
    [['metrics', '--shift', '1', '--manager'], 'flags_clash'],
    [['metrics', '--shift', '1', '--doctor', 'omarova'], 'flags_clash'],
    [['metrics', '--by', 'shift', '--manager'], 'flags_clash'],
    [['metrics', '--manager', '--all'], 'flags_clash'],
    [['metrics', '--only', 'happiness'], 'invalid_choice'],
    [['metrics', '--csv', 'year.csv', '--compare', 'year'], 'flag_alone'],
    [['metrics', '--excel'], 'flag_alone'],
    [['metrics', '--shift', '9'], 'not_found'],
    [['metrics', '--shift', 'nine'], 'invalid_id'],
    [['metrics', '--administrator', 'nobody'], 'not_found'],
    [['metrics', '--by', 'moon'], 'invalid_choice'],
    [['metrics', 'explain', 'happiness'], 'invalid_choice'],
    [['metrics', 'explain'], 'missing_word'],
  ])('%j: %s', async (argv, code) => {
    expect((await desk.run([...argv, '--json'])).error().code).toBe(code);
  });

  it('says so in words', async () => {
    expect(await line('metrics', '--long')).toBe(
      '2\n--long only goes with --csv.\nAdd --csv, or leave --long out.\n',
    );
    expect(await line('metrics', 'fortnight')).toBe(
      '2\n“fortnight” is not a period.\nWrite today, yesterday, week, month, 2026-01, 2026-01-15 or 2026-01-01..2026-01-31.\n',
    );
  });
});
