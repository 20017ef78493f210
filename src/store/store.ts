/** The store: reads per domain, and one way to write — a decision, whole or not at all. */
import type { Kysely } from 'kysely';
import type { Actor, Applied, Decision, Fact } from '../facts/types.ts';
import { clinicQueries } from './clinic-queries.ts';
import { contactQueries } from './contact-queries.ts';
import type { Engine } from './dialect.ts';
import { factQueries } from './fact-queries.ts';
import { importQueries } from './imports.ts';
import { applyDecision, undoFact, verifyChain } from './journal.ts';
import { metricsQueries } from './metrics-queries.ts';
import { migrate } from './migrations.ts';
import type { Database } from './schema.ts';
import { shiftQueries } from './shift-queries.ts';
import { visitQueries } from './visit-queries.ts';
import { workQueries } from './work-queries.ts';

export interface Store {
  readonly engine: Engine;
  readonly clinic: ReturnType<typeof clinicQueries>;
  readonly contacts: ReturnType<typeof contactQueries>;
  readonly visits: ReturnType<typeof visitQueries>;
  readonly shifts: ReturnType<typeof shiftQueries>;
  readonly work: ReturnType<typeof workQueries>;
  readonly facts: ReturnType<typeof factQueries>;
  readonly imports: ReturnType<typeof importQueries>;
  readonly metrics: ReturnType<typeof metricsQueries>;
  /** Applies a decision; when it returns, the decision is durable. */
  apply(decision: Decision, actor: Actor): Promise<Applied>;
  /** Applies several decisions as one: all or none. */
  applyAll(decisions: readonly Decision[], actor: Actor): Promise<Applied[]>;
  /** Takes a journal entry back by a new entry; returns the entry taken back. */
  undo(seq: number, actor: Actor): Promise<Fact>;
  /** Runs work that writes in one transaction which holds the right to write from its start. */
  write<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T>;
  /** First journal entry that breaks the hash chain, or null. */
  verifyChain(): Promise<number | null>;
  close(): Promise<void>;
}

/** Opens the store at a path (PostgreSQL URLs are refused until that engine is here). */
export async function openStore(engine: Engine): Promise<Store> {
  const { db } = engine;
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const write = async <T>(work: (inside: Kysely<Database>) => Promise<T>): Promise<T> =>
    writing(engine, work);
  return {
    engine,
    clinic: clinicQueries(db),
    contacts: contactQueries(db),
    visits: visitQueries(db),
    shifts: shiftQueries(db),
    work: workQueries(db),
    facts: factQueries(db),
    imports: importQueries(engine, write),
    metrics: metricsQueries(db, write),
    apply: (decision, actor) => write((inside) => applyDecision(inside, decision, actor)),
    applyAll: (decisions, actor) =>
      write(async (inside) => {
        const done: Applied[] = [];
        for (const decision of decisions) done.push(await applyDecision(inside, decision, actor));
        return done;
      }),
    undo: (seq, actor) => write((inside) => undoFact(inside, seq, actor)),
    write,
    verifyChain: () => verifyChain(db),
    close: () => engine.close(),
  };
}

async function writing<T>(engine: Engine, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return engine.db.connection().execute(async (db) => {
    try {
      await engine.beginWrite.execute(db);
    } catch (error) {
      throw engine.explain(error);
    }
    try {
      const result = await work(db);
      await engine.commit.execute(db);
      return result;
    } catch (error) {
      await engine.rollback(db);
      throw engine.explain(error);
    }
  });
}
