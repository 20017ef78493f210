/** A call that the desk wrote down and that the exchange's export holds as well is one contact. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, openedDesk } from './day-desk.ts';

const head = 'ID;Время;Откуда;Статус;Время ответа;Разговор\n';
const answered = '1;16.01.2026 10:20:05;87010000001;отвечен;12;95\n';
const missed = '2;16.01.2026 10:31:40;87010000002;не отвечен;;\n';

let desk: DayDesk;
beforeEach(async () => {
  desk = await openedDesk();
});
afterEach(() => desk.remove());

const bring = (name: string, text: string, ...more: string[]) =>
  desk.type('11:00', ['import', 'calls', desk.write(name, head + text), '--map', 'generic', ...more]);
const json = async (at: string, ...argv: string[]) =>
  JSON.parse((await desk.type(at, [...argv, '--json'])).out);
const rows = () =>
  desk.withStore(async ({ engine: { db } }) => ({
    contacts: await db.selectFrom('contact').selectAll().orderBy('id').execute(),
    callbacks: (await db.selectFrom('callback').selectAll().orderBy('id').execute()).map(
      ({ version: _, ...callback }) => callback,
    ),
    changes: await db.selectFrom('importChange').selectAll().execute(),
  }));

const booked = ['--phone', '87010000001', '--name', 'Марат', '--purpose', 'booking', '--outcome', 'booked'];

describe('a call written down at the desk', () => {
  beforeEach(async () => {
    await desk.type('10:23', ['log', 'call', ...booked, '--source', '2gis']);
    await desk.type('10:33', ['log', 'call', '--missed', '--phone', '87010000002']);
  });

  it('is met by the exchange’s row, which completes it, and comes apart again', async () => {
    const before = await rows();
    const ran = await bring('calls.csv', answered + missed);
    expect(ran.out).toBe(`Import 1: calls.csv, map generic
  rows read      2
  calls added    0
  already there  2  completed by this file: 2
  left out       0
2 calls were already written down at the desk: one contact holds both
Take it back: smena undo --import 1
`);
    const { contacts, callbacks } = await rows();
    expect(contacts).toMatchObject([
      {
        startedAt: Date.parse('2026-01-16T10:20:05+05:00'),
        ...{ name: 'Марат', outcome: 'booked', operator: 'aigul', answerSeconds: 12, talkSeconds: 95 },
        ...{ importId: null, importKey: 'generic:1', version: 2 },
      },
      { status: 'missed', importId: null, importKey: 'generic:2' },
    ]);
    expect(callbacks).toMatchObject([{ id: 2, missedAt: Date.parse('2026-01-16T10:31:40+05:00') }]);
    const again = await bring(
      'more.csv',
      `${missed}${answered}3;16.01.2026 10:50:00;87010000003;отвечен;5;9\n`,
    );
    expect(again.out).toContain('calls added    1');
    await desk.type('11:10', ['undo', '--import', '2', '--yes']);
    await desk.type('11:11', ['undo', '--import', '1', '--yes']);
    expect(await rows()).toEqual(before);
  });

  it('is left alone with --no-join, and then counts twice', async () => {
    const trial = await bring('calls.csv', answered, '--dry-run');
    expect(trial.out).toContain('1 call was already written down at the desk');
    await bring('calls.csv', answered, '--no-join');
    expect((await rows()).contacts).toHaveLength(3);
  });

  it('that a person has changed since keeps the import from being taken back', async () => {
    await bring('calls.csv', answered);
    await desk.type('11:05', ['log', 'edit', '1', '--note', 'перенесли']);
    desk.at('2026-01-16T11:06:00+05:00');
    const refused = await desk.run(['undo', '--import', '1', '--yes']);
    expect([refused.code, refused.err]).toEqual([
      4,
      'Entry 6 cannot be taken back: contact 1 was changed later.\nTake the later change back first.\n',
    ]);
  });
});

describe('an export that knows more', () => {
  it('settles the callback of a call that was answered after all, and opens it again when it is taken back', async () => {
    await bring('calls.csv', missed);
    expect((await rows()).callbacks).toMatchObject([{ state: 'open' }]);
    await bring('later.csv', '2;16.01.2026 10:31:40;87010000002;отвечен;20;40\n');
    expect((await rows()).callbacks).toMatchObject([{ state: 'self_reached' }]);
    await desk.type('11:10', ['undo', '--import', '2', '--yes']);
    expect((await rows()).callbacks).toMatchObject([{ state: 'open', resolvedAt: null }]);
  });
});

describe('log', () => {
  it('says when the exchange’s export has brought the call already', async () => {
    await bring('calls.csv', answered);
    const ran = await desk.type('11:02', ['log', 'call', ...booked, '--source', '2gis', '--at', '10:21']);
    expect(ran.out.replace(/\s+/g, ' ')).toContain(
      'the exchange’s file has this call already, contact 1: both would be counted, so take this one back → smena undo',
    );
    const other = await json('11:04', 'log', 'call', ...booked, '--source', '2gis', '--at', '10:40');
    expect(other).not.toHaveProperty('twin');
  });
});
