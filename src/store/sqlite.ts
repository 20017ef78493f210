/** The one file that knows better-sqlite3: opening, pragmas, the overlap trigger, error meanings. */
import { chmodSync, closeSync, copyFileSync, existsSync, mkdirSync, openSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { Engine, Overlap } from './dialect.ts';
import type { Database } from './schema.ts';
import { sqliteBulk } from './sqlite-bulk.ts';
import { beginInTurn, useWal } from './sqlite-turn.ts';

/** "SMEN" in ASCII: marks the file as ours (PRAGMA application_id). */
const applicationId = 0x534d454e;
const busyMilliseconds = 10_000;
/** NFS, SMB, CIFS, SMB2 (statfs magic numbers): WAL needs shared memory that these do not give. */
const networkShares = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** The engine's own handle beside ours, for bulk work that Kysely would slow down. */
export interface SqliteEngine extends Engine {
  readonly name: 'sqlite';
  readonly raw: SqliteDatabase.Database;
}

/**
 * Opens (and if need be creates) the database file.
 * @throws ShiftError db_foreign, db_damaged, db_readonly, db_network_share, not_writable
 */
export function openSqlite(path: string): SqliteEngine {
  if (path !== ':memory:') prepareFile(path);
  const raw = guarded(path, () => open(path));
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) });
  const begin = () => beginInTurn(raw, busyMilliseconds);
  return {
    name: 'sqlite',
    raw,
    db,
    begin,
    // Beginning took it.
    takeTurn: async () => undefined,
    queueImports: async () => undefined,
    beginInTurn: begin,
    commit: sql`commit`,
    rollback: async (inside) => {
      if (raw.inTransaction) await sql`rollback`.execute(inside);
    },
    columns: {
      integer: sql`bigint`,
      text: sql`text`,
      id: sql`integer`,
      numbered: (column) => column.primaryKey().autoIncrement(),
    },
    schemaVersion: async () => readVersion(raw, path),
    setSchemaVersion: async (_, version) => {
      raw.pragma(`application_id = ${applicationId}`);
      raw.pragma(`user_version = ${version}`);
    },
    about: async () => ({
      version: String(raw.prepare('select sqlite_version()').pluck().get()),
      user: null,
      encryption: null,
    }),
    copyBeforeMigration: async (from) => copyAside(raw, path, from),
    forbidOverlap,
    forbidSecondClaim,
    forbidRewriting,
    nextId,
    explain: (error) => explainError(error, path),
    close: async () => db.destroy(),
    bulk: () => sqliteBulk(raw, (error) => explainError(error, path)),
    copying: async () => (await import('./sqlite-copy.ts')).sqliteCopying(raw),
  };
}

function open(path: string): SqliteDatabase.Database {
  const raw = new SqliteDatabase(path);
  raw.pragma(`busy_timeout = ${busyMilliseconds}`);
  // Before anything that writes, and changing the journal mode does: a stranger's file stays as it is.
  readVersion(raw, path);
  useWal(raw, busyMilliseconds);
  // better-sqlite3 leaves an existing WAL file at NORMAL; an acknowledged row must survive a power cut.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  return raw;
}

function prepareFile(path: string): void {
  const folder = dirname(path);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    refuseNetworkShare(folder, path);
    if (!existsSync(path)) {
      // Made by us and not by SQLite, so that it is never readable by others, not even for a moment.
      closeSync(openSync(path, 'a', 0o600));
      chmodSync(path, 0o600);
    }
  } catch (error) {
    if (error instanceof ShiftError) throw error;
    throw new ShiftError('not_writable', { file: path }, '--db', error);
  }
}

function refuseNetworkShare(folder: string, path: string): void {
  if (networkShares.has(statfsSync(folder).type >>> 0)) {
    throw new ShiftError('db_network_share', { file: path }, '--db');
  }
}

function readVersion(raw: SqliteDatabase.Database, path: string): number {
  const known = ownVersion(raw);
  if (known !== null) return known;
  const tables = raw.prepare('select count(*) as n from sqlite_master').get() as { n: number };
  if (tables.n === 0) return 0;
  // Another program may have made them between the two looks.
  const made = ownVersion(raw);
  if (made === null) throw new ShiftError('db_foreign', { file: path }, '--db');
  return made;
}

function ownVersion(raw: SqliteDatabase.Database): number | null {
  const id = raw.pragma('application_id', { simple: true });
  const version = raw.pragma('user_version', { simple: true });
  return id === applicationId && typeof version === 'number' ? version : null;
}

