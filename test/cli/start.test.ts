import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DayDesk, dayDesk, moment, openedDesk } from './day-desk.ts';
import { newDesk } from './run-cli.ts';
import { seed } from './seed.ts';

let desk: DayDesk;
afterEach(() => {
  vi.restoreAllMocks();
  desk.remove();
});

const open = ['start', '--administrator', 'aigul', '--cash', '20000'];
/** `title`, a default, what was typed: the items that a person is asked about. */
const asked = ['lines', 'headset', 'templates', 'pitch'];

interface Told {
  shift: { id: number; administrator: string; openedAt: string };
  checklist: {
    finishedAt: string | null;
    seconds: number;
    pace: string;
    items: { id: string; state: string }[];
  };
  carried: { id: number; title: string; owner: string; dueAt: string; reason: string }[];
}

describe('start without a terminal', () => {
  it('shows yesterday against its targets, today in numbers, and what data judged', async () => {
    desk = await dayDesk();
    const ran = await desk.run([...open, '--done', 'lines', '--skip', 'headset=lent to desk 2']);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatchSnapshot();
  });

  it('speaks Russian', async () => {
    desk = await dayDesk('ru');
    const ran = await desk.run([...open, '--problem', 'templates=нет цены на винир', '--all-done']);
    expect(ran.out).toMatchSnapshot();
  });

  it('speaks Kazakh', async () => {
    desk = await dayDesk('kk');
    expect((await desk.run([...open, '--all-done'])).out).toMatchSnapshot();
  });

  it('gives other programs the shift and its checklist', async () => {
    desk = await dayDesk();
    const ran = await desk.run([...open, '--all-done', '--json']);
    expect(ran.json()).toMatchSnapshot();
  });

  it('goes on where the checklist was left, and measures its time', async () => {
    desk = await dayDesk();
    await desk.type('08:47', [...open, '--done', 'lines', '--done', 'headset']);
    const half = (await desk.type('08:55', ['start', '--json'])).json<Told>();
    expect(half.checklist.finishedAt).toBeNull();
    const ran = await desk.type('08:59', ['start', '--all-done', '--json']);
    const { shift, checklist } = ran.json<Told>();
    expect(shift).toEqual({
      id: 1,
      openedAt: moment('08:47'),
      desk: 'desk-1',
      closedAt: null,
      administrator: 'aigul',
    });
    expect(checklist.items.filter(({ id }) => asked.includes(id)).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'done',
    ]);
    expect({ ...checklist, items: [] }).toEqual({
      id: 'open',
      version: 1,
      startedAt: moment('08:47'),
      finishedAt: moment('08:59'),
      seconds: 720,
      minutes: [10, 15],
      pace: 'in_time',
      items: [],
    });
  });

  it('takes answers from a file and from standard input; flags say the last word', async () => {
    desk = await dayDesk();
    const answers = desk.write('answers.yaml', 'done: [lines]\nskip: { headset: broken }\nallDone: true\n');
    const first = await desk.type('08:47', [...open, '--answers', answers, '--done', 'headset', '--json']);
    expect(first.json<Told>().checklist.items.filter(({ id }) => asked.includes(id))).toEqual(
      asked.map((id) => ({ id, state: 'done', by: 'person', reason: null, evidence: [] })),
    );
    desk.remove();
    desk = await dayDesk();
    const piped = await desk.run([...open, '--answers', '-', '--json'], {
      stdin: '{"problem": {"pitch": "new doctor"}, "allDone": true}',
    });
    expect(piped.json<Told>().checklist.items.at(-1)).toEqual({
      id: 'pitch',
      state: 'problem',
      by: 'person',
      reason: 'new doctor',
      evidence: [],
    });
  });

  it('takes what the last shift counted as what lies in the drawer', async () => {
    desk = await openedDesk();
    await desk.type('20:00', ['close', '--all-done', '--cash-counted', '20000', '--out', desk.folder]);
    await desk.type('17 08:50', ['start', '--administrator', 'dinara', '--all-done']);
    desk.at(moment('17 20:00'));
    const shut = await desk.run(['close', '--json']);
    expect(
      shut
        .json<{ checklist: { items: { id: string; evidence: string[] }[] } }>()
        .checklist.items.find(({ id }) => id === 'cash')?.evidence,
    ).toEqual(['Expected 20,000\u00a0₸, not counted yet']);
  });
});

