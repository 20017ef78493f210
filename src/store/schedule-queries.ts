/** Reads of rooms and of days with other hours than the week's. */
import type { Kysely } from 'kysely';
import type { Calendar } from '../clinic/calendar.ts';
import { lookedDays } from '../clinic/opening-hours.ts';
import { addDays, type Day } from '../clinic/time.ts';
import type { Clinic, Room, SpecialDay } from '../clinic/types.ts';
import { type Database, decode } from './schema.ts';

export function scheduleQueries(db: Kysely<Database>) {
  const everyDay = async (clinicId: number, from: Day, to: Day): Promise<SpecialDay[]> => {
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
  };
  const specialDays = async (clinicId: number, from: Day, to: Day): Promise<SpecialDay[]> =>
    (await everyDay(clinicId, from, to)).filter(({ active }) => active === 1);
  return {
    /** Every room, also those that are no longer used (`active` 0), in the order in which they were added. */
    async rooms(clinicId: number): Promise<Room[]> {
      return db.selectFrom('room').selectAll().where('clinicId', '=', clinicId).orderBy('id').execute();
    },
    /** Special days of the clinic and its doctors from one day to another, both included. */
    specialDays,
    /** The same with those that were taken back: a day is noted in one row, whatever is said of it later. */
    everyDay,
    /** The clinic's week with the days that differ from it, as far around these days as an open one is looked for. */
    async calendar(
      { id, openingHours }: Pick<Clinic, 'id' | 'openingHours'>,
      from: Day,
      to: Day = from,
    ): Promise<Calendar> {
      const around = await specialDays(id, addDays(from, -lookedDays), addDays(to, lookedDays));
      return { openingHours, specialDays: around };
    },
  };
}