function copyAside(raw: SqliteDatabase.Database, path: string, from: number): void {
  if (path === ':memory:' || from === 0) return;
  raw.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(path, `${path}.before-v${from + 1}`);
}

/** A trigger instead of a constraint, which SQLite does not have for ranges of time; it raises the rule's name. */
async function forbidOverlap(db: Kysely<Database>, rule: Overlap): Promise<void> {
  const { name, table, of, where, status } = rule;
  const column = (row: string): string => where.replace(`"${status}"`, `${row}."${status}"`);
  const clash = sql.raw(`
    select 1 from "${table}" v
    where v."${of}" = new."${of}" and v."id" <> new."id"
      and v."startsAt" < new."endsAt" and v."endsAt" > new."startsAt"
      and ${column('v')}`);
  for (const event of ['insert', `update of "${of}","startsAt","endsAt","${status}"`]) {
    const trigger = `${name}${event.startsWith('insert') ? 'Insert' : 'Update'}`;
    await sql`
      create trigger ${sql.ref(trigger)} after ${sql.raw(event)} on ${sql.table(table)}
      when ${sql.ref(`new.${of}`)} is not null and ${sql.raw(column('new'))}
        and exists (${clash})
      begin select raise(abort, ${sql.lit(overlapWord(name))}); end`.execute(db);
  }
}

/** `visitOverlap` → `visit_overlap`: how files written by earlier programs spell it. */
function overlapWord(name: string): string {
  return name.replace('Overlap', '_overlap');
}

async function forbidSecondClaim(db: Kysely<Database>, table: 'callback' | 'task'): Promise<void> {
  await sql`
    create trigger ${sql.ref(`${table}Claim`)} before update on ${sql.table(table)}
    when old."claimedBy" is not null and new."claimedBy" is not null and old."claimedBy" <> new."claimedBy"
      and old."claimedUntil" > new."claimedAt"
    begin select raise(abort, 'claim_taken'); end`.execute(db);
}

async function forbidRewriting(db: Kysely<Database>): Promise<void> {
  for (const event of ['Update', 'Delete']) {
    await sql`
      create trigger ${sql.ref(`factAppendOnly${event}`)} before ${sql.raw(event)} on "fact"
      begin select raise(abort, 'journal_append_only'); end`.execute(db);
  }
}

/** There is one writer: what the journal does not know yet is free. An import taken back keeps its number. */
async function nextId(db: Kysely<Database>, table: 'importRun'): Promise<number> {
  const last = await db
    .selectFrom('fact')
    .select('subjectId')
    .where('subject', '=', table)
    .orderBy('subjectId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.subjectId ?? 0) + 1;
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainError(error, path);
  }
}

function explainError(error: unknown, path: string): unknown {
  if (error instanceof ShiftError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const at = { file: path };
  if (code.startsWith('SQLITE_CONSTRAINT')) return explainConstraint(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new ShiftError('db_busy', at, null, error);
  }
  if (code.startsWith('SQLITE_FULL')) return new ShiftError('db_full', at, null, error);
  if (code.startsWith('SQLITE_READONLY')) return new ShiftError('db_readonly', at, '--db', error);
  if (code.startsWith('SQLITE_CANTOPEN')) return new ShiftError('not_writable', at, '--db', error);
  if (code.startsWith('SQLITE_NOTADB')) return new ShiftError('db_foreign', at, '--db', error);
  if (code.startsWith('SQLITE_CORRUPT')) return new ShiftError('db_damaged', at, '--db', error);
  if (code.startsWith('SQLITE_IOERR')) return new ShiftError('disk_full', at, null, error);
  return error;
}

function explainConstraint(error: Error): unknown {
  if (error.message.includes('visit_overlap')) return new ShiftError('slot_taken', {}, '--at', error);
  if (error.message.includes('room_overlap')) return new ShiftError('room_taken', {}, '--room', error);
  if (/offer_overlap|waitOffer\./.test(error.message)) return new ShiftError('offer_open', {}, null, error);
  if (error.message.includes('claim_taken')) return new ShiftError('claim_taken', {}, null, error);
  if (error.message.includes('fact.receipt')) return new ShiftError('already_sent', {}, null, error);
  if (error.message.includes('shift.deskId')) return new ShiftError('shift_open', {}, null, error);
  if (error.message.includes('score.contactId')) return new ShiftError('scored_meanwhile', {}, null, error);
  if (error.message.includes('review.clinicId')) return new ShiftError('review_open', {}, null, error);
  if (/\.code\b/.test(error.message)) return new ShiftError('duplicate_code', {}, '--code', error);
  return error;
}
