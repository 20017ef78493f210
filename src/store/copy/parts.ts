/** What a copy is made of: two sides, and the tables in their order. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Column, CopiedRows, CopiedTable, Engine } from '../dialect.ts';
import type { Database } from '../schema.ts';

export type Db = Kysely<Database>;

/** One of the two databases. */
export interface Side {
  engine: Engine;
  /** What is read through: the engine's own, or a connection inside its transaction. */
  db: Db;
  /** The database in words, without a secret. */
  shown: string;
}

/**
 * Those that are named before those that name them; the journal last. Kept figures stay behind: they are computed
 * again when somebody asks.
 */
export const copiedTables: readonly CopiedTable[] = [
  'clinic',
  'desk',
  'staff',
  'doctor',
  'doctorDay',
  'specialDay',
  'room',
  'service',
  'importRun',
  'patient',
  'shift',
  'shiftFigure',
  'shiftReport',
  'contact',
  'callback',
  'visit',
  'waitlist',
  'complaint',
  'task',
  'kin',
  'waitOffer',
  'confirmation',
  'paper',
  'carePlan',
  'cashEntry',
  'targetChange',
  'review',
  'reviewContact',
  'score',
  'importChange',
  'checklistRun',
  'checklistAnswer',
  'fact',
];

/** Rows in one statement and one transaction; a note may have ten thousand characters. */
const batchSize = 2000;

/** Sorts columns alike everywhere, whatever the engine's idea of an alphabet. */
export function byName(one: Column, other: Column): number {
  return one.name < other.name ? -1 : 1;
}

export function keyOf(table: CopiedTable): 'id' | 'seq' {
  return table === 'fact' ? 'seq' : 'id';
}

/** What a side is asked, its errors in its own words: which of the two servers was lost must not be mixed up. */
export async function explained<T>({ engine }: Side, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw engine.explain(error);
  }
}

async function ask<T>(side: Side, question: RawBuilder<T>): Promise<T[]> {
  return (await explained(side, question.execute(side.db))).rows;
}

/** The rows that come after a number, in order. */
export async function rowsAfter(side: Side, table: CopiedTable, after: number): Promise<CopiedRows> {
  const key = sql.ref(keyOf(table));
  return ask(
    side,
    sql<CopiedRows[number]>`
      select * from ${sql.table(table)} where ${key} > ${after} order by ${key} limit ${batchSize}`,
  );
}

/** The highest number in a table; 0 in an empty one. */
export async function highest(side: Side, table: CopiedTable): Promise<number> {
  const key = sql.ref(keyOf(table));
  const [found] = await ask(
    side,
    sql<{ n: number | null }>`select max(${key}) as "n" from ${sql.table(table)}`,
  );
  return found?.n ?? 0;
}

export async function rowsIn(side: Side, table: CopiedTable): Promise<number> {
  const [found] = await ask(side, sql<{ n: number }>`select count(*) as "n" from ${sql.table(table)}`);
  return found?.n ?? 0;
}

export async function rowsOfAll(side: Side): Promise<number> {
  let rows = 0;
  for (const table of copiedTables) rows += await rowsIn(side, table);
  return rows;
}

/** The hash of the last journal entry; empty where there is none. */
export async function lastHash(side: Side): Promise<string> {
  const [found] = await ask(
    side,
    sql<{ hash: string }>`select "hash" from "fact" order by "seq" desc limit 1`,
  );
  return found?.hash ?? '';
}

/** The highest number that the journal knows of a table: also of rows that were taken back. */
export async function highestWritten(side: Side, table: CopiedTable): Promise<number> {
  const [found] = await ask(
    side,
    sql<{ n: number | null }>`select max("subjectId") as "n" from "fact" where "subject" = ${table}`,
  );
  return found?.n ?? 0;
}

/** What tells a database from every other: its first journal entry and its first clinic. Null without a clinic. */
export async function identity(side: Side): Promise<string | null> {
  const [clinic] = await ask(side, sql<{ code: string }>`select "code" from "clinic" order by "id" limit 1`);
  const [first] = await ask(side, sql<{ hash: string }>`select "hash" from "fact" order by "seq" limit 1`);
  return clinic ? `${first?.hash ?? ''}:${clinic.code}` : null;
}
