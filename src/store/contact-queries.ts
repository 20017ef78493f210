/** Reads of contacts and of the callbacks that missed calls leave behind. */
import { type Kysely, sql } from 'kysely';
import type { Callback, Contact } from '../contacts/types.ts';
import { type Database, decode, isOpen } from './schema.ts';

export function contactQueries(db: Kysely<Database>) {
  const contacts = () => db.selectFrom('contact').selectAll();
  const callbacksOf = (clinicId: number, phones: readonly string[]) =>
    db
      .selectFrom('contact')
      .innerJoin('callback', 'callback.id', 'contact.id')
      .selectAll('callback')
      .where('contact.phone', 'in', phones)
      .where('callback.clinicId', '=', clinicId)
      .orderBy('callback.id');
  return {
    async byId(clinicId: number, id: number): Promise<Contact | null> {
      const row = await contacts().where('clinicId', '=', clinicId).where('id', '=', id).executeTakeFirst();
      return row ? decode('contact', row) : null;
    },
    /** The contact written last at this desk. */
    async last(clinicId: number, deskId: number): Promise<Contact | null> {
      const row = await contacts()
        .where('clinicId', '=', clinicId)
        .where('deskId', '=', deskId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? decode('contact', row) : null;
    },
    async ofDay(clinicId: number, day: string): Promise<Contact[]> {
      const rows = await contacts()
        .where('clinicId', '=', clinicId)
        .where('day', '=', day)
        .orderBy('startedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    /** Chats whose last word is the patient's, the longest waiting first. */
    async waiting(clinicId: number): Promise<Contact[]> {
      // Spelt as in the partial index `contactWaiting`: a bound value would not use it.
      const rows = await contacts()
        .where('clinicId', '=', clinicId)
        .where(sql<boolean>`"status" = 'waiting'`)
        .orderBy('startedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    /** "Let me think" contacts of a day. */
    async deferredOf(clinicId: number, day: string): Promise<Contact[]> {
      const rows = await contacts()
        .where('clinicId', '=', clinicId)
        .where('day', '=', day)
        .where('outcome', '=', 'deferred')
        .orderBy('startedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    async callback(clinicId: number, id: number): Promise<Callback | null> {
      const row = await db
        .selectFrom('callback')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    /** Callbacks still owed, the longest waiting first. */
    async openCallbacks(clinicId: number): Promise<Callback[]> {
      return db
        .selectFrom('callback')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .orderBy('dueAt')
        .orderBy('id')
        .execute();
    },
    /** Callbacks of a number that are still owed, carried ones too; found by its contacts, which have an index. */
    async unsettledCallbacksOf(clinicId: number, phone: string): Promise<Callback[]> {
      return callbacksOf(clinicId, [phone]).where('callback.state', 'in', ['open', 'carried']).execute();
    },
    /** Every callback that these numbers ever left. */
    async callbacksOf(clinicId: number, phones: readonly string[]): Promise<Callback[]> {
      return phones.length === 0 ? [] : callbacksOf(clinicId, phones).execute();
    },
    /** Callbacks missed on `fromDay` or later and settled at `since` (epoch ms) or later, the latest first. */
    async callbacksSettled(clinicId: number, fromDay: string, since: number): Promise<Callback[]> {
      return db
        .selectFrom('contact')
        .innerJoin('callback', 'callback.id', 'contact.id')
        .selectAll('callback')
        .where('contact.clinicId', '=', clinicId)
        .where('contact.day', '>=', fromDay)
        .where('callback.resolvedAt', '>=', since)
        .orderBy('callback.resolvedAt', 'desc')
        .orderBy('callback.id')
        .execute();
    },
    /** Contacts with these numbers that began at `since` (epoch ms) or later, in order of time. */
    async withNumbers(clinicId: number, phones: readonly string[], since: number): Promise<Contact[]> {
      if (phones.length === 0) return [];
      const rows = await contacts()
        .where('phone', 'in', phones)
        .where('startedAt', '>=', since)
        .where('clinicId', '=', clinicId)
        .orderBy('startedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    /** The latest contacts of a patient, and those of his number that are nobody's yet; the latest first. */
    async latestOf(
      clinicId: number,
      patientId: number,
      phone: string | null,
      limit: number,
    ): Promise<Contact[]> {
      const latest = () =>
        contacts()
          .where('clinicId', '=', clinicId)
          .orderBy('startedAt', 'desc')
          .orderBy('id', 'desc')
          .limit(limit);
      const own = await latest().where('patientId', '=', patientId).execute();
      const ofNumber =
        phone === null
          ? []
          : await latest().where('phone', '=', phone).where('patientId', 'is', null).execute();
      return [...own, ...ofNumber]
        .map((row) => decode('contact', row))
        .sort((a, b) => b.startedAt - a.startedAt || b.id - a.id)
        .slice(0, limit);
    },
    /** What stood in the way, by contact, of the days from `from` to `to`, both included. */
    async objections(
      clinicId: number,
      from: string,
      to: string,
    ): Promise<Pick<Contact, 'id' | 'objection'>[]> {
      return db
        .selectFrom('contact')
        .select(['id', 'objection'])
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('objection', 'is not', null)
        .orderBy('id')
        .execute();
    },
    async byIds(clinicId: number, ids: readonly number[]): Promise<Contact[]> {
      if (ids.length === 0) return [];
      const rows = await contacts()
        .where('clinicId', '=', clinicId)
        .where('id', 'in', ids)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
  };
}
