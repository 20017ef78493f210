/** One import: a file's rows and whatever follows from them. */
import type { Kysely } from 'kysely';
import type { ImportRun } from '../facts/import-run.ts';
import type { Actor, Change } from '../facts/types.ts';
import type { Engine } from './dialect.ts';
import { countCompleted } from './import-changes.ts';
import { type Added, addRows } from './import-rows.ts';
import type { ImportResult, ImportWork } from './import-work.ts';
import { importedCallbacks } from './imported-callbacks.ts';
import { applyDecision } from './journal.ts';
import type { Database } from './schema.ts';
import { forgetDays } from './stale-days.ts';

/** Stores a file's rows; what is here already learns what it lacks. */
export async function runImport(
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
