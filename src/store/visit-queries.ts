/** Reads of visits, patients and the waitlist. */
import type { Kysely } from 'kysely';
import type { Patient } from '../patients/types.ts';
import type { Visit, WaitlistEntry } from '../visits/types.ts';
import { type Database, decode } from './schema.ts';

export function visitQueries(db: Kysely<Database>) {
  return {
    async byId(clinicId: number, id: number): Promise<Visit | null> {
      const row = await db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    /** Visits of the days from `from` to `to`, both included, in order of time. */
    async ofDays(clinicId: number, from: string, to: string): Promise<Visit[]> {
      return db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('startsAt')
        .execute();
    },
    async patient(clinicId: number, id: number): Promise<Patient | null> {
      const row = await db
        .selectFrom('patient')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? decode('patient', row) : null;
    },
    async patients(ids: readonly number[]): Promise<Patient[]> {
      if (ids.length === 0) return [];
      return db.selectFrom('patient').selectAll().where('id', 'in', ids).execute();
    },
    /** Everybody known under this number: a family may share one. */
    async patientsByPhone(clinicId: number, phone: string): Promise<Patient[]> {
      return db
        .selectFrom('patient')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('phone', '=', phone)
        .orderBy('id')
        .execute();
    },
    /** Who waits for an earlier time: priority first, then longest waiting (S0.4). */
    async waitlist(clinicId: number): Promise<WaitlistEntry[]> {
      return db
        .selectFrom('waitlist')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('state', 'in', ['waiting', 'offered'])
        .orderBy('priority')
        .orderBy('addedAt')
        .execute();
    },
    async waitlistEntry(clinicId: number, id: number): Promise<WaitlistEntry | null> {
      const row = await db
        .selectFrom('waitlist')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
  };
}
