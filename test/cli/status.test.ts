import { afterEach, describe, expect, it } from 'vitest';
import { busyDesk, type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';

let desk: DayDesk;
afterEach(() => desk.remove());

const status = async (...flags: string[]): Promise<string> => {
  const ran = await desk.run(['status', ...flags]);
  return `${ran.code}\n${ran.out}${ran.err}`;
};

describe('status', () => {
  it.each(['en', 'ru', 'kk'])(
    'shows the shift, what waits, and figures against targets (%s)',
    async (lang) => {
      desk = await busyDesk(lang);
      expect(await status()).toMatchSnapshot();
    },
  );

  it('gives other programs the counts and the figures', async () => {
    desk = await busyDesk();
    const { metrics, ...rest } = (await desk.run(['status', '--json'])).json<{ metrics: { id: string }[] }>();
    expect(rest).toMatchInlineSnapshot(`
      {
        "at": "2026-01-16T10:53:00+05:00",
        "counts": {
          "callbacks": 2,
          "carried": 0,
          "chats": 1,
          "complaints": 1,
          "deferred": 0,
          "overdueTasks": 1,
          "tasks": 1,
          "visits": {
            "arrived": 1,
            "cancelled": 0,
            "done": 0,
            "inRoom": 0,
            "noShow": 0,
            "planned": 3,
            "toConfirm": 1,
            "unresolved": 1,
          },
          "waitlist": 1,
        },
        "day": "2026-01-16",
        "open": {
          "administrator": "aigul",
          "closedAt": null,
          "id": 1,
          "openedAt": "2026-01-16T08:47:00+05:00",
        },
        "shifts": [
          {
            "administrator": "aigul",
            "closedAt": null,
            "id": 1,
            "openedAt": "2026-01-16T08:47:00+05:00",
            "state": "open",
          },
        ],
        "timezone": "Asia/Almaty",
      }
    `);
    expect(metrics.length).toBe(28);
    expect(metrics.find(({ id }) => id === 'missed_rate')).toMatchInlineSnapshot(`
      {
        "denominator": 2,
        "id": "missed_rate",
        "met": false,
        "numerator": 2,
        "pending": 0,
        "target": {
          "op": "<=",
          "value": 0.08,
        },
        "unit": "ratio",
        "value": 1,
        "version": 1,
      }
    `);
  });

  it('says so where no shift is open', async () => {
    desk = await dayDesk();
    expect((await status()).split('\n').slice(0, 3)).toEqual([
      '0',
      'Жайлы · Fri 16 January · 08:47',
      'No shift is open at this desk → smena start',
    ]);
  });

  it('shows a shift that was left open yesterday', async () => {
    desk = await openedDesk();
    desk.at(moment('17 08:50'));
    expect((await status()).split('\n')[2]).toBe('Shift 1: Айгуль Сапарова, open since 16.01 08:47');
  });

  it('looks back at a day and at a shift', async () => {
    desk = await openedDesk();
    await desk.type('10:00', ['log', 'call', '--missed', '--phone', '87770000003']);
    await desk.type('20:00', [...['close', '--force', '--reason', 'fire drill', '--out', desk.folder]]);
    desk.at(moment('17 08:50'));
    expect(await status('--day', 'yesterday')).toMatchInlineSnapshot(`
      "0
      Жайлы · Fri 16 January
      Shift 1: Айгуль Сапарова, 16.01 08:47–20:00, closed BY FORCE

      figure              value  target         parts
      Requests                1
      Booked                  0
      Conversion           0.0%   ≥ 50%  ✗ no   0 of 1
      Conversion, 7 d         —   ≥ 50%         0 of 0  1 pending
      Visits booked           0

      Calls in                1
      Missed                  1
      Missed, %          100.0%    ≤ 8%  ✗ no   1 of 1
      Callback ≤ 15 min    0.0%    100%  ✗ no   0 of 1
      Answer, avg             —  ≤ 0:20         over 0
      Talk, avg               —                 over 0

      Confirmed               —    100%         0 of 0
      Show rate               —   ≥ 90%         0 of 0
      No-shows                —   ≤ 10%         0 of 0

      Complaints A            0       0  ✓ yes

      Chat reply              —  ≤ 5:00         over 0
      Waiting                 —  ≤ 5:00         over 0
      Records            100.0%    100%  ✓ yes  1 of 1
      "
    `);
    expect((await status('--shift', '1')).split('\n').slice(1, 3)).toEqual([
      'Жайлы · Fri 16 January',
      'Shift 1: Айгуль Сапарова, 16.01 08:47–20:00, closed BY FORCE',
    ]);
    expect((await status('--day', '14.01')).split('\n')[2]).toBe('There was no shift on this day.');
  });

  it('refuses what does not go together or is not there', async () => {
    desk = await openedDesk();
    const cases = [
      ['--day', 'today', '--shift', '1'],
      ['--watch', '--json'],
      ['--shift', '99'],
      ['--day', 'someday'],
      ['--day', '31.02'],
      ['--watch', '0'],
    ];
    const told: string[] = [];
    for (const flags of cases) told.push(await status(...flags));
    expect(told).toMatchInlineSnapshot(`
      [
        "2
      --day and --shift do not go together.
      Leave one of them out.
      ",
        "2
      {
        "error": {
          "code": "flags_clash",
          "message": "--watch and --json do not go together.",
          "hint": "Leave one of them out.",
          "field": "--watch"
        }
      }
      ",
        "3
      There is no shift 99.
      There are: 1 (16 Jan 2026).
      ",
        "2
      --day: “someday” is not a day.
      Write today, yesterday, tomorrow, mon, 15.01 or 2026-01-15.
      ",
        "2
      --day: there is no such time: “31.02”.
      Check the day of the month, the hours and the minutes.
      ",
        "2
      --watch: “0” is not a number that fits here.
      Write a whole number from 1 to 3600.
      ",
      ]
    `);
  });

  it('is shown once where there is no terminal to watch', async () => {
    desk = await openedDesk();
    const [title, watching, ...rest] = (await status('--watch')).split('\n').slice(1);
    expect([title, watching]).toEqual([
      'Жайлы · Fri 16 January · 08:47',
      'As of 08:47, every 10 s. Leave: q',
    ]);
    expect(rest.join('\n')).toBe((await status()).split('\n').slice(2).join('\n'));
  });
});
