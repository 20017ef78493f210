/** The rows of one table from one database to another, batch by batch, from where an earlier run left off. */
import { ShiftError } from '../../errors.ts';
import type { CopiedRows, CopiedTable } from '../dialect.ts';
import { writes } from '../transaction.ts';
import { highest, keyOf, rowsAfter, type Side } from './parts.ts';
import { whileCopying } from './target.ts';

/**
 * @param moved told after each batch how many rows it brought
 * @throws ShiftError copy_row with the first row that the target's schema forbids; db_busy when another program copies
 *   into the target too
 */
export async function transfer(
  from: Side,
  to: Side,
  table: CopiedTable,
  moved: (rows: number) => void,
): Promise<void> {
  let at = await highest(to, table);
  for (;;) {
    const rows = await rowsAfter(from, table, at);
    if (rows.length === 0) return;
    await addBatch(to, table, at, rows);
    at = Number(rows.at(-1)?.[keyOf(table)]);
    moved(rows.length);
  }
}

async function addBatch(to: Side, table: CopiedTable, at: number, rows: CopiedRows): Promise<void> {
  const { columnsOf, insert, refusal } = await to.engine.copying();
  try {
    await whileCopying(to, async (db) => {
      if ((await highest({ ...to, db }, table)) !== at) throw new ShiftError('db_busy', { file: to.shown });
      await insert(db, table, await columnsOf(db, table), rows);
    });
  } catch (error) {
    if (refusal(behind(error)) === null) throw error;
    throw await refusedRow(to, table, rows);
  }
}

/** Which row it is: they are tried one by one, and none of them is kept. */
async function refusedRow({ engine, shown }: Side, table: CopiedTable, rows: CopiedRows): Promise<unknown> {
  const { columnsOf, insert, refusal } = await engine.copying();
  let id = 0;
  const tried = writes(engine).write(async (db) => {
    const columns = await columnsOf(db, table);
    for (const row of rows) {
      id = Number(row[keyOf(table)]);
      await insert(db, table, columns, [row]);
    }
    throw new ShiftError('internal', { what: `rows of ${table} fit one by one and not together` });
  });
  return tried.catch((error: unknown) => {
    const reason = refusal(behind(error));
    if (reason === null) return error;
    return new ShiftError('copy_row', { file: shown, what: table, id, reason }, null, error);
  });
}

/** The engine's own error behind ours. */
function behind(error: unknown): unknown {
  return error instanceof ShiftError ? error.cause : error;
}
