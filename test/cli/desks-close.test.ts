/** Closing one desk of a clinic while another goes on, and the last one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, dayDesk, moment } from './day-desk.ts';
import { type How, type Ran, scripted } from './run-cli.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = await dayDesk('ru');
  await type('08:45', 'desk-1', ['desk', 'add', 'desk-2', '--name', 'Стойка 2']);
  await type('08:47', 'desk-1', ['start', '--administrator', 'aigul', '--cash', '20000', '--all-done']);
  await type('08:50', 'desk-2', ['start', '--administrator', 'dinara', '--cash', '5000', '--all-done']);
});
afterEach(() => desk.remove());

const at = (code: string, argv: readonly string[], how: How = {}): Promise<Ran> =>
  desk.run(argv, { ...how, env: { SHIFT_DESK: code } });
async function type(time: string, code: string, argv: readonly string[]): Promise<Ran> {
  desk.at(moment(time));
  const ran = await at(code, argv);
  if (ran.code !== 0) throw new Error(`${argv.join(' ')}\n${ran.out}${ran.err}`);
  return ran;
}
const closing = (cash: string) => ['close', '--all-done', '--cash-counted', cash, '--out', desk.folder];

interface Closed {
  shift: { id: number; desk: string };
  checklist: { items: { id: string; state: string; evidence: string[] }[] };
  carried: { tail: string }[];
}

/** What nobody has finished by the evening: a caller to ring, a visit without an outcome, an order to make. */
async function leaveWork(): Promise<void> {
  await type('09:10', 'desk-1', ['log', 'call', '--missed', '--phone', '87770000003']);
  const patient = ['--name', 'Асель Нурланова', '--phone', '87015550001'];
  await type('09:20', 'desk-2', ['book', '--service', 'hygiene', '--at', '10:00', ...patient]);
  await type('09:30', 'desk-1', ['task', 'add', 'Заказать бахилы', '--due', '12:00', '--owner', 'dinara']);
}

describe('closing one of two desks', () => {
  it('leaves to the other what it can go on with, and says so', async () => {
    await leaveWork();
    desk.at(moment('15:00'));
    const ran = await at('desk-1', closing('20000'));
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out.replace(desk.folder, '/desk')).toMatchSnapshot();
    const missed = (await at('desk-2', ['missed', '--json'])).json<{ callbacks: unknown[] }>();
    expect(missed.callbacks).toHaveLength(1);
  });

  it('asks for what only its own administrator can finish', async () => {
    await leaveWork();
    await type('11:00', 'desk-1', [
      'task',
      'add',
      'Позвонить в лабораторию',
      '--due',
      '14:00',
      '--owner',
      'aigul',
    ]);
    desk.at(moment('15:00'));
    const refused = await at('desk-1', [...closing('20000'), '--json']);
    expect([refused.code, refused.json()]).toMatchObject([5, { left: [{ tail: 'task:2' }] }]);
    const closed = await at('desk-1', [
      ...closing('20000'),
      '--carry',
      'task:2=18:00/dinara/ушла раньше',
      '--json',
    ]);
    expect(closed.json<Closed>()).toMatchObject({ shift: { desk: 'desk-1' }, carried: [{ tail: 'task:2' }] });
  });

  it('asks the last one for everything', async () => {
    await leaveWork();
    await type('15:00', 'desk-1', closing('20000'));
    desk.at(moment('20:05'));
    const refused = await at('desk-2', [...closing('5000'), '--json']);
    expect(refused.code).toBe(5);
    const { left } = refused.json<{ left: { tail: string }[] }>();
    expect(left.map(({ tail }) => tail)).toEqual(['callback:1', 'visit:1', 'task:1']);
  });

  it('counts each drawer by itself', async () => {
    const patient = ['--name', 'Асель Нурланова', '--phone', '87015550001'];
    await type('09:20', 'desk-2', ['book', '--service', 'hygiene', '--at', '10:00', ...patient]);
    await type('10:50', 'desk-2', ['visit', 'done', '1', '--paid', '15000', '--method', 'cash']);
    const first = (await type('15:00', 'desk-1', [...closing('20000'), '--json'])).json();
    expect(first).toMatchObject({ cash: { opening: 2_000_000, expected: 2_000_000 } });
    const second = (await type('20:05', 'desk-2', [...closing('20000'), '--json'])).json();
    expect(second).toMatchObject({ cash: { opening: 500_000, expected: 2_000_000 } });
  });

  it('leaves nothing to a shift that nobody closed the day before', async () => {
    await leaveWork();
    await type('17 08:50', 'desk-1', [
      ...['start', '--administrator', 'aigul', '--all-done', '--close-previous', 'забыли закрыть'],
    ]);
    desk.at(moment('17 15:00'));
    const refused = await at('desk-1', [...closing('20000'), '--json']);
    expect(refused.code).toBe(5);
  });

  it('lets go of what the desk has taken', async () => {
    await leaveWork();
    await type('14:55', 'desk-1', ['callback', 'take', '1']);
    await type('15:00', 'desk-1', closing('20000'));
    const taken = await at('desk-2', ['callback', 'take', '1']);
    expect([taken.code, taken.err]).toEqual([0, '']);
  });

  it('leaves nothing to a desk that closes in the same minute', async () => {
    await leaveWork();
    desk.at(moment('20:05'));
    // While the first one is asked for the cash, the second one closes and leaves everything to it.
    const answers = scripted(['20000', 'done', 'done', false]);
    const ran = await at('desk-1', ['close', '--out', desk.folder], {
      ask: {
        ...answers,
        async text(question) {
          const carried = ['--carry', 'task:1=завтра 10:00/aigul/не успела'];
          const other = await at('desk-2', [...closing('5000'), ...carried]);
          expect(other.code).toBe(0);
          return answers.text(question);
        },
      },
    });
    expect(ran.code).toBe(5);
    expect(ran.out).toContain('callback:1');
  });
});

describe('a shift of one of several desks', () => {
  it('names its desk on the screen and in its report', async () => {
    const started = await at('desk-2', ['start', '--continue']);
    expect(started.out.split('\n')[0]).toContain('Смена 2 · Жайлы · Стойка 2');
    const report = await at('desk-2', ['report', '--json']);
    expect(report.out).toContain('Стойка 2');
  });

  it('is not begun silently by somebody who sits elsewhere', async () => {
    await type('08:51', 'desk-1', ['desk', 'add', 'desk-3', '--name', 'Стойка 3']);
    const ran = await at('desk-3', ['start', '--administrator', 'aigul', '--all-done']);
    expect([ran.code, ran.err]).toEqual([
      0,
      'Айгуль Сапарова: смена 1 открыта и на другой стойке (стойка 1), с 08:47.\n',
    ]);
  });
});
