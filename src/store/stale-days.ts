/** Which days' kept figures a changed row makes untrue. */
import type { Kysely } from 'kysely';
import { addDays } from '../clinic/time.ts';
import type { AppliedChange } from '../facts/types.ts';
import { reachBackDays } from '../metrics/reach.ts';
import type { Database } from './schema.ts';

/** Tables whose rows figures are made of; the days stand in the rows. */
const counted = new Set(['contact', 'visit', 'complaint', 'specialDay', 'score']);

/** Under which name a month's rows by import are kept, beside its figures (support-queries.ts). */
export const rowsName = (month: string): string => `${month} rows`;

/** Forgets the kept figures of every day that these changes touch, in the same transaction. */
export async function markStale(
  db: Kysely<Database>,
  clinicId: number,
  changes: readonly AppliedChange[],
): Promise<void> {
  const days = new Set<string>();
  for (const change of changes) {
    for (const row of [change.before, change.after]) {
      const touched = counted.has(change.table)
        ? [row?.day, row?.bookedDay]
        : await daysBehind(db, change.table, row);
      for (const day of touched) if (typeof day === 'string') days.add(day);
    }
  }
  await forgetDays(db, clinicId, days);
}

/** A task is its contact's next step (metrics: discipline). */
async function daysBehind(
  db: Kysely<Database>,
  table: AppliedChange['table'],
  row: AppliedChange['after'],
): Promise<string[]> {
  if (table === 'task' && typeof row?.contactId === 'number') {
    const rows = await db.selectFrom('contact').select('day').where('id', '=', row.contactId).execute();
    return rows.map((contact) => contact.day);
  }
  return table === 'patient' && typeof row?.id === 'number' ? daysBehindCard(db, row.id) : [];
}

/** Days on which the patient's visits were booked: by the number on the card a booking finds its request. */
export async function daysBehindCard(db: Kysely<Database>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('visit')
    .select('bookedDay')
    .where('patientId', '=', id)
    .distinct()
    .execute();
  return rows.map((visit) => visit.bookedDay);
}

/** Forgets the kept figures of these days, of the days whose figures they reach back to, and of their months. */
export async function forgetDays(
  db: Kysely<Database>,
  clinicId: number,
  days: Iterable<string>,
): Promise<void> {
  for (const day of days) {
    const touched = Array.from({ length: reachBackDays + 1 }, (_, back) => addDays(day, -back));
    const months = [...new Set(touched.map((one) => one.slice(0, 7)))];
    // A list and no range: each of them is found by its key, however much is kept.
    await db
      .deleteFrom('dayFigures')
      .where('clinicId', '=', clinicId)
      .where('day', 'in', [...touched, ...months, ...months.map(rowsName)])
      .execute();
  }
}
