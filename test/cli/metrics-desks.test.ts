/** The figures of one desk and of one administrator as they are asked for and shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/facts/types.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { readPdf } from '../render/pdf-text.ts';
import { type Desk, newDesk } from './run-cli.ts';
import { complaintRow, contactRow, deskRow, moment, seed, shiftRow, visitRow } from './seed.ts';

vi.mock('../../src/metrics/day.ts', { spy: true });

const number = (n: number) => `+7701000000${n}`;
let desk: Desk;

/** Айгуль at desk 1, Динара at desk 2 until noon; one call came with a file. Contacts 1 to 7. */
async function open(lang: string): Promise<void> {
  desk = newDesk('2026-01-16T18:10:00+05:00', lang);
  await desk.run([
    ...['init', '--name', 'Жайлы', '--address', 'Алматы', '--yes'],
    ...['--staff', 'Айгуль: administrator', '--staff', 'Динара: administrator'],
  ]);
  const talked = { answerSeconds: 10, talkSeconds: 120, purpose: 'booking', outcome: 'booked' } as const;
  const file = { deskId: null, importId: 1, operator: 'aigul' };
  await seed(desk, [
    deskRow('desk-2', '2'),
    shiftRow('2026-01-16 08:47', {}),
    shiftRow('2026-01-16 09:00', {
      ...{ deskId: 2, administratorId: 2, closedAt: moment('2026-01-16 12:00'), state: 'closed' },
    }),
    contactRow('2026-01-16 09:10', { operator: 'aigul', shiftId: 1, phone: number(1), ...talked }),
    contactRow('2026-01-16 09:20', {
      ...{ operator: 'dinara', deskId: 2, shiftId: 2, phone: number(2), ...talked, outcome: 'deferred' },
    }),
    contactRow('2026-01-16 09:30', { operator: 'aigul', shiftId: 1, phone: number(3), status: 'missed' }),
    contactRow('2026-01-16 09:40', {
      ...{ operator: 'dinara', deskId: 2, shiftId: 2, phone: number(3), direction: 'out', talkSeconds: 60 },
      ...{ purpose: 'booking', outcome: 'booked' },
    }),
    contactRow('2026-01-16 10:00', { ...file, phone: number(4), ...talked, answerSeconds: 30 }),
    contactRow('2026-01-16 10:10', {
      operator: 'dinara',
      deskId: 1,
      shiftId: 1,
      phone: number(5),
      ...talked,
    }),
    contactRow('2026-01-16 10:20', {
      ...{ operator: 'dinara', deskId: 2, shiftId: 2, phone: number(6), status: 'missed' },
    }),
    visitRow('2026-01-16 11:00', {
      ...{
        status: 'done',
        bookedBy: 'dinara',
        bookedAt: moment('2026-01-16 09:45'),
        bookedDay: '2026-01-16',
      },
    }),
    complaintRow('2026-01-16 11:30', { shiftId: 2 }),
  ]);
}

beforeEach(() => open('en'));
afterEach(() => desk.remove());

const line = async (...argv: string[]) => {
  const ran = await desk.run(argv);
  return `${ran.code}\n${ran.out}${ran.err}`;
};

