import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicDesk, clinicDesk, closing } from './clinic-desk.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk();
  desk.at('2026-01-16T10:31:00+05:00');
});
afterEach(() => desk.remove());

const run = (...argv: string[]) => desk.run(argv);
const edit = (...flags: string[]) => desk.run(['log', 'edit', ...flags]);
const contact = async (id: number) =>
  (await run('log', 'show', String(id), '--json')).json<{ contact: Record<string, unknown> }>().contact;

describe('log edit', () => {
  it('mends what was missing, as a new fact', async () => {
    await run('log', 'call', '--phone', '87012345678', '--talk', '3:10', '--outcome', 'booked');
    const ran = await edit('1', '--name', 'Айгерим Сатпаева', '--source', 'Рекомендация');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 corrected: Айгерим С. +7 701 *** ** 78, incoming call, booked
        book the visit                      → smena book --contact 1
      "
    `);
    const facts = await desk.withStore((store) => store.facts.ofRecord(1, 'contact', 1));
    expect(facts.map(({ kind }) => kind)).toEqual(['contact.logged', 'contact.edited']);
    expect(facts[0]?.payload[0]?.after).toMatchObject({ name: null });
  });

  it('says so when nothing changes', async () => {
    await run('log', 'call', '--name', 'Айгерим');
    expect((await edit('1', '--name', 'Айгерим')).out).toMatchInlineSnapshot(`
      "Contact 1 needs no change: Айгерим, incoming call, answered
        missing: number, purpose, outcome, source
          → smena log edit 1 --phone … --purpose … --outcome … --source …
      "
    `);
  });

  it('on a terminal asks for what is missing', async () => {
    await run('log', 'call', '--phone', '87012345678');
    const ran = await desk.run(['log', 'edit', '1'], { answers: ['Айгерим', 'booking', 'informed', '2gis'] });
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 corrected: Айгерим +7 701 *** ** 78, incoming call, informed
      "
    `);
    const nothing = await edit('1');
    expect([nothing.code, nothing.err]).toEqual([2, 'No change was given.\nSee: smena log edit --help\n']);
  });

  it('names what is missing where nothing can be asked', async () => {
    await run('log', 'call', '--phone', '87012345678', '--outcome', 'informed');
    expect((await edit('1')).err).toBe(
      'Not given: what to correct.\n' +
        'Give it with --name, --purpose, --source, or run the command in a terminal and it will ask.\n',
    );
  });

  it('empties a field', async () => {
    await run('log', 'call', '--name', 'Айгерим', '--tag', 'чистка', '--note', 'x', '--talk', '60');
    await edit('1', '--clear', 'tag', '--clear', 'note');
    expect(await contact(1)).toMatchObject({ tags: [], note: null, talkSeconds: 60 });
    expect((await edit('1', '--clear', 'talk', '--talk', '60')).err.split('\n')[0]).toBe(
      '--clear talk and --talk do not go together.',
    );
    expect((await edit('1', '--clear', 'shift')).err.split('\n')[0]).toBe(
      '--clear: “shift” is not one of its values.',
    );
  });

  it('makes a missed call an answered one, and its callback goes', async () => {
    await run('log', 'call', '--missed', '--phone', '87771234503');
    const ran = await edit(
      '1',
      '--status',
      'answered',
      '--name',
      'Марат',
      '--outcome',
      'booked',
      '--source',
      '2gis',
    );
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 corrected: Марат +7 777 *** ** 03, incoming call, booked
        book the visit                      → smena book --contact 1
        callback 1: rang again
      "
    `);
    expect((await run('missed')).out).toBe('Nobody has to be rung back.\n');
  });

  it('makes an answered call a missed one, and it is owed a callback', async () => {
    await run('log', 'call', '--phone', '87771234503', '--talk', '60', '--outcome', 'informed');
    expect((await edit('1', '--status', 'missed')).out).toMatchInlineSnapshot(`
      "Contact 1 corrected: +7 777 *** ** 03, incoming call, missed
        callback 1: to ring back            → smena callback 1
      "
    `);
    expect(await contact(1)).toMatchObject({ talkSeconds: null, outcome: null, missing: [] });
    expect((await run('missed', '--json')).json<{ callbacks: object[] }>().callbacks).toHaveLength(1);
  });

  it('answers a chat and times its first reply', async () => {
    await run('log', 'whatsapp', '--status', 'waiting', '--phone', '87015550199');
    await desk.run(['log', 'edit', '1', '--status', 'answered'], { now: '2026-01-16T10:34:00+05:00' });
    expect(await contact(1)).toMatchObject({ status: 'answered', answerSeconds: 180 });
  });

  it('gives back to the list whom a wrong number had taken off it', async () => {
    await run('log', 'call', '--missed', '--phone', '87771234503');
    await run('log', 'call', '--phone', '87771234503', '--name', 'Дина');
    const ran = await edit('2', '--phone', '87771234504');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 2 corrected: Дина +7 777 *** ** 04, incoming call, answered
        missing: purpose, outcome, source
          → smena log edit 2 --purpose … --outcome … --source …
        callback 1: to ring back            → smena callback 1
      "
    `);
  });

  it('dates the next step that its outcome calls for', async () => {
    await run('log', 'call', '--phone', '87012345678', '--name', 'Айгерим', '--source', '2gis');
    const without = await edit('1', '--outcome', 'deferred');
    expect([without.code, without.err.split('\n')[0]]).toEqual([
      2,
      '“Let me think” needs a dated next step.',
    ]);
    const ran = await edit('1', '--outcome', 'deferred', '--due', 'tomorrow 12:20');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 corrected: Айгерим +7 701 *** ** 78, incoming call, is thinking
        task 1 for 17.01 12:20: Узнать решение: Айгерим +7 701 *** ** 78
      "
    `);
    expect((await edit('1', '--objection', 'price', '--json')).json()).toMatchObject({ task: null });
  });

  it.each([
    [['1', '--talk', '1:00', '--status', 'missed'], 2, '--talk: nobody spoke, the status is “missed”.'],
    [['1', '--at', '11:00'], 2, '--at: 16.01.2026 11:00 has not come yet.'],
    [['1', '--channel', 'walkin', '--out'], 2, '--out and walkin do not go together.'],
    [['99', '--name', 'x'], 3, 'There is no contact 99.'],
    [['x', '--name', 'x'], 2, 'id: “x” is not the number of a record.'],
  ] as [string[], number, string][])('refuses %j', async (flags, code, message) => {
    await run('log', 'call', '--name', 'Айгерим');
    const ran = await edit(...flags);
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([code, message]);
  });

  it('leaves alone what a closed shift has reported', async () => {
    await run('log', 'call', '--name', 'Айгерим');
    await desk.apply(closing(1, '2026-01-16T20:00:00+05:00'), '2026-01-16T20:00:00+05:00');
    const ran = await edit('1', '--name', 'Дина');
    expect([ran.code, ran.err]).toEqual([
      4,
      'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start\n',
    ]);
  });
});
