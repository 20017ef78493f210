/** Imports: a file's rows in one transaction, whole or not at all, and whatever follows from them. */
import type { Kysely } from 'kysely';
import { startOfDay } from '../clinic/time.ts';
import { callbacksOfImport } from '../contacts/imported.ts';
import type { ImportKind, ImportRun } from '../facts/import-run.ts';
import type { Actor, Change } from '../facts/types.ts';
import { contactQueries } from './contact-queries.ts';
import type { Engine } from './dialect.ts';
import { type ImportResult, type ImportWork, nothingMore, type RowInserter } from './import-work.ts';
import { applyDecision } from './journal.ts';
import { patientInserter } from './patient-inserter.ts';
import { scheduleQueries } from './schedule-queries.ts';
import { type Database, decode } from './schema.ts';
import { serviceInserter } from './service-inserter.ts';
import { forgetDays } from './stale-days.ts';
import type { WriteAtLength } from './transaction.ts';
import { visitInserter } from './visit-inserter.ts';

/** Numbers asked for at once; SQLite takes some thirty thousand values in a statement. */
const numbersAtOnce = 1000;
/** Bytes of a row, at least: how many rows a file may hold. */
const shortestRow = 100;
/** Thrown to take a trial back. */
const trial = Symbol('dry run');

export function importQueries(engine: Engine, write: WriteAtLength) {
  const runs = (where: { clinicId: number; fileBytes?: number }) => readRuns(engine.db, where);
  return {
    /** Newest first. */
    list: (clinicId: number): Promise<ImportRun[]> => runs({ clinicId }),
    /** Imports of a file of this size: only then is it worth while to look whether it is the same file. */
    async ofSize(clinicId: number, bytes: number): Promise<ImportRun[]> {
      return runs({ clinicId, fileBytes: bytes });
    },
    /** Stores a file's rows. A row that is there already, by its `importKey`, is left as it is. */
    async run(work: ImportWork, actor: Actor): Promise<ImportResult> {
      let result: ImportResult | null = null;
      try {
        return await write(async (db, takeTurn) => {
          result = await runImport(engine, db, takeTurn, work, actor);
          await work.settled(result);
          if (work.dryRun) throw trial;
          return result;
        });
      } catch (error) {
        if (error === trial && result) return result;
        throw error;
      }
    },
  };
}

async function readRuns(
  db: Kysely<Database>,
  where: { clinicId: number; fileBytes?: number },
): Promise<ImportRun[]> {
  let query = db.selectFrom('importRun').selectAll().where('clinicId', '=', where.clinicId);
  if (where.fileBytes !== undefined) query = query.where('fileBytes', '=', where.fileBytes);
  const rows = await query.orderBy('id', 'desc').execute();
  return rows.map((row) => decode('importRun', row));
}

async function runImport(
  engine: Engine,
  db: Kysely<Database>,
  takeTurn: () => Promise<void>,
  work: ImportWork,
  actor: Actor,
): Promise<ImportResult> {
  // What a row becomes rests on what is there: whose number it is, whether the time is free.
  if (work.kind !== 'calls') await takeTurn();
  const id = await engine.nextId(db, 'importRun');
  const { tally, days, booked, statuses, changes: completing } = await addRows(engine, db, work, actor, id);
  // Calls rest on nothing, and a million of them take a while: meanwhile other desks of a server go on writing.
  if (work.kind === 'calls') await takeTurn();
  const period = tally.imported > 0 ? span(days) : null;
  const row = {
    id,
    clinicId: actor.clinicId,
    kind: work.kind,
    map: work.map,
    fileName: work.fileName,
    fileBytes: work.fileBytes,
    fileHash: work.fileHash(),
    duplicates: tally.read - tally.imported - tally.rejected,
    completed: completing.filter(({ op }) => op === 'update').length,
    system: work.system,
    timezone: work.timezone,
    fromDay: period?.from ?? null,
    toDay: period?.to ?? null,
    knows: { fields: [...work.fields], statuses: Object.fromEntries(statuses) },
    at: actor.at,
    ...tally,
  };
  const callbacks = work.kind === 'calls' ? await callbackChanges(db, work, actor, id) : [];
  const changes: Change[] = [{ op: 'insert', table: 'importRun', row }, ...completing, ...callbacks];
  await applyDecision(
    db,
    { kind: `import.${work.kind}`, subject: { table: 'importRun', id }, changes },
    actor,
  );
  if (tally.imported > 0) await forgetDays(db, actor.clinicId, new Set([...days, ...booked]));
  return {
    run: { ...row, version: 1 },
    callbacks: owed(callbacks),
    days: period,
  };
}

type MakeInserter = (
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
) => Promise<RowInserter>;

