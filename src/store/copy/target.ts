/**
 * Where a copy goes to. While it is under way the schema's number is negative, so that every other command sees that
 * the database is not whole, and one row says where the copy comes from. How far it has come, the rows themselves tell.
 */
import { ShiftError } from '../../errors.ts';
import type { CopiedTable, Engine } from '../dialect.ts';
import { migrate, schemaVersion } from '../migrations.ts';
import type { UnfinishedCopy } from '../schema.ts';
import { type Inside, writes } from '../transaction.ts';
import { copiedTables, explained, highest, rowsIn, type Side } from './parts.ts';
import type { Origin } from './source.ts';

/** `new`: nothing was there; `resumed`: it goes on; `anew`: what an unfinished copy had left was thrown away. */
export type Beginning = 'new' | 'resumed' | 'anew';

/**
 * Makes the database ready to take a copy.
 * @param anew throws away what an unfinished copy, from wherever, has left
 * @throws ShiftError copy_target_used, copy_other, and what migrate throws; nothing has been touched then
 */
export async function prepareTarget(to: Side, origin: Origin, anew: boolean): Promise<Beginning> {
  const begun = await explained(to, unfinished(to.engine));
  if (begun && !anew) {
    if (begun.source !== origin.identity)
      throw new ShiftError('copy_other', { file: to.shown, source: begun.shown }, 'to');
    if (begun.lastHash === origin.lastHash) return 'resumed';
  }
  // Rows that have been changed at the source since would stay here as they were.
  if (begun) await throwAway(to);
  await migrate(to.engine);
  await mark(to, origin);
  return begun ? 'anew' : 'new';
}

/** The unfinished copy in a database, if there is one. @throws ShiftError db_newer when a later program made it */
async function unfinished(engine: Engine): Promise<UnfinishedCopy | null> {
  const found = await engine.schemaVersion(engine.db);
  if (found >= 0) return null;
  if (-found > schemaVersion) throw new ShiftError('db_newer', { found: -found, known: schemaVersion }, 'to');
  const begun = await engine.db.selectFrom('unfinishedCopy').selectAll().executeTakeFirstOrThrow();
  // An earlier program's tables lack what this one's have: such a copy begins anew.
  return -found === schemaVersion ? begun : { ...begun, lastHash: '' };
}

async function throwAway(to: Side): Promise<void> {
  await inTurn(
    to,
    (found) => found < 0,
  )(async (db) => {
    for (const table of [...copiedTables, 'dayFigures', 'unfinishedCopy']) {
      await db.schema.dropTable(table).ifExists().execute();
    }
    await to.engine.setSchemaVersion(db, 0);
  });
}

async function mark(to: Side, { identity, shown, lastHash }: Origin): Promise<void> {
  const { engine } = to;
  const { text } = engine.columns;
  await inTurn(
    to,
    (found) => found === schemaVersion,
  )(async (db) => {
    await requireEmpty({ ...to, db });
    await db.schema
      .createTable('unfinishedCopy')
      .addColumn('source', text, (c) => c.notNull())
      .addColumn('shown', text, (c) => c.notNull())
      .addColumn('lastHash', text, (c) => c.notNull())
      .execute();
    await db.insertInto('unfinishedCopy').values({ source: identity, shown, lastHash }).execute();
    await engine.setSchemaVersion(db, -schemaVersion);
  });
}

/** @throws ShiftError copy_target_used, which says whose it is */
async function requireEmpty(to: Side): Promise<void> {
  const clinics = await to.db.selectFrom('clinic').select('name').orderBy('id').execute();
  const entries = await rowsIn(to, 'fact');
  if (clinics.length === 0 && entries === 0) return;
  const names = clinics.map(({ name }) => name).join(', ');
  throw new ShiftError('copy_target_used', { file: to.shown, clinics: names, entries }, 'to');
}

/** Writes into the database while it is taking a copy. @throws ShiftError db_busy when it no longer is */
export async function whileCopying(to: Side, work: (db: Inside) => Promise<void>): Promise<void> {
  await inTurn(to, (found) => found === -schemaVersion)(work);
}

/**
 * Gives the database over to the other commands.
 * @param given the highest number that each table has ever given to a row
 */
export async function finishTarget(to: Side, given: ReadonlyMap<CopiedTable, number>): Promise<void> {
  const { numberPast } = await to.engine.copying();
  await whileCopying(to, async (db) => {
    for (const table of copiedTables) {
      await numberPast(db, table, Math.max(given.get(table) ?? 0, await highest({ ...to, db }, table)));
    }
    await db.schema.dropTable('unfinishedCopy').execute();
    await to.engine.setSchemaVersion(db, schemaVersion);
  });
}

/** Whatever was found before the turn to write came, another program may have changed. */
function inTurn({ engine, shown }: Side, expected: (version: number) => boolean) {
  return (work: (db: Inside) => Promise<void>): Promise<void> =>
    writes(engine).write(async (db) => {
      if (!expected(await engine.schemaVersion(db))) throw new ShiftError('db_busy', { file: shown });
      await work(db);
    });
}
