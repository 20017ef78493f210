/** Waiting for the right to write to a file that another program is writing to. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite, type SqliteEngine } from '../../src/store/sqlite.ts';
import { beginInTurn } from '../../src/store/sqlite-turn.ts';

let folder: string;
let first: SqliteEngine;
let second: SqliteEngine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-turn-'));
  first = openSqlite(join(folder, 'shift.db'));
  second = openSqlite(join(folder, 'shift.db'));
});
afterEach(async () => {
  await first.close();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

it('begins as soon as the other one has ended, while everything else goes on', async () => {
  await beginInTurn(first.raw, 1000);
  const waiting = beginInTurn(second.raw, 60_000);
  let begun = false;
  void waiting.then(() => {
    begun = true;
  });
  await new Promise((done) => setTimeout(done, 50));
  expect(begun).toBe(false);
  first.raw.exec('commit');
  await waiting;
  expect([first.raw.inTransaction, second.raw.inTransaction]).toEqual([false, true]);
  second.raw.exec('rollback');
});

it('gives up when its patience is at an end, and keeps it for what comes after', async () => {
  await beginInTurn(first.raw, 1000);
  await expect(beginInTurn(second.raw, 30)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  expect(second.raw.inTransaction).toBe(false);
  expect(second.raw.pragma('busy_timeout', { simple: true })).toBe(30);
  first.raw.exec('commit');
});

it('does not wait for what waiting would not mend', async () => {
  await beginInTurn(first.raw, 1000);
  await expect(beginInTurn(first.raw, 60_000)).rejects.toThrow('within a transaction');
  first.raw.exec('commit');
});

it('waits at a new file for the program that has come to it first', async () => {
  const file = join(folder, 'new.db');
  // The other one goes on by itself: opening leaves this thread no time to tell it anything.
  const other = spawn(process.execPath, ['-e', holding(file, 100)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((held) => other.stdout.once('data', held));
  const engine = openSqlite(file);
  expect(engine.raw.pragma('journal_mode', { simple: true })).toBe('wal');
  await engine.close();
});

const holding = (file: string, milliseconds: number): string => `
  const raw = new (require('better-sqlite3'))(${JSON.stringify(file)});
  raw.exec('begin immediate');
  process.stdout.write('held');
  setTimeout(() => raw.exec('commit'), ${milliseconds});`;
