/** Reads of rooms and of days with other hours than the week's. */
import type { Kysely } from 'kysely';
import type { Room, SpecialDay } from '../clinic/types.ts';
import { type Database, decode } from './schema.ts';

export function scheduleQueries(db: Kysely<Database>) {
  return {
    /** Every room, also those that are no longer used (`active` 0), in the order in which they were added. */
    async rooms(clinicId: number): Promise<Room[]> {
      return db.selectFrom('room').selectAll().where('clinicId', '=', clinicId).orderBy('id').execute();
    },
    /** Special days of the clinic and its doctors from one day to another, both included. */
    async specialDays(clinicId: number, from: string, to: string): Promise<SpecialDay[]> {
      const rows = await db
        .selectFrom('specialDay')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('specialDay', row));
    },
  };
}