describe('metrics --desk, --administrator', () => {
  it('shows the figures of a desk, those that are not divided, and what is of no desk', async () => {
    expect(await line('metrics', '--desk', 'desk-2')).toMatchInlineSnapshot(`
      "0
      Figures · Fri 16 January · desk 2

      figure              value  target         parts
      Requests                3
      Booked                  1
      Conversion          33.3%   ≥ 50%  ✗ no   1 of 3
      Conversion, all     33.3%                 1 of 3
      Conversion, 7 d    100.0%   ≥ 50%  ✓ yes  1 of 1  2 pending
      Visits booked           1

      Calls in                2
      Missed                  1
      Missed, %           50.0%    ≤ 8%  ✗ no   1 of 2
      Callback ≤ 15 min    0.0%    100%  ✗ no   0 of 1
      Reached              0.0%                 0 of 1
      Answer, avg          0:10  ≤ 0:20  ✓ yes  over 1
      Answer ≤ 20 s       50.0%                 1 of 2
      Talk, avg            1:30                 over 2
      ACW                     —                 over 0  0/2 recorded
      AHT                  1:30                 over 2  0/2 recorded

      Show rate          100.0%   ≥ 90%  ✓ yes  1 of 1
      No-shows             0.0%   ≤ 10%  ✓ yes  0 of 1
      Late cancels         0.0%                 0 of 1

      Complaints A            0       0  ✓ yes
      Complaints B            1
      Complaints C            0

      Chat reply              —  ≤ 5:00         over 0
      Chat ≤ 5 min            —                 0 of 0
      Records             66.7%    100%  ✗ no   2 of 3

      Not divided: Confirmed (a visit tells who booked it, not who confirmed it).
      Not divided: Waiting; Waiting ≤ 5 min (a visit tells who booked it, not who
      received the patient).
      Contacts and visits of no desk (from a file, or written with no shift open): 1.
      "
    `);
  });

  it('shows those of an administrator, and of an administrator at a desk', async () => {
    expect(await line('metrics', '--administrator', 'динара')).toMatchInlineSnapshot(`
      "0
      Figures · Fri 16 January · administrator Динара

      figure            value  target         parts
      Requests              3
      Booked                2
      Conversion        66.7%   ≥ 50%  ✓ yes  2 of 3
      Conversion, all   66.7%                 2 of 3
      Conversion, 7 d  100.0%   ≥ 50%  ✓ yes  2 of 2  1 pending
      Visits booked         1

      Calls in              2
      Answer, avg        0:10  ≤ 0:20  ✓ yes  over 2
      Talk, avg          1:40                 over 3
      ACW                   —                 over 0  0/3 recorded
      AHT                1:40                 over 3  0/3 recorded

      Show rate        100.0%   ≥ 90%  ✓ yes  1 of 1
      No-shows           0.0%   ≤ 10%  ✓ yes  0 of 1
      Late cancels       0.0%                 0 of 1

      Chat reply            —  ≤ 5:00         over 0
      Records           66.7%    100%  ✗ no   2 of 3

      Not divided: Missed; Missed, %; Callback ≤ 15 min; Reached; Answer ≤ 20 s; Chat
      ≤ 5 min (a call or a chat that nobody answered is nobody’s).
      Not divided: Confirmed (a visit tells who booked it, not who confirmed it).
      Not divided: Complaints A; Complaints B; Complaints C (a complaint is about the
      clinic, whoever wrote it down).
      Not divided: Waiting; Waiting ≤ 5 min (a visit tells who booked it, not who
      received the patient).
      "
    `);
    const [, heading] = (await line('metrics', '--administrator', 'dinara', '--desk', 'desk-1')).split('\n');
    expect(heading).toBe('Figures · Fri 16 January · desk 1 · administrator Динара');
  });

  it('speaks Russian and Kazakh', async () => {
    for (const lang of ['ru', 'kk']) {
      const told = await line('metrics', '--desk', 'desk-2', '--administrator', 'dinara', '--lang', lang);
      const lines = told.split('\n');
      expect([lines[1], ...lines.slice(lines.lastIndexOf('', -3))]).toMatchSnapshot();
    }
  });

  it('asks for a desk by the flag alone: the environment says only where one sits', async () => {
    const here = { env: { SHIFT_DESK: 'desk-2' } };
    const { out } = await desk.run(['metrics'], here);
    expect(out.split('\n')[0]).toBe('Figures · Fri 16 January');
    expect((await desk.run(['metrics', '--json'], here)).json().desk).toBe(null);
    const {
      clinic,
      desk: asked,
      administrator,
    } = (await desk.run(['metrics', '--desk', 'desk-1', '--json'])).json();
    expect([clinic, asked, administrator]).toEqual(['zhaily', 'desk-1', null]);
  });

  it('breaks down by desk', async () => {
    expect(await line('metrics', '--by', 'desk')).toMatchInlineSnapshot(`
      "0
      Figures · Fri 16 January

      desk     Requests  Booked  Conversion  Missed, %  Callback ≤ 15 min  Show rate
      1               2       2      100.0%      33.3%             100.0%          —
      2               3       1       33.3%      50.0%               0.0%     100.0%
      no desk         1       1      100.0%       0.0%                  —          —
      "
    `);
    expect(await line('metrics', '--by', 'administrator', '--desk', 'desk-1')).toMatchInlineSnapshot(`
      "0
      Figures · Fri 16 January · desk 1

      administrator  Requests  Booked  Conversion  Show rate  Visits booked  No-shows
      Айгуль                1       1      100.0%          —              0         —
      Динара                1       1      100.0%          —              0         —
      not known             0       0           —          —              0         —
      "
    `);
  });

  it('writes the same columns for a desk as for the clinic', async () => {
    const csv = async (...flags: string[]) =>
      (await desk.run(['metrics', '--csv', '-', ...flags])).out.split('\r\n').map((row) => row.split(','));
    const [head, row] = await csv('--desk', 'desk-2');
    expect(head).toEqual((await csv())[0]);
    const of = (id: string) => row?.[head?.indexOf(id) ?? -1];
    expect([of('requests'), of('missed_rate'), of('complaints_b'), of('confirmations')]).toEqual([
      ...['3', '0.5', '1', ''],
    ]);
    const long = await csv('--desk', 'desk-2', '--administrator', 'dinara', '--long');
    expect(long.find(([, id]) => id === 'missed_rate')).toEqual([
      ...['2026-01-16', 'missed_rate', '', '', '', '<=0.08', ''],
    ]);
  });

  it('says on paper whose figures they are, and which are not divided', async () => {
    const pdf = join(desk.folder, 'desk.pdf');
    await desk.run(['metrics', '--desk', 'desk-2', '--administrator', 'dinara', '--pdf', pdf]);
    const lines = readPdf(readFileSync(pdf)).pages.flat();
    const [at, who] = [lines.indexOf('Desk'), lines.indexOf('Administrator')];
    expect([lines[at + 1], lines[who + 1]]).toEqual(['2', 'Динара']);
    expect(lines.filter((one) => one.startsWith('Not divided'))).toMatchInlineSnapshot(`
      [
        "Not divided: Missed; Missed, %; Callback ≤ 15 min; Reached; Answer ≤ 20 s; Chat ≤ 5 min (a call or a chat that nobody",
        "Not divided: Confirmed (a visit tells who booked it, not who confirmed it).",
        "Not divided: Complaints A; Complaints B; Complaints C (a complaint is about the clinic, whoever wrote it down).",
        "Not divided: Waiting; Waiting ≤ 5 min (a visit tells who booked it, not who received the patient).",
      ]
    `);
    expect(lines).not.toContain('Share of missed calls');
  });

  it('reckons once for a file and the JSON beside it', async () => {
    for (const flags of [[], ['--administrator', 'aigul']]) {
      vi.mocked(prepareDay).mockClear();
      const csv = ['--csv', join(desk.folder, 'day.csv'), '--force', '--json'];
      const ran = await desk.run(['metrics', ...flags, ...csv]);
      const days = vi.mocked(prepareDay).mock.calls.filter(([{ contacts }]) => contacts.length > 0);
      expect([ran.code, days.length]).toEqual([0, 1]);
      expect(ran.json<{ metrics: unknown[] }>().metrics).toHaveLength(28);
    }
  });

  it.each([
    [['metrics', '--desk', 'desk-9'], 'invalid_choice', '--desk'],
    [['metrics', 'explain', 'missed', '--desk', 'desk-9'], 'invalid_choice', '--desk'],
    [['status', '--desk', 'desk-9'], 'invalid_choice', '--desk'],
    [['metrics', '--administrator', 'nobody'], 'not_found', '--administrator'],
    [['status', '--administrator', 'nobody'], 'not_found', '--administrator'],
    [['metrics', '--shift', '1', '--desk', 'desk-1'], 'flags_clash', '--desk'],
    [['status', '--shift', '1', '--desk', 'desk-1'], 'flags_clash', '--desk'],
    [['status', '--shift', '1', '--administrator', 'aigul'], 'flags_clash', '--administrator'],
  ])('%j: %s', async (argv, code, field) => {
    expect((await desk.run([...argv, '--json'])).error()).toMatchObject({ code, field });
  });
});