describe('start refuses', () => {
  const refused = async (argv: string[]): Promise<string> => {
    const ran = await desk.run(argv);
    return `${ran.code} ${ran.out}${ran.err}`;
  };

  it('what does not fit, and opens nothing', async () => {
    desk = await dayDesk();
    const bad = desk.write('bad.yaml', 'done: lines\n');
    const unknown = desk.write('unknown.yaml', 'carry: {}\n');
    const cases = [
      ['start'],
      [...open, '--done', 'hedset'],
      [...open, '--skip', 'headset'],
      [...open, '--problem', 'headset= '],
      ['start', '--administrator', 'aigul', '--cash', 'a lot'],
      ['start', '--administrator', 'nobody'],
      [...open, '--answers', desk.file('missing.yaml')],
      [...open, '--answers', bad],
      [...open, '--answers', unknown],
    ];
    const told: string[] = [];
    for (const argv of cases) told.push((await refused(argv)).replaceAll(desk.folder, '…'));
    expect(told).toMatchSnapshot();
    expect((await desk.run(['now', '--json'])).json<{ shift: unknown }>().shift).toBeNull();
  });

  it('without a clinic', async () => {
    desk = { ...newDesk(moment('08:47')), file: String, write: String, type: async () => Promise.reject() };
    expect(await refused(['start'])).toBe(
      '3 No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo\n',
    );
  });
});

describe('a shift that is open already', () => {
  const second =
    '4 Shift 1 is already open at this desk: Айгуль Сапарова, since 08:47.\nGo on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON\n';

  it('is not opened twice: the flags that answer are named', async () => {
    desk = await openedDesk();
    for (const argv of [['start'], ['start', '--administrator', 'dinara']]) {
      const ran = await desk.run(argv);
      expect(`${ran.code} ${ran.out}${ran.err}`).toBe(second);
    }
    const json = await desk.run(['start', '--json']);
    expect(json.error()).toEqual({
      code: 'shift_open',
      message: 'Shift 1 is already open at this desk: Айгуль Сапарова, since 08:47.',
      hint: 'Go on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON',
      field: '--continue',
    });
  });

  it('is gone on with when asked to', async () => {
    desk = await openedDesk();
    const ran = await desk.run(['start', '--continue', '--json']);
    expect(ran.json<Told>().shift.id).toBe(1);
    const both = await desk.run(['start', '--continue', '--close-previous', 'why']);
    expect(`${both.code} ${both.err}`).toBe(
      '2 --continue and --close-previous do not go together.\nLeave one of them out.\n',
    );
  });

  it('of yesterday is closed with a reason, and its work comes first in the new one', async () => {
    desk = await openedDesk('ru');
    await desk.type('19:50', ['log', 'call', '--missed', '--phone', '87770000003']);
    await desk.type('19:55', [
      'book',
      '--doctor',
      'omarova',
      '--service',
      'hygiene',
      '--at',
      '17.01 09:10',
      '--name',
      'Олег Чернов',
      '--phone',
      '87015550004',
    ]);
    desk.at(moment('17 08:50'));
    const refusedStart = await desk.run(['start', '--administrator', 'dinara']);
    expect(refusedStart.err).toMatchInlineSnapshot(`
      "На этой стойке уже открыта смена 1: Айгуль Сапарова, с 16.01 08:47.
      Продолжить её: smena start --continue. Закрыть: smena close, или сразу: smena start --close-previous ПРИЧИНА
      "
    `);
    const ran = await desk.run([
      ...['start', '--administrator', 'dinara', '--all-done'],
      ...['--close-previous', 'вечером отключили свет'],
    ]);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('Смена 1 закрыта без чек-листа. Её отчёт: smena report 1\n');
    expect(ran.out).toMatchSnapshot();
    const report = await desk.run(['report', '1', '--json']);
    expect(report.json<{ shift: unknown }>().shift).toEqual({ id: 1, state: 'forced' });
  });
});

