/** Reads of what happens around a visit: confirmations, papers, plans, the drawer. */
import type { Kysely } from 'kysely';
import type { CashEntry } from '../shifts/types.ts';
import type { CarePlan, Confirmation, Paper } from '../visits/types.ts';
import type { Database } from './schema.ts';

export function frontdeskQueries(db: Kysely<Database>) {
  return {
    /** Attempts to hear from these visits' patients, the earliest first. */
    async confirmations(clinicId: number, visitIds: readonly number[]): Promise<Confirmation[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('confirmation')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** Papers of these visits, the earliest first. */
    async papersOfVisits(clinicId: number, visitIds: readonly number[]): Promise<Paper[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('paper')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** Papers of these patients, whichever visit they were given at, the earliest first. */
    async papersOfPatients(clinicId: number, patientIds: readonly number[]): Promise<Paper[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('paper')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('patientId', 'in', patientIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** The plans made at these visits. */
    async plans(clinicId: number, visitIds: readonly number[]): Promise<CarePlan[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('carePlan')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('id')
        .execute();
    },
    /** What went through the drawer beside payments for visits. */
    async cashEntries(shiftId: number): Promise<CashEntry[]> {
      return db.selectFrom('cashEntry').selectAll().where('shiftId', '=', shiftId).orderBy('id').execute();
    },
  };
}
