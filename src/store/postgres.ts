/** The engine PostgreSQL: its turn to write, its schema's own rules. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { Engine, Overlap } from './dialect.ts';
import { postgresBulk } from './postgres-bulk.ts';
import { connectionOf } from './postgres-connection.ts';
import { explainPostgres } from './postgres-errors.ts';
import { serverPool } from './postgres-pool.ts';
import type { Database } from './schema.ts';

/** The oldest release that is still maintained and that the tests were run on. */
const oldestServer = 150_000;
/** "SMEN" in ASCII: the turn to write is an advisory lock of this number. */
const turn = 0x534d454e;
const takeTurn = sql`select pg_advisory_xact_lock(${sql.lit(turn)})`;
/** Imports wait for each other by the number after it: they meet rows that the other has not committed yet. */
const queueImports = sql`select pg_advisory_xact_lock(${sql.lit(turn + 1)})`;

/**
 * Connects on first use.
 * @param shown server and database in words, without a secret
 * @throws ShiftError what connectionOf throws; everything else when it first speaks to the server
 */
export function openPostgres(url: string, shown: string, env: NodeJS.ProcessEnv): Engine {
  const connection = connectionOf(url, env);
  const pool = serverPool(connection, shown);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    name: 'postgres',
    db,
    begin: async (inside) => void (await sql`begin`.execute(inside)),
    takeTurn: async (inside) => void (await takeTurn.execute(inside)),
    queueImports: async (inside) => void (await queueImports.execute(inside)),
    beginInTurn: async (inside) => void (await sql`begin; ${takeTurn}`.execute(inside)),
    commit: sql`commit`,
    rollback: async (inside) => {
      // A lost server has rolled back already.
      await sql`rollback`.execute(inside).catch(() => undefined);
    },
    columns: {
      integer: sql`bigint`,
      text: sql`text collate "C"`,
      id: sql`bigint`,
      numbered: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
    },
    schemaVersion: (inside) => schemaVersion(inside, shown),
    setSchemaVersion,
    about: async (inside) => (await import('./postgres-about.ts')).aboutServer(inside, connection.encryption),
    // The server's own backups are the copy: docs/postgres.md.
    copyBeforeMigration: async () => undefined,
    forbidOverlap,
    forbidSecondClaim,
    forbidRewriting,
    nextId: async (inside, table) => {
      const sequence = sql`pg_get_serial_sequence(${`"${table}"`}, 'id')`;
      const found = await sql<{ id: number }>`select nextval(${sequence}) as "id"`.execute(inside);
      return found.rows[0]?.id ?? 0;
    },
    explain: (error) => explainPostgres(error, shown),
    close: async () => db.destroy(),
    bulk: postgresBulk,
    copying: async () => (await import('./postgres-copy.ts')).postgresCopying,
  };
}

async function schemaVersion(db: Kysely<Database>, shown: string): Promise<number> {
  const found = await sql<{ server: number; ours: boolean }>`
    select current_setting('server_version_num')::int as "server",
      to_regclass('"smenaSchema"') is not null as "ours"`.execute(db);
  const { server, ours } = found.rows[0] ?? { server: 0, ours: false };
  if (server < oldestServer) {
    const params = { server: shown, found: Math.floor(server / 10_000), needed: oldestServer / 10_000 };
    throw new ShiftError('db_too_old', params, '--db');
  }
  if (!ours) return emptySchema(db, shown);
  const kept = await sql<{ version: number }>`select "version" from "smenaSchema"`.execute(db);
  return kept.rows[0]?.version ?? 0;
}

/** The version of a schema that is not ours yet. Not asked at every start: the list of tables takes the server 5 ms. */
async function emptySchema(db: Kysely<Database>, shown: string): Promise<0> {
  const found = await sql<{ tables: number }>`
    select count(*)::int as "tables" from pg_catalog.pg_tables where schemaname = current_schema()`.execute(
    db,
  );
  if ((found.rows[0]?.tables ?? 0) > 0) throw new ShiftError('db_foreign', { file: shown }, '--db');
  return 0;
}

async function setSchemaVersion(db: Kysely<Database>, version: number): Promise<void> {
  await sql`create table if not exists "smenaSchema" (
    "only" int primary key default 1 check ("only" = 1), "version" int not null)`.execute(db);
  await sql`insert into "smenaSchema" ("version") values (${version})
    on conflict ("only") do update set "version" = excluded."version"`.execute(db);
}

/** Ranges of one number stand for the doctor: so nothing but PostgreSQL's own range operators is needed. */
async function forbidOverlap(db: Kysely<Database>, { name, table, of, where }: Overlap): Promise<void> {
  const who = sql.ref(of);
  await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} exclude using gist (
    int8range(${who}, ${who}, '[]') with &&, int8range("startsAt", "endsAt") with &&)
    where (${who} is not null and ${sql.raw(where)})`.execute(db);
}

async function forbidSecondClaim(db: Kysely<Database>, table: 'callback' | 'task'): Promise<void> {
  await sql`
    create or replace function "refuseSecondClaim"() returns trigger language plpgsql as $$
    begin raise exception 'claim_taken'; end $$`.execute(db);
  await sql`
    create trigger ${sql.ref(`${table}Claim`)} before update on ${sql.table(table)} for each row
    when (old."claimedBy" is not null and new."claimedBy" is not null and old."claimedBy" <> new."claimedBy"
      and old."claimedUntil" > new."claimedAt")
    execute function "refuseSecondClaim"()`.execute(db);
}

async function forbidRewriting(db: Kysely<Database>): Promise<void> {
  await sql`
    create or replace function "refuseRewriting"() returns trigger language plpgsql as $$
    begin raise exception 'journal_append_only'; end $$`.execute(db);
  await sql`
    create trigger "factAppendOnly" before update or delete or truncate on "fact"
    for each statement execute function "refuseRewriting"()`.execute(db);
}
