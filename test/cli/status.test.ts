import { afterEach, describe, expect, it } from 'vitest';
import { busyDesk, type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';
import { deskRow, seed } from './seed.ts';

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

describe('status at a clinic with several desks', () => {
  /** Айгуль at desk 1 since 08:47, Динара at desk 2 since 09:00. */
  async function twoDesks(lang = 'en'): Promise<void> {
    desk = await openedDesk(lang);
    await seed(desk, [deskRow('desk-2', '2')]);
    const second = (at: string, ...argv: string[]) => desk.type(at, [...argv, '--desk', 'desk-2']);
    const first = (at: string, ...argv: string[]) => desk.type(at, [...argv, '--desk', 'desk-1']);
    await second('09:00', 'start', '--administrator', 'dinara', '--cash', '0', '--all-done');
    await first('09:10', 'log', 'call', '--phone', '87010000001', '--purpose', 'booking', '--talk', '1:00');
    await second('09:20', 'log', 'call', '--missed', '--phone', '87010000002');
    await first('09:30', 'task', 'add', 'Заказать бахилы', '--due', '12:00', '--owner', 'aigul');
    await first('09:31', 'task', 'add', 'Позвонить в лабораторию', '--due', '12:00', '--owner', 'dinara');
    desk.at(moment('10:00'));
  }
  const lines = async (...flags: string[]) => (await status(...flags)).split('\n');

  it.each(['en', 'ru', 'kk'])(
    'shows every open shift: desk, administrator, since when (%s)',
    async (lang) => {
      await twoDesks(lang);
      expect((await lines()).slice(1, 8)).toMatchSnapshot();
    },
  );

  it('tells programs the desk of each shift', async () => {
    await twoDesks();
    const { open, shifts } = (await desk.run(['status', '--json'])).json<{ open: null; shifts: object[] }>();
    expect(open).toBe(null);
    expect(shifts).toMatchObject([
      { id: 1, desk: 'desk-1', administrator: 'aigul', state: 'open' },
      { id: 2, desk: 'desk-2', administrator: 'dinara', state: 'open' },
    ]);
    const here = { env: { SHIFT_DESK: 'desk-2' } };
    expect((await desk.run(['status', '--json'], here)).json()).toMatchObject({
      ...{
        clinic: 'zhaily',
        desk: null,
        administrator: null,
        open: { id: 2 },
        shifts: [{ id: 1 }, { id: 2 }],
      },
    });
  });

  it('shows the shift and the figures of a desk, and the queues of the clinic', async () => {
    await twoDesks();
    expect(await status('--desk', 'desk-2')).toMatchSnapshot();
    interface Told {
      desk: string;
      open: { id: number };
      shifts: { id: number }[];
      counts: { callbacks: number; tasks: number };
      metrics: { id: string; numerator: number | null; notApplicable?: string }[];
    }
    const told = (await desk.run(['status', '--desk', 'desk-2', '--json'])).json<Told>();
    expect(told).toMatchObject({ desk: 'desk-2', open: { id: 2 }, shifts: [{ id: 2 }] });
    expect(told.counts).toMatchObject({ callbacks: 1, tasks: 2 });
    const missed = async (...flags: string[]) =>
      (await desk.run(['status', ...flags, '--json'])).json<Told>().metrics.find(({ id }) => id === 'missed');
    expect([
      await missed(),
      await missed('--desk', 'desk-1'),
      await missed('--desk', 'desk-2'),
    ]).toMatchObject([...[{ numerator: 1 }, { numerator: 0 }, { numerator: 1 }]]);
    expect(await missed('--administrator', 'dinara')).toMatchObject({ notApplicable: 'unanswered' });
  });

  it('shows the shift, the figures and the tasks of an administrator', async () => {
    await twoDesks();
    expect(await status('--administrator', 'aigul')).toMatchSnapshot();
    const of = async (...flags: string[]) =>
      (await desk.run(['status', ...flags, '--json'])).json<{
        open: { id: number } | null;
        counts: { tasks: number; callbacks: number };
      }>();
    expect(await of('--administrator', 'Динара')).toMatchObject({
      ...{ administrator: 'dinara', open: { id: 2 }, counts: { tasks: 1, callbacks: 1 } },
    });
    expect(await of('--administrator', 'dinara', '--desk', 'desk-1')).toMatchObject({
      open: null,
      shifts: [],
    });
    expect((await lines('--administrator', 'svetlana'))[2]).toBe('Светлана Ким has no shift open.');
  });

  it('keeps a shift of yesterday in sight, and says where none is open', async () => {
    await twoDesks();
    await desk.type('20:00', ['close', '--force', '--reason', 'x', '--desk', 'desk-1', '--out', desk.folder]);
    desk.at(moment('17 08:50'));
    expect((await lines()).slice(2, 4)).toEqual([
      'Shift 2: Динара Ахметова, open since 16.01 09:00 · desk 2',
      '',
    ]);
    await desk.type('17 09:00', [
      ...['close', '--force', '--reason', 'x', '--desk', 'desk-2', '--out', desk.folder],
    ]);
    expect((await lines())[2]).toBe('No shift is open at any desk.');
    expect((await lines('--desk', 'desk-1'))[2]).toBe('No shift is open at this desk → smena start');
  });
});
