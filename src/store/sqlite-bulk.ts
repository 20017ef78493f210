/** Many rows at once into SQLite: one statement a batch, fed from a virtual table, is the quickest way in. */
import { ShiftError } from '../errors.ts';
import type { Bulk, BulkInserter, BulkTarget, Cell } from './dialect.ts';
import type { SqliteEngine } from './sqlite.ts';

type Raw = SqliteEngine['raw'];
type Rows = Readonly<Record<string, readonly Cell[]>>;

/** From here on it pays to build an index anew rather than to put every row into its place. */
const manyRows = 50_000;
/** KiB of pages kept while many rows go in; less, and the unique index is read back again and again. */
const pageCache = 32_000;

/** Tells the virtual tables of one process apart. */
let tables = 0;

export function sqliteBulk(raw: Raw, explain: (error: unknown) => unknown): Bulk {
  return {
    insertAllowed: async (table, rows) => insertAllowed(raw, table, rows, explain),
    inserter: async (target) => inserter(raw, target),
  };
}

function insertAllowed(
  raw: Raw,
  table: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  explain: (error: unknown) => unknown,
): (number | null)[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const insert = raw.prepare<Cell[]>(
    `insert into "${table}" (${columns.map((name) => `"${name}"`)}) values (${columns.map(() => '?')})`,
  );
  return rows.map((row) => {
    try {
      return Number(insert.run(...columns.map((name) => row[name] ?? null)).lastInsertRowid);
    } catch (error) {
      const explained = explain(error);
      if (explained instanceof ShiftError && explained.code === 'slot_taken') return null;
      throw error;
    }
  });
}

function inserter(raw: Raw, { table, columns, fixed, known, expected, unordered }: BulkTarget): BulkInserter {
  const feed = batchTable(raw, columns);
  const many = expected >= manyRows;
  const cacheBefore = raw.pragma('cache_size', { simple: true });
  if (many) raw.pragma(`cache_size = -${pageCache}`);
  const restore = many && expected > highestId(raw, table) ? dropIndexes(raw, unordered) : null;
  const names = [...Object.keys(fixed), ...columns].map((name) => `"${name}"`);
  const values = [...Object.keys(fixed).map(() => '?'), ...columns.map((name) => `"${name}"`)];
  const statement = raw.prepare(
    `insert into "${table}" (${names}) select ${values} from "${feed.name}" where true on conflict ${known}`,
  );
  const added = raw.prepare<[number], { n: number }>(`select count(*) as n from "${table}" where "id" > ?`);
  return {
    async add(rows, length) {
      const before = highestId(raw, table);
      feed.fill(rows, length);
      statement.run(...Object.values(fixed));
      // Not the statement's own count: that holds rows which were only changed.
      return added.get(before)?.n ?? 0;
    },
    finish: async () => restore?.(),
    release: () => void raw.pragma(`cache_size = ${cacheBefore}`),
  };
}

/** A table whose rows are those of the batch it was filled with last. */
function batchTable(raw: Raw, columns: readonly string[]) {
  const name = `importBatch${tables++}`;
  let batch: readonly (readonly Cell[])[] = [];
  let length = 0;
  raw.table(name, {
    columns: [...columns],
    *rows() {
      // One array for all rows: SQLite has taken a row's values before it asks for the next.
      const row: Cell[] = [];
      for (let index = 0; index < length; index++) {
        for (let at = 0; at < batch.length; at++) row[at] = batch[at]?.[index] ?? null;
        yield row;
      }
    },
  });
  return {
    name,
    fill(rows: Rows, count: number): void {
      batch = columns.map((column) => rows[column] ?? []);
      length = count;
    },
  };
}

function highestId(raw: Raw, table: string): number {
  const found = raw.prepare<[], { id: number | null }>(`select max("id") as id from "${table}"`).get();
  return found?.id ?? 0;
}

/** Drops indexes; the returned function builds them again. */
function dropIndexes(raw: Raw, names: readonly string[]): () => void {
  const find = raw.prepare<[string], { sql: string }>('select sql from sqlite_master where name = ?');
  const texts = names.flatMap((name) => find.get(name)?.sql ?? []);
  for (const name of names) raw.exec(`drop index "${name}"`);
  return () => {
    for (const text of texts) raw.exec(text);
  };
}
