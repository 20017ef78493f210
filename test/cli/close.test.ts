import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { busyDesk, type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';
import type { Ran } from './run-cli.ts';

let desk: DayDesk;
afterEach(() => desk.remove());

const done = ['--all-done', '--cash-counted', '20000'];
const told = (ran: Ran): string => `${ran.code}\n${ran.out}${ran.err}`.replaceAll(desk.folder, '…');
const close = async (...flags: string[]): Promise<Ran> => desk.run(['close', '--out', desk.folder, ...flags]);

interface Closed {
  shift: { id: number; closedAt: string | null; forced: string | null };
  checklist: {
    finishedAt: string | null;
    seconds: number;
    items: { id: string; state: string; reason: string | null }[];
  };
  carried: { tail: string; title: string; dueAt: string; owner: string; reason: string }[];
  left: unknown[];
  cash: Record<string, unknown>;
  metrics: { id: string; value: number | null }[];
  report: string | null;
}

/** One missed call, one visit of tomorrow to confirm, and two tasks. */
async function eveningDesk(lang = 'en'): Promise<DayDesk> {
  const evening = await openedDesk(lang);
  await evening.type('09:00', ['task', 'add', 'Заказать бахилы', '--due', '18:00']);
  await evening.type('09:01', ['task', 'add', 'Полить цветы', '--due', '19:00']);
  await evening.type('19:01', [
    ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '17.01 10:00'],
    ...['--name', 'Олег Чернов', '--phone', '87015550004'],
  ]);
  await evening.type('19:31', ['log', 'call', '--missed', '--phone', '87770000003']);
  evening.at(moment('19:55'));
  return evening;
}

describe('the gate', () => {
  it.each(['en', 'ru', 'kk'])(
    'stays shut while anything is open, and says how to answer (%s)',
    async (lang) => {
      desk = await busyDesk(lang);
      desk.at(moment('20:00'));
      expect(told(await close())).toMatchSnapshot();
    },
  );

  it('gives other programs what is left', async () => {
    desk = await eveningDesk();
    const ran = await close('--json', ...done);
    expect(ran.code).toBe(5);
    expect(ran.error()).toEqual({
      code: 'gate_shut',
      message: 'The shift stays open: 4 still undone.',
      hint: 'Resolve each, carry it (--carry), or close with --force --reason',
      field: '--carry',
    });
    expect(ran.json<Closed>().left).toMatchSnapshot();
  });

  it('keeps what was answered, so that nobody answers twice', async () => {
    desk = await openedDesk();
    expect((await close('--done', 'documents', '--cash-counted', '20000')).code).toBe(5);
    desk.at(moment('20:12'));
    const ran = await close('--problem', 'risks_tomorrow=Kim may be ill', '--json');
    expect(ran.code).toBe(0);
    const { checklist } = ran.json<Closed>();
    expect(checklist.seconds).toBe(11 * 3600 + 25 * 60);
  });
});

