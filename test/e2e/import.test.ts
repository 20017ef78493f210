/**
 * A big file through the real executable: there the rows are read in a thread of their own. And killed at any
 * moment: all of a file is in, or nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textRows, workbook } from '../importers/workbook.ts';

const rows = 20_000;
const kills = 12;
const executable = join('bin', 'smena.cjs');
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-import-'));
  file = join(folder, 'Master.csv');
  writeFileSync(file, Array.from({ length: rows }, (_, n) => line(n)).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A call of Master.csv; two of a thousand are broken, each tenth was not answered. */
function line(n: number): string {
  const start = new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const time = n % 1000 === 500 ? 'yesterday' : start;
  const answered = n % 10 !== 0;
  return `"","8701${String(n % 5000).padStart(7, '0')}","101","from-trunk","","SIP/t-${n}","SIP/101-${n}","Dial","","${time}","","",${answered ? 30 : 20},${answered ? 20 : 0},"${answered ? 'ANSWERED' : 'NO ANSWER'}","","${n}.1","${'x'.repeat(n % 1000 === 7 ? 300 : 40)}"\n`;
}

interface Ended {
  code: number | null;
  out: string;
  milliseconds: number;
}

interface How {
  killAfter?: number;
  /** What is piped in. */
  stdin?: Uint8Array;
}

function typed(database: string, argv: readonly string[], { killAfter, stdin }: How = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [executable, ...argv, '--json'], {
      env: { ...process.env, SHIFT_DB: database, SHIFT_LANG: 'en', HOME: folder, TMPDIR: folder },
      stdio: [stdin ? 'pipe' : 'ignore', 'pipe', 'ignore'],
    });
    // Who is killed reads no further.
    child.stdin?.on('error', () => undefined).end(stdin);
    let out = '';
    child.stdout?.on('data', (piece) => {
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

async function clinic(name: string): Promise<string> {
  const database = join(folder, name);
  const flags = ['--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--timezone', 'Asia/Almaty'];
  expect((await typed(database, ['init', ...flags, '--yes'])).code).toBe(0);
  return database;
}

const theImport = () => ['import', 'calls', file, '--map', 'asterisk-cdr'];

function counted(database: string): { contacts: number; imports: number; answered: number; days: number } {
  const db = new SqliteDatabase(database, { readonly: true });
  try {
    return db
      .prepare(
        `select count(*) as contacts, (select count(*) from importRun) as imports,
           count(*) filter (where status = 'answered' and answerSeconds = 10 and talkSeconds = 20) as answered,
           count(distinct day) as days from contact`,
      )
      .get() as ReturnType<typeof counted>;
  } finally {
    db.close();
  }
}

describe('a big import', () => {
  it('is read in a thread and stored whole; the clinic’s zone holds there too', async () => {
    const database = await clinic('whole.db');
    const ran = await typed(database, theImport());
    expect(ran.code).toBe(6);
    const { rejects, ...counts } = JSON.parse(ran.out);
    expect(counts).toEqual({
      read: rows,
      imported: rows - 20,
      duplicates: 0,
      completed: 0,
      rejected: 20,
      importId: 1,
      callbacks: 0,
    });
    expect(rejects[0]).toEqual({
      line: 501,
      reason: '“yesterday” is not a time that the map knows',
      field: 'startedAt',
      value: 'yesterday',
    });
    // Twenty thousand minutes are fourteen days; every tenth call of them was not answered, nor were the rejects.
    expect(counted(database)).toEqual({ contacts: 19_980, imports: 1, answered: 18_000, days: 14 });
    const db = new SqliteDatabase(database, { readonly: true });
    const first = db
      .prepare('select "startedAt", "day", "phone", "importKey" from contact order by id')
      .get();
    expect(first).toEqual({
      startedAt: Date.parse('2025-01-01T00:00:00+05:00'),
      day: '2025-01-01',
      phone: '+77010000000',
      importKey: 'asterisk:0.1',
    });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('that is killed leaves all of it or nothing, and can be done again', { timeout: 120_000 }, async () => {
    const database = await clinic('killed.db');
    const usual = (await typed(await clinic('usual.db'), theImport())).milliseconds;
    const left = new Set<number>();
    for (let n = 1; n <= kills; n++) {
      await typed(database, theImport(), { killAfter: (usual * n) / (kills + 1) });
      left.add(counted(database).contacts);
    }
    expect([0, rows - 20]).toEqual(expect.arrayContaining([...left]));
    await typed(database, theImport());
    expect(counted(database).contacts).toBe(rows - 20);
  });
});

/** Ctrl-C as soon as the program says something: how it ended, and what it said last. */
function brokenOff(
  database: string,
  argv: readonly string[],
): Promise<{ code: number | null; last: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [executable, ...argv], {
      env: { ...process.env, SHIFT_DB: database, SHIFT_LANG: 'en', HOME: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.once('data', () => child.kill('SIGINT'));
    child.stderr.on('data', (piece) => {
      said += String(piece);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, last: said.trim().split('\n').at(-1) ?? '' }));
  });
}

describe('an import that is broken off', () => {
  it('says so, and nothing of it is in', async () => {
    const database = await clinic('broken-off.db');
    const path = join(folder, 'strokes.csv');
    // Days above twelve: the order of day and month is found out and told, which is when the reading begins.
    const call = (n: number) => `${(n % 28) + 1}/01/2025 10:00:00;in;answered;8701${1000000 + n};60\n`;
    const head = 'Started;Direction;Status;Phone;Talk\n';
    writeFileSync(path, head + Array.from({ length: 100_000 }, (_, n) => call(n)).join(''));
    expect(await brokenOff(database, ['import', 'calls', path, '--map', 'generic'])).toEqual({
      code: 130,
      last: 'Cancelled. What was confirmed before stays; the rest was not written.',
    });
    expect(counted(database)).toMatchObject({ contacts: 0, imports: 0 });
  });
});

/** A workbook of as many calls as make it worth killing. */
const bookRows = 4000;
const fewKills = 3;

function book(): Uint8Array {
  const call = (n: number) => [
    'вх',
    new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString(),
    `8701${1000000 + n}`,
    String(n % 90),
  ];
  const calls = Array.from({ length: bookRows }, (_, n) => call(n));
  return workbook({
    sheets: [{ name: 'Звонки', rows: textRows([['Тип', 'Начало', 'Телефон', 'Разговор'], ...calls]) }],
  });
}

describe('a workbook, and a table that is piped in', () => {
  it.each([
    ['a workbook', 'book.xlsx', undefined],
    ['standard input', '-', book()],
  ])(
    '%s that is killed leaves all of it or nothing, and no file',
    { timeout: 120_000 },
    async (name, path, stdin) => {
      writeFileSync(join(folder, 'book.xlsx'), book());
      const argv = ['import', 'calls', path === '-' ? path : join(folder, path), '--map', 'generic'];
      const how = stdin && { stdin };
      const usual = (await typed(await clinic(`usual ${name}.db`), argv, how)).milliseconds;
      const database = await clinic(`${name}.db`);
      for (let n = 1; n <= fewKills; n++) {
        await typed(database, argv, { ...how, killAfter: (usual * n) / (fewKills + 1) });
        expect([0, bookRows]).toContain(counted(database).contacts);
      }
      expect((await typed(database, argv, how)).code).toBe(0);
      expect(counted(database).contacts).toBe(bookRows);
      expect(readdirSync(folder).filter((left) => left.startsWith('smena-import-'))).toEqual([]);
    },
  );
});
