/** Figures beside the period before and the same a year ago, of one's choice, by shift, as CSV; and those refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/facts/types.ts';
import { clinicDesk } from './clinic-desk.ts';
import type { Desk } from './run-cli.ts';
import { contactRow, seed, shiftRow, visitRow } from './seed.ts';

let desk: Desk;

/** Inbound calls of a day: so many answered within ten seconds, so many missed. */
const calls = (day: string, answered: number, missed: number): Change[] => [
  ...Array.from({ length: answered }, (_, at) =>
    contactRow(`${day} 10:${10 + at}`, {
      purpose: 'booking',
      outcome: at % 2 ? 'informed' : 'booked',
      answerSeconds: 10,
    }),
  ),
  ...Array.from({ length: missed }, (_, at) => contactRow(`${day} 11:${10 + at}`, { status: 'missed' })),
];

beforeEach(async () => {
  desk = await clinicDesk('en', '2026-01-16T08:47:00+05:00');
  await seed(desk, [
    ...calls('2025-01-14', 8, 2),
    ...calls('2025-12-20', 3, 3),
    ...calls('2026-01-06', 6, 4),
    ...calls('2026-01-09', 5, 5),
    ...calls('2026-01-13', 9, 1),
    ...calls('2026-01-14', 8, 2),
    visitRow('2026-01-13 10:00', { doctorId: 1, serviceId: 1, status: 'done' }),
    visitRow('2026-01-13 11:00', { doctorId: 1, serviceId: 1, status: 'no_show' }),
  ]);
});
afterEach(() => desk.remove());

const metrics = async (...argv: string[]) => {
  const ran = await desk.run(['metrics', ...argv], { now: '2026-01-16T18:10:00+05:00', columns: 80 });
  return { ...ran, out: ran.out.replaceAll('\u00a0', ' ') };
};
type Told = { id: string; value: number | null; previous?: object; yearAgo?: object; refused?: object };
const figure = async (id: string, ...argv: string[]) => {
  const ran = await metrics(...argv, '--json');
  return ran.json<{ metrics: Told[] }>().metrics.find((one) => one.id === id);
};