describe('metrics explain --desk, --administrator', () => {
  it('lists what counts here and what counts elsewhere', async () => {
    expect(await line('metrics', 'explain', 'requests', '--desk', 'desk-1')).toMatchInlineSnapshot(`
      "0
      Fri 16 January · desk 1
      Requests, definition 1                                                         2
      counted           2  people who turned to us to book, each once a day
                           nos. 1, 6
      left out          4
        another desk’s  3  nos. 2, 3, 7
        no desk’s       1  no. 5
        Numbers are the first contacts of requests.  → smena log show 1
      "
    `);
    const { counted, left_out } = (
      await desk.run([
        ...['metrics', 'explain', 'requests', '--desk', 'desk-2', '--administrator', 'dinara', '--json'],
      ])
    ).json();
    expect([counted, left_out]).toEqual([
      [2, 3],
      [
        { reason: 'other_desk', count: 2, ids: [1, 6] },
        { reason: 'no_desk', count: 1, ids: [5] },
        { reason: 'no_administrator', count: 1, ids: [7] },
      ],
    ]);
  });

  it('says why a figure is not divided', async () => {
    expect(
      await line('metrics', 'explain', 'missed_rate', '--administrator', 'aigul'),
    ).toMatchInlineSnapshot(`
      "0
      Fri 16 January · administrator Айгуль
      Not divided: Missed, % (a call or a chat that nobody answered is nobody’s).
      "
    `);
    const { value, notApplicable, counted } = (
      await desk.run(['metrics', 'explain', 'desk_wait', '--desk', 'desk-1', '--json'])
    ).json();
    expect([value, notApplicable, counted]).toEqual([null, 'received', []]);
  });
});

