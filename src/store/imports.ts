/** Imports: those there were, and a new one in one transaction, whole or not at all. */
import type { Kysely } from 'kysely';
import type { ImportRun } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import type { Engine } from './dialect.ts';
import type { ImportResult, ImportWork } from './import-work.ts';
import { type Database, decode } from './schema.ts';
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
      // What an import takes is not read by commands that only write down what happens.
      const { runImport } = await import('./import-run.ts');
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
