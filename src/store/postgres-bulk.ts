/** Many rows at once into PostgreSQL: an array a column, one statement a batch. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Bulk, BulkInserter, BulkTarget, Cell } from './dialect.ts';
import type { Database } from './schema.ts';
import { kindOf } from './tables.ts';

type Rows = Readonly<Record<string, readonly Cell[]>>;

export function postgresBulk(db: Kysely<Database>): Bulk {
  return {
    async insertAllowed(table, rows) {
      const [first] = rows;
      if (!first) return [];
      const names = Object.keys(first);
      const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
      const done = await sql<{ id: number; importKey: string }>`
        insert into ${sql.table(table)} (${list(names)}) select * from ${unnest(table, names, columns)}
        on conflict do nothing returning "id", "importKey"`.execute(db);
      const ids = new Map(done.rows.map(({ id, importKey }) => [importKey, id]));
      return rows.map(({ importKey }) => ids.get(String(importKey)) ?? null);
    },
    inserter: async (target) => inserter(db, target),
  };
}

function inserter(db: Kysely<Database>, { table, columns, fixed, known }: BulkTarget): BulkInserter {
  const names = [...Object.keys(fixed), ...columns];
  const addWave = async (rows: Rows): Promise<number> => {
    const values = [
      ...Object.values(fixed).map((value) => sql`${value}`),
      ...columns.map((name) => sql.ref(name)),
    ];
    // The snapshot that the outer query reads is older than the rows: they are those with a higher id.
    const done = await sql<{ n: number }>`
      with done as (
        insert into ${sql.table(table)} (${list(names)}) select ${sql.join(values)}
        from ${unnest(table, columns, rows)} on conflict ${sql.raw(known)} returning "id")
      select count(*) as "n" from done
      where "id" > (select coalesce(max("id"), 0) from ${sql.table(table)})`.execute(db);
    return done.rows[0]?.n ?? 0;
  };
  return {
    async add(rows, length) {
      let added = 0;
      for (const wave of waves(rows, length)) added += await addWave(wave);
      return added;
    },
    finish: async () => undefined,
    release: () => undefined,
  };
}

/** One statement may touch a row once: a call that stands in a batch several times goes in several statements. */
function waves(rows: Rows, length: number): Rows[] {
  const keys = rows.importKey ?? [];
  const times = new Map<Cell, number>();
  const indexes: number[][] = [];
  for (let index = 0; index < length; index++) {
    const key = keys[index] ?? null;
    const before = key === null ? 0 : (times.get(key) ?? 0);
    if (key !== null) times.set(key, before + 1);
    const wave = indexes[before];
    if (wave) wave.push(index);
    else indexes.push([index]);
  }
  if (indexes.length === 1) return [rows];
  return indexes.map((wave) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, cells]) => [name, wave.map((index) => cells[index] ?? null)]),
    ),
  );
}

function unnest(
  table: 'contact' | 'visit' | 'patient',
  names: readonly string[],
  columns: Rows,
): RawBuilder<unknown> {
  const arrays = names.map((name) => sql`${columns[name] ?? []}::${sql.raw(kindOf(table, name))}[]`);
  return sql`unnest(${sql.join(arrays)}) as batch (${list(names)})`;
}

function list(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)));
}
