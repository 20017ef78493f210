/** The real executable and a password: taken from wherever it may lie, seen by nobody on the machine, said nowhere. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withDatabase } from '../engines/shared-server.ts';

const built = existsSync(join('dist', 'build.json'));
const { url, prefix } = inject('server');
const name = `${prefix}_secrets_${process.pid}`;
const login = `${name}_desk`;
const secret = 'open-sesame-4711';
let folder: string;

const command = async (database: string, statement: string): Promise<void> => {
  const client = new pg.Client(database);
  await client.connect();
  await client.query(statement);
  await client.end();
};
const address = (password: string): string => {
  const found = new URL(withDatabase(url, name));
  [found.username, found.password] = [login, password];
  return found.href;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-secrets-'));
  await command(url, `create role "${login}" login password '${secret}'`);
  await command(url, `create database "${name}" owner "${login}"`);
});
afterAll(async () => {
  await command(url, `drop database if exists "${name}" with (force)`);
  await command(url, `drop role "${login}"`);
  rmSync(folder, { recursive: true });
});

function file(path: string, text: string): string {
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), 0o600);
  return join(folder, path);
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** What the machine's list of processes showed meanwhile of anything that has the secret in it. */
  seen: string[];
}

function typed(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join('bin', 'smena.cjs'), ...argv], {
      env: { PATH: process.env.PATH, HOME: folder, SHIFT_LANG: 'en', SHIFT_DEBUG: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    const seen = new Set<string>();
    child.stdout.on('data', (piece) => {
      said.out += String(piece);
    });
    child.stderr.on('data', (piece) => {
      said.err += String(piece);
    });
    const watching = setInterval(() => {
      for (const words of commandLines()) if (words.includes(secret)) seen.add(words);
    }, 5);
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(watching);
      done({ code, ...said, seen: [...seen] });
    });
  });
}

/** As `ps` shows them. */
function commandLines(): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((process) => /^\d+$/.test(process))
    .map((process) => {
      try {
        return readFileSync(`/proc/${process}/cmdline`, 'utf8');
      } catch {
        // It has ended.
        return '';
      }
    });
}

describe.skipIf(!built)('the executable', () => {
  it('founds a clinic from hundreds of command lines of its own, and shows the password in none', async () => {
    const ran = await typed(['init', '--demo'], { SHIFT_DB: address(secret) });
    expect([ran.code, ran.seen]).toEqual([0, []]);
    expect(`${ran.out}${ran.err}`).not.toContain(secret);
  });

  it.each<[string, () => NodeJS.ProcessEnv]>([
    ['PGPASSWORD', () => ({ PGPASSWORD: secret })],
    ['a file', () => ({ SHIFT_DB_PASSWORD_FILE: file('password', `${secret}\n`) })],
    ['the password file', () => ({ PGPASSFILE: file('passwords', `*:*:${name}:${login}:${secret}\n`) })],
    ['the password file at home', () => ({ SHIFT_HERE: file('.pgpass', `*:*:*:*:${secret}\n`) })],
    [
      'the service file',
      () => ({ PGSERVICE: 'office', PGSERVICEFILE: file('services', `[office]\npassword=${secret}\n`) }),
    ],
  ])('takes it from %s, without a word on the error stream', async (_, env) => {
    const ran = await typed(['config', '--json', '--db', address('')], env());
    expect([ran.code, ran.err, ran.seen]).toEqual([0, '', []]);
    expect(JSON.parse(ran.out).database).toBe(`${new URL(url).host}/${name}`);
    expect(ran.out).not.toContain(secret);
  });

  it('says of one that everybody may read that it was not used', async () => {
    const path = file('.pgpass', `*:*:*:*:${secret}\n`);
    chmodSync(path, 0o644);
    const ran = await typed(['config'], { SHIFT_DB: address('') });
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toBe(
      `Others on this computer can read ${path}, so it was not used.\nClose it to them: chmod 600 ${path}\n`,
    );
    rmSync(path);
  });

  it('does not use one that was typed, and repeats it nowhere', async () => {
    for (const argv of [
      ['config', '--db', address(secret)],
      ['nwo', `--db=${address(secret)}`],
      ['db', 'copy', 'shift.db', address(secret)],
      ['--json', 'config', address(secret)],
    ]) {
      const ran = await typed(argv, {});
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain('The address holds a password');
      expect(ran.err).not.toContain(secret);
      // Why it is not used: there it stood, for all to see.
      if (existsSync('/proc')) expect(ran.seen).not.toEqual([]);
    }
  });
});
