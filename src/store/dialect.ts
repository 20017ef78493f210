/** What an engine has to offer; one file implements it for SQLite, one for PostgreSQL. */
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from './schema.ts';

export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Kysely<Database>;
  /** Opens a transaction that already holds the right to write: two desks queue, neither fails halfway. */
  readonly beginWrite: RawBuilder<unknown>;
  readonly commit: RawBuilder<unknown>;
  /** Ends the transaction without a trace; quiet where the engine has already ended it (a full disk). */
  rollback(db: Kysely<Database>): Promise<void>;
  /** Schema version in the database; 0 for an empty one. Throws `db_foreign` for somebody else's. */
  schemaVersion(): Promise<number>;
  setSchemaVersion(db: Kysely<Database>, version: number): Promise<void>;
  /** Keeps a copy before a migration changes what is there. */
  copyBeforeMigration(from: number): Promise<void>;
  /** Column type of an id that the engine numbers itself. */
  readonly idColumn: RawBuilder<unknown>;
  /** Forbids overlapping visits of a doctor in the schema itself. */
  forbidOverlap(db: Kysely<Database>): Promise<void>;
  /** Turns the engine's error into ours; anything unknown is returned as it is. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}
