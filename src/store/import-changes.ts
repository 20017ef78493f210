/** What an import changes in records that were here before it: kept as they were and as they became, to be put back. */
import { type Kysely, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import { larger } from '../facts/both-known.ts';
import type { ImportChange } from '../facts/import-run.ts';
import type { Cell } from './dialect.ts';
import { type Database, decode, encode } from './schema.ts';
import { daysBehindCard } from './stale-days.ts';

export type CompletedRecord = ImportChange['record'];

export interface Completion {
  record: CompletedRecord;
  id: number;
  before: { version: number };
  /** Fields that become another; their former values are taken from `before`. */
  set: object;
}

/** Rows of one statement, written or read: five values each. */
const atOnce = 1000;

/** Changes the records, and keeps what they were. A record may be completed several times by one import. */
export async function complete(
  db: Kysely<Database>,
  { clinicId, importId }: { clinicId: number; importId: number },
  completions: readonly Completion[],
): Promise<void> {
  const rows = completions.map(({ record, id, before, set }) => {
    const after = { ...encode({ ...set }), version: before.version + 1 };
    const then = Object.fromEntries(
      Object.keys(after).map((key) => [key, encode({ ...before })[key] ?? null]),
    );
    return { clinicId, importId, record, recordId: id, before: then, after };
  });
  for (const { record, recordId, after } of rows) await rewrite(db, record, recordId, after);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce).map((row) => ({
      ...row,
      before: JSON.stringify(row.before),
      after: JSON.stringify(row.after),
    }));
    await db.insertInto('importChange').values(some).execute();
  }
}

/** Sets columns of a record as they are stored, its version as it is. */
export async function rewrite(
  db: Kysely<Database>,
  record: CompletedRecord,
  id: number,
  set: Readonly<Record<string, unknown>>,
): Promise<void> {
  const pairs = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(record)} set ${sql.join(pairs)} where "id" = ${id}`.execute(db);
}

/** How often imports have changed each of these records: what is beyond that in its version a person did. */
export async function timesCompleted(
  db: Kysely<Database>,
  record: CompletedRecord,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom('importChange')
    .select(['recordId', (is) => is.fn.countAll<number>().as('times')])
    .where('record', '=', record)
    .where('recordId', 'in', ids)
    .groupBy('recordId')
    .execute();
  return new Map(found.map(({ recordId, times }) => [recordId, Number(times)]));
}

/** How many records an import has completed; a record may have learnt from several of its rows. */
export async function countCompleted(db: Kysely<Database>, importId: number): Promise<number> {
  const { records } = await db
    .selectFrom('importChange')
    .select((is) => is.fn.count<number>('recordId').distinct().as('records'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  return Number(records);
}

/** Days whose figures the records stood in, before and after. */
export type Days = Set<string>;

/**
 * Puts every record back that an import completed.
 * @param seq the journal entry that is taken back, for messages
 * @returns the days of these records
 * @throws ShiftError cannot_undo when a person changed one since
 */
export async function putBack(db: Kysely<Database>, importId: number, seq: number): Promise<Days> {
  const days: Days = new Set();
  for await (const { record, recordId, before, after } of latestFirst(db, importId)) {
    const now = await recordOf(db, record, recordId);
    if (!now || now.version !== after.version) {
      throw new ShiftError('cannot_undo', { seq, what: record, id: recordId });
    }
    await rewrite(db, record, recordId, before);
    const behind = record === 'patient' ? await daysBehindCard(db, recordId) : [];
    for (const day of [now.day, now.bookedDay, before.day, before.bookedDay, ...behind]) {
      if (typeof day === 'string') days.add(day);
    }
  }
  await db.deleteFrom('importChange').where('importId', '=', importId).execute();
  return days;
}

/** A page at a time: an import may have completed a million records. */
async function* latestFirst(db: Kysely<Database>, importId: number): AsyncGenerator<ImportChange> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = await db
      .selectFrom('importChange')
      .selectAll()
      .where('importId', '=', importId)
      .where('id', '<', below)
      .orderBy('id', 'desc')
      .limit(atOnce)
      .execute();
    for (const row of page) yield decode('importChange', row);
    const last = page.at(-1);
    if (!last) return;
    below = last.id;
  }
}

async function recordOf(
  db: Kysely<Database>,
  record: CompletedRecord,
  id: number,
): Promise<Record<string, Cell> | undefined> {
  const found = await sql<Record<string, Cell>>`
    select * from ${sql.table(record)} where "id" = ${id}`.execute(db);
  return found.rows[0];
}

/**
 * A later import stands on this one: it completed a row that this one brought or completed.
 * @throws ShiftError undo_import_first
 */
export async function requireLastToComplete(
  db: Kysely<Database>,
  importId: number,
  filled: readonly CompletedRecord[],
): Promise<void> {
  for (const record of filled) {
    const brought = await sql<{ later: number | null }>`
      select max(c."importId") as "later" from "importChange" c
      join ${sql.table(record)} t on t."id" = c."recordId"
      where c."record" = ${record} and c."importId" > ${importId} and t."importId" = ${importId}`.execute(db);
    const completed = await sql<{ later: number | null }>`
      select max(c."importId") as "later" from "importChange" c
      join "importChange" o on o."record" = c."record" and o."recordId" = c."recordId"
      where c."record" = ${record} and c."importId" > ${importId} and o."importId" = ${importId}`.execute(db);
    const later = larger(brought.rows[0]?.later ?? null, completed.rows[0]?.later ?? null);
    if (later !== null) throw new ShiftError('undo_import_first', { id: importId, later });
  }
}
