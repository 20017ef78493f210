import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDesk } from '../cli/run-cli.ts';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

/** Three records: the second can never be written. */
async function keepThree(): Promise<void> {
  await desk.first.relay.cut();
  await desk.first.well('10:30', 'log call --phone 87012345678 --name Айгерим --outcome informed');
  await desk.first.well('10:31', 'visit arrive 999');
  await desk.first.well('10:32', 'log call --missed --phone 87770000001');
}

describe('sync', () => {
  it('sends what waits, and says what came of it', async () => {
    await keepThree();
    await desk.first.relay.mend();
    const ran = await desk.first.type('10:40', 'sync');
    expect([ran.code, ran.err]).toEqual([6, '']);
    expect(ran.out).toBe(
      `Sent 2 records.
Not accepted by the server:
  2  10:31  visit 999: arrived
     There is no visit 999.
  send once more                      → smena sync --retry 2
  send with other flags               → smena sync --retry 2 -- --…
  let go for good                     → smena sync --drop 2 --reason …
`,
    );
    expect((await desk.first.well('10:41', 'sync')).out).toBe('Nothing waits here for the server.\n');
  });

  it('tells another program', async () => {
    await keepThree();
    await desk.first.relay.mend();
    const ran = await desk.first.type('10:40', 'sync --json');
    expect([ran.code, ran.err]).toEqual([6, '']);
    const receipt = desk.first.spool().refused()[0]?.record.receipt;
    expect(ran.json()).toEqual({
      sent: 2,
      refused: [
        {
          ...{ number: 2, receipt, at: '2026-01-16T05:31:00.000Z', clinic: 'zhaily', desk: 'desk-1' },
          what: 'visit 999: arrived',
          error: {
            ...{ code: 'not_found', message: 'There is no visit 999.', hint: 'See: smena visit list' },
          },
        },
      ],
      waiting: 0,
      damaged: [],
    });
    expect((await desk.first.well('10:41', 'sync --json')).json()).toEqual({
      ...{ sent: 0, refused: [], waiting: 0, damaged: [] },
    });
  });

  it('is done by the next command that reaches the server, which says so in a line', async () => {
    await keepThree();
    await desk.first.relay.mend();
    const ran = await desk.first.well('10:40', 'missed');
    expect(ran.err).toBe(
      'Sent 2 records that were kept while the server was away.\nThe server did not accept 1 record kept here: smena sync --list\n',
    );
    const quiet = await desk.first.well('10:41', 'missed');
    expect(quiet.err).toBe('');
    expect((await desk.first.well('10:41', 'now --json')).err, 'a program reads the error stream').toBe('');
  });

  it.each(['now', 'start --continue --all-done'])('%s reminds of what was not accepted', async (line) => {
    await keepThree();
    await desk.first.relay.mend();
    await desk.first.type('10:40', 'sync');
    const ran = await desk.first.type('10:41', line);
    expect(ran.err).toBe('The server did not accept 1 record kept here: smena sync --list\n');
  });

  it('lists without the server what waits and what was not accepted, masked unless asked for in full', async () => {
    await keepThree();
    const list = await desk.first.well('10:33', 'sync --list');
    expect(list.out).toBe(
      `3 records wait here for the server.
  1  10:30  Айгерим, incoming call, informed
  2  10:31  visit 999: arrived
  3  10:32  +7 777 *** ** 01, incoming call, missed
`,
    );
    const full = await desk.first.well('10:33', 'sync --list --full');
    expect(full.out).toContain('  1  10:30  Айгерим, +7 701 234 56 78, incoming call, informed\n');
    expect(full.out).toContain('no name, +7 777 000 00 01');
    const json = (await desk.first.well('10:33', 'sync --list --json')).out;
    expect(json).not.toContain('77770000001');
    const whole = (await desk.first.well('10:33', 'sync --list --full --json')).json<{
      waiting: { command: string[] }[];
    }>();
    expect(whole.waiting[2]?.command).toEqual([
      'log',
      '--status=missed',
      '--phone=+77770000001',
      '--',
      'call',
    ]);
  });

  it('sends a refused record once more, with what was wrong mended', async () => {
    await keepThree();
    await desk.first.relay.mend();
    await desk.first.type('10:40', 'sync');
    const again = await desk.first.type('10:41', 'sync --retry 2');
    expect([again.code, again.out.split('\n')[2]]).toEqual([6, '     There is no visit 999.']);
    const line = [
      'book',
      '--doctor',
      'omarova',
      '--service',
      'hygiene',
      '--at',
      '11:00',
      '--name',
      'А',
      '--phone',
      '87010000001',
    ];
    const { id } = (await desk.first.well('09:00', [...line, '--json'])).json<{ visit: { id: number } }>()
      .visit;
    const mended = await desk.first.type('10:42', [
      'sync',
      '--retry',
      '2',
      '--',
      String(id),
      '--at',
      '10:20',
    ]);
    expect([mended.code, mended.out]).toEqual([0, 'Sent 1 record.\n']);
    const visit = await desk.withStore((store) => store.visits.byId(1, id));
    expect(visit?.arrivedAt).toBe(Date.parse('2026-01-16T10:20:00+05:00'));
    expect(desk.first.spool().hasRefused()).toBe(false);
  });

  it('takes no flag that the record’s command does not have', async () => {
    await keepThree();
    await desk.first.relay.mend();
    await desk.first.type('10:40', 'sync');
    const ran = await desk.first.type('10:41', [
      'sync',
      '--retry',
      '2',
      '--json',
      '--',
      '--phone',
      '87012345678',
    ]);
    expect([ran.code, ran.error().code]).toEqual([2, 'unknown_flag']);
    expect(desk.first.spool().refused()).toHaveLength(1);
  });

  it('completes the numbers of what was not accepted', async () => {
    await keepThree();
    await desk.first.relay.mend();
    await desk.first.type('10:40', 'sync');
    await desk.first.relay.cut();
    for (const flag of ['--retry', '--drop']) {
      expect((await desk.first.well('10:41', ['complete', '--', 'sync', flag, ''])).out).toBe('2\n');
    }
  });

  it('lets go of a refused record when somebody says why', async () => {
    await keepThree();
    await desk.first.relay.mend();
    await desk.first.type('10:40', 'sync');
    const silent = await desk.first.type('10:41', 'sync --drop 2 --reason typed --json');
    expect([silent.code, silent.error().code, silent.error().field]).toEqual([2, 'missing_input', '--yes']);
    const no = await desk.first.type('10:41', 'sync --drop 2', { answers: ['typed twice', false] });
    expect([no.code, desk.first.spool().refused().length]).toEqual([130, 1]);
    const yes = await desk.first.type('10:41', 'sync --drop 2', { answers: ['typed twice', true] });
    expect([yes.code, yes.out]).toEqual([0, 'Record 2 was let go.\n']);
    expect(desk.first.spool().hasRefused()).toBe(false);
    expect(readFileSync(join(desk.first.spool().folder, 'dropped.jsonl'), 'utf8')).toContain('typed twice');
  });

  it.each(['--retry 7', '--drop 7 --reason no --yes'])('finds no record for %s', async (flags) => {
    const ran = await desk.first.type('10:41', `sync ${flags}`);
    expect([ran.code, ran.err]).toEqual([3, 'There is no kept record 7.\nSee: smena sync --list\n']);
  });

  it.each(['--drop 2 --reason no --yes', '--drop 2'])(
    'lets go of none that only waits, and says so (%s)',
    async (flags) => {
      await keepThree();
      const ran = await desk.first.type('10:41', `sync ${flags} --json`);
      expect([ran.code, ran.error().code]).toEqual([4, 'spool_unsent']);
      expect(desk.first.spool().waiting()).toEqual([1, 2, 3]);
    },
  );

  it('names a damaged file, and lets go of it too', async () => {
    await keepThree();
    const file = join(desk.first.spool().folder, '00000001.json');
    writeFileSync(file, '{"version":1,"rec');
    await desk.first.relay.mend();
    const ran = await desk.first.type('10:40', 'sync');
    const aside = join(desk.first.spool().folder, 'refused', '00000001.damaged');
    expect(ran.out).toContain('Sent 1 record.\n');
    expect(ran.out.replaceAll(/\n(?! )/g, ' ')).toContain('Damaged and set aside:');
    expect(desk.first.spool().damaged()).toEqual([aside]);
    await desk.first.well('10:41', 'sync --drop 1 --reason unreadable --yes');
    expect(desk.first.spool().damaged()).toEqual([]);
  });

  it('stops where the server goes away, tells what was sent, and keeps the rest', async () => {
    await desk.first.relay.cut();
    for (const n of [1, 2, 3]) await desk.first.well(`10:3${n}`, `log call --missed --phone 8777000000${n}`);
    await desk.first.relay.mend();
    let commits = 0;
    desk.first.relay.cutAt((message) => {
      if (message.toString('latin1').includes('commit')) commits += 1;
      // A question and a record each: the second record is about to be asked for.
      if (commits === 3) void desk.first.relay.cut();
      return commits === 3 ? 'before' : null;
    });
    const ran = await desk.first.type('10:40', 'sync');
    expect([ran.code, ran.out.split('\n').slice(0, 2)]).toEqual([
      1,
      ['Sent 1 record.', '2 records wait here for the server.'],
    ]);
    expect(ran.err.split('\n')[0]).toMatch(
      /^The (connection to the server .* broke off|server .* cannot be reached)\.$/,
    );
    await desk.first.relay.mend();
    expect((await desk.first.well('10:41', 'sync')).out).toBe('Sent 2 records.\n');
  });

  it('takes over what waited under an address that the server had before', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    await desk.first.relay.mend();
    // The same database by another name.
    const here = new URL(desk.first.relay.address(desk.database.address));
    const before = `${here.host}${here.pathname}`;
    here.hostname = 'localhost';
    const env = { SHIFT_DB: here.href };
    const told = await desk.first.well('10:40', 'sync', { env });
    const line = `1 record waits under another address, ${before}. If it is the same database: smena sync --from ${before}`;
    expect(told.out.replaceAll('\n', ' ').trim()).toBe(`${line} Nothing waits here for the server.`);
    const wrong = await desk.first.type('10:40', 'sync --from elsewhere --json', { env });
    expect([wrong.code, wrong.error().code, wrong.error().field]).toEqual([2, 'invalid_choice', '--from']);
    expect((await desk.first.well('10:41', `sync --from ${before}`, { env })).out).toBe('Sent 1 record.\n');
    expect(desk.first.spool().waiting()).toEqual([]);
    const { contact } = (await desk.first.well('10:42', 'log --last --json')).json<{ contact: object }>();
    expect(contact).toMatchObject({ startedAt: '2026-01-16T10:30:00+05:00' });
  });

  it('is spoken of when the machine is told to work somewhere else', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:31', 'log call --missed --phone 87770000001');
    const ran = await desk.first.well('10:33', `db use ${desk.folder}/elsewhere.db`);
    expect(ran.err).toMatch(/1 record waits under another address, .+: smena sync --from /);
  });

  it('has nothing to do where the database is a file', async () => {
    const alone = newDesk();
    const env = { SHIFT_DB: join(alone.folder, 'shift.db') };
    const ran = await alone.run(['sync'], { env });
    expect([ran.code, ran.out]).toEqual([
      0,
      'The database is a file on this machine: there is nothing to send.\n',
    ]);
    await alone.remove();
  });
});

describe('a shift that is to be closed', () => {
  it('is not while records of its desk cannot be sent', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    await desk.first.relay.mend();
    // Somebody else's writing does not end: the record cannot be written in time, and yet the server can be read.
    const close = ['close', '--force', '--reason', 'drill', '--out', desk.folder];
    const address = new URL(desk.first.relay.address(desk.database.address));
    address.searchParams.set('options', '-c lock_timeout=300');
    const env = { SHIFT_DB: address.href };
    const ran = await whileNobodyCanWrite(() => desk.first.type('20:00', [...close, '--json'], { env }));
    expect([ran.code, ran.error().code]).toEqual([4, 'spool_waiting']);
    expect((await desk.first.type('20:01', close)).code).toBe(0);
    const story = await desk.withStore((store) => store.contacts.ofDay(1, '2026-01-16'));
    expect(story.map(({ shiftId }) => shiftId)).toEqual([1]);
  });
});

/** Holds the right to write from another connection, for as long as the work takes. */
async function whileNobodyCanWrite<T>(work: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  await desk.withStore((store) =>
    store.write(async () => {
      result = await work();
    }),
  );
  return result as T;
}
