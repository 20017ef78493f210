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
  /** For imports: Kysely would take most of their time. */
  readonly bulk: Bulk;
}

/** What SQLite and PostgreSQL columns take. */
export type Cell = string | number | null;

/** Rows by the hundred thousand, inside the write transaction that is open. */
export interface Bulk {
  /** A statement for many runs. */
  statement(text: string): {
    /** How many rows it changed, and the id of the row it inserted. */
    run(...values: Cell[]): { changes: number; id: number };
    all(...values: Cell[]): Record<string, unknown>[];
  };
  inserter(target: BulkTarget): BulkInserter;
}

export interface BulkTarget {
  table: 'contact';
  /** Columns whose value differs from row to row. */
  columns: readonly string[];
  /** Columns with one value for all rows. */
  fixed: Readonly<Record<string, Cell>>;
  /** What becomes of a row that is there already: the end of an `on conflict` clause. */
  known: string;
  /** Rows to come, roughly. */
  expected: number;
  /** Indexes in whose order the rows do not come: for many rows they are built once, at the end. */
  unordered: readonly string[];
}

export interface BulkInserter {
  /** Adds the rows that are not there yet; how many were added. */
  add(rows: Readonly<Record<string, readonly Cell[]>>, length: number): number;
  /** Puts the table in order again, once all rows are in. */
  finish(): void;
  /** Gives back what was borrowed, after success and failure alike. */
  release(): void;
}
