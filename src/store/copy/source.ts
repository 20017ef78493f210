/** Where a copy comes from: only read, as of one moment. */
import { ShiftError } from '../../errors.ts';
import { verifyChain } from '../journal.ts';
import { migrate } from '../migrations.ts';
import { explained, identity, lastHash, type Side } from './parts.ts';

/** The source of a copy, as the target keeps it in mind. */
export interface Origin {
  identity: string;
  shown: string;
  /** Of its last journal entry: as long as that is the same, nothing has changed there. */
  lastHash: string;
}

/**
 * Brings a database that is there to this program's schema, as every command does; one that is empty is left so.
 * @throws ShiftError copy_nothing, and what migrate throws
 */
export async function requireDatabase(side: Side): Promise<void> {
  const version = await explained(side, side.engine.schemaVersion(side.db));
  if (version === 0) throw new ShiftError('copy_nothing', { file: side.shown });
  await migrate(side.engine);
}

/** Runs work that sees one moment of a database, whatever is written there meanwhile. */
export async function atOneMoment<T>(side: Side, work: (side: Side) => Promise<T>): Promise<T> {
  const { engine } = side;
  const { beginReading } = await engine.copying();
  const all = engine.db.connection().execute(async (db) => {
    await beginReading(db);
    try {
      return await work({ ...side, db });
    } finally {
      await engine.rollback(db);
    }
  });
  return explained(side, all);
}

/** @throws ShiftError copy_nothing where there is no clinic, journal_broken with the first entry that does not fit */
export async function requireOrigin(side: Side): Promise<Origin> {
  const { shown } = side;
  const known = await identity(side);
  if (known === null) throw new ShiftError('copy_nothing', { file: shown });
  const seq = await explained(side, verifyChain(side.db));
  if (seq !== null) throw new ShiftError('journal_broken', { file: shown, seq });
  return { identity: known, shown, lastHash: await lastHash(side) };
}
