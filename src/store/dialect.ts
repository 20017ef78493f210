/** What an engine has to offer; one file implements it for SQLite, one for PostgreSQL. */
import type { ColumnDefinitionBuilder, Kysely, RawBuilder } from 'kysely';
import type { RecordName } from '../facts/types.ts';
import type { Database } from './schema.ts';

export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Kysely<Database>;
  /** Opens a transaction that is going to write, and takes its turn when it comes to that. */
  begin(db: Kysely<Database>): Promise<void>;
  /**
   * Waits inside a transaction for the right to write, which one desk has at a time, and keeps it to the end. What
   * is read from here on cannot change before it is written.
   */
  takeTurn(db: Kysely<Database>): Promise<void>;
  /** Waits inside a transaction until no other import is under way; the desks go on writing meanwhile. */
  queueImports(db: Kysely<Database>): Promise<void>;
  /** Both at once: a question less to a server. */
  beginInTurn(db: Kysely<Database>): Promise<void>;
  readonly commit: RawBuilder<unknown>;
  /** Ends the transaction without a trace; quiet where the engine has already ended it (a full disk, a lost server). */
  rollback(db: Kysely<Database>): Promise<void>;
  /** Schema version in the database; 0 for an empty one. Throws `db_foreign` for somebody else's. */
  schemaVersion(db: Kysely<Database>): Promise<number>;
  setSchemaVersion(db: Kysely<Database>, version: number): Promise<void>;
  /** Who is being spoken to, and how. */
  about(db: Kysely<Database>): Promise<About>;
  /** Keeps a copy before a migration changes what is there. */
  copyBeforeMigration(from: number): Promise<void>;
  readonly columns: ColumnTypes;
  /** Forbids in the schema itself that rows of a table overlap in time. */
  forbidOverlap(db: Kysely<Database>, overlap: Overlap): Promise<void>;
  /** Forbids in the schema that a claim is taken over before it ends, in the tables that have claims. */
  forbidSecondClaim(db: Kysely<Database>, table: 'callback' | 'task'): Promise<void>;
  /** Makes the journal append-only in the schema itself. */
  forbidRewriting(db: Kysely<Database>): Promise<void>;
  /** A number for a row that is written down at the end of its transaction; inside the write transaction. */
  nextId(db: Kysely<Database>, table: 'importRun'): Promise<number>;
  /** Turns the engine's error into ours; anything unknown is returned as it is. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
  /** For imports: Kysely would take most of their time. */
  bulk(db: Kysely<Database>): Bulk;
  /** For moving everything from one database to another; loaded when that is asked for. */
  copying(): Promise<Copying>;
}

/** What moving everything from one database to another asks of an engine. */
export interface Copying {
  /** Opens a transaction that only reads, and sees one moment of the database however long it takes. */
  beginReading(db: Kysely<Database>): Promise<void>;
  /** The columns of a table in alphabetical order. */
  columnsOf(db: Kysely<Database>, table: CopiedTable): Promise<Column[]>;
  /** Inserts rows as they are, their numbers included. */
  insert(
    db: Kysely<Database>,
    table: CopiedTable,
    columns: readonly Column[],
    rows: CopiedRows,
  ): Promise<void>;
  /** The highest number that the table has ever given to a row, as far as the engine can tell; else 0. */
  lastNumber(db: Kysely<Database>, table: CopiedTable): Promise<number>;
  /** From here on the table numbers its rows past this one. */
  numberPast(db: Kysely<Database>, table: CopiedTable, last: number): Promise<void>;
  /** What the engine says against a row that the schema forbids; null where not the row is at fault. */
  refusal(error: unknown): string | null;
}

/** Rows of `table` that name the same `of` must not overlap between `startsAt` and `endsAt`, as long as they are `where`. */
export interface Overlap {
  /** By which the engine names it when it refuses a row. */
  name: string;
  table: 'visit' | 'waitOffer';
  of: string;
  /** A condition without a table's name before its column. */
  where: string;
  /** The column that `where` looks at. */
  status: string;
}

export type CopiedTable = RecordName | 'fact';
export type CopiedRows = readonly Readonly<Record<string, Cell>>[];

export interface Column {
  name: string;
  /** `bigint`, `text` or `double precision`, as the schema has it. */
  type: string;
}

/** What answers, and how what is said gets there. */
export interface About {
  /** Of the server or the library: `18.1`. */
  version: string;
  /** As whom the server knows this desk; null for a file. */
  user: string | null;
  /** Null for a file. */
  encryption: Encryption | null;
}

/** `here`: it does not leave this machine, so nobody can listen to it. */
export type Encryption =
  | { kind: 'here' }
  | { kind: 'none' }
  | {
      kind: 'tls';
      /** `TLSv1.3` */
      protocol: string;
      cipher: string;
      /** How far the server's certificate was looked at: its name too, its authority only, not at all. */
      certificate: 'name' | 'authority' | 'none';
    };

/** How an engine spells what the schema needs. */
export interface ColumnTypes {
  /** Whole numbers: ids, minor units, epoch milliseconds. */
  readonly integer: RawBuilder<unknown>;
  /** Text that is compared byte by byte, so that days and months sort alike everywhere. */
  readonly text: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** Makes an id column one that the engine numbers itself. */
  numbered(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
}

/** What SQLite and PostgreSQL columns take. */
export type Cell = string | number | null;

/** Rows by the hundred thousand, inside the write transaction that is open. */
export interface Bulk {
  /** Inserts rows that each have an `importKey`; their ids, null for a row that the schema forbids (a slot taken). */
  insertAllowed(
    table: 'visit' | 'patient',
    rows: readonly Readonly<Record<string, Cell>>[],
  ): Promise<(number | null)[]>;
  inserter(target: BulkTarget): Promise<BulkInserter>;
}

export interface BulkTarget {
  table: 'contact';
  /** Columns whose value differs from row to row. */
  columns: readonly string[];
  /** Columns with one value for all rows. */
  fixed: Readonly<Record<string, Cell>>;
  /** What becomes of a row that is there already: the end of an `on conflict` clause, which changes no row twice. */
  known: string;
  /** Rows to come, roughly. */
  expected: number;
  /** Indexes in whose order the rows do not come: for many rows they are built once, at the end. */
  unordered: readonly string[];
}

export interface BulkInserter {
  /** Adds the rows that are not there yet; how many were added. */
  add(rows: Readonly<Record<string, readonly Cell[]>>, length: number): Promise<number>;
  /** Puts the table in order again, once all rows are in. */
  finish(): Promise<void>;
  /** Gives back what was borrowed, after success and failure alike. */
  release(): void;
}
