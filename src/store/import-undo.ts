/** Taking an import back: its rows go and what it completed is as it was, all or nothing. */
import { type Kysely, sql } from 'kysely';
import { ShiftError } from '../errors.ts';
import { putBack, requireLastToComplete } from './import-changes.ts';
import { references } from './references.ts';
import type { Database } from './schema.ts';
import { forgetDays } from './stale-days.ts';

/** Tables that an import fills, those first whose rows name rows of the later ones. */
const filled = ['visit', 'contact', 'patient'] as const;
type Filled = (typeof filled)[number];

/**
 * @param seq the journal entry that is taken back, for messages
 * @throws ShiftError cannot_undo when one of its rows, or of those it completed, was changed since, undo_in_use when
 *   another record names one, undo_import_first when a later import completed one, not_found when there is no such import
 */
export async function removeImported(db: Kysely<Database>, importId: number, seq: number): Promise<void> {
  const clinicId = await clinicOf(db, importId);
  await requireLastToComplete(db, importId, filled);
  for (const table of filled) await requireUntouched(db, table, importId, seq);
  const days = await daysOf(db, importId);
  for (const table of filled) await db.deleteFrom(table).where('importId', '=', importId).execute();
  for (const day of await putBack(db, importId, seq)) days.add(day);
  await forgetDays(db, clinicId, days);
}

async function daysOf(db: Kysely<Database>, importId: number): Promise<Set<string>> {
  const days = new Set<string>();
  for (const [table, column] of [
    ['contact', 'day'],
    ['visit', 'day'],
    ['visit', 'bookedDay'],
  ] as const) {
    const found = await sql<{ day: string }>`
      select distinct ${sql.ref(column)} as "day" from ${sql.table(table)}
      where "importId" = ${importId}`.execute(db);
    for (const { day } of found.rows) days.add(day);
  }
  return days;
}

async function clinicOf(db: Kysely<Database>, importId: number): Promise<number> {
  const row = await db
    .selectFrom('importRun')
    .select('clinicId')
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!row) throw new ShiftError('not_found', { what: 'importRun', id: importId, list: '' });
  return row.clinicId;
}

async function requireUntouched(
  db: Kysely<Database>,
  table: Filled,
  importId: number,
  seq: number,
): Promise<void> {
  const changed = await db
    .selectFrom(table)
    .select('id')
    .where('importId', '=', importId)
    .where('version', '>', 1)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (changed) throw new ShiftError('cannot_undo', { seq, what: table, id: changed.id });
  for (const [user, column] of references[table] ?? []) {
    // A visit may be named by a row of the same import: that goes with it.
    const others = user === 'visit' ? sql`and coalesce(u."importId", 0) <> ${importId}` : sql``;
    const found = await sql<{ id: number }>`
      select u."id" from ${sql.table(user)} u join ${sql.table(table)} t on t."id" = u.${sql.ref(column)}
      where t."importId" = ${importId} ${others} order by u."id" limit 1`.execute(db);
    const [first] = found.rows;
    if (first) throw new ShiftError('undo_in_use', { seq, what: user, id: first.id });
  }
}