/** What a file's rows came to, and the days that they are about. */
interface Added {
  tally: Pick<ImportRun, 'read' | 'imported' | 'rejected'>;
  days: Set<string>;
  booked: Set<string>;
  /** How many rows had each status. */
  statuses: Map<string, number>;
  /** Of records that were here before. */
  changes: readonly Change[];
}

async function addRows(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
): Promise<Added> {
  const tally = { read: 0, imported: 0, rejected: 0 };
  const days = new Set<string>();
  const booked = new Set<string>();
  const statuses = new Map<string, number>();
  const inserter = await inserters[work.kind](engine, db, work, actor, importId);
  try {
    for await (const batch of work.batches) {
      const { added, rejects } = await inserter.add(batch);
      tally.read = batch.read;
      tally.imported += added;
      tally.rejected += batch.rejects.length + rejects.length;
      work.rejected([...batch.rejects, ...rejects]);
      collect(days, batch.columns.day);
      collect(booked, batch.columns.bookedDay);
      countWords(statuses, batch.columns.status);
      work.progress(batch.bytes);
    }
    const { added, rejects, changes } = await inserter.finish();
    tally.imported += added;
    tally.rejected += rejects.length;
    work.rejected(rejects);
    return { tally, days, booked, statuses, changes };
  } finally {
    inserter.release();
  }
}

const inserters = {
  calls: callInserter,
  visits: visitInserter,
  patients: patientInserter,
  services: serviceInserter,
} as const satisfies Record<ImportKind, MakeInserter>;

async function callInserter(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
): Promise<RowInserter> {
  const rows = await engine.bulk(db).inserter({
    table: 'contact',
    columns: work.fields,
    fixed: { clinicId: actor.clinicId, importId, ...(work.fields.includes('tags') ? {} : { tags: '[]' }) },
    known: oneContactPerCall(work.fields),
    expected: work.fileBytes / shortestRow,
    unordered: ['contactPhone'],
  });
  return {
    add: async (batch) => ({ added: await rows.add(batch.columns, batch.length), rejects: [] }),
    async finish() {
      await rows.finish();
      return nothingMore;
    },
    release: rows.release,
  };
}

/**
 * A call that rang at several telephones is several rows with one id: they make one contact, and it is answered
 * when one of them was. Rows of earlier imports stay as they are.
 */
function oneContactPerCall(fields: readonly string[]): string {
  const set = fields
    .filter((field) => field !== 'importKey' && field !== 'startedAt' && field !== 'day')
    .map((field) => `"${field}" = excluded."${field}"`);
  return `("clinicId", "importKey") where "importKey" is not null do update set ${set}
    where "contact"."importId" = excluded."importId"
      and "contact"."status" <> 'answered' and excluded."status" = 'answered'`;
}

async function callbackChanges(
  db: Kysely<Database>,
  { rules, openingHours }: ImportWork,
  { clinicId, day }: Actor,
  importId: number,
): Promise<Change[]> {
  const { ofDay, callbacksOf, withNumbers } = contactQueries(db);
  const calendar = await scheduleQueries(db).calendar({ id: clinicId, openingHours }, day);
  const imported = (await ofDay(clinicId, day)).filter((contact) => contact.importId === importId);
  const phones = [...new Set(imported.map(({ phone }) => phone))].filter((phone) => phone !== null);
  const changes: Change[] = [];
  for (let at = 0; at < phones.length; at += numbersAtOnce) {
    const some = phones.slice(at, at + numbersAtOnce);
    const callbacks = await callbacksOf(clinicId, some);
    const since = Math.min(startOfDay(day), ...callbacks.map(({ missedAt }) => missedAt));
    const contacts = await withNumbers(clinicId, some, since);
    const theirs = imported.filter(({ phone }) => phone !== null && some.includes(phone));
    changes.push(...callbacksOfImport({ imported: theirs, callbacks, contacts }, rules, calendar));
  }
  return changes;
}

function owed(changes: readonly Change[]): number {
  return changes.filter(
    (change) => change.op === 'insert' && change.table === 'callback' && change.row.state === 'open',
  ).length;
}

function collect(days: Set<string>, column: readonly unknown[] | undefined): void {
  let last: unknown = null;
  for (const day of column ?? []) {
    if (day === last) continue;
    last = day;
    if (typeof day === 'string') days.add(day);
  }
}

function countWords(counts: Map<string, number>, column: readonly unknown[] | undefined): void {
  for (const word of column ?? []) {
    if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

function span(days: ReadonlySet<string>): { from: string; to: string } | null {
  const sorted = [...days].sort();
  const [from] = sorted;
  const to = sorted.at(-1);
  return from !== undefined && to !== undefined ? { from, to } : null;
}