describe('close', () => {
  it('carries each tail with its date, owner and reason, and writes the report', async () => {
    desk = await eveningDesk('ru');
    const ran = await close(
      ...done,
      ...['--carry', 'callback:1=завтра 09:00/dinara/не берёт, две попытки, сообщение оставлено'],
      ...['--carry', 'visit:1=//позвонить утром'],
      ...['--carry', 'task:1=пн 10:00/светлана/ждём поставку'],
      ...['--carry', 'task:2=//не успели: 50/50'],
    );
    expect(told(ran)).toMatchSnapshot();
    expect(existsSync(desk.file('смена-1-2026-01-16.pdf'))).toBe(true);

    const next = await desk.type('17 08:50', ['start', '--administrator', 'dinara', '--all-done', '--json']);
    expect(next.json<{ carried: unknown[] }>().carried).toMatchSnapshot();
  });

  it('tells other programs what was carried, the figures and the report', async () => {
    desk = await eveningDesk();
    const answers = desk.write(
      'answers.yaml',
      [
        'allDone: true',
        'cashCounted: 19500',
        'cashNote: change, receipt 1182',
        'skip: { documents: the insurer collects on Monday }',
        'carry:',
        '  "callback:1": { when: tomorrow 09:30, owner: dinara, reason: does not answer }',
        '  "visit:1": { reason: in the morning }',
        '  "task:1": { reason: the shop was closed }',
        '  "task:2": { reason: no water }',
      ].join('\n'),
    );
    const ran = await close('--answers', answers, '--json');
    expect(ran.err).toBe('');
    const { metrics, report, checklist, ...rest } = ran.json<Closed>();
    expect(rest).toMatchSnapshot();
    expect(checklist.items.filter(({ state }) => state !== 'done')).toMatchSnapshot();
    expect(metrics.filter(({ value }) => value !== null && value !== 0)).toMatchSnapshot();
    expect(report).toBe(desk.file('shift-1-2026-01-16.pdf'));
  });

  it('freezes the figures: a later correction does not change them', async () => {
    desk = await openedDesk();
    await desk.type('10:00', ['log', 'call', '--missed', '--phone', '87770000003']);
    await desk.type('10:05', [
      'callback',
      '1',
      'reached',
      '--talk',
      '1:00',
      '--outcome',
      'informed',
      '--purpose',
      'care',
    ]);
    desk.at(moment('20:00'));
    const closed = (await close(...done, '--json')).json<Closed>();
    await desk.withStore(async (store) => {
      const facts = await store.facts.latest(1, 1, 20);
      const attempt = facts.find(({ kind }) => kind === 'callback.attempted');
      const at = Date.parse(moment('20:05'));
      await store.undo(attempt?.seq ?? 0, { clinicId: 1, deskId: 1, staffId: 1, at, day: '2026-01-16' });
    });
    const after = (await desk.run(['status', '--shift', '1', '--json'])).json<Closed>();
    expect(after.metrics).toEqual(closed.metrics);
    const day = (await desk.run(['status', '--json'])).json<Closed>();
    expect(day.metrics).not.toEqual(closed.metrics);
  });

  it('takes the shift as it was when nothing is open any more', async () => {
    desk = await openedDesk();
    desk.at(moment('20:00'));
    expect(told(await close(...done))).toMatchInlineSnapshot(`
      "0
      Closing shift 1 · Жайлы · Fri 16 January · 20:00  administrator: Айгуль Сапарова

      Closing, 11 items                                             aim: 15–20 minutes
        ✓ Everybody has been called back
        ✓ Every chat is answered
        ✓ All visits of the next working day are confirmed
        ✓ Every past visit has an outcome
        ✓ Every “let me think” has its next date
        ✓ No tasks for today
        ✓ No complaint without measures
        ✓ The waitlist is empty
        ✓ Counted 20,000 ₸, as expected
        ✓ Accounting documents and insurance papers are handed over
        ✓ Tomorrow’s risks are noted and the next shift knows them

      figure        value  target         parts
      Complaints A      0       0  ✓ yes

      Shift 1 closed at 20:00, quicker than planned: 0:00 of 15–20 min.
      Report: …/shift-1-2026-01-16.pdf
      "
    `);
    expect(told(await close())).toBe('3\nNo shift is open at this desk.\nOpen it: smena start\n');
  });

  it('can be taken back whole', async () => {
    desk = await eveningDesk();
    await close('--force', '--reason', 'fire drill');
    const tables = async (): Promise<unknown> =>
      desk.withStore(async (store) => ({
        tasks: (await store.work.openTasks(1)).length,
        callbacks: (await store.contacts.openCallbacks(1)).length,
        figures: (await store.shifts.figures(1)).length > 0,
        story: (await store.shifts.story(1)) !== null,
        open: (await store.shifts.open(1))?.id ?? null,
      }));
    expect(await tables()).toEqual({ tasks: 4, callbacks: 0, figures: true, story: true, open: null });
    await desk.withStore(async (store) => {
      const [last] = await store.facts.latest(1, 1, 1);
      const at = Date.parse(moment('20:05'));
      await store.undo(last?.seq ?? 0, { clinicId: 1, deskId: 1, staffId: 1, at, day: '2026-01-16' });
    });
    expect(await tables()).toEqual({ tasks: 2, callbacks: 1, figures: false, story: false, open: 1 });
  });
});

describe('cash', () => {
  it('that does not agree takes a reason', async () => {
    desk = await openedDesk('ru');
    const short = await close('--all-done', '--cash-counted', '19 500');
    expect(short.code).toBe(5);
    expect(
      short.out.split('\n').filter((line) => line.includes('Касса') || line.includes('Ожидалось')),
    ).toEqual(
      ['  ✗ Касса', '  Касса  → --cash-note …'].toSpliced(
        1,
        0,
        '      Ожидалось 20 000 ₸, посчитано 19 500 ₸: −500 ₸'.replace(/(?<=\d) (?=[\d₸])/g, '\u00a0'),
      ),
    );
    const ran = await close('--cash-note', 'размен, чек № 1182', '--json');
    expect(ran.json<Closed>().cash).toEqual({
      opening: 2_000_000,
      expected: 2_000_000,
      counted: 1_950_000,
      note: 'размен, чек № 1182',
    });
  });

  it('is expected with what was taken for visits', async () => {
    desk = await openedDesk();
    await desk.type('09:00', [
      ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '10:00'],
      ...['--name', 'Олег Чернов', '--phone', '87015550004'],
    ]);
    await desk.type('10:45', ['visit', 'done', '1', '--paid', '15000', '--method', 'cash']);
    desk.at(moment('20:00'));
    const ran = await close('--all-done', '--cash-counted', '35000', '--json');
    expect(ran.code).toBe(0);
    expect(ran.json<Closed>().cash).toEqual({
      opening: 2_000_000,
      expected: 3_500_000,
      counted: 3_500_000,
      note: null,
    });
  });
});

