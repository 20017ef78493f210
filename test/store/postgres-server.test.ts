/** Ways to a real server: encryption, passwords, sockets, limits. */
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../src/config/database.ts';
import { ShiftError } from '../../src/errors.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { type GuardedServer, startGuardedServer, word } from '../engines/guarded-server.ts';

let server: GuardedServer;
let home: string;
beforeAll(async () => {
  server = await startGuardedServer();
});
afterAll(() => server.remove());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'smena-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

interface Reached {
  user: string;
  encrypted: boolean;
}

async function reach(address: string, env: NodeJS.ProcessEnv = {}): Promise<Reached> {
  const { url, shown } = locate(address) as { url: string; shown: string };
  const engine = openPostgres(url, shown, { HOME: home, ...env });
  try {
    const found = await sql<Reached>`
      select current_user as "user", coalesce(ssl, false) as "encrypted"
      from pg_stat_ssl where pid = pg_backend_pid()`.execute(engine.db);
    return found.rows[0] as Reached;
  } finally {
    await engine.close();
  }
}

const refused = (address: string, env: NodeJS.ProcessEnv = {}): Promise<string> =>
  reach(address, env).then(
    () => 'reached',
    (error: ShiftError) => error.code,
  );

function file(name: string, text: string, mode = 0o600): string {
  const path = join(home, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}
const tls = (name: string): string => join(process.cwd(), 'test/fixtures/tls', name);
const known = { PGPASSWORD: word };

describe('encryption', () => {
  it.each([
    ['desk', '', false],
    ['desk', '?sslmode=disable', false],
    ['desk', '?sslmode=allow', false],
    ['desk', '?sslmode=prefer', true],
    ['desk', '?sslmode=require', true],
    ['desk', '?ssl=true', true],
    ['desk', '?sslmode=verify-ca&sslrootcert=AUTHORITY', true],
    ['desk', '?sslmode=verify-full&sslrootcert=AUTHORITY', true],
    // The server will not have them in the way that is tried first.
    ['careful', '?sslmode=allow', true],
    ['plain', '?sslmode=prefer', false],
  ])('of %s with “%s” is %s', async (user, query, encrypted) => {
    const address = `postgres://${server.at(user)}/clinic${query.replace('AUTHORITY', tls('authority.crt'))}`;
    expect(await reach(address, known)).toEqual({ user, encrypted });
  });

  it.each([
    ['desk', 'localhost', 'sslmode=verify-full', 'db_certificate'],
    ['desk', 'localhost', 'sslmode=verify-full&sslrootcert=STRANGER', 'db_certificate'],
    ['desk', 'localhost', 'sslmode=verify-ca&sslrootcert=STRANGER', 'db_certificate'],
    ['desk', 'localhost', 'sslmode=require&sslrootcert=STRANGER', 'db_certificate'],
    // The certificate is the server's, but it is not called so.
    ['desk', '127.0.0.1', 'sslmode=verify-full&sslrootcert=AUTHORITY', 'db_certificate'],
    ['desk', '127.0.0.1', 'sslmode=verify-ca&sslrootcert=AUTHORITY', 'reached'],
    ['careful', 'localhost', 'sslmode=disable', 'db_tls_required'],
    ['plain', 'localhost', 'sslmode=require', 'db_not_admitted'],
  ])('of %s at %s with “%s”: %s', async (user, host, query, code) => {
    const files = query.replace('AUTHORITY', tls('authority.crt')).replace('STRANGER', tls('stranger.crt'));
    expect(await refused(`postgres://${user}@${host}:${server.port}/clinic?${files}`, known)).toBe(code);
  });

  it('lets the desk show who it is, and asks it to where it must', async () => {
    copyFileSync(tls('desk.crt'), join(home, 'desk.crt'));
    copyFileSync(tls('desk.key'), join(home, 'desk.key'));
    chmodSync(join(home, 'desk.key'), 0o600);
    const address = `postgres://${server.at('certified')}/clinic?sslmode=require`;
    const own = `&sslcert=${home}/desk.crt&sslkey=${home}/desk.key`;
    expect(await reach(`${address}${own}`)).toEqual({ user: 'certified', encrypted: true });
    expect(await refused(address)).toBe('db_not_admitted');
    expect(await refused(`${address}${own.replace('desk.key', 'desk.crt')}`)).toBe('db_secret_open');
    const key = file('other.key', 'no key\n');
    expect(await refused(`${address}&sslcert=${home}/desk.crt&sslkey=${key}`)).toBe('db_tls');
  });

  it('is not asked of a socket', async () => {
    const address = `postgres://desk@/clinic?host=${server.socket}&port=${server.port}`;
    expect(await reach(`${address}&sslmode=require`, known)).toEqual({ user: 'desk', encrypted: false });
    const escaped = encodeURIComponent(server.socket);
    expect((await reach(`postgres://desk@${escaped}:${server.port}/clinic`, known)).user).toBe('desk');
  });
});

describe('what a server says of the way to it', () => {
  const about = async (address: string) => {
    const { url, shown } = locate(address) as { url: string; shown: string };
    const engine = openPostgres(url, shown, { HOME: home, ...known });
    try {
      return await engine.about(engine.db);
    } finally {
      await engine.close();
    }
  };

  it.each([
    ['sslmode=prefer', 'none'],
    ['sslmode=verify-ca&sslrootcert=AUTHORITY', 'authority'],
    ['sslmode=verify-full&sslrootcert=AUTHORITY', 'name'],
  ])('with “%s” the certificate was looked at as far as: %s', async (query, certificate) => {
    const words = query.replace('AUTHORITY', tls('authority.crt'));
    const found = await about(`postgres://${server.at('desk')}/clinic?${words}`);
    expect(found).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+$/), user: 'desk' });
    expect(found.encryption).toMatchObject({
      kind: 'tls',
      protocol: expect.stringMatching(/^TLSv1\.[23]$/),
      cipher: expect.stringMatching(/^\w+/),
      certificate,
    });
  });

  it('does not leave the machine', async () => {
    for (const place of [
      `${server.at('desk')}/clinic`,
      `desk@/clinic?host=${server.socket}&port=${server.port}`,
    ]) {
      expect((await about(`postgres://${place}`)).encryption).toEqual({ kind: 'here' });
    }
  });
});

