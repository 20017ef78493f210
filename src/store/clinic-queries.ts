/** Reads of the clinic's standing facts: the clinic, its desks, people, doctors and services. */
import type { Kysely } from 'kysely';
import { withAllRules } from '../clinic/later-rules.ts';
import type { Clinic, Desk, Doctor, DoctorDay, Service, Staff } from '../clinic/types.ts';
import { type Database, decode } from './schema.ts';

export function clinicQueries(db: Kysely<Database>) {
  return {
    /** Every clinic of the database, the oldest first: a chain has a handful. */
    async all(): Promise<Clinic[]> {
      const rows = await db.selectFrom('clinic').selectAll().orderBy('id').execute();
      return rows.map((row) => withAllRules(decode('clinic', row)));
    },
    /** The clinics that have a desk of this code. */
    async withDesk(code: string): Promise<number[]> {
      const rows = await db.selectFrom('desk').select('clinicId').where('code', '=', code).execute();
      return rows.map(({ clinicId }) => clinicId);
    },
    async desks(clinicId: number): Promise<Desk[]> {
      return db.selectFrom('desk').selectAll().where('clinicId', '=', clinicId).orderBy('id').execute();
    },
    /** Everybody, also those who have left (`active` 0), by name. */
    async staff(clinicId: number): Promise<Staff[]> {
      const rows = await db
        .selectFrom('staff')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('staff', row));
    },
    async doctors(clinicId: number): Promise<Doctor[]> {
      const rows = await db
        .selectFrom('doctor')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('doctor', row));
    },
    async services(clinicId: number): Promise<Service[]> {
      const rows = await db
        .selectFrom('service')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('service', row));
    },
    /** What is unusual about doctors' days from one day to another, both included. */
    async doctorDays(clinicId: number, from: string, to: string): Promise<DoctorDay[]> {
      return db
        .selectFrom('doctorDay')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('id')
        .execute();
    },
  };
}
