/** Callbacks that an import opens, moves on or settles: of the day's calls that it brought, and of calls it completed. */
import type { Kysely } from 'kysely';
import { startOfDay } from '../clinic/time.ts';
import { callbacksOfImport } from '../contacts/imported.ts';
import type { Contact } from '../contacts/types.ts';
import type { Actor, Change } from '../facts/types.ts';
import { contactQueries } from './contact-queries.ts';
import type { ImportWork } from './import-work.ts';
import { inPieces } from './in-pieces.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Database } from './schema.ts';

/** Numbers asked for at once; SQLite takes some thirty thousand values in a statement. */
const atOnce = 1000;

export async function importedCallbacks(
  db: Kysely<Database>,
  { rules, openingHours }: ImportWork,
  { clinicId, day }: Actor,
  importId: number,
): Promise<Change[]> {
  const { ofDay, callbacksOf, withNumbers, byIds } = contactQueries(db);
  const calendar = await scheduleQueries(db).calendar({ id: clinicId, openingHours }, day);
  const ofToday = await completedOfDay(db, importId, { clinicId, day });
  const awaited = await completedWithCallbacks(db, importId);
  const completed = new Set([...ofToday, ...awaited]);
  const today = (await ofDay(clinicId, day)).filter(
    ({ id, importId: by }) => by === importId || completed.has(id),
  );
  const older = await inPieces(awaited, (some) => byIds(clinicId, some));
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

/** Contacts of a day that the import has completed. Only those that matter are read: all of them may be a million. */
async function completedOfDay(
  db: Kysely<Database>,
  importId: number,
  { clinicId, day }: { clinicId: number; day: string },
): Promise<number[]> {
  const found = await completedContacts(db, importId)
    .innerJoin('contact', 'contact.id', 'importChange.recordId')
    .where('contact.clinicId', '=', clinicId)
    .where('contact.day', '=', day)
    .execute();
  return found.map(({ recordId }) => recordId);
}

async function completedWithCallbacks(db: Kysely<Database>, importId: number): Promise<number[]> {
  const found = await completedContacts(db, importId)
    .innerJoin('callback', 'callback.id', 'importChange.recordId')
    .execute();
  return found.map(({ recordId }) => recordId);
}

function completedContacts(db: Kysely<Database>, importId: number) {
  return db
    .selectFrom('importChange')
    .select('importChange.recordId')
    .distinct()
    .where('importChange.importId', '=', importId)
    .where('importChange.record', '=', 'contact');
}
