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

      Изменение — к 05.01.2026 – 09.01.2026, те же дни прошлой недели.
      Сегодня ещё не закончилось, а сравнивается с целым днём.
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
      кезеңімен салыстырғанда (өткен аптаның
      сол күндері).
      Бүгін әлі аяқталған жоқ, ал толық күнмен
      салыстырылып тұр.
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
      пришёл, а кто нет: визитов 2 из 2. Выгрузите визиты со статусом и импортируйте
      их.
      Нет значения (Поздние отмены). В импорте 1 (записи.csv) нет отменённых визитов:
      визитов 2 из 2. Выгрузите и отменённые, импортируйте их.
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
});
