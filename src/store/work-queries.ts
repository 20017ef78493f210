/** Reads of tasks and complaints. */
import type { Kysely } from 'kysely';
import type { Complaint } from '../complaints/types.ts';
import type { Task } from '../tasks/types.ts';
import { type Database, isOpen } from './schema.ts';

export function workQueries(db: Kysely<Database>) {
  return {
    async task(clinicId: number, id: number): Promise<Task | null> {
      const row = await db
        .selectFrom('task')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    /** Open tasks due before `before` (epoch ms), the earliest first; all of them when it is left out. */
    async openTasks(clinicId: number, before?: number): Promise<Task[]> {
      let query = db
        .selectFrom('task')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .orderBy('dueAt')
        .orderBy('id');
      if (before !== undefined) query = query.where('dueAt', '<', before);
      return query.execute();
    },
    /** Tasks, finished ones too, that speak for these contacts. */
    async tasksOf(clinicId: number, contactIds: readonly number[]): Promise<Task[]> {
      if (contactIds.length === 0) return [];
      return db
        .selectFrom('task')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('contactId', 'in', contactIds)
        .where('state', '<>', 'cancelled')
        .orderBy('dueAt')
        .orderBy('id')
        .execute();
    },
    /** Open tasks about a number, or about one of these visits. */
    async openTasksAbout(
      clinicId: number,
      phone: string | null,
      visitIds: readonly number[],
    ): Promise<Task[]> {
      if (phone === null && visitIds.length === 0) return [];
      return db
        .selectFrom('task')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .where((is) =>
          is.or([
            ...(phone === null ? [] : [is('phone', '=', phone)]),
            ...(visitIds.length === 0 ? [] : [is('visitId', 'in', visitIds)]),
          ]),
        )
        .orderBy('dueAt')
        .orderBy('id')
        .execute();
    },
    /** Complaints of a number or made in one of these contacts, the latest first. */
    async complaintsAbout(
      clinicId: number,
      phone: string | null,
      contactIds: readonly number[],
    ): Promise<Complaint[]> {
      if (phone === null && contactIds.length === 0) return [];
      return db
        .selectFrom('complaint')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where((is) =>
          is.or([
            ...(phone === null ? [] : [is('phone', '=', phone)]),
            ...(contactIds.length === 0 ? [] : [is('contactId', 'in', contactIds)]),
          ]),
        )
        .orderBy('openedAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
    },
    async complaint(clinicId: number, id: number): Promise<Complaint | null> {
      const row = await db
        .selectFrom('complaint')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    /** Complaints that are not closed, the earliest first. */
    async openComplaints(clinicId: number): Promise<Complaint[]> {
      return db
        .selectFrom('complaint')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
    },
    /** Complaints opened on the days given, or still open whenever they were opened. */
    async complaints(clinicId: number, from: string, to: string): Promise<Complaint[]> {
      return db
        .selectFrom('complaint')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where((is) =>
          is.or([is('state', '=', 'open'), is.and([is('day', '>=', from), is('day', '<=', to)])]),
        )
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
    },
  };
}