describe('figures beside those of another period', () => {
  it('a week is shown beside the week before, with how it went', async () => {
    expect(
      (await metrics('last', 'week', '--only', 'calls_in,missed_rate,show_rate,first_reply')).out,
    ).toMatchInlineSnapshot(`
      "Figures · 5 Jan 2026 – 11 Jan 2026

      figure      value  target        change  trend
      Calls in       20                   +20  ▁█▁▁█▁▁
      Missed, %   45.0%    ≤ 8%  ✗ no       —  ·▁··█··
      Show rate       —   ≥ 90%             —
      Chat reply      —  ≤ 5:00             —

      Change: against 29 Dec 2025 – 4 Jan 2026, the week before.
      Trend: by day.
      "
    `);
    expect(
      (await metrics('week', '--only', 'missed_rate,calls_in', '--lang', 'ru')).out,
    ).toMatchInlineSnapshot(`
      "Показатели · 12.01.2026 – 16.01.2026

      показатель     факт   цель                  изменение  динамика
      Пропуски, %  15,0 %  ≤ 8 %  ✗ нет  −30,0 п. п., лучше  ·▁█··
      Входящие         20                     без изменений  ▁██▁▁

      Изменение — к 05.01.2026 – 09.01.2026 (те же дни прошлой недели).
      День ещё не закончился, а сравнивается с целым.
      Динамика по дням.
      "
    `);
  });

  it('is readable in forty columns', async () => {
    const ran = await desk.run(['metrics', '2026-W03', '--only', 'missed_rate', '--lang', 'kk'], {
      columns: 40,
    });
    expect(ran.out.split('\n').every((line) => line.length <= 40)).toBe(true);
    expect(ran.out.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
      "Көрсеткіштер · 12.01.2026 – 18.01.2026

      көрсеткіш: Жауапсыз, %
        нақты: 15,0 %
        мақсат: ≤ 8 %
        ✗ жоқ
        өзгеріс: −30,0 п. т., жақсырақ
        барысы: ·▁█··

      Өзгеріс — 05.01.2026 – 09.01.2026
      кезеңіне қарағанда (өткен аптаның сол
      күндері).
      Бүгінгі күн әлі аяқталған жоқ, ал толық
      күнмен салыстырылып тұр.
      Барысы — күн сайын.
      "
    `);
  });

  it('tells programs from when to when, and what has changed', async () => {
    expect(await figure('missed_rate', '2026-W03', '--compare', 'both')).toMatchObject({
      value: 0.15,
      previous: { from: '2026-01-05', to: '2026-01-09', value: 0.45, change: -0.3, better: true },
      yearAgo: { from: '2025-01-13', to: '2025-01-17', value: 0.2, change: -0.05, better: true },
    });
    // Nothing is compared that nobody asked for.
    expect(await figure('missed_rate', '2026-W03')).not.toHaveProperty('previous');
    expect(await figure('missed_rate', '2026-01-14', '--compare', 'previous')).toMatchObject({
      previous: { from: '2026-01-07', to: '2026-01-07', value: null, change: null, better: null },
    });
  });

  it('says where there is nothing to compare with, or only a part of it', async () => {
    expect((await metrics('2025-01', '--only', 'missed_rate')).out).toContain(
      'There is no data of 1 Dec 2024',
    );
    const month = await metrics('2025-02', '--compare', 'previous', '--only', 'calls_in,missed_rate');
    expect(month.out).toContain('Data begins on 14 Jan 2025');
    expect(await figure('calls_in', '2025-02', '--compare', 'previous')).toMatchObject({
      previous: { value: 10, change: null, since: '2025-01-14' },
    });
  });

  it('compares an administrator and a doctor as well, and judges by the target at the end, saying when it changed', async () => {
    await desk.run(['config', 'set', 'targets.show_rate', '>=', '0.4', '--from', '14.01']);
    const { out } = await metrics('week', '--doctor', 'omarova', '--only', 'show_rate,no_show_rate');
    expect(out).toContain('Омарова');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Show rate 50.0% ≥ 40% ✓ yes');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'judged by the target since 14 Jan 2026, ≥ 40%; until then it was ≥ 90%',
    );
  });
});

describe('groups', () => {
  it('of shifts are as they were frozen, an open one as it stands', async () => {
    await seed(desk, [
      shiftRow('2026-01-13 09:00', { closedAt: Date.parse('2026-01-13T20:00:00+05:00'), state: 'closed' }),
      {
        op: 'insert',
        table: 'shiftFigure',
        row: {
          ...{ shiftId: 2, metric: 'missed_rate', definition: 1, unit: 'ratio', value: 0.5, numerator: 1 },
          ...{
            denominator: 2,
            pending: 0,
            recorded: null,
            recordedOf: null,
            targetOp: null,
            targetValue: null,
          },
        },
      },
    ]);
    const { groups } = (await metrics('week', '--by', 'shift', '--only', 'missed_rate', '--json')).json<{
      groups: { key: string; metrics: Told[] }[];
    }>();
    expect(groups.map(({ key, metrics: [one] }) => [key, one?.value])).toEqual([
      ['2', 0.5],
      ['1', null],
    ]);
    expect((await metrics('week', '--by', 'shift')).out).toMatch(/^2 · 13 Jan · +50.0%/m);
  });

  it('go to CSV, a row a group, in a table and long', async () => {
    const only = ['--only', 'show_rate,calls_in'];
    expect((await metrics('week', '--by', 'doctor', ...only, '--csv', '-')).out.split('\r\n')).toEqual([
      'doctor,name,show_rate,show_rate_n,show_rate_d',
      'omarova,Омарова Айгерим,0.5,1,2',
      '',
    ]);
    expect(
      (await metrics('week', '--by', 'week', ...only, '--csv', '-', '--long')).out.split('\r\n'),
    ).toEqual([
      'week,name,metric,value,numerator,denominator,target,met',
      '2026-W03,12 Jan–16 Jan,show_rate,0.5,1,2,>=0.9,false',
      '2026-W03,12 Jan–16 Jan,calls_in,20,20,,,',
      '',
    ]);
    await metrics(
      'week',
      '--by',
      'doctor',
      ...only,
      '--csv',
      join(desk.folder, 'doctors.csv'),
      '--excel',
      '--lang',
      'ru',
    );
    expect(readFileSync(join(desk.folder, 'doctors.csv'), 'utf8')).toMatch(
      /^\ufeffврач;название;Доходимость/u,
    );
  });

  it('so do comparisons, a row a figure', async () => {
    const file = ['--csv', '-', '--long', '--compare', 'both', '--only', 'missed_rate'];
    expect((await metrics('2026-W03', ...file)).out.split('\r\n')).toEqual([
      'from,to,metric,value,numerator,denominator,target,met,' +
        'previous_from,previous_to,previous_value,previous_change,previous_better,' +
        'year_from,year_to,year_value,year_change,year_better',
      '2026-01-12,2026-01-16,missed_rate,0.15,3,20,<=0.08,false,' +
        '2026-01-05,2026-01-09,0.45,-0.3,true,2025-01-13,2025-01-17,0.2,-0.05,true',
      '',
    ]);
  });

  it('of the manager’s figures, and both families in one list', async () => {
    const { out } = await metrics('week', '--by', 'doctor', '--manager');
    expect(out).toContain('New');
    const { metrics: all } = (await metrics('week', '--all', '--json')).json<{ metrics: Told[] }>();
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(['missed_rate', 'average_bill', 'leads']));
  });
});

describe('what an import cannot support', () => {
  const importing = async (name: string, text: string, ...how: string[]) => {
    writeFileSync(join(desk.folder, name), text);
    const ran = await desk.run(['import', ...how, join(desk.folder, name)], {
      now: '2026-01-16T18:00:00+05:00',
    });
    expect(ran.err).toBe('');
  };

  it('is refused with the import, its rows and what to do; CSV leaves it empty', async () => {
    const visits =
      'ID;Дата и время;Клиент;Телефон;Статус\n1;15.01.2026 10:00;Инна;87010000003;записан\n2;15.01.2026 11:00;Олег;87010000004;записан\n';
    await importing('записи.csv', visits, 'visits', '--map', 'generic-visits');
    expect(await figure('show_rate', '2026-01-15')).toMatchObject({
      value: null,
      refused: { reason: 'no_outcomes', params: { import: 1, file: 'записи.csv', rows: 2, of: 2 } },
    });
    const { out } = await metrics(
      '2026-01-15',
      '--only',
      'show_rate,no_show_rate,late_cancel_rate',
      '--lang',
      'ru',
    );
    expect(out).toMatchInlineSnapshot(`
      "Показатели · чт 15 января

      показатель      факт    цель     из чего
      Доходимость        —  ≥ 90 %              не решено: 2
      Неявки             —  ≤ 10 %              не решено: 2
      Поздние отмены     —

      Нет значения (Доходимость; Неявки). В импорте 1 (записи.csv) не отмечено, кто
      пришёл, а кто нет: визитов 2 из 2. Выгрузите визиты со статусом и загрузите.
      Нет значения (Поздние отмены). В импорте 1 (записи.csv) нет отменённых визитов:
      визитов 2 из 2. Выгрузите и загрузите отменённые.
      "
    `);
    expect((await metrics('2026-01-15', '--only', 'late_cancel_rate', '--csv', '-', '--long')).out).toContain(
      '2026-01-15,late_cancel_rate,,,,,\r\n',
    );
    // The day before has visits of its own: they stand.
    expect(await figure('show_rate', '2026-01-13..2026-01-15')).toMatchObject({ value: 0.5 });
    expect((await figure('show_rate', '2026-01-13'))?.refused).toBeUndefined();
    // Another desk's view is not touched, and undo takes the refusal back with the rows.
    await desk.run(['undo', '--import', '1', '--yes']);
    expect((await figure('show_rate', '2026-01-15'))?.refused).toBeUndefined();
  });

  it('counts the rows of a month that is over once, and again when one of them is another', async () => {
    const call = (at: number) => `0${at + 1}.12.2025 10:00;входящий;принят;8701000000${at};60`;
    const head = 'Дата и время;Тип;Статус;Номер клиента;Разговор';
    const calls = [head, ...Array.from({ length: 6 }, (_, at) => call(at)), ''].join('\n');
    await importing('звонки.csv', calls, 'calls', '--map', 'generic');
    const refused = async () => (await figure('requests', '2025-12'))?.refused;
    const kept = async () =>
      desk.withStore(async ({ engine: { db } }) => {
        const rows = await db
          .selectFrom('dayFigures')
          .select('day')
          .where('day', '=', '2025-12 rows')
          .execute();
        return rows.length;
      });
    // Six of the file, and the six that were written down on the 20th.
    expect([await refused(), await kept()]).toEqual([undefined, 1]);
    expect([await refused(), await kept()]).toEqual([undefined, 1]);
    await desk.run(['undo', '--import', '1', '--yes']);
    expect(await kept()).toBe(0);
    await importing('звонки.csv', calls, 'calls', '--map', 'generic');
    const days = (await figure('requests', '2025-12-01..2025-12-19'))?.refused;
    expect(days).toMatchObject({ reason: 'no_purposes', params: { rows: 6, of: 6 } });
  });

  it('is refused in a report too: in its days, its weeks, its charts and by source', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, at) => `0${at + 1}.12.2025 10:00;входящий;пропущен;8701000000${at}`,
    );
    const calls = ['Дата и время;Тип;Статус;Номер клиента', ...rows, ''].join('\n');
    await importing('звонки.csv', calls, 'calls', '--map', 'generic');
    const report = async (...argv: string[]) =>
      (await desk.run(['report', ...argv, '2025-12-01..2025-12-14', '--json'])).json<
        Record<string, Record<string, unknown>[]>
      >();
    const month = await report('month');
    const week = { requests: null, conversion: null, missed_rate: 1 };
    expect(month.weeks?.[0]).toMatchObject(week);
    expect(month.days?.[0]).toMatchObject({ ...week, callback_in_time: 0 });
    expect(Object.keys(month)).not.toContain('chart_conversion');
    const { sources, ...others } = await report('sources');
    expect(sources).toMatchObject([
      { requests: null, share: null, leads: null, bookings: 0, conversion: null },
    ]);
    expect(Object.keys(others)).not.toContain('chart_requests');
    expect(others.unknown).toBeUndefined();
    const { out } = await metrics('explain', 'conversion', '2025-12-01');
    expect(out.split('\n').slice(1, 4)).toEqual([
      `Conversion to booking, definition 1${' '.repeat(29)}— (target ≥ 50%)`,
      'counted over  1  requests to book',
      'booked        0  requests booked the same day',
    ]);
  });
});

describe('groups beside themselves', () => {
  it('every week beside the one before it', async () => {
    expect(
      (
        await metrics(
          '--by',
          'week',
          '--from',
          '2026-01-05',
          '--compare',
          'previous',
          '--only',
          'missed_rate,calls_in',
        )
      ).out,
    ).toMatchInlineSnapshot(`
      "Figures · 5 Jan 2026 – 16 Jan 2026

      week           Missed, %            change  Calls in     change
      5 Jan–11 Jan       45.0%                 —        20        +20
      12 Jan–16 Jan      15.0%  −30.0 pp, better        20  no change

      Change: each week against the one before it.
      Today is not over yet, and is compared with a whole day.
      "
    `);
  });

  it('a source beside itself, and one that fell silent', async () => {
    await seed(desk, [
      contactRow('2026-01-06 12:00', { source: 'instagram', purpose: 'booking', outcome: 'booked' }),
      contactRow('2026-01-06 12:30', { source: '2gis', purpose: 'booking', outcome: 'booked' }),
      contactRow('2026-01-14 12:00', { source: '2gis', purpose: 'booking', outcome: 'booked' }),
      contactRow('2026-01-14 12:30', { source: '2gis', purpose: 'booking', outcome: 'informed' }),
    ]);
    expect((await metrics('week', '--by', 'source', '--compare', 'previous')).out).toMatchInlineSnapshot(`
      "Figures · 12 Jan 2026 – 16 Jan 2026

      source     Requests     change  Booked     change  Conversion            change
      2GIS              2         +1       1  no change       50.0%   −50.0 pp, worse
      instagram         0         −1       0         −1           —                 —
      not known        20  no change       9         +3       45.0%  +15.0 pp, better

      Change: against 5 Jan 2026 – 9 Jan 2026, the same days of the week before.
      Today is not over yet, and is compared with a whole day.
      Where more than a tenth is undecided no change is shown: it is too early to
      compare.
      "
    `);
  });

  it('of two comparisons with no room for both figures the first is told whole', async () => {
    expect(
      (
        await desk.run(['metrics', 'week', '--by', 'channel', '--compare', 'both'], {
          now: '2026-01-16T18:10:00+05:00',
          columns: 40,
        })
      ).out,
    ).toMatchInlineSnapshot(`
      "Figures · 12 Jan 2026 – 16 Jan 2026

      channel  Requests     change  a year ago
      call           20  no change           —

      Change: against 5 Jan 2026 – 9 Jan 2026,
      the same days of the week before.
      A year ago: against 13 Jan 2025 – 17 Jan
      2025.
      Data begins on 14 Jan 2025: of 13 Jan
      2025 – 17 Jan 2025 only shares and means
      are compared.
      Today is not over yet, and is compared
      with a whole day.
      Where more than a tenth is undecided no
      change is shown: it is too early to
      compare.
      "
    `);
  });

  it('for programs: in JSON with every figure, in CSV a row a group and figure', async () => {
    const argv = ['week', '--by', 'channel', '--compare', 'previous', '--only', 'missed_rate'];
    const { groups } = (await metrics(...argv, '--json')).json<{
      groups: { key: string; metrics: Told[] }[];
    }>();
    expect(groups.map(({ key, metrics: [one] }) => [key, one?.value, one?.previous])).toMatchInlineSnapshot(`
      [
        [
          "call",
          0.15,
          {
            "better": true,
            "change": -0.3,
            "from": "2026-01-05",
            "to": "2026-01-09",
            "value": 0.45,
          },
        ],
      ]
    `);
    expect((await metrics(...argv, '--csv', '-', '--long')).out).toMatchInlineSnapshot(`
      "channel,name,metric,value,numerator,denominator,target,met,previous_from,previous_to,previous_value,previous_change,previous_better,year_from,year_to,year_value,year_change,year_better
      call,call,missed_rate,0.15,3,20,<=0.08,false,2026-01-05,2026-01-09,0.45,-0.3,true,,,,,
      "
    `);
    expect(
      (
        await metrics(
          'week',
          '--by',
          'day',
          '--compare',
          'year',
          '--only',
          'calls_in',
          '--csv',
          '-',
          '--long',
        )
      ).out,
    ).toMatchInlineSnapshot(`
      "day,name,metric,value,numerator,denominator,target,met,previous_from,previous_to,previous_value,previous_change,previous_better,year_from,year_to,year_value,year_change,year_better
      2026-01-12,Mon 12 January,calls_in,0,0,,,,,,,,,2025-01-13,2025-01-13,,,
      2026-01-13,Tue 13 January,calls_in,10,10,,,,,,,,,2025-01-14,2025-01-14,10,0,
      2026-01-14,Wed 14 January,calls_in,10,10,,,,,,,,,2025-01-15,2025-01-15,0,10,
      2026-01-15,Thu 15 January,calls_in,0,0,,,,,,,,,2025-01-16,2025-01-16,0,0,
      2026-01-16,Fri 16 January,calls_in,0,0,,,,,,,,,2025-01-17,2025-01-17,0,0,
      "
    `);
  });

  it('a shift is held against nothing', async () => {
    const ran = await metrics('week', '--by', 'shift', '--compare', 'previous');
    expect([ran.code, ran.err]).toEqual([
      2,
      '--compare and --by shift do not go together.\nLeave one of them out.\n',
    ]);
  });
});
