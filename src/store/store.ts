/** The store: reads per domain, and one way to write — a decision, whole or not at all. */
import { ShiftError } from '../errors.ts';
import type { Receipts } from '../facts/receipts.ts';
import type { Actor, Applied, Decision, Fact } from '../facts/types.ts';
import { clinicQueries } from './clinic-queries.ts';
import { contactQueries } from './contact-queries.ts';
import type { Engine } from './dialect.ts';
import { factQueries } from './fact-queries.ts';
import { frontdeskQueries } from './frontdesk-queries.ts';
import { importQueries } from './imports.ts';
import { applyDecision, undoFact, verifyChain } from './journal.ts';
import { metricsQueries } from './metrics-queries.ts';
import { migrate } from './migrations.ts';
import { patientQueries } from './patient-queries.ts';
import { qualityQueries } from './quality-queries.ts';
import { routeQueries } from './route-queries.ts';
import { scheduleQueries } from './schedule-queries.ts';
import { shiftQueries } from './shift-queries.ts';
import { supportQueries } from './support-queries.ts';
import { type Write, writes } from './transaction.ts';
import { visitQueries } from './visit-queries.ts';
import { waitlistQueries } from './waitlist-queries.ts';
import { workQueries } from './work-queries.ts';

export interface Store {
  readonly engine: Engine;
  readonly clinic: ReturnType<typeof clinicQueries>;
  readonly contacts: ReturnType<typeof contactQueries>;
  readonly visits: ReturnType<typeof visitQueries>;
  readonly schedule: ReturnType<typeof scheduleQueries>;
  readonly patients: ReturnType<typeof patientQueries>;
  readonly route: ReturnType<typeof routeQueries>;
  readonly waitlist: ReturnType<typeof waitlistQueries>;
  readonly frontdesk: ReturnType<typeof frontdeskQueries>;
  readonly shifts: ReturnType<typeof shiftQueries>;
  readonly work: ReturnType<typeof workQueries>;
  readonly quality: ReturnType<typeof qualityQueries>;
  readonly facts: ReturnType<typeof factQueries>;
  readonly imports: ReturnType<typeof importQueries>;
  readonly metrics: ReturnType<typeof metricsQueries>;
  readonly support: ReturnType<typeof supportQueries>;
  /** Applies a decision; when it returns, the decision is durable. */
  apply(decision: Decision, actor: Actor): Promise<Applied>;
  /** Applies several decisions as one: all or none. */
  applyAll(decisions: readonly Decision[], actor: Actor): Promise<Applied[]>;
  /** Takes a journal entry back by a new entry; returns the entry taken back. */
  undo(seq: number, actor: Actor): Promise<Fact>;
  /** Runs work that writes in one transaction which holds the right to write from its start. */
  readonly write: Write;
  /** First journal entry that breaks the hash chain, or null. */
  verifyChain(): Promise<number | null>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Marks what this program writes: what is delivered under one receipt counts once. */
  receipts?: Receipts;
  /** There has to be a schema: none is made. */
  made?: boolean;
  /** What is applied is all that may be: a delivery that was written twice would be one half too many. */
  once?: boolean;
}

/**
 * Opens the store and brings its schema up to date.
 * @throws ShiftError whatever keeps the engine from its database (docs/errors.md: storage)
 */
export async function openStore(engine: Engine, options: StoreOptions = {}): Promise<Store> {
  const { receipts, once, made } = options;
  const { db } = engine;
  try {
    await migrate(engine, made);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const { write, writeAtLength } = writes(engine);
  const apply: Store['applyAll'] = async (decisions, actor) => {
    const written = receipts?.written ?? 0;
    if (once && written > 0) throw new ShiftError('internal', { what: 'a delivery would write twice' });
    try {
      return await write(async (inside) => {
        const done: Applied[] = [];
        for (const decision of decisions) {
          done.push(await applyDecision(inside, decision, { ...actor, receipt: receipts?.next() ?? null }));
        }
        return done;
      });
    } catch (error) {
      if (receipts) receipts.written = written;
      throw error;
    }
  };
  return {
    engine,
    clinic: clinicQueries(db),
    contacts: contactQueries(db),
    visits: visitQueries(db),
    schedule: scheduleQueries(db),
    patients: patientQueries(db),
    route: routeQueries(db),
    waitlist: waitlistQueries(db),
    frontdesk: frontdeskQueries(db),
    shifts: shiftQueries(db),
    work: workQueries(db),
    quality: qualityQueries(db),
    facts: factQueries(db, write),
    imports: importQueries(engine, writeAtLength),
    metrics: metricsQueries(db, write),
    support: supportQueries(db, write),
    async apply(decision, actor) {
      const [done] = await apply([decision], actor);
      if (!done) throw new ShiftError('internal', { what: 'a decision was not applied' });
      return done;
    },
    applyAll: apply,
    undo: (seq, actor) => write((inside) => undoFact(inside, seq, actor)),
    write,
    verifyChain: () => verifyChain(db),
    close: () => engine.close(),
  };
}
