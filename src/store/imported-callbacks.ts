/** Callbacks that an import opens, moves on or settles: of the day's calls that it brought, and of calls it completed. */
import type { Kysely } from 'kysely';
import { startOfDay } from '../clinic/time.ts';
import { callbacksOfImport } from '../contacts/imported.ts';
import type { Contact } from '../contacts/types.ts';
import type { Actor, Change } from '../facts/types.ts';
import { contactQueries } from './contact-queries.ts';
import type { ImportWork } from './import-work.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Database } from './schema.ts';

/** Numbers asked for at once; SQLite takes some thirty thousand values in a statement. */
const atOnce = 1000;

/** @param completed contacts of before that the import has completed */
export async function importedCallbacks(
  db: Kysely<Database>,
  { rules, openingHours }: ImportWork,
  { clinicId, day }: Actor,
  importId: number,
  completed: ReadonlySet<number>,
): Promise<Change[]> {
  const { ofDay, callbacksOf, withNumbers, byIds } = contactQueries(db);
  const calendar = await scheduleQueries(db).calendar({ id: clinicId, openingHours }, day);
  const today = (await ofDay(clinicId, day)).filter(
    ({ id, importId: by }) => by === importId || completed.has(id),
  );
  const older = await byIds(clinicId, await withCallbacks(db, completed));
  const touched = [...today, ...older.filter((contact) => contact.day !== day)];
  const phones = [...new Set(touched.map(({ phone }) => phone))].filter((phone) => phone !== null);
  const changes: Change[] = [];
  for (let at = 0; at < phones.length; at += atOnce) {
    const some = phones.slice(at, at + atOnce);
    const theirs = touched.filter(({ phone }) => phone !== null && some.includes(phone));
    const callbacks = await callbacksOf(clinicId, some);
    const contacts = await withNumbers(clinicId, some, earliest(theirs, callbacks, startOfDay(day)));
    const imported = theirs.filter((contact) => contact.day === day);
    changes.push(...callbacksOfImport({ imported, completed, callbacks, contacts }, rules, calendar));
  }
  return changes;
}

function earliest(
  contacts: readonly Contact[],
  callbacks: readonly { missedAt: number }[],
  otherwise: number,
): number {
  const times = [...contacts.map(({ startedAt }) => startedAt), ...callbacks.map(({ missedAt }) => missedAt)];
  return times.reduce((least, time) => Math.min(least, time), otherwise);
}

async function withCallbacks(db: Kysely<Database>, ids: ReadonlySet<number>): Promise<number[]> {
  const all = [...ids];
  const found: number[] = [];
  for (let at = 0; at < all.length; at += atOnce) {
    const some = all.slice(at, at + atOnce);
    const rows = await db.selectFrom('callback').select('id').where('id', 'in', some).execute();
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
