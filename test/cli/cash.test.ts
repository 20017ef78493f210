/** The drawer of a shift through the command line: what goes in and out, the count, the close (S0.5, S0.10). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, openedDesk } from './day-desk.ts';

let desk: DayDesk;
const nb = '\u00a0';

/** Visits 1 (cash 15 000) and 2 (card 8 000) are done and paid; 20 000 lay in the drawer. */
beforeEach(async () => {
  desk = await openedDesk();
  for (const [at, phone] of [
    ['09:00', '87015550001'],
    ['10:00', '87015550002'],
  ] as const) {
    const who = ['--name', 'Асель Нурланова', '--phone', phone];
    await desk.type('08:50', ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', at, ...who]);
  }
  await desk.type('09:40', ['visit', 'done', '1', '--paid', '15000', '--method', 'cash']);
  await desk.type('10:40', ['visit', 'done', '2', '--paid', '8000', '--method', 'card']);
});
afterEach(() => desk.remove());

const type = async (at: string, line: string): Promise<string> =>
  (await desk.type(at, words(line))).out.replaceAll(nb, ' ');
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
const expected = async (): Promise<number> =>
  (await desk.type('12:00', ['cash', '--json'])).json<{ expected: number }>().expected / 100;

describe('the drawer', () => {
  it('shows what it is made of', async () => {
    await type('11:00', 'cash in 5000 --note размен');
    await type('11:01', 'cash out 1500 --note "вода, чек 1182"');
    expect(await type('11:02', 'cash collect 10 000')).toBe(
      '10,000 ₸ taken to the bank\n  28,500 ₸ should be in the drawer\n',
    );
    expect(await type('11:05', 'cash')).toBe(`Drawer of shift 1, 11:05
  at the start        20,000 ₸
  cash from 1 visit   15,000 ₸
  put in               5,000 ₸
  paid out            −1,500 ₸
  taken to the bank  −10,000 ₸
  should be there     28,500 ₸
  card, 1 visit: 8,000 ₸
  not counted yet                     → smena cash count
`);
  });

  it('gives back in cash what was paid in cash, and the visit says what is left', async () => {
    expect(await type('11:00', 'cash refund 5000 --visit 1 --note скидка')).toBe(`5,000 ₸ given back
  30,000 ₸ should be in the drawer
  Visit 1: done, Асель Н., 09:00, Омарова А. Н., room 305
  of the payment 10,000 ₸ remains
`);
    await type('11:01', 'cash refund 8000 --visit 2 --note "не подошло"');
    const told = (await desk.type('11:02', ['cash', '--json'])).json();
    expect(told).toMatchObject({
      expected: 3_000_000,
      refundedOtherwise: 800_000,
      taken: { cash: { visits: 1, sum: 1_500_000 }, card: { visits: 1, sum: 800_000 } },
      entries: [
        { kind: 'refund', amount: 500_000, visit: 1, inCash: true, note: 'скидка' },
        { kind: 'refund', amount: 800_000, visit: 2, inCash: false },
      ],
    });
    const paid = await desk.withStore(async ({ visits }) =>
      Promise.all([1, 2].map(async (id) => (await visits.byId(1, id))?.paid)),
    );
    expect(paid).toEqual([1_000_000, 0]);
    // Given back whole is not unpaid: nobody is asked for it again.
    expect(await desk.withStore(({ frontdesk }) => frontdesk.unpaid(1, [1, 2]))).toEqual([]);
  });

  it('takes each of it back', async () => {
    await type('11:00', 'cash in 5000 --note размен');
    await type('11:01', 'cash refund 5000 --visit 1 --note скидка');
    await type('11:02', 'cash count 20000x1 5000x3');
    expect(await expected()).toBe(35_000);
    expect(await type('11:03', 'undo --yes')).toContain('changed: shift 1');
    expect(await type('11:04', 'undo --yes')).toContain('added: cash entry 2 — Given back, 5,000');
    expect(await expected()).toBe(40_000);
    expect(await type('11:05', 'undo --yes')).toContain('added: cash entry 1 — Put in, 5,000');
    expect(await expected()).toBe(35_000);
    const shift = await desk.withStore(({ shifts }) => shifts.byId(1, 1));
    expect([shift?.countedCash, shift?.countedNotes]).toEqual([null, null]);
  });

  it('keeps a payment that was partly given back from being taken back first', async () => {
    await type('11:00', 'cash refund 5000 --visit 1 --note скидка');
    const list = (await desk.type('11:01', ['undo', '--list', '--json'])).json<{
      entries: { seq: number; kind: string }[];
    }>();
    const paid = list.entries.findLast(({ kind }) => kind === 'visit.done');
    const ran = await desk.run(['undo', String(paid?.seq), '--yes', '--json']);
    expect([ran.code, ran.error().code]).toEqual([4, 'cannot_undo']);
  });
});

describe('a count', () => {
  it('by notes and coins agrees, or says by how much it does not', async () => {
    expect(await type('19:00', 'cash count 20000x1 5000x3')).toBe(
      'Counted 35,000 ₸, as it should be\n  20000×1 5000×3\n',
    );
    expect(await type('19:01', 'cash count 20000x1 5000x2 500x1')).toBe(
      `Counted 30,500 ₸, should be 35,000 ₸
  difference: −4,500 ₸
  20000×1 5000×2 500×1
  say where it comes from
    → smena cash count 20000x1 5000x2 500x1 --note …
`,
    );
    expect(await type('19:02', 'cash count 30500 --note "сдача клиенту"')).toContain('difference: −4,500');
    expect(await type('19:03', 'cash')).toContain('reason: сдача клиенту');
  });

  it('asks note by note at a terminal', async () => {
    const answers = ['1', '', '3', ...Array<string>(11).fill('')];
    const ran = await desk.run(['cash', 'count'], { now: '2026-01-16T19:00:00+05:00', answers });
    expect(ran.out.replaceAll(nb, ' ')).toBe('Counted 35,000 ₸, as it should be\n  20000×1 5000×3\n');
    const short = ['1', ...Array<string>(13).fill(''), 'размен'];
    await desk.run(['cash', 'count'], { now: '2026-01-16T19:01:00+05:00', answers: short });
    const shift = await desk.withStore(({ shifts }) => shifts.byId(1, 1));
    expect([shift?.countedCash, shift?.countedNotes, shift?.cashNote]).toEqual([
      2_000_000,
      { 20000: 1 },
      'размен',
    ]);
  });

  it('goes into the close, its report and the next opening', async () => {
    await type('19:00', 'cash out 500 --note вода');
    const closing = ['--cash-notes', '20000x1 5000x2 2000x2', '--cash-note', 'сдача', '--all-done'];
    await desk.type('20:05', ['close', ...closing, '--force', '--reason', 'учебная', '--out', desk.folder]);
    const shift = await desk.withStore(({ shifts }) => shifts.byId(1, 1));
    expect(shift).toMatchObject({
      ...{ expectedCash: 3_450_000, countedCash: 3_400_000, countedNotes: { 20000: 1, 5000: 2, 2000: 2 } },
    });
    const story = await desk.withStore(({ shifts }) => shifts.story(1));
    expect(story?.cash).toMatchObject({
      expected: 3_450_000,
      drawer: { taken: { cash: { sum: 1_500_000 }, card: { sum: 800_000 } }, moved: { out: 50_000 } },
      movements: [{ kind: 'out', amount: 50_000, note: 'вода' }],
    });
    await desk.type('20:10', ['start', '--administrator', 'dinara', '--all-done']);
    const next = await desk.withStore(({ shifts }) => shifts.byId(1, 2));
    expect([next?.openingCash, next?.openingNotes]).toEqual([3_400_000, shift?.countedNotes]);
    const late = await desk.run(['cash', 'refund', '15000', '--visit', '1', '--note', 'x', '--json'], {
      now: '2026-01-16T20:15:00+05:00',
    });
    expect(late.json<{ drawer: { expected: number } }>().drawer.expected).toBe(1_900_000);
    expect((await desk.withStore(({ shifts }) => shifts.byId(1, 1)))?.expectedCash).toBe(3_450_000);
  });
});