describe('by force', () => {
  it('closes with open work, says so loudly, and hands the work on', async () => {
    desk = await eveningDesk('ru');
    const ran = await close('--force', '--reason', 'эвакуация здания');
    expect(told(ran)).toMatchSnapshot();
  });

  it('is no force when everything is done', async () => {
    desk = await openedDesk();
    const ran = await close(...done, '--force', '--reason', 'in a hurry', '--json');
    expect(ran.json<Closed>().shift.forced).toBeNull();
  });
});

describe('close refuses', () => {
  it('what does not fit', async () => {
    desk = await eveningDesk();
    const cases = [
      ['--force'],
      ['--reason', 'because'],
      ['--done', 'cofee'],
      ['--cash-counted', '-5'],
      ['--carry', 'callback:99=завтра 09:00/dinara/why'],
      ['--carry', 'callback:1'],
      ['--carry', 'callback:1=вчера 09:00/dinara/why'],
      ['--carry', 'callback:1=31.02 09:00/dinara/why'],
      ['--carry', 'visit:1=17.01 11:00/dinara/why'],
      ['--carry', 'callback:1=завтра 09:00/nobody/why'],
    ];
    const all: string[] = [];
    for (const flags of cases) {
      const ran = await close(...flags);
      all.push(`${ran.code} ${ran.err}`);
    }
    expect(all).toMatchSnapshot();
  });

  it('to write over a report, and leaves the shift closed all the same', async () => {
    desk = await openedDesk();
    desk.at(moment('20:00'));
    desk.write('mine.pdf', 'not a report');
    const ran = await desk.run(['close', ...done, '--out', desk.file('mine.pdf')]);
    expect(ran.code).toBe(2);
    expect(ran.err.replaceAll(desk.folder, '…')).toBe(
      '…/mine.pdf is already there and was left as it is.\nThe shift is closed. Its report can be made again: smena report 1\n',
    );
    expect((await desk.run(['status', '--json'])).json<{ open: unknown }>().open).toBeNull();
  });

  it('to write through a link; with --json the error has its shape', async () => {
    desk = await openedDesk();
    mkdirSync(desk.file('elsewhere'));
    symlinkSync(desk.file('elsewhere/real.pdf'), desk.file('link.pdf'));
    const ran = await desk.run(['close', ...done, '--json', '--out', desk.file('link.pdf')]);
    expect(ran.json<Closed>().report).toBeNull();
    expect(ran.error()).toEqual({
      code: 'file_is_link',
      message: `${desk.file('link.pdf')} is a link; nothing was written through it.`,
      hint: 'The shift is closed. Its report can be made again: smena report 1',
      field: '--out',
    });
  });

  it('replaces a report only when told to', async () => {
    desk = await openedDesk();
    desk.write('mine.pdf', 'old');
    const ran = await desk.run(['close', ...done, '--replace', '--out', desk.file('mine.pdf')]);
    expect(ran.code).toBe(0);
  });

  it('without a shift', async () => {
    desk = await dayDesk();
    expect(told(await close())).toBe('3\nNo shift is open at this desk.\nOpen it: smena start\n');
  });
});

describe('close on a terminal', () => {
  it('asks tail by tail, with the likely answer as default', async () => {
    desk = await eveningDesk('ru');
    const ran = await desk.run(['close', '--out', desk.folder], {
      answers: [
        // the callback: tried now in vain, then carried
        ...['Перезвонить сейчас', 'no_answer'],
        ...['carry', '', '', 'не берёт, две попытки'],
        // the confirmation
        'Подтвердил',
        // two tasks: both at once, with the last reason as default
        ...['Передать все такие, 2', 'пн 10:00', '', 'не успели'],
        // cash, with a difference
        ...['19500', 'размен, чек № 1182'],
        ...['done', 'problem', 'Ким может не прийти'],
      ],
    });
    expect(ran.code).toBe(0);
    expect(told(ran)).toMatchSnapshot();
  });

  it('leaves the shift open when something is left for later', async () => {
    desk = await eveningDesk();
    const ran = await desk.run(['close', '--out', desk.folder], {
      answers: ['later', 'Confirmed', 'It is done', 'It is done', '20000', 'done', 'done', false],
    });
    expect(told(ran)).toMatchSnapshot();
  });

  it('offers another look before it refuses, and keeps what was handed on by then', async () => {
    desk = await eveningDesk();
    const ran = await desk.run(['close', '--out', desk.folder], {
      answers: [
        ...['carry', '', '', 'no answer twice'],
        ...['later', 'It is done', 'It is done', '20000', 'done', 'done'],
        true,
        'Confirmed',
      ],
    });
    expect(ran.code).toBe(0);
    const kept = (
      await desk.run(['task', 'list', '--all', '--json'], { now: '2026-01-16T20:10:00+05:00' })
    ).json<{
      tasks: { reason: string }[];
    }>();
    expect(kept.tasks.map(({ reason }) => reason)).toEqual(['no answer twice']);
  });
});
