/** The schema, step by step. A step runs in one transaction with the number it leads to. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { Engine, Overlap } from './dialect.ts';
import { deskIndexes, figureIndexes, indexes } from './indexes.ts';
import type { Database } from './schema.ts';
import {
  type AddedKind,
  deskColumns,
  deskTables,
  figureColumns,
  figureTables,
  journal,
  type Kind,
  tables,
} from './tables.ts';

type Step = (db: Kysely<Database>, engine: Engine) => Promise<void>;

const steps: Step[] = [firstSchema, severalDesks, liveDesk, trustedFigures];
export const schemaVersion = steps.length;

/**
 * Brings the database to this program's schema. Two programs at once migrate once: the second one waits
 * for its turn and then finds the work done.
 * @param made whether there has to be a schema already: who only looks makes no tables in whatever his address names
 * @throws ShiftError no_clinic when there has to be a schema and is none; db_newer when the database was written by a
 *   later program: it is never touched; db_outdated when it is older and this login may not change it, db_empty when it
 *   is empty and this login may not fill it
 */
export async function migrate(engine: Engine, made = false): Promise<void> {
  const found = await engine.schemaVersion(engine.db).catch((error: unknown) => {
    throw engine.explain(error);
  });
  if (found === schemaVersion) return;
  if (found === 0 && made) throw new ShiftError('no_clinic');
  refuseNewer(found);
  await refuseUnfinished(engine.db, found);
  await engine.copyBeforeMigration(found);
  await engine.db.connection().execute(async (db) => {
    try {
      await engine.beginInTurn(db);
      const start = await engine.schemaVersion(db);
      refuseNewer(start);
      await refuseUnfinished(db, start);
      for (const step of steps.slice(start)) await step(db, engine);
      if (start < schemaVersion) await engine.setSchemaVersion(db, schemaVersion);
      await engine.commit.execute(db);
    } catch (error) {
      await engine.rollback(db);
      throw outdated(engine.explain(error), found);
    }
  });
}

/** A number below zero is that of a database into which a copy is under way (src/store/copy). */
function refuseNewer(signed: number): void {
  const found = Math.abs(signed);
  if (found > schemaVersion) throw new ShiftError('db_newer', { found, known: schemaVersion }, '--db');
}

/** @throws ShiftError copy_unfinished */
async function refuseUnfinished(db: Kysely<Database>, found: number): Promise<void> {
  if (found >= 0) return;
  const begun = await db
    .selectFrom('unfinishedCopy')
    .select('shown')
    .executeTakeFirst()
    .catch(() => undefined);
  throw new ShiftError('copy_unfinished', { source: begun?.shown ?? 'FROM' }, '--db');
}

/** Only the owner of the tables changes them. */
function outdated(error: unknown, found: number): unknown {
  if (!(error instanceof ShiftError && error.code === 'not_allowed')) return error;
  if (found === 0) return new ShiftError('db_empty', error.params, '--db', error);
  return new ShiftError('db_outdated', { found, known: schemaVersion }, '--db', error);
}

