/** What an address, the service file, the environment and files come to; no server is asked. */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import { type Connection, connectionOf } from '../../src/store/postgres-connection.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'smena-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function file(name: string, text: string, mode = 0o600): string {
  const path = join(home, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function certificate(name: string, to: string, mode = 0o600): string {
  const path = file(to, '', mode);
  copyFileSync(join('test/fixtures/tls', name), path);
  chmodSync(path, mode);
  return path;
}

const at = (address: string, env: NodeJS.ProcessEnv = {}): Connection =>
  connectionOf(address, { HOME: home, ...env });

function refusal(work: () => unknown): ShiftError {
  try {
    work();
  } catch (error) {
    if (error instanceof ShiftError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('who and where', () => {
  it('is what the address says', () => {
    expect(at('postgres://aigul@reception:5433/clinic')).toMatchObject({
      ...{ host: 'reception', port: 5433, database: 'clinic', user: 'aigul' },
      ...{ connectMilliseconds: 3_000, applicationName: 'smena' },
    });
  });

  it('is otherwise what PostgreSQL’s own programs take', () => {
    const { username } = userInfo();
    expect(at('postgres://')).toMatchObject({
      host: 'localhost',
      port: 5432,
      database: username,
      user: username,
    });
    expect(at('postgres://aigul@')).toMatchObject({ database: 'aigul', user: 'aigul' });
    const env = {
      PGHOST: 'office',
      PGPORT: '5433',
      PGDATABASE: 'clinic',
      PGUSER: 'dinara',
      PGCONNECT_TIMEOUT: '7',
    };
    expect(at('postgres://', env)).toMatchObject({
      ...{ host: 'office', port: 5433, database: 'clinic', user: 'dinara', connectMilliseconds: 7_000 },
    });
    expect(at('postgres://aigul@reception/other?connect_timeout=1', env)).toMatchObject({
      ...{ host: 'reception', port: 5433, database: 'other', user: 'aigul', connectMilliseconds: 1_000 },
    });
    expect(at('postgres://', { PGAPPNAME: 'night', PGOPTIONS: '-c search_path=clinic' })).toMatchObject({
      ...{ applicationName: 'night', options: '-c search_path=clinic' },
    });
  });

  it('is refused where the environment says what cannot be', () => {
    expect(refusal(() => at('postgres://', { PGPORT: 'office' })).params).toMatchObject({
      flag: 'port',
      value: 'office',
    });
    expect(refusal(() => at('postgres://', { PGSSLMODE: 'no-verify' })).code).toBe('invalid_choice');
  });
});

describe('the service file', () => {
  const text = `# of the office
[other]
host=elsewhere

[clinic.kz]
# the main one
host = reception
port=5433
dbname=clinic
user=aigul
password=a;b#c =d
sslmode=verify-full

[archive]
host=archive
`;

  it('gives what the address leaves open, and goes before the environment', () => {
    const env = {
      PGSERVICEFILE: file('services', text),
      PGHOST: 'nowhere',
      PGUSER: 'nobody',
      PGPASSWORD: 'other',
    };
    const found = at('postgres://dinara@/?service=clinic.kz', env);
    expect(found).toMatchObject({ host: 'reception', port: 5433, database: 'clinic', user: 'dinara' });
    expect(found.encryption).toEqual({ first: {} });
    expect(found.password()).toBe('a;b#c =d');
  });

  it('is looked for at home, and its section may be named by PGSERVICE', () => {
    file('.pg_service.conf', text);
    expect(at('postgres://', { PGSERVICE: 'archive' }).host).toBe('archive');
    expect(at('postgres:///?service=other', { PGSERVICE: 'archive' }).host).toBe('elsewhere');
  });

  it('is asked for where it is missing', () => {
    const error = refusal(() => at('postgres:///?service=office'));
    expect([error.code, error.params, error.field]).toEqual([
      'db_secret_file',
      { file: join(home, '.pg_service.conf') },
      'PGSERVICEFILE',
    ]);
  });

  it('is refused where the section is missing, or says what we cannot follow', () => {
    const env = { PGSERVICEFILE: file('services', '[a]\nhost=h\nsslcrl=list\n[b]\nsslmode=yes\n') };
    expect(refusal(() => at('postgres:///?service=office', env))).toMatchObject({
      ...{ code: 'db_service', params: { name: 'office', file: env.PGSERVICEFILE } },
    });
    expect(refusal(() => at('postgres:///?service=a', env))).toMatchObject({
      ...{ code: 'db_option', params: { name: 'sslcrl' } },
    });
    expect(refusal(() => at('postgres:///?service=b', env)).code).toBe('invalid_choice');
  });
});

describe('the password', () => {
  const address = 'postgres://aigul@reception/clinic';

  it('comes from the address before a file, and from that before PGPASSWORD and the password file', () => {
    file('.pgpass', '*:*:*:*:four\n');
    const env = { SHIFT_DB_PASSWORD_FILE: file('secret', 'two\n'), PGPASSWORD: 'three' };
    expect(at('postgres://aigul:one@reception/clinic', env).password()).toBe('one');
    expect(at(address, env).password()).toBe('two');
    expect(at(address, { PGPASSWORD: 'three' }).password()).toBe('three');
    expect(at(address).password()).toBe('four');
  });

  it('is said to be missing where there is none', () => {
    const none = { code: 'db_password_missing', params: { user: 'aigul' }, field: '--db' };
    expect(refusal(() => at(address).password())).toMatchObject(none);
    file('.pgpass', 'other:*:*:*:word\n');
    expect(refusal(() => at(address).password())).toMatchObject(none);
  });

  it('of a file is the file without its line end', () => {
    for (const [text, password] of [
      ['word', 'word'],
      ['word\r\n', 'word'],
      [' two words \n', ' two words '],
    ] as const) {
      expect(at(address, { SHIFT_DB_PASSWORD_FILE: file('secret', text) }).password()).toBe(password);
    }
    expect(
      refusal(() => at(address, { SHIFT_DB_PASSWORD_FILE: join(home, 'none') }).password()),
    ).toMatchObject({
      ...{ code: 'db_secret_file', params: { file: join(home, 'none') }, field: 'SHIFT_DB_PASSWORD_FILE' },
    });
  });

  it('of a file that everybody in a container may read is taken all the same', () => {
    expect(at(address, { SHIFT_DB_PASSWORD_FILE: file('secret', 'word', 0o444) }).password()).toBe('word');
  });

  it.each([
    ['reception:5432:clinic:aigul:word', 'word'],
    ['*:*:*:*:word', 'word'],
    ['*:*:*:*:x', 'x'],
    [
      '# reception:5432:clinic:aigul:comment\n\n*:*:*:dinara:hers\n*:*:clinic:aigul:word\n*:*:*:*:last',
      'word',
    ],
    ['*:5432:*:aigul:wo:rd', 'wo:rd'],
    ['*:*:*:aigul:wo\\:r\\\\d', 'wo:r\\d'],
    ['*:*:*:aigul:word\r', 'word'],
    ['reception:5433:*:*:port\nother:*:*:*:host\n*:*:other:*:database\n*:*:*:other:user', null],
    ['*:*:*:*:', null],
    ['*:*:*:word', null],
  ])('of a password file that says %j is %j', (text, password) => {
    const env = { PGPASSFILE: file('passwords', `${text}\n`) };
    if (password === null)
      expect(refusal(() => at(address, env).password()).code).toBe('db_password_missing');
    else expect(at(address, env).password()).toBe(password);
  });

  it('of a password file may have escaped names, and a socket is localhost', () => {
    const env = { PGPASSFILE: file('passwords', 'localhost:*:*:*:here\n\\:\\:1:*:x\\:y:*:six\n') };
    expect(at('postgres:///clinic?host=/tmp', env).password()).toBe('here');
    expect(at('postgres://[::1]/x:y', env).password()).toBe('six');
  });

  it('of a password file that others may read is refused', () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      const error = refusal(() =>
        at(address, { PGPASSFILE: file('passwords', '*:*:*:*:word\n', mode) }).password(),
      );
      expect([error.code, error.params, error.field]).toEqual([
        'db_secret_open',
        { file: join(home, 'passwords') },
        'PGPASSFILE',
      ]);
    }
    file('.pgpass', '*:*:*:*:word\n', 0o644);
    expect(refusal(() => at(address).password()).code).toBe('db_secret_open');
    // Another password goes before it.
    expect(at(address, { PGPASSWORD: 'word' }).password()).toBe('word');
  });

  it('of a password file that was named is not looked for elsewhere', () => {
    const error = refusal(() => at(address, { PGPASSFILE: join(home, 'none') }).password());
    expect([error.code, error.params]).toEqual(['db_secret_file', { file: join(home, 'none') }]);
    expect(
      at(`${address}?passfile=${file('mine', '*:*:*:*:word\n')}`, {
        PGPASSFILE: join(home, 'none'),
      }).password(),
    ).toBe('word');
  });
});

describe('encryption', () => {
  const believing = { rejectUnauthorized: false };
  const encryption = (address: string, env: NodeJS.ProcessEnv = {}) => at(address, env).encryption;

  it.each([
    ['postgres://reception/clinic', { first: believing }],
    ['postgres://192.168.0.5/clinic', { first: believing }],
    ['postgres://localhost.example/clinic', { first: believing }],
    ['postgres://127.0.0.1.example/clinic', { first: believing }],
    ['postgres://localhost/clinic', { first: false }],
    ['postgres://127.0.0.1/clinic', { first: false }],
    ['postgres://[::1]/clinic', { first: false }],
    ['postgres:///clinic?host=/tmp', { first: false }],
    ['postgres:///clinic?host=/tmp&sslmode=require', { first: false }],
    ['postgres://reception/clinic?sslmode=disable', { first: false }],
    ['postgres://reception/clinic?sslmode=allow', { first: false, otherwise: believing }],
    ['postgres://reception/clinic?sslmode=prefer', { first: believing, otherwise: false }],
    ['postgres://localhost/clinic?sslmode=require', { first: believing }],
    ['postgres://reception/clinic?sslmode=verify-full', { first: {} }],
    ['postgres://reception/clinic?sslrootcert=system', { first: {} }],
  ])('of %s', (address, expected) => {
    expect(encryption(address)).toEqual(expected);
  });

  it('is what PGSSLMODE says where the address says nothing', () => {
    expect(encryption('postgres://reception/', { PGSSLMODE: 'disable' })).toEqual({ first: false });
    expect(encryption('postgres://localhost/', { PGSSLMODE: 'require' })).toEqual({ first: believing });
    expect(encryption('postgres://localhost/?sslmode=disable', { PGSSLMODE: 'require' })).toEqual({
      first: false,
    });
  });

  it('trusts the authority that is named, or that lies at home', () => {
    const ca = expect.stringContaining('BEGIN CERTIFICATE');
    const any = { ca, checkServerIdentity: expect.any(Function) };
    const root = certificate('authority.crt', 'authority.crt');
    expect(encryption(`postgres://h/?sslmode=verify-full&sslrootcert=${root}`)).toEqual({ first: { ca } });
    expect(encryption('postgres://h/?sslmode=verify-full', { PGSSLROOTCERT: root })).toEqual({
      first: { ca },
    });
    expect(encryption(`postgres://h/?sslmode=verify-ca&sslrootcert=${root}`)).toEqual({ first: any });
    expect(encryption(`postgres://h/?sslmode=require&sslrootcert=${root}`)).toEqual({ first: any });
    expect(encryption(`postgres://h/?sslrootcert=${root}`)).toEqual({ first: any });
    certificate('authority.crt', '.postgresql/root.crt');
    expect(encryption('postgres://h/')).toEqual({ first: any });
    expect(encryption('postgres://h/?sslmode=verify-ca')).toEqual({ first: any });
    expect(encryption('postgres://h/?sslmode=verify-full')).toEqual({ first: { ca } });
    expect(encryption('postgres://h/?sslmode=prefer')).toEqual({ first: believing, otherwise: false });
  });

  it('asks for what is missing', () => {
    expect(refusal(() => at('postgres://h/?sslmode=verify-ca'))).toMatchObject({
      ...{ code: 'db_root_missing', params: { file: join(home, '.postgresql/root.crt') } },
    });
    expect(refusal(() => at('postgres://h/?sslrootcert=/none.crt'))).toMatchObject({
      ...{ code: 'db_secret_file', params: { file: '/none.crt' }, field: 'sslrootcert' },
    });
    expect(refusal(() => at('postgres://h/?sslcert=/none.crt'))).toMatchObject({
      ...{ code: 'db_secret_file', params: { file: '/none.crt' }, field: 'sslcert' },
    });
    const cert = certificate('desk.crt', 'desk.crt');
    expect(refusal(() => at(`postgres://h/?sslcert=${cert}`))).toMatchObject({
      ...{
        code: 'db_secret_file',
        params: { file: join(home, '.postgresql/postgresql.key') },
        field: 'sslkey',
      },
    });
  });

  it('of the system’s authorities looks at names, or is refused', () => {
    expect(refusal(() => at('postgres://h/?sslmode=verify-ca&sslrootcert=system'))).toMatchObject({
      ...{ code: 'invalid_choice', params: { flag: 'sslmode', value: 'verify-ca', choices: 'verify-full' } },
    });
  });

  it('shows the desk’s own certificate, whose key others may not read', () => {
    const own = { cert: expect.stringContaining('CERTIFICATE'), key: expect.stringContaining('PRIVATE KEY') };
    certificate('desk.crt', '.postgresql/postgresql.crt');
    const key = certificate('desk.key', '.postgresql/postgresql.key');
    expect(encryption('postgres://h/')).toEqual({ first: { ...believing, ...own } });
    expect(encryption('postgres://h/?sslmode=verify-full')).toEqual({ first: own });
    chmodSync(key, 0o640);
    expect(refusal(() => at('postgres://h/'))).toMatchObject({
      ...{ code: 'db_secret_open', params: { file: key }, field: 'sslkey' },
    });
  });
});
