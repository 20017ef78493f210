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
    expect(rest).toMatchSnapshot();
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
    expect(await status('--day', 'yesterday')).toMatchSnapshot();
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
    expect(told).toMatchSnapshot();
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