async function firstSchema(db: Kysely<Database>, engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    // A callback has the number of the contact that it answers.
    await createTable(db, engine, name, columns, name !== 'callback');
  }
  await createJournal(db, engine);
  const { integer, text } = engine.columns;
  await db.schema
    .createTable('dayFigures')
    .addColumn('clinicId', integer, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('definitions', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('dayFiguresKey', ['clinicId', 'day'])
    .execute();
  for (const statement of indexes) await sql.raw(statement).execute(db);
  await engine.forbidOverlap(db, overlaps.doctor);
}

/** Claims that end by themselves, deliveries that count once, a journal that nobody rewrites. */
async function severalDesks(db: Kysely<Database>, engine: Engine): Promise<void> {
  const added: [string, Record<string, Kind>][] = [
    ['fact', { receipt: 'text?' }],
    ['callback', { claimedAt: 'int?', claimedStaffId: 'int?' }],
    ['task', { claimedBy: 'int?', claimedUntil: 'int?', claimedAt: 'int?', claimedStaffId: 'int?' }],
  ];
  for (const [table, columns] of added) {
    for (const [column, kind] of Object.entries(columns)) {
      await db.schema.alterTable(table).addColumn(column, typeOf(engine, kind)).execute();
    }
  }
  await sql`create unique index "factReceipt" on "fact" ("receipt") where "receipt" is not null`.execute(db);
  for (const table of ['callback', 'task'] as const) await engine.forbidSecondClaim(db, table);
  await engine.forbidRewriting(db);
}

/** The day between opening and closing: rooms, special days, offers, confirmations, papers, plans, the drawer. */
async function liveDesk(db: Kysely<Database>, engine: Engine): Promise<void> {
  await addColumns(db, engine, deskColumns);
  for (const [name, columns] of Object.entries(deskTables))
    await createTable(db, engine, name, columns, true);
  for (const statement of deskIndexes) await sql.raw(statement).execute(db);
  await engine.forbidOverlap(db, overlaps.room);
  await engine.forbidOverlap(db, overlaps.offer);
}

/** Targets with dates, the weekly review, what a file knew and what it changed. */
async function trustedFigures(db: Kysely<Database>, engine: Engine): Promise<void> {
  await addColumns(db, engine, figureColumns);
  for (const [name, columns] of Object.entries(figureTables))
    await createTable(db, engine, name, columns, true);
  for (const statement of figureIndexes) await sql.raw(statement).execute(db);
}

async function addColumns(
  db: Kysely<Database>,
  engine: Engine,
  added: readonly (readonly [string, Record<string, AddedKind>])[],
): Promise<void> {
  for (const [table, columns] of added) {
    for (const [column, kind] of Object.entries(columns)) {
      const given = kind === 'list' ? '[]' : kind === 'zero' ? 0 : null;
      const type = typeOf(engine, kind === 'list' ? 'text' : kind === 'zero' ? 'int' : kind);
      await db.schema
        .alterTable(table)
        .addColumn(column, type, (c) => (given === null ? c : c.notNull().defaultTo(given)))
        .execute();
    }
  }
}

const held = `"status" in ('booked','confirmed','arrived','in_room','done')`;
/** What may not be in two places at one time. The names are those by which the engines explain a refusal. */
const overlaps = {
  doctor: { name: 'visitOverlap', table: 'visit', of: 'doctorId', where: held, status: 'status' },
  room: { name: 'roomOverlap', table: 'visit', of: 'roomId', where: held, status: 'status' },
  offer: {
    name: 'offerOverlap',
    table: 'waitOffer',
    of: 'doctorId',
    where: `"state" = 'open'`,
    status: 'state',
  },
} as const satisfies Record<string, Overlap>;

function typeOf({ columns }: Engine, kind: Kind) {
  if (kind.startsWith('int')) return columns.integer;
  return kind.startsWith('real') ? sql`double precision` : columns.text;
}

async function createTable(
  db: Kysely<Database>,
  engine: Engine,
  name: string,
  columns: Record<string, Kind>,
  numbered: boolean,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('id', engine.columns.id, (c) => (numbered ? engine.columns.numbered(c) : c.primaryKey()));
  for (const [column, kind] of Object.entries(columns)) {
    table = table.addColumn(column, typeOf(engine, kind), (c) => (kind.endsWith('?') ? c : c.notNull()));
  }
  await table.addColumn('version', engine.columns.integer, (c) => c.notNull().defaultTo(1)).execute();
}

async function createJournal(db: Kysely<Database>, engine: Engine): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable('fact')
    .addColumn('seq', engine.columns.id, engine.columns.numbered);
  for (const [column, kind] of Object.entries(journal)) {
    table = table.addColumn(column, typeOf(engine, kind), (c) => (kind.endsWith('?') ? c : c.notNull()));
  }
  await table.execute();
}
