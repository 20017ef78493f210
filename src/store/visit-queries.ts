/** Reads of visits. */
import { type Kysely, sql } from 'kysely';
import type { Held } from '../visits/slots.ts';
import { holdingStatuses, undecidedStatuses, type Visit } from '../visits/types.ts';
import type { Database } from './schema.ts';

/** A visit with the words that the desk knows it by. */
export interface DeskVisit extends Visit {
  patientName: string | null;
  patientPhone: string | null;
  doctorName: string | null;
  room: string | null;
  highValue: boolean;
}

export function visitQueries(db: Kysely<Database>) {
  const desk = () =>
    db
      .selectFrom('visit')
      .leftJoin('patient', 'patient.id', 'visit.patientId')
      .leftJoin('doctor', 'doctor.id', 'visit.doctorId')
      .leftJoin('service', 'service.id', 'visit.serviceId')
      .selectAll('visit')
      .select([
        'patient.name as patientName',
        'patient.phone as patientPhone',
        'doctor.name as doctorName',
        'doctor.room as room',
        'service.highValue as highValue',
      ]);
  const named = (row: Visit & Omit<DeskVisit, 'highValue'> & { highValue: number | null }): DeskVisit => ({
    ...row,
    highValue: row.highValue === 1,
  });
  return {
    /**
     * Visits of the days from `from` to `to`, both included, and earlier ones that nobody has told the outcome of;
     * in order of time, with their names.
     */
    async atDesk(clinicId: number, from: string, to: string): Promise<DeskVisit[]> {
      const days = await desk()
        .where('visit.clinicId', '=', clinicId)
        .where('visit.day', '>=', from)
        .where('visit.day', '<=', to)
        .orderBy('visit.startsAt')
        .orderBy('visit.id')
        .execute();
      // Spelt as in the partial index `visitUndecided`: a bound value would not use it.
      const undecided = sql<boolean>`"visit"."status" in ('booked', 'confirmed', 'arrived', 'in_room')`;
      const earlier = await desk()
        .where('visit.clinicId', '=', clinicId)
        .where('visit.day', '<', from)
        .where(undecided)
        .orderBy('visit.startsAt')
        .orderBy('visit.id')
        .execute();
      return [...earlier, ...days].map(named);
    },
    /** Visits booked from these contacts on `day` or later. */
    async bookedFrom(
      clinicId: number,
      day: string,
      contactIds: readonly number[],
    ): Promise<{ contactId: number | null; startsAt: number }[]> {
      if (contactIds.length === 0) return [];
      return db
        .selectFrom('visit')
        .select(['contactId', 'startsAt'])
        .where('clinicId', '=', clinicId)
        .where('bookedDay', '>=', day)
        .where('contactId', 'in', contactIds)
        .orderBy('id')
        .execute();
    },
    async byId(clinicId: number, id: number): Promise<Visit | null> {
      const row = await db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    /** Those of these numbers that there are. */
    async byIds(clinicId: number, ids: readonly number[]): Promise<Visit[]> {
      if (ids.length === 0) return [];
      return db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', 'in', ids)
        .orderBy('id')
        .execute();
    },
    /** The visit that was moved to this one, if any. */
    async movedFrom(clinicId: number, id: number): Promise<Visit | null> {
      const row = await db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('movedTo', '=', id)
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
        .orderBy('id')
        .execute();
    },
    /** When these patients are expected, or have come already; the earliest first. */
    async nextOf(
      clinicId: number,
      patientIds: readonly number[],
    ): Promise<Pick<Visit, 'patientId' | 'startsAt'>[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('visit')
        .select(['patientId', 'startsAt'])
        .where('clinicId', '=', clinicId)
        .where('patientId', 'in', patientIds)
        .where('status', 'in', undecidedStatuses)
        .orderBy('startsAt')
        .orderBy('id')
        .execute();
    },
    /** All visits of these patients, in order of time. */
    async ofPatients(clinicId: number, patientIds: readonly number[]): Promise<Visit[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('patientId', 'in', patientIds)
        .orderBy('startsAt')
        .orderBy('id')
        .execute();
    },
    /** The time that visits of the days from `from` to `to` hold with a doctor. */
    async held(clinicId: number, from: string, to: string): Promise<Held[]> {
      return db
        .selectFrom('visit')
        .select(['id', 'doctorId', 'roomId', 'startsAt', 'endsAt'])
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('doctorId', 'is not', null)
        .where('status', 'in', holdingStatuses)
        .orderBy('id')
        .execute();
    },
  };
}
