/** The journal: every decision as one hash-chained entry, and the way back out of one. */
import { type Kysely, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import { ChangedMeanwhile } from '../facts/meanwhile.ts';
import type {
  Actor,
  Applied,
  AppliedChange,
  Change,
  Condition,
  Decision,
  Fact,
  RecordName,
} from '../facts/types.ts';
import { unclaimed } from '../tasks/claim.ts';
import { requireFreeTime } from './free-time.ts';
import { requireNew } from './one-each.ts';
import { requireReckoned } from './reckoned-drawer.ts';
import { references } from './references.ts';
import { type Database, encode } from './schema.ts';
import { sha256 } from './sha256.ts';
import { markStale } from './stale-days.ts';

type Row = Record<string, unknown>;
/** The first entry's predecessor. */
const genesis = '0'.repeat(64);

/** Applies a decision inside the write transaction that the caller holds. */
export async function applyDecision(
  db: Kysely<Database>,
  decision: Decision,
  actor: Actor & { receipt?: string | null },
): Promise<Applied> {
  const ids: Record<string, number> = {};
  const applied: AppliedChange[] = [];
  for (const condition of decision.standsOn ?? []) await requireStill(db, condition);
  if (decision.free) await requireFreeTime(db, decision.free, actor.at);
  if (decision.drawer) await requireReckoned(db, decision.drawer);
  for (const change of decision.changes) {
    const done =
      change.op === 'insert' ? await insert(db, change, ids) : await update(db, change, ids, actor);
    if (done !== null) applied.push(done);
  }
  const subjectId = resolve(decision.subject.id, ids);
  const seq = await appendFact(db, authorOf(decision, actor, Number(subjectId)), {
    kind: decision.kind,
    subject: decision.subject.table,
    subjectId: Number(subjectId),
    undoes: null,
    reason: decision.reason ?? null,
    receipt: actor.receipt ?? null,
    payload: applied,
  });
  await markStale(db, actor.clinicId, applied);
  return { seq, ids };
}

/** @throws ShiftError changed_meanwhile */
async function requireStill(db: Kysely<Database>, { table, id, is }: Condition): Promise<void> {
  const row = await rowById(db, table, id);
  if (!row || !isStill(row, is))
    throw new ChangedMeanwhile({ table, id, expected: 0, set: {}, found: row ?? null });
}

/** A clinic's founding is the first entry of its own journal. */
function authorOf({ subject }: Decision, actor: Actor, subjectId: number): Actor {
  return subject.table === 'clinic' ? { ...actor, clinicId: subjectId } : actor;
}

/**
 * Takes one entry back: inserted rows go, changed rows get their earlier values; the journal keeps both.
 * @throws ShiftError not_found, cannot_undo when a row has been changed since, undo_in_use when another names it.
 */
export async function undoFact(db: Kysely<Database>, seq: number, actor: Actor): Promise<Fact> {
  const fact = await factBySeq(db, actor.clinicId, seq);
  if (!fact) throw new ShiftError('not_found', { what: 'fact', id: seq });
  const applied: AppliedChange[] = [];
  for (const change of [...fact.payload].reverse()) {
    // A decision may change one row twice: its later half, taken back just now, is not somebody else's change.
    const reverted = applied.findLast((one) => one.table === change.table && one.id === change.id);
    applied.push(await revert(db, change, reverted ?? change, { seq, actor }));
  }
  await appendFact(db, actor, {
    kind: `${fact.subject}.undone`,
    subject: fact.subject,
    subjectId: fact.subjectId,
    undoes: seq,
    reason: null,
    receipt: null,
    payload: applied,
  });
  await markStale(db, actor.clinicId, applied);
  return fact;
}

/** An entry of this clinic's own journal. */
export async function factBySeq(db: Kysely<Database>, clinicId: number, seq: number): Promise<Fact | null> {
  const row = await db
    .selectFrom('fact')
    .selectAll()
    .where('clinicId', '=', clinicId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row ? toFact(row) : null;
}

export function toFact(row: Omit<Fact, 'payload'> & { payload: string }): Fact {
  return { ...row, payload: JSON.parse(row.payload) as AppliedChange[] };
}

/** Adds an entry to the chain and returns its number. */
async function appendFact(
  db: Kysely<Database>,
  actor: Actor,
  entry: Omit<Fact, 'seq' | 'clinicId' | 'deskId' | 'staffId' | 'at' | 'day' | 'prevHash' | 'hash'>,
): Promise<number> {
  const last = await db.selectFrom('fact').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row = {
    clinicId: actor.clinicId,
    deskId: actor.deskId,
    staffId: actor.staffId,
    at: actor.at,
    day: actor.day,
    ...entry,
    payload: JSON.stringify(entry.payload),
    prevHash: last?.hash ?? genesis,
  };
  const stored = await db
    .insertInto('fact')
    .values({ ...row, hash: hashOf(row) })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return stored.seq;
}

/** Walks the chain. Returns the number of the first entry that does not fit, or null when it is whole. */
export async function verifyChain(db: Kysely<Database>): Promise<number | null> {
  let prevHash = genesis;
  let from = 0;
  for (;;) {
    const page = await db
      .selectFrom('fact')
      .selectAll()
      .where('seq', '>', from)
      .orderBy('seq')
      .limit(1000)
      .execute();
    if (page.length === 0) return null;
    for (const row of page) {
      if (row.prevHash !== prevHash || row.hash !== hashOf(row)) return row.seq;
      prevHash = row.hash;
      from = row.seq;
    }
  }
}

/** Not the receipt: how an entry was delivered is no part of what happened. */
type Hashed = Omit<Fact, 'seq' | 'hash' | 'payload' | 'receipt'> & { payload: string };

function hashOf(row: Hashed): string {
  const fields = [
    row.prevHash,
    row.clinicId,
    row.deskId,
    row.staffId,
    row.at,
    row.day,
    row.kind,
    row.subject,
    row.subjectId,
    row.undoes,
    row.reason,
    row.payload,
  ];
  return sha256(JSON.stringify(fields));
}

async function insert(
  db: Kysely<Database>,
  change: Change & { op: 'insert' },
  ids: Record<string, number>,
): Promise<AppliedChange> {
  const row = resolveAll(encode(change.row), change.row, ids);
  await requireNew(db, change.table, row);
  const after = await insertRow(db, change.table, row);
  const id = Number(after.id);
  if (change.as) ids[change.as] = id;
  return { table: change.table, id, before: null, after };
}

/** Null where the row is not any more what the change is for. */
async function update(
  db: Kysely<Database>,
  change: Change & { op: 'update' },
  ids: Record<string, number>,
  actor: Actor,
): Promise<AppliedChange | null> {
  const before = ofClinic(await rowById(db, change.table, change.id), actor);
  if (change.only && !(before && isStill(before, change.only))) return null;
  const { table, id, expect } = change;
  const set = resolveAll(encode(change.set), change.set, ids);
  if (expect !== undefined && before?.version !== expect) {
    throw new ChangedMeanwhile({ table, id, expected: expect, set, found: before ?? null });
  }
  if (!before) throw new ShiftError('not_found', { what: table, id, list: '' });
  const after = await updateRow(db, change.table, change.id, { ...set, version: Number(before.version) + 1 });
  return { table: change.table, id: change.id, before, after };
}

/** Whatever id a change names: what another clinic of the chain keeps is not there for this one. */
function ofClinic(row: Row | undefined, { clinicId }: Actor): Row | undefined {
  return row?.clinicId === undefined || row.clinicId === clinicId ? row : undefined;
}

function isStill(row: Row, then: object): boolean {
  return Object.entries(encode({ ...then })).every(([column, value]) => row[column] === value);
}

/** @param latest the last change of that row that is known here: nothing may have happened to it since */
async function revert(
  db: Kysely<Database>,
  change: AppliedChange,
  latest: AppliedChange,
  { seq, actor }: { seq: number; actor: Actor },
): Promise<AppliedChange> {
  const now = await rowById(db, change.table, change.id);
  // The same values under a higher version are a later change that has been taken back itself.
  if (!now || !latest.after || !sameValues(now, latest.after) || isClaimedElsewhere(now, actor)) {
    throw new ShiftError('cannot_undo', { seq, what: change.table, id: change.id });
  }
  if (change.before === null) {
    if (change.table === 'importRun') {
      const { removeImported } = await import('./import-undo.ts');
      await removeImported(db, change.id, seq);
    }
    await requireUnused(db, change.table, change.id, seq);
    await sql`delete from ${sql.table(change.table)} where "id" = ${change.id}`.execute(db);
    return { ...change, before: now, after: null };
  }
  const after = await updateRow(db, change.table, change.id, {
    ...differing(change.before, now),
    // Whoever was at it then is not any more.
    ...('claimedBy' in now ? unclaimed : {}),
    version: Number(now.version) + 1,
  });
  return { ...change, before: now, after };
}

/** Not more: a login may write some columns of a table and not all. */
function differing(then: Row, now: Row): Row {
  return Object.fromEntries(Object.entries(then).filter(([column, value]) => value !== now[column]));
}

const passing: readonly string[] = ['version', ...Object.keys(unclaimed)];

/** A column that was added since is empty in the older row. */
function sameValues(now: Row, then: Row): boolean {
  return Object.keys(now).every(
    (column) => passing.includes(column) || (now[column] ?? null) === (then[column] ?? null),
  );
}

/** A claim that has ended does not keep anything from being taken back; one that holds does. */
function isClaimedElsewhere({ claimedBy, claimedUntil }: Row, { deskId, at }: Actor): boolean {
  return typeof claimedBy === 'number' && claimedBy !== deskId && Number(claimedUntil) > at;
}

/** @throws ShiftError undo_in_use when another record names the row that would go */
async function requireUnused(
  db: Kysely<Database>,
  table: RecordName,
  id: number,
  seq: number,
): Promise<void> {
  for (const [user, column] of references[table] ?? []) {
    const found = await sql<{ id: number }>`select "id" from ${sql.table(user)}
      where ${sql.ref(column)} = ${id} order by "id" limit 1`.execute(db);
    const [first] = found.rows;
    if (first) throw new ShiftError('undo_in_use', { seq, what: user, id: first.id });
  }
}

async function rowById(db: Kysely<Database>, table: RecordName, id: number): Promise<Row | undefined> {
  const found = await sql<Row>`select * from ${sql.table(table)} where "id" = ${id}`.execute(db);
  return found.rows[0];
}

async function insertRow(db: Kysely<Database>, table: RecordName, row: Row): Promise<Row> {
  const columns = Object.keys(row);
  const done = await sql<Row>`insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))})
    values (${sql.join(columns.map((c) => row[c]))}) returning *`.execute(db);
  return one(done.rows);
}

async function updateRow(db: Kysely<Database>, table: RecordName, id: number, set: Row): Promise<Row> {
  const pairs = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const done =
    await sql<Row>`update ${sql.table(table)} set ${sql.join(pairs)} where "id" = ${id} returning *`.execute(
      db,
    );
  return one(done.rows);
}

function one(rows: Row[]): Row {
  const row = rows[0];
  if (!row) throw new ShiftError('internal', { what: 'a written row did not come back' });
  return row;
}

function resolve(value: unknown, ids: Record<string, number>): unknown {
  if (value === null || typeof value !== 'object' || !('ref' in value)) return value;
  const id = ids[String(value.ref)];
  if (id === undefined) throw new ShiftError('internal', { what: `no record named ${String(value.ref)}` });
  return id;
}

function resolveAll(encoded: Row, given: object, ids: Record<string, number>): Row {
  const row: Row = { ...encoded };
  for (const [column, value] of Object.entries(given)) {
    if (value !== null && typeof value === 'object' && 'ref' in value) row[column] = resolve(value, ids);
  }
  return row;
}
