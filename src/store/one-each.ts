/**
 * Records of which there is one for each doctor and day, each visit, each pair, each figure and day. The schema keeps a second one out with a
 * word of the engine's own; a desk is told which record stands there, and what it says.
 */
import { type Kysely, sql } from 'kysely';
import { ChangedMeanwhile } from '../facts/meanwhile.ts';
import type { RecordName } from '../facts/types.ts';
import type { Database } from './schema.ts';

type Row = Record<string, unknown>;

const keys: Partial<Record<RecordName, readonly string[]>> = {
  doctorDay: ['doctorId', 'day'],
  specialDay: ['clinicId', 'doctorId', 'day'],
  carePlan: ['visitId'],
  targetChange: ['clinicId', 'metric', 'fromDay'],
};

/**
 * Asked in the turn in which the row is written, so that nobody makes it in between.
 * @throws ShiftError changed_meanwhile
 */
export async function requireNew(db: Kysely<Database>, table: RecordName, row: Row): Promise<void> {
  const found = await standing(db, table, row);
  if (!found) return;
  throw new ChangedMeanwhile({ table, id: Number(found.id), expected: 0, set: row, found });
}

async function standing(db: Kysely<Database>, table: RecordName, row: Row): Promise<Row | undefined> {
  const key = table === 'kin' ? pair(row) : sameAs(keys[table] ?? [], row);
  if (key === null) return undefined;
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${key} limit 1`.execute(db);
  return rows[0];
}

function sameAs(columns: readonly string[], row: Row) {
  if (columns.length === 0) return null;
  const parts = columns.map((column) =>
    row[column] === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${row[column]}`,
  );
  return sql.join(parts, sql` and `);
}

/** Two people are related once, whoever was named first. */
function pair({ patientId, relativeId }: Row) {
  return sql`(("patientId" = ${patientId} and "relativeId" = ${relativeId})
    or ("patientId" = ${relativeId} and "relativeId" = ${patientId}))`;
}
