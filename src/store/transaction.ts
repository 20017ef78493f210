/** The one way to write: a transaction that takes its turn, does its work whole and is gone if anything fails. */
import type { Kysely } from 'kysely';
import type { Engine } from './dialect.ts';
import type { Database } from './schema.ts';

export type Inside = Kysely<Database>;
/** Runs work that writes in one transaction which has its turn from its start. */
export type Write = <T>(work: (db: Inside) => Promise<T>) => Promise<T>;
/** The same for long work: it takes its turn itself, when it comes to what other desks may not do meanwhile. */
export type WriteAtLength = <T>(
  work: (db: Inside, takeTurn: () => Promise<void>) => Promise<T>,
) => Promise<T>;

export function writes(engine: Engine): { write: Write; writeAtLength: WriteAtLength } {
  const whole = <T>(begin: Engine['begin'], work: (db: Inside) => Promise<T>): Promise<T> =>
    engine.db
      .connection()
      .execute((db) => transaction(engine, db, begin, work))
      .catch((error: unknown) => {
        throw engine.explain(error);
      });
  return {
    write: (work) => whole(engine.beginInTurn, work),
    writeAtLength: (work) => whole(engine.begin, (db) => work(db, () => engine.takeTurn(db))),
  };
}

async function transaction<T>(
  engine: Engine,
  db: Inside,
  begin: Engine['begin'],
  work: (db: Inside) => Promise<T>,
): Promise<T> {
  try {
    await begin(db);
    const result = await work(db);
    await engine.commit.execute(db);
    return result;
  } catch (error) {
    await engine.rollback(db);
    throw error;
  }
}
