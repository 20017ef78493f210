/** Moving everything into or out of an SQLite file. */
import { type Kysely, sql } from 'kysely';
import { byName } from './copy/parts.ts';
import type { Cell, Column, Copying } from './dialect.ts';
import type { Database } from './schema.ts';
import type { SqliteEngine } from './sqlite.ts';

type Db = Kysely<Database>;

/** KiB of pages kept: the indexes of numbers and of import keys take rows in no order. */
const pageCache = 32_000;
/** Pages in the log before they go into the file: usually a thousand, which writes those of an index over and over. */
const pagesInLog = 16_000;

export function sqliteCopying(raw: SqliteEngine['raw']): Copying {
  raw.pragma(`cache_size = -${pageCache}`);
  raw.pragma(`wal_autocheckpoint = ${pagesInLog}`);
  return {
    // Deferred: it holds nobody up, and sees the moment of its first question.
    beginReading: async (db) => void (await sql`begin`.execute(db)),
    async columnsOf(db, table) {
      const found = await sql<Column>`select "name", "type" from pragma_table_info(${table})`.execute(db);
      return found.rows.map(({ name, type }) => ({ name, type: type.toLowerCase() })).sort(byName);
    },
    async insert(_, table, columns, rows) {
      const names = columns.map(({ name }) => name);
      const insert = raw.prepare<Cell[]>(
        `insert into "${table}" (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`,
      );
      for (const row of rows) insert.run(...names.map((name) => row[name] ?? null));
    },
    lastNumber,
    async numberPast(db, table, last) {
      if (!(await isNumbered(db, table))) return;
      // The table has no unique index for `on conflict`.
      await sql`delete from "sqlite_sequence" where "name" = ${table}`.execute(db);
      await sql`insert into "sqlite_sequence" ("name", "seq") values (${table}, ${last})`.execute(db);
    },
    refusal: (error) => (isRefusal(error) ? error.message : null),
  };
}

async function lastNumber(db: Db, table: string): Promise<number> {
  const found = await sql<{ seq: number }>`
    select "seq" from "sqlite_sequence" where "name" = ${table}`.execute(db);
  return found.rows[0]?.seq ?? 0;
}

/** A callback has the number of its contact. */
async function isNumbered(db: Db, table: string): Promise<boolean> {
  const found = await sql<{ sql: string }>`
    select "sql" from "sqlite_master" where "type" = 'table' and "name" = ${table}`.execute(db);
  return /autoincrement/i.test(found.rows[0]?.sql ?? '');
}

function isRefusal(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CONSTRAINT') || code.startsWith('SQLITE_MISMATCH');
}
