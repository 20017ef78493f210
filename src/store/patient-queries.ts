/** Reads of patients' cards. */
import type { Kysely } from 'kysely';
import type { Kin, Patient } from '../patients/types.ts';
import type { Database } from './schema.ts';

export function patientQueries(db: Kysely<Database>) {
  return {
    async byId(clinicId: number, id: number): Promise<Patient | null> {
      const row = await db
        .selectFrom('patient')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    async byIds(clinicId: number, ids: readonly number[]): Promise<Patient[]> {
      if (ids.length === 0) return [];
      return db
        .selectFrom('patient')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', 'in', ids)
        .orderBy('id')
        .execute();
    },
    /** Everybody known under this number: a family may share one. */
    async byPhone(clinicId: number, phone: string): Promise<Patient[]> {
      return db
        .selectFrom('patient')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('phone', '=', phone)
        .orderBy('id')
        .execute();
    },
    /** Who belongs together with these patients, from either side. */
    async kin(clinicId: number, patientIds: readonly number[]): Promise<Kin[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('kin')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where((is) => is.or([is('patientId', 'in', patientIds), is('relativeId', 'in', patientIds)]))
        .orderBy('id')
        .execute();
    },
  };
}
