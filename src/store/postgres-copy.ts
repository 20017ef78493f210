/** Moving everything into or out of PostgreSQL. */
import { sql } from 'kysely';
import { byName } from './copy/parts.ts';
import type { Column, Copying } from './dialect.ts';

export const postgresCopying: Copying = {
  async beginReading(db) {
    await sql`begin isolation level repeatable read read only`.execute(db);
    // It waits while the other side writes, and keeps nobody from writing here.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(db);
  },
  async columnsOf(db, table) {
    const found = await sql<Column>`
      select column_name as "name", data_type as "type" from information_schema.columns
      where table_schema = current_schema() and table_name = ${table}`.execute(db);
    return found.rows.sort(byName);
  },
  async insert(db, table, columns, rows) {
    const names = sql.join(columns.map(({ name }) => sql.ref(name)));
    const arrays = columns.map(
      ({ name, type }) => sql`${rows.map((row) => row[name] ?? null)}::${sql.raw(type)}[]`,
    );
    await sql`
      insert into ${sql.table(table)} (${names})
      select * from unnest(${sql.join(arrays)}) as batch (${names})`.execute(db);
  },
  // Null to a login that may not see the sequence: a reader's.
  async lastNumber(db, table) {
    const found = await sql<{ last: number | null }>`
      select last_value as "last" from pg_sequences
      where format('%I.%I', schemaname, sequencename) = ${sequenceOf(table)}`.execute(db);
    return found.rows[0]?.last ?? 0;
  },
  async numberPast(db, table, last) {
    // A table without a sequence numbers nothing: setval of null is null.
    if (last > 0) await sql`select setval(${sequenceOf(table)}, ${last})`.execute(db);
  },
  refusal: (error) => (isRefusal(error) ? error.message : null),
};

function sequenceOf(table: string) {
  const key = table === 'fact' ? 'seq' : 'id';
  return sql`pg_get_serial_sequence(${`"${table}"`}, ${key})`;
}

/** Class 22: a value that the type cannot hold; class 23: a constraint. */
function isRefusal(error: unknown): error is Error {
  const state = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23][0-9A-Z]{3}$/.test(state);
}