describe('a password', () => {
  const address = (): string => `postgres://${server.at('desk')}/clinic`;

  it.each<[string, () => NodeJS.ProcessEnv]>([
    ['in PGPASSWORD', () => known],
    ['in a file', () => ({ SHIFT_DB_PASSWORD_FILE: file('secret', `${word}\n`) })],
    ['in the password file', () => ({ PGPASSFILE: file('passwords', `localhost:*:clinic:desk:${word}\n`) })],
    [
      'in the service file',
      () => ({ PGSERVICE: 'office', PGSERVICEFILE: file('services', `[office]\npassword=${word}\n`) }),
    ],
  ])('may stand %s', async (_, env) => {
    expect((await reach(address(), env())).user).toBe('desk');
  });

  it('may stand in the address where nobody types it', async () => {
    expect((await reach(address().replace('@', `:${word}@`))).user).toBe('desk');
  });

  it('is asked for only by a server that wants one', async () => {
    const env = { PGPASSFILE: file('passwords', '*:*:*:*:word\n', 0o644) };
    expect((await reach(address().replace('desk', 'trusted'), env)).user).toBe('trusted');
    expect(await refused(address(), env)).toBe('db_secret_open');
    expect(await refused(address())).toBe('db_password_missing');
  });

  it('is in no error, however deep one looks', async () => {
    const inside = address().replace('@', ':mistaken@');
    for (const [where, env] of [
      [inside, {}],
      [address(), { PGPASSWORD: 'mistaken' }],
      [`${address()}?sslmode=verify-full`, { PGPASSWORD: 'mistaken' }],
      [inside.replace('/clinic', '/other'), {}],
    ] as const) {
      const error = await reach(where, env).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ShiftError);
      expect(inspect(error, { depth: 20 })).not.toContain('mistaken');
    }
  });

  it('that is missing or wrong leaves no line to the server behind', async () => {
    const lines = (): string[] => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap');
    const before = lines();
    expect(await refused(address())).toBe('db_password_missing');
    expect(await refused(address(), { PGPASSWORD: 'wrong' })).toBe('db_login');
    // A line that was cut is gone a turn later.
    await new Promise((done) => setImmediate(done));
    expect(lines()).toEqual(before);
  });
});

describe('a session', () => {
  const setting = async (address: string, name: string): Promise<string> => {
    const { url, shown } = locate(address) as { url: string; shown: string };
    const engine = openPostgres(url, shown, { HOME: home, ...known });
    const found = await sql<{ value: string }>`select current_setting(${name}) as "value"`.execute(engine.db);
    await engine.close();
    return found.rows[0]?.value ?? '';
  };

  it('has limits: none of its statements, waits or pauses goes on for ever', async () => {
    const address = `postgres://${server.at('desk')}/clinic`;
    expect(await setting(address, 'statement_timeout')).toBe('1min');
    expect(await setting(address, 'lock_timeout')).toBe('10s');
    // Less than others wait for a desk that is cut off in its turn.
    expect(await setting(address, 'idle_in_transaction_session_timeout')).toBe('8s');
    expect(await setting(address, 'application_name')).toBe('smena');
  });

  it('takes settings from the address', async () => {
    const address = `postgres://${server.at('desk')}/clinic?application_name=night&options=-c%20search_path%3Dclinic`;
    expect(await setting(address, 'application_name')).toBe('night');
    expect(await setting(address, 'search_path')).toBe('clinic');
  });
});
