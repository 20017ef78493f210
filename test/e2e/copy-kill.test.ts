/** `db copy` in a process of its own, killed wherever it is: typed again it goes on, and what comes of it is whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/store/open.ts';
import { inFile, newDatabase, type TestDatabase } from '../engines/database.ts';
import { engineUnderTest } from '../engines/names.ts';
import { typed } from '../engines/typed.ts';

const executable = join('bin', 'smena.cjs');
const contacts = 20_000;
let folder: string;
let source: TestDatabase;
const made: TestDatabase[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-copy-kill-'));
  source = inFile(join(folder, 'source.db'));
  const calls = join(folder, 'calls.csv');
  writeFileSync(calls, exported(contacts));
  const env = { SHIFT_DB: source.address };
  const people = ['--staff', 'C: administrator', '--yes'];
  expect(await run(['init', '--name', 'A', '--address', 'B', ...people], env).ended).toMatchObject({
    code: 0,
  });
  const imported = await run(['import', 'calls', calls, '--map', 'generic'], env).ended;
  expect(imported).toMatchObject({ code: 0 });
});
afterAll(async () => {
  for (const database of made) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function exported(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const clock = new Date(Date.UTC(2025, 0, 1, 9) + row * 60_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    return `${row};${clock};входящий;отвечен;8701${1_000_000 + row};60`;
  });
  return ['ID;Время;Тип;Статус;Откуда;Разговор', ...lines, ''].join('\n');
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function run(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [executable, ...argv, '--json'], {
    env: { ...process.env, SHIFT_LANG: 'en', HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    said.out += String(piece);
  });
  child.stderr.on('data', (piece) => {
    said.err += String(piece);
  });
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...said }));
  });
  return { child, ended };
}

function copy(from: TestDatabase, to: TestDatabase, ...flags: string[]) {
  const ends = [typed(from), typed(to)];
  const env = Object.assign({}, ...ends.map((end) => end.env)) as NodeJS.ProcessEnv;
  return run(['db', 'copy', ...ends.map((end) => end.word), ...flags], env);
}

/** Contacts that have arrived; -1 before there is anything to ask. */
async function arrived({ location, address }: TestDatabase): Promise<number> {
  if (location.kind === 'file' && !existsSync(address)) return -1;
  const engine = await openEngine(location, {});
  try {
    const found = await sql<{ n: number }>`select count(*) as "n" from "contact"`.execute(engine.db);
    return found.rows[0]?.n ?? -1;
  } catch {
    return -1;
  } finally {
    await engine.close();
  }
}

/** Kills the copy as soon as so many contacts are there; false where it was too quick. */
async function killedAt(to: TestDatabase, rows: number, from: TestDatabase): Promise<boolean> {
  const { child, ended } = copy(from, to);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && (await arrived(to)) < rows) await new Promise((later) => setTimeout(later, 5));
  child.kill('SIGKILL');
  return (await ended).code === null;
}

async function target(kind: 'file' | 'same'): Promise<TestDatabase> {
  const name = `${made.length}.db`;
  const database = kind === 'file' ? inFile(join(folder, name)) : newDatabase(folder, { bare: true });
  made.push(database);
  await database.ready();
  return database;
}

const kinds = engineUnderTest() === 'postgres' ? (['same', 'file'] as const) : (['file'] as const);

describe.skipIf(!existsSync(join('dist', 'build.json')))('a copy that is killed', () => {
  it.each(kinds)('goes on where it was and ends equal, in a database of the kind “%s”', async (kind) => {
    const to = await target(kind);
    let kills = 0;
    for (const rows of [0, 1, contacts / 4, contacts / 2, contacts - 1]) {
      if (await killedAt(to, rows, source)) kills += 1;
    }
    expect(kills).toBeGreaterThan(2);
    const refused = await run(['missed'], { SHIFT_DB: to.address }).ended;
    expect([refused.code, JSON.parse(refused.err).error.code]).toEqual([4, 'copy_unfinished']);
    const ended = await copy(source, to).ended;
    expect(ended.code, ended.err).toBe(0);
    const report = JSON.parse(ended.out) as { equal: boolean; began: string; tables: unknown[] };
    expect(report).toMatchObject({ equal: true, began: 'resumed' });
    expect(report.tables).toContainEqual(
      expect.objectContaining({ table: 'contact', rows: { from: contacts, to: contacts } }),
    );
    const compared = await copy(to, source, '--check').ended;
    expect([compared.code, JSON.parse(compared.out).equal]).toEqual([0, true]);
    expect((await run(['missed'], { SHIFT_DB: to.address }).ended).code).toBe(0);
  });
});
