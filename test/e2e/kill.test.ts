/**
 * The real executable, killed at any moment: what it acknowledged is there, and nothing is half there. Each kill comes
 * after a random part of the time that an undisturbed run takes, so that every stage of a write is met.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const kills = Number(process.env.SHIFT_TEST_KILLS ?? 300);
const atOnce = 4;
const executable = join('bin', 'smena.cjs');
let folder: string;
let database: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-kill-'));
  database = join(folder, 'shift.db');
  const founded = await typed([
    'init',
    '--name',
    'A',
    '--address',
    'B',
    '--staff',
    'C: administrator',
    '--yes',
  ]);
  expect(founded.code).toBe(0);
  expect((await typed(['start', '--administrator', 'c', '--all-done'])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  milliseconds: number;
}

/** Types one command line; `killAfter` milliseconds later the process is gone. */
function typed(argv: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [executable, ...argv, '--json'], {
      env: { ...process.env, SHIFT_DB: database, SHIFT_LANG: 'en', HOME: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (piece) => {
      out += String(piece);
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, out, milliseconds: performance.now() - started });
    });
  });
}

/** A missed call makes a contact and a callback; a deferred one a contact and a task: halves would show. */
function line(number: number): string[] {
  const phone = `8701${String(1_000_000 + number)}`;
  if (number % 2 === 0) return ['log', 'call', '--missed', '--phone', phone];
  const next = ['--outcome', 'deferred', '--next', 'ring again', '--due', '+3h'];
  return [
    'log',
    'call',
    '--phone',
    phone,
    '--name',
    `N${number}`,
    '--purpose',
    'booking',
    '--source',
    'site',
    ...next,
  ];
}

/** The id on an answer that arrived whole. */
function acknowledged(out: string): number | null {
  try {
    return (JSON.parse(out) as { contact: { id: number } }).contact.id;
  } catch {
    return null;
  }
}

describe.skipIf(!existsSync(join('dist', 'build.json')))('a process killed while it writes', () => {
  it(`loses nothing it acknowledged and leaves nothing half there, in ${kills} kills`, async () => {
    const calm: number[] = [];
    for (let n = 0; n < 6; n += 1) calm.push((await typed(line(n))).milliseconds);
    const usual = calm.sort((a, b) => a - b)[3] ?? 100;

    const known: { id: number; number: number }[] = [];
    let killed = 0;
    for (let from = 6; killed < kills; from += atOnce) {
      const numbers = Array.from({ length: atOnce }, (_, at) => from + at);
      const ended = await Promise.all(
        numbers.map((number) => typed(line(number), Math.random() * usual * atOnce * 0.6)),
      );
      ended.forEach(({ code, out }, at) => {
        if (code === null) killed += 1;
        const id = acknowledged(out);
        if (id !== null) known.push({ id, number: from + at });
      });
    }

    const db = new SqliteDatabase(database, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const phoneOf = db.prepare('select phone from contact where id = ?').pluck();
    const lost = known.filter(({ id, number }) => phoneOf.get(id) !== `+7701${1_000_000 + number}`);
    expect(lost).toEqual([]);
    const count = (query: string): unknown => db.prepare(query).pluck().get();
    // Every contact has its other half, and every half its contact.
    expect(
      count(`select count(*) from contact c where status = 'missed'
        and not exists (select 1 from callback where id = c.id)`),
    ).toBe(0);
    expect(
      count(`select count(*) from contact c where outcome = 'deferred'
        and not exists (select 1 from task where contactId = c.id)`),
    ).toBe(0);
    expect(count('select count(*) from callback where id not in (select id from contact)')).toBe(0);
    expect(count('select count(*) from task where contactId not in (select id from contact)')).toBe(0);
    const facts = count(`select count(*) from fact where kind = 'contact.logged'`);
    expect(facts).toBe(count('select count(*) from contact'));
    expect(killed).toBeGreaterThanOrEqual(kills);
    expect(known.length).toBeGreaterThan(0);
    db.close();

    const after = await typed(line(999_999));
    expect(after.code).toBe(0);
  }, 600_000);
});
