import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unclaimed } from '../../src/tasks/claim.ts';
import { type ClinicDesk, clinicDesk, closing } from './clinic-desk.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk();
  desk.at('2026-01-16T10:31:00+05:00');
});
afterEach(() => desk.remove());

const run = (...argv: string[]) => desk.run(argv);
const logged = () =>
  run('log', 'call', '--phone', '87012345678', '--name', 'Айгерим Сатпаева', '--outcome', 'booked');

describe('undo', () => {
  it('shows the last entry and takes it back', async () => {
    await logged();
    const ran = await desk.run(['undo'], { answers: [''] });
    expect(ran.err).toBe('  added: contact 1 — Айгерим С., incoming call, booked\n');
    expect(ran.out).toMatchInlineSnapshot(`
      "Entry 3 taken back.
        added: contact 1 — Айгерим С., incoming call, booked
      "
    `);
    expect((await run('log', '--last')).out).toBe('No contacts.\n');
    expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
  });

  it('leaves it when the answer is no', async () => {
    await logged();
    const ran = await desk.run(['undo'], { answers: [false] });
    expect([ran.out, ran.err.split('\n')[1]]).toEqual(['', 'Left as it was.']);
    expect((await run('log', '--last')).out).not.toBe('No contacts.\n');
  });

  it('goes back step by step', async () => {
    await logged();
    await run('log', 'edit', '1', '--name', 'Дина');
    await run('log', 'edit', '1', '--note', 'x');
    const seqs: number[] = [];
    for (let step = 0; step < 4; step += 1) {
      seqs.push((await run('undo', '--yes', '--json')).json<{ undone: { seq: number } }>().undone.seq);
    }
    // The founding is 1, the shift 2, the contact 3, its corrections 4 and 5.
    expect(seqs).toEqual([5, 4, 3, 2]);
    const none = await run('undo', '--yes');
    expect([none.code, none.err]).toEqual([
      3,
      'There is nothing to take back at this desk.\nWhat was written: smena log --last\n',
    ]);
  });

  it('gives back to the list whom the entry had taken off it', async () => {
    await run('log', 'call', '--missed', '--phone', '87771234503');
    await run('callback', '1', 'reached');
    await run('undo', '--yes');
    expect((await run('missed', '--json')).json()).toMatchObject({ callbacks: [{ id: 1, attempts: 0 }] });
  });

  it('needs --yes where nothing can be asked', async () => {
    await logged();
    const ran = await run('undo');
    expect([ran.code, ran.err]).toEqual([
      2,
      'Not given: Take back entry 3 of 10:31.\n' +
        'Give it with --yes, or run the command in a terminal and it will ask.\n',
    ]);
  });

  it.each(['ru', 'kk'])('speaks %s', async (lang) => {
    await logged();
    await run('undo', '--yes');
    await run('log', 'call', '--missed', '--phone', '87771234503');
    await run('callback', '2', 'busy');
    const list = await run('undo', '--list', '--lang', lang);
    const done = await run('undo', '--yes', '--lang', lang);
    expect(list.out + done.out).toMatchSnapshot();
  });
});

describe('what stays', () => {
  it.each([
    ['99', 3, 'There is no journal entry 99.\nSee: smena undo --list\n'],
    ['x', 2, 'entry: “x” is not the number of a record.\nWrite it as the lists show it, for example 214.\n'],
    [
      '1',
      4,
      'Entry 1 set the clinic up; that cannot be taken back.\n' +
        'Change it: smena config. Start afresh: give another file with --db.\n',
    ],
    ['2', 4, 'Entry 2 cannot be taken back: contact 1 depends on it.\nTake that back first.\n'],
    [
      '3',
      4,
      'Entry 3 cannot be taken back: contact 1 was changed later.\nTake the later change back first.\n',
    ],
    ['5', 4, 'Entry 5 has already been taken back.\nWhat can be: smena undo --list\n'],
    ['6', 4, 'Entry 6 is itself an undo; an undo is not taken back.\nWrite the record again.\n'],
  ])('undo %s', async (seq, code, message) => {
    await logged();
    await run('log', 'edit', '1', '--note', 'x');
    await run('log', 'call', '--name', 'Дина');
    await run('undo', '--yes');
    const ran = await run('undo', seq, '--yes');
    expect([ran.code, ran.err]).toEqual([code, message]);
  });

  it('is what a closed shift has reported', async () => {
    await logged();
    await desk.apply(closing(1, '2026-01-16T20:00:00+05:00'), '2026-01-16T20:00:00+05:00');
    const ran = await run('undo', '--yes');
    expect([ran.code, ran.err]).toEqual([
      4,
      'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start\n',
    ]);
    await desk.openShift('2026-01-17T08:47:00+05:00');
    expect((await run('undo', '3', '--yes', '--json')).error().code).toBe('shift_closed');
    expect((await run('undo', '--yes')).code).toBe(0);
  });

  it('is what another record names', async () => {
    await run('log', 'call', '--name', 'Дина', '--outcome', 'deferred', '--due', '+2h');
    await run('undo', '--yes');
    await logged();
    await desk.apply({
      kind: 'task.added',
      subject: { table: 'task', id: 2 },
      changes: [
        {
          op: 'insert',
          table: 'task',
          row: {
            clinicId: 1,
            kind: 'task',
            title: 'послать памятку',
            dueAt: Date.parse('2026-01-16T12:00:00+05:00'),
            ownerId: 1,
            state: 'open',
            phone: null,
            contactId: 2,
            visitId: null,
            complaintId: null,
            carriedFrom: null,
            reason: null,
            createdAt: 0,
            doneAt: null,
            result: null,
            ...unclaimed,
          },
        },
      ],
    });
    const ran = await run('undo', '5', '--yes');
    expect([ran.code, ran.err]).toEqual([
      4,
      'Entry 5 cannot be taken back: task 2 depends on it.\nTake that back first.\n',
    ]);
  });
});

describe('undo --list', () => {
  it('shows what was written at this desk and why something stays', async () => {
    await logged();
    await run('log', 'edit', '1', '--name', 'Дина');
    await run('undo', '--yes');
    await desk.apply(closing(1, '2026-01-16T20:00:00+05:00'), '2026-01-16T20:00:00+05:00');
    await desk.openShift('2026-01-16T20:05:00+05:00');
    const ran = await desk.run(['undo', '--list'], { now: '2026-01-16T20:06:00+05:00' });
    expect(ran.out).toMatchInlineSnapshot(`
      "no.  time   what                                             who
        7  20:05  added: shift 2 — 20:05                           aigul
        6  20:00  changed: shift 1 — 08:47                         aigul  shift closed
        5  10:31  changed: contact 1 — Айгерим С., incoming call,  aigul  takes back 4
                  booked
        4  10:31  changed: contact 1 — Дина, incoming call,        aigul  taken back
                  booked
        3  10:31  added: contact 1 — Айгерим С., incoming call,    aigul  shift closed
                  booked
        2  08:47  added: shift 1 — 08:47                           aigul  shift closed
      "
    `);
  });

  it('gives other programs the reasons', async () => {
    await logged();
    const { entries } = (await run('undo', '--list', '--limit', '1', '--json')).json<{ entries: object[] }>();
    expect(entries).toEqual([
      {
        seq: 3,
        at: '2026-01-16T10:31:00+05:00',
        kind: 'contact.logged',
        subject: 'contact',
        subjectId: 1,
        staff: 'aigul',
        undoes: null,
        undone: false,
        undoable: true,
        reason: null,
      },
    ]);
  });
});