describe('two desks', () => {
  it('have a shift each', async () => {
    desk = await dayDesk();
    await seed(desk, [
      { op: 'insert', table: 'desk', row: { clinicId: 1, code: 'second', name: 'Second floor' } },
    ]);
    const first = await desk.run([...open, '--all-done', '--json', '--desk', 'desk-1']);
    const second = await desk.run([
      'start',
      '--desk',
      'second',
      '--administrator',
      'dinara',
      '--all-done',
      '--json',
    ]);
    expect([first, second].map((ran) => ran.json<Told>().shift.administrator)).toEqual(['aigul', 'dinara']);
    const now = ['now', '--json', '--desk'];
    const ids = [await desk.run([...now, 'desk-1']), await desk.run([...now, 'second'])];
    expect(ids.map((ran) => ran.json<Told>().shift.id)).toEqual([1, 2]);
    const { shifts } = (await desk.run(['status', '--json'])).json<{ shifts: { id: number }[] }>();
    expect(shifts.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('start on a terminal', () => {
  it('asks who, how much, and item by item', async () => {
    desk = await dayDesk();
    const ran = await desk.run(['start'], {
      answers: [
        'Динара Ахметова',
        '15 000',
        'done',
        'skipped',
        'lent to desk 2',
        'later',
        'problem',
        'new doctor',
      ],
    });
    expect(ran.out).toMatchInlineSnapshot(`
      "Shift 1 · Жайлы · Fri 16 January · 08:47          administrator: Динара Ахметова

        Yesterday          target  figure     Today
        Conversion          ≥ 50%       —     visits 0, to confirm 0, to ring back 0
        Show rate           ≥ 90%       —     deferred 0, waitlist 0
        Missed, %            ≤ 8%       —     free: Омарова 09:00, 09:40 · Ким 10:00,
                                              10:30
        Callback ≤ 15 min    100%       —

      Opening, 12 items                                             aim: 10–15 minutes
        ✓ The last shift left nothing
        ✓ No tasks for today
        ✓ All visits of today are confirmed
        ✓ Nobody was promised a call today
        ✓ The waitlist is empty
        ✓ No delays or absences are recorded
        ✓ Every doctor has free times
        ✓ All prices are checked, the oldest 1 d ago

      1 item is still open. Go on: smena start
      "
    `);
    expect(ran.err).toMatchInlineSnapshot(`
      "  Sign in under your own name. Ring the clinic from a mobile – the call should
        reach you.
        Let a colleague listen for half a minute – no television or coffee machine
        should be heard.
        If the entrance, the parking or a preparation has changed, mend the text
        before the first call.
        Say it aloud once, with the doctors who see patients today.
      "
    `);
  });

  it('keeps each answer: an interrupted walk goes on', async () => {
    desk = await dayDesk();
    const cut = await desk.run(open, { answers: ['done', 'done'] });
    expect(cut.code).toBe(1);
    const ran = await desk.run(['start'], { answers: ['done', 'done'] });
    expect(ran.out.split('\n').slice(-3)).toEqual([
      'Opening done, quicker than planned: 0:00 of 10–15 min.',
      'What to do first: smena now',
      '',
    ]);
  });

  it('lets one choose what becomes of a colleague’s shift', async () => {
    desk = await openedDesk();
    const on = await desk.run(['start', '--administrator', 'dinara'], { answers: ['Go on with it'] });
    expect(on.err).toBe('Shift 1 is open at this desk: Айгуль Сапарова, since 08:47.\n');
    expect(on.out.split('\n')[0]).toBe(
      'Shift 1 · Жайлы · Fri 16 January · 08:47          administrator: Айгуль Сапарова',
    );

    await desk.type('14:00', ['log', 'call', '--missed', '--phone', '87770000003']);
    // The report of a shift goes to the working folder where nobody says otherwise.
    const env = { SHIFT_PROGRAM: process.cwd() };
    vi.spyOn(process, 'cwd').mockReturnValue(desk.folder);
    const handed = await desk.run(['start', '--administrator', 'dinara', '--cash', '20000', '--all-done'], {
      env,
      answers: [
        'Close it with its checklist and hand the work over to Динара Ахметова',
        ...['carry', '', '', 'does not answer'],
        ...['20000', 'done', 'done'],
      ],
    });
    expect(handed.err).toMatchInlineSnapshot(`
      "Shift 1 is open at this desk: Айгуль Сапарова, since 08:47.
        Receipts, contracts, bills and insurance referrals – by the list, against a
        signature.
        Which doctor is uncertain, which equipment, which difficult patient. If there
        is something to tell, mark a problem and write it.
      "
    `);
    expect(handed.code).toBe(0);
    expect(handed.out.replaceAll(desk.folder, '…')).toMatchSnapshot();
  });

  it('closes a shift that was left open at once, when told why', async () => {
    desk = await openedDesk();
    desk.at(moment('17 08:50'));
    const ran = await desk.run(['start', '--all-done'], {
      answers: ['Close it at once, with a reason', 'power cut', 'Айгуль Сапарова', ''],
    });
    expect(ran.err).toBe(
      'Shift 1 of Fri 16 January was never closed: Айгуль Сапарова.\nShift 1 was closed without its checklist. Its report: smena report 1\n',
    );
    expect(ran.code).toBe(0);
  });

  it('offers a practice clinic where there is none', async () => {
    const bare = newDesk(moment('08:47'));
    desk = { ...bare, file: String, write: String, type: async () => Promise.reject() };
    const no = await desk.run(['start'], { answers: ['Nothing for now'] });
    expect(`${no.code} ${no.err}`).toBe(
      '130 Cancelled. What was confirmed before stays; the rest was not written.\n',
    );
    expect(existsSync(`${desk.folder}/shift.db`)).toBe(false);
    expect((await desk.run(['config', '--json'])).error().code).toBe('no_clinic');
    const yes = await desk.run([...open, '--all-done'], {
      answers: ['A practice clinic, to try things out'],
    });
    expect(yes.code).toBe(0);
    expect(yes.out.split('\n')[0]).toBe('The clinic “Жайлы” is set up.');
  });
});
