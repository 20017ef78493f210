/** A foreign, damaged, newer, read-only or full database: each its own message, and what is there stays there. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { type Desk, newDesk } from '../cli/run-cli.ts';

let desk: Desk;
let file: string;
beforeEach(() => {
  desk = newDesk();
  file = join(desk.folder, 'shift.db');
});
afterEach(() => desk.remove());

const found = (): Promise<unknown> =>
  desk.run(['init', '--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--yes']);

describe('a database that cannot be used', () => {
  it('is missing', async () => {
    const ran = await desk.run(['config']);
    expect([ran.code, ran.err]).toEqual([
      3,
      'No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo\n',
    ]);
  });

  it('belongs to another program', async () => {
    const other = new SqliteDatabase(file);
    other.exec('create table books (title text)');
    other.close();
    const before = readFileSync(file);
    const ran = await desk.run(['config']);
    expect([ran.code, ran.err]).toEqual([
      1,
      `${file} is not a database of this program; it was left as it is.\nGive another file with --db.\n`,
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is no database at all', async () => {
    writeFileSync(file, 'Смена;Дата\n1;2026-01-16\n'.repeat(100));
    const ran = await desk.run(['config']);
    expect([ran.code, ran.err]).toEqual([
      1,
      `${file} is not a database of this program; it was left as it is.\nGive another file with --db.\n`,
    ]);
    expect(readFileSync(file, 'utf8').startsWith('Смена;Дата')).toBe(true);
  });

  it('comes from the future', async () => {
    await found();
    const newer = new SqliteDatabase(file);
    newer.pragma('user_version = 99');
    newer.close();
    const ran = await desk.run(['config', '--json']);
    expect(ran.code).toBe(1);
    expect(ran.error()).toEqual({
      code: 'db_newer',
      message:
        'The database was written by a newer version (schema 99, this program knows 1); it was left as it is.',
      hint: 'Update the program.',
      field: '--db',
    });
  });

  it('is damaged', async () => {
    await found();
    const bytes = readFileSync(file);
    bytes.fill(0xab, 4096, 4096 * 6);
    const torn = join(desk.folder, 'torn.db');
    writeFileSync(torn, bytes);
    const ran = await desk.run(['config', '--db', torn]);
    expect([ran.code, ran.err]).toEqual([
      1,
      `The database ${torn} is damaged.\nDo not write to it; restore the last copy.\n`,
    ]);
  });

  it('lies in a folder that is a file', async () => {
    writeFileSync(file, '');
    const blocked = join(file, 'deeper.db');
    const again = await desk.run(['init', '--demo', '--db', blocked]);
    expect([again.code, again.err]).toEqual([
      1,
      `${blocked} cannot be opened or written.\nCheck the name, the folder and the rights.\n`,
    ]);
  });

  it('is a server, which this version does not speak to', async () => {
    const ran = await desk.run(['config', '--db', 'postgres://desk:secret@reception/clinic']);
    expect([ran.code, ran.err]).toEqual([
      2,
      'This version keeps its data in a file; it does not speak to PostgreSQL yet.\nGive a file with --db.\n',
    ]);
  });
});

describe('a database with no room left', () => {
  it('says so, keeps what was acknowledged and goes on once there is room', async () => {
    await found();
    const engine = openSqlite(file);
    const store = await openStore(engine);
    const pages = engine.raw.pragma('page_count', { simple: true });
    engine.raw.pragma(`max_page_count = ${Number(pages)}`);
    const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 1, day: '2026-01-16' };
    const note = 'x'.repeat(9_000);
    const add = () =>
      store.apply(
        {
          kind: 'clinic.changed',
          subject: { table: 'clinic', id: 1 },
          changes: [{ op: 'update', table: 'clinic', id: 1, set: { directions: note } }],
        },
        actor,
      );
    await expect(add()).rejects.toMatchObject({ code: 'db_full', params: { file } });
    expect((await store.clinic.find())?.directions).toBeNull();
    engine.raw.pragma('max_page_count = 100000');
    await add();
    expect((await store.clinic.find())?.directions).toBe(note);
    expect(await store.verifyChain()).toBeNull();
    await store.close();
  });
});

describe('a database that may only be read', () => {
  it.skipIf(process.getuid?.() === 0)('says so', async () => {
    await found();
    chmodSync(file, 0o400);
    const ran = await desk.run(['staff', 'add', 'D']);
    expect([ran.code, ran.err]).toEqual([
      1,
      `The database ${file} can only be read.\nCheck the rights to the file and its folder.\n`,
    ]);
  });
});

describe('a database of an older schema', () => {
  it('is copied aside before it is changed', async () => {
    await found();
    const folder = join(desk.folder, 'old');
    mkdirSync(folder);
    const old = join(folder, 'shift.db');
    copyFileSync(file, old);
    const engine = openSqlite(old);
    await engine.copyBeforeMigration(1);
    await engine.close();
    expect(readFileSync(`${old}.before-v2`).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});
