/** What the words of cases/databases.ts say of a database, its file keeps to: what is there stays there. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { type Desk, newDesk, type Ran } from '../cli/run-cli.ts';

let desk: Desk;
let file: string;
beforeEach(() => {
  desk = newDesk();
  file = join(desk.folder, 'shift.db');
});
afterEach(() => desk.remove());

const found = (): Promise<Ran> =>
  desk.run(['init', '--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--yes']);

describe('a file that is not ours', () => {
  it('stays as it is', async () => {
    const other = new SqliteDatabase(file);
    other.exec('create table books (title text)');
    other.close();
    const before = readFileSync(file);
    expect((await desk.run(['config'])).code).toBe(1);
    expect((await found()).code).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('stays as it is when it is no database at all', async () => {
    const text = 'Смена;Дата\n1;2026-01-16\n'.repeat(100);
    writeFileSync(file, text);
    expect((await found()).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('stays as it is when it comes from the future', async () => {
    await found();
    const newer = new SqliteDatabase(file);
    newer.pragma('user_version = 99');
    newer.close();
    const before = readFileSync(file);
    expect((await desk.run(['staff', 'add', 'D'])).code).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

const noRoom = {
  en: {
    text: 'There is no room left for the database shift.db. What was confirmed before is safe; this record was not written.',
    hint: 'Free some space and repeat.',
  },
  ru: {
    text: 'Для базы shift.db нет места на диске. Подтверждённое раньше сохранено, эта запись не сделана.',
    hint: 'Освободите место и повторите.',
  },
  kk: {
    text: 'shift.db базасына дискіде орын жоқ. Бұрын расталғаны сақталған, бұл жазба жасалмады.',
    hint: 'Орын босатып, қайталаңыз.',
  },
};

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
    const fault = await add().catch((thrown: unknown) => thrown);
    if (!(fault instanceof ShiftError)) throw new Error('not refused');
    expect([fault.code, fault.exit, fault.params]).toEqual(['db_full', 1, { file }]);
    for (const lang of ['en', 'ru', 'kk'] as const) {
      const { error } = await translator(lang);
      expect(error(fault.code, { file: 'shift.db' })).toEqual(noRoom[lang]);
    }
    expect((await store.clinic.all())[0]?.directions).toBeNull();
    engine.raw.pragma('max_page_count = 100000');
    await add();
    expect((await store.clinic.all())[0]?.directions).toBe(note);
    expect(await store.verifyChain()).toBeNull();
    await store.close();
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