describe('a database of several clinics', () => {
  beforeEach(async () => {
    await desk.withStore(async (store) => {
      const [clinic] = await store.clinic.all();
      if (!clinic) throw new Error('the clinic was founded');
      const { id: _id, version: _version, targetHistory: _targets, ...row } = clinic;
      const changes: Change[] = [
        { op: 'insert', table: 'clinic', row: { ...row, code: 'north', name: 'Север' } },
        { op: 'insert', table: 'desk', row: { clinicId: 2, code: 'desk-3', name: '3' } },
        shiftRow('2026-01-16 09:00', { clinicId: 2, deskId: 3, administratorId: 1 }),
        contactRow('2026-01-16 09:10', { clinicId: 2, deskId: 3, shiftId: 3, status: 'missed' }),
      ];
      const actor = { clinicId: 1, deskId: null, staffId: null, at: 0, day: '2026-01-16' };
      await store.apply({ kind: 'test.seeded', subject: { table: 'clinic', id: 2 }, changes }, actor);
    });
  });

  it('tells the figures of one of them and names it', async () => {
    const [heading, , , first] = (await desk.run(['metrics', '--clinic', 'north'])).out.split('\n');
    expect([heading, first]).toEqual(['Figures · Fri 16 January · Север', 'Requests                1']);
    const titles = await Promise.all(
      [
        ['metrics', '--clinic', 'zhaily', '--desk', 'desk-2'],
        ['metrics', 'explain', 'missed', '--clinic', 'north'],
        ['status', '--clinic', 'north'],
      ].map(async (argv) => (await desk.run(argv)).out.split('\n')[0]),
    );
    expect(titles).toEqual([
      'Figures · Fri 16 January · Жайлы · desk 2',
      'Fri 16 January · Север',
      'Север · Fri 16 January · 18:10',
    ]);
    expect((await desk.run(['metrics', '--clinic', 'north', '--json'])).json()).toMatchObject({
      clinic: 'north',
    });
  });

  it('knows a desk by its own clinic, and a shift too', async () => {
    // The only clinic with such a desk is meant.
    const told = (await desk.run(['metrics', '--desk', 'desk-3', '--json'])).json();
    expect([told.clinic, told.desk]).toEqual(['north', 'desk-3']);
    const errors = [
      await desk.run(['metrics', '--clinic', 'north', '--desk', 'desk-2', '--json']),
      await desk.run(['report', '1', '--clinic', 'north', '--json']),
      await desk.run(['status', '--shift', '1', '--clinic', 'north', '--json']),
      await desk.run(['metrics', '--administrator', 'aigul', '--clinic', 'north', '--json']),
    ];
    expect(errors.map((ran) => ran.error().code)).toEqual([
      ...['invalid_choice', 'not_found', 'not_found', 'not_found'],
    ]);
    const { shifts } = (await desk.run(['status', '--clinic', 'zhaily', '--json'])).json<{
      shifts: object[];
    }>();
    expect(shifts).toMatchObject([{ id: 1 }, { id: 2 }]);
    const pdf = join(desk.folder, 'report.pdf');
    expect((await desk.run(['report', '3', '--clinic', 'north', '--pdf', pdf])).code).toBe(0);
    expect(readPdf(readFileSync(pdf)).pages.flat()).toContain('Север');
  });
});
