/** Imports: a file's rows in one transaction, whole or not at all, and whatever follows from them. */
import type { Kysely } from 'kysely';
import type { ImportKind, ImportRun } from '../facts/import-run.ts';
import type { Actor, Change } from '../facts/types.ts';
import { callInserter } from './call-inserter.ts';
import type { Engine } from './dialect.ts';
import { countCompleted } from './import-changes.ts';
import type { Completed, ImportResult, ImportWork, RowInserter } from './import-work.ts';
import { importedCallbacks } from './imported-callbacks.ts';
import { applyDecision } from './journal.ts';
import { patientInserter } from './patient-inserter.ts';
import { type Database, decode } from './schema.ts';
import { serviceInserter } from './service-inserter.ts';
import { forgetDays } from './stale-days.ts';
import type { WriteAtLength } from './transaction.ts';
import { visitInserter } from './visit-inserter.ts';

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
    /** Stores a file's rows; what is here already learns what it lacks. */
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
  await engine.queueImports(db);
  // What a row becomes rests on what is there: whose number it is, whether the time is free. Calls of days without
  // contacts rest on nothing, and a million of them take a while: meanwhile other desks of a server go on writing.
  if (work.kind !== 'calls') await takeTurn();
  const id = await engine.nextId(db, 'importRun');
  const {
    tally,
    days,
    statuses,
    changes: made,
    completed,
  } = await addRows(engine, db, work, actor, id, takeTurn);
  const period = tally.imported > 0 ? span(days.of) : null;
  const row = {
    id,
    clinicId: actor.clinicId,
    kind: work.kind,
    map: work.map,
    fileName: work.fileName,
    fileBytes: work.fileBytes,
    fileHash: work.fileHash(),
    duplicates: tally.read - tally.imported - tally.rejected,
    completed: made.filter(({ op }) => op === 'update').length + (await countCompleted(db, id)),
    system: work.system,
    timezone: work.timezone,
    fromDay: period?.from ?? null,
    toDay: period?.to ?? null,
    knows: { fields: [...(work.known ?? work.fields)], statuses: Object.fromEntries(statuses) },
    at: actor.at,
    ...tally,
  };
  const callbacks = work.kind === 'calls' ? await importedCallbacks(db, work, actor, id) : [];
  const changes: Change[] = [{ op: 'insert', table: 'importRun', row }, ...made, ...callbacks];
  await applyDecision(
    db,
    { kind: `import.${work.kind}`, subject: { table: 'importRun', id }, changes },
    actor,
  );
  const added = tally.imported + completed.joined > 0 ? [...days.of, ...days.booked] : [];
  await forgetDays(db, actor.clinicId, new Set([...added, ...completed.days]));
  return {
    run: { ...row, version: 1 },
    callbacks: owed(callbacks),
    days: period,
    joined: completed.joined,
  };
}

type MakeInserter = (
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
  takeTurn: () => Promise<void>,
) => Promise<RowInserter>;

/** What a file's rows came to, and the days that they are about. */
interface Added {
  tally: Pick<ImportRun, 'read' | 'imported' | 'rejected'>;
  days: { of: Set<string>; booked: Set<string> };
  /** How many rows had each status. */
  statuses: Map<string, number>;
  /** Of records that were here before. */
  changes: readonly Change[];
  completed: Completed;
}
const nothingCompleted: Completed = { days: new Set(), joined: 0 };

async function addRows(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
  takeTurn: () => Promise<void>,
): Promise<Added> {
  const tally = { read: 0, imported: 0, rejected: 0 };
  const days = { of: new Set<string>(), booked: new Set<string>() };
  const statuses = new Map<string, number>();
  const inserter = await inserters[work.kind](engine, db, work, actor, importId, takeTurn);
  try {
    for await (const batch of work.batches) {
      const { added, rejects } = await inserter.add(batch);
      tally.read = batch.read;
      tally.imported += added;
      tally.rejected += batch.rejects.length + rejects.length;
      work.rejected([...batch.rejects, ...rejects]);
      collect(days.of, batch.columns.day);
      collect(days.booked, batch.columns.bookedDay);
      countWords(statuses, batch.columns.status);
      work.progress(batch.bytes);
    }
    const { added, rejects, changes, completed = nothingCompleted } = await inserter.finish();
    tally.imported += added;
    tally.rejected += rejects.length;
    work.rejected(rejects);
    return { tally, days, statuses, changes, completed };
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
