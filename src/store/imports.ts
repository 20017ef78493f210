/** Imports: a file's rows in one transaction, whole or not at all, and whatever follows from them. */
import type { Kysely } from 'kysely';
import type { ImportRun } from '../facts/import-run.ts';
import type { Actor, Change } from '../facts/types.ts';
import type { Engine } from './dialect.ts';
import { countCompleted } from './import-changes.ts';
import { type Added, addRows } from './import-rows.ts';
import type { ImportResult, ImportWork } from './import-work.ts';
import { importedCallbacks } from './imported-callbacks.ts';
import { applyDecision } from './journal.ts';
import { type Database, decode } from './schema.ts';
import { forgetDays } from './stale-days.ts';
import type { WriteAtLength } from './transaction.ts';

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
  const added = await addRows(engine, db, work, actor, id, takeTurn);
  const period = added.tally.imported > 0 ? span(added.days.of) : null;
  const row = runOf(work, actor, { id, added, period, completed: await countCompleted(db, id) });
  const callbacks = work.kind === 'calls' ? await importedCallbacks(db, work, actor, id) : [];
  const changes: Change[] = [{ op: 'insert', table: 'importRun', row }, ...added.changes, ...callbacks];
  await applyDecision(
    db,
    { kind: `import.${work.kind}`, subject: { table: 'importRun', id }, changes },
    actor,
  );
  await forgetDays(db, actor.clinicId, touchedDays(added));
  return {
    run: { ...row, version: 1 },
    callbacks: owed(callbacks),
    days: period,
    joined: added.completed.joined,
  };
}

/** What came of a run. `completed`: records that were here and learnt something, as far as they are kept apart. */
interface Outcome {
  id: number;
  added: Added;
  period: { from: string; to: string } | null;
  completed: number;
}

function runOf(
  work: ImportWork,
  { clinicId, at }: Actor,
  { id, added, period, completed }: Outcome,
): Omit<ImportRun, 'version'> {
  const { tally, statuses, changes } = added;
  return {
    id,
    clinicId,
    kind: work.kind,
    map: work.map,
    fileName: work.fileName,
    fileBytes: work.fileBytes,
    fileHash: work.fileHash(),
    duplicates: tally.read - tally.imported - tally.rejected,
    completed: changes.filter(({ op }) => op === 'update').length + completed,
    system: work.system,
    timezone: work.timezone,
    fromDay: period?.from ?? null,
    toDay: period?.to ?? null,
    knows: { fields: [...(work.known ?? work.fields)], statuses: Object.fromEntries(statuses) },
    at,
    ...tally,
  };
}

/** Days whose figures are others now: of the rows where any is new, and of the records that learnt from them. */
function touchedDays({ tally, days, completed }: Added): Set<string> {
  const added = tally.imported + completed.joined > 0 ? [...days.of, ...days.booked] : [];
  return new Set([...added, ...completed.days]);
}

function owed(changes: readonly Change[]): number {
  return changes.filter(
    (change) => change.op === 'insert' && change.table === 'callback' && change.row.state === 'open',
  ).length;
}

function span(days: ReadonlySet<string>): { from: string; to: string } | null {
  const sorted = [...days].sort();
  const [from] = sorted;
  const to = sorted.at(-1);
  return from !== undefined && to !== undefined ? { from, to } : null;
}
