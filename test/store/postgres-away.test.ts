/** A server that starts, stops, is crowded, is cut off: what is asked again, what is said, and that nothing is half done. */
import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ShiftError } from '../../src/errors.ts';
import { receiptsFrom } from '../../src/facts/receipts.ts';
import type { Decision } from '../../src/facts/types.ts';
import { run } from '../../src/main.ts';
import type { Engine } from '../../src/store/dialect.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { lineTo } from '../../src/store/postgres-socket.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Desk, newDesk } from '../cli/run-cli.ts';
import { silent } from '../engines/fake-server.ts';
import { type Relay, serverError, startRelay } from '../engines/relay.ts';
import { startServer, type TestServer } from '../engines/server.ts';

let server: TestServer;
let desk: Desk;
let relay: Relay;
let engine: Engine;
beforeAll(async () => {
  server = await startServer();
  desk = newDesk();
  const words = ['--name', 'Жайлы', '--address', 'Алматы', '--staff', 'Айгуль: administrator', '--yes'];
  const made = await desk.run(['init', ...words], { env: { SHIFT_DB: server.url('postgres') } });
  expect(made.err).toBe('');
});
afterAll(async () => {
  await desk?.remove();
  await server?.remove();
});
beforeEach(async () => {
  relay = await startRelay(server.url('postgres'));
  engine = openPostgres(relay.address(server.url('postgres')), 'reception', { HOME: desk.folder });
});
afterEach(async () => {
  await engine.close();
  await relay.close();
});

const ask = (): Promise<unknown> => sql`select 1`.execute(engine.db);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (engine.explain(error) as ShiftError).code,
  );
const starting = serverError('57P03', 'the database system is starting up');

describe('a server that is starting', () => {
  it('is asked again until it has started', async () => {
    relay.turnAway(3, starting);
    expect(await codeOf(ask())).toBe('done');
    expect(relay.tries()).toBe(4);
  });

  it('is given up when it takes too long', async () => {
    relay.turnAway(1000, starting);
    expect(await codeOf(ask())).toBe('db_unreachable');
    expect(relay.tries()).toBeGreaterThan(3);
  });
});

describe('a server that cannot be reached', () => {
  it('is not waited for by somebody at the desk', async () => {
    relay.turnAway(1);
    expect(await codeOf(ask())).toBe('db_unreachable');
    expect(relay.tries()).toBe(1);
    expect(await codeOf(ask())).toBe('done');
  });

  it('is waited for by a program that had it', async () => {
    await ask();
    await server.stop();
    await server.start();
    relay.turnAway(2);
    expect(await codeOf(ask())).toBe('done');
    expect(relay.tries()).toBe(4);
  });

  it('is given up in the end, and reached once it is back', async () => {
    await ask();
    await server.crash();
    expect(await codeOf(ask())).toBe('db_unreachable');
    await server.start();
    expect(await codeOf(ask())).toBe('done');
  });
});

describe('a connection that is cut in the middle', () => {
  const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
  const named = (name: string): Decision => ({
    kind: 'clinic.changed',
    subject: { table: 'clinic', id: 1 },
    changes: [{ op: 'update', table: 'clinic', id: 1, set: { directions: name } }],
  });
  const kept = async (store: Store): Promise<string | null | undefined> =>
    (await store.clinic.all())[0]?.directions;

  it('is lost, and what was being written is gone whole', async () => {
    const store = await openStore(engine, { made: true });
    await store.apply(named('before'), actor);
    relay.cutAt((message) => (message.includes('insert into "fact"') ? 'before' : null));
    expect(await codeOf(store.apply(named('cut'), actor))).toBe('db_lost');
    expect(await kept(store)).toBe('before');
    expect(await store.verifyChain()).toBeNull();
    await store.apply(named('after'), actor);
    expect(await kept(store)).toBe('after');
  });

  it('loses an answer, and what was written is not written twice under its receipt', async () => {
    const once = (): Promise<Store> => openStore(engine, { made: true, receipts: receiptsFrom('r1') });
    relay.cutAt((message) => (message.includes('commit') ? 'after' : null));
    expect(await codeOf((await once()).apply(named('once'), actor))).toBe('db_lost');
    const again = await once();
    expect(await kept(again)).toBe('once');
    expect(await codeOf(again.apply(named('twice'), actor))).toBe('already_sent');
    expect(await kept(again)).toBe('once');
  });

  it('is lost when the server stops while it works', async () => {
    const store = await openStore(engine, { made: true });
    const working = codeOf(store.write((db) => sql`select pg_sleep(60)`.execute(db)));
    await sleeping(store);
    await server.stop();
    expect(await working).toBe('db_lost');
    await server.start();
  });

  /** Until somebody sleeps on the server. */
  async function sleeping(store: Store): Promise<void> {
    const asks = sql<{
      n: number;
    }>`select count(*)::int as n from pg_stat_activity where wait_event = 'PgSleep'`;
    while ((await asks.execute(store.engine.db)).rows[0]?.n !== 1);
  }
});

describe('a line on which nothing is heard', () => {
  it('is cut', async () => {
    const mute = await silent();
    const line = lineTo(false, 'reception', 20);
    const fault = new Promise<Error>((heard) => line.once('error', heard));
    line.connect(mute.port, '127.0.0.1');
    expect((await fault).message).toBe('timeout expired');
    expect(engine.explain(await fault)).toMatchObject({ code: 'db_lost', params: { server: 'reception' } });
    await mute.close();
  });
});

describe('a watched screen', () => {
  it('says that the server is away, keeps what it showed, and goes on when it is back', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    let screen = '';
    const stdout = {
      isTTY: true,
      columns: 100,
      rows: 60,
      write: (text: string) => {
        screen = text;
        return true;
      },
    };
    const shows = async (what: (text: string) => boolean): Promise<string> => {
      while (!what(screen)) await new Promise((later) => setTimeout(later, 5));
      return screen;
    };
    const env = { HOME: desk.folder, XDG_DATA_HOME: desk.folder, SHIFT_DB: server.url('postgres') };
    const watching = run(
      ['status', '--watch', '1', '--no-color'],
      { ...env, SHIFT_LANG: 'en', SHIFT_PROGRAM: process.cwd(), SHIFT_NOW: '2026-01-16T08:47:00+05:00' },
      { stdin, stdout, stderr: stdout },
    );
    const isStatus = (text: string): boolean => text.includes('As of 08:47');
    const isAway = (text: string): boolean => /cannot be reached|broke off/.test(text);
    const before = await shows((text) => isStatus(text) && !isAway(text));
    await server.stop();
    const away = await shows(isAway);
    expect(away).toContain('What stands below is from before. It is asked again every 1 s.');
    const bare = (text: string): string[] => text.split('\r\n').map((line) => line.replace('\u001b[H', ''));
    expect(bare(away).slice(-bare(before).length)).toEqual(bare(before));
    await server.start();
    expect(await shows((text) => isStatus(text) && !isAway(text))).toBe(before);
    stdin.write('q');
    expect(await watching).toBe(0);
  });
});
