/** Reads of the waitlist and of the times offered from it. */
import { type Kysely, sql } from 'kysely';
import type { FreedTime } from '../visits/gaps.ts';
import type { WaitlistEntry, WaitOffer } from '../visits/types.ts';
import { type Database, decode, isOpen } from './schema.ts';

/** Spelt as in the partial index `waitlistOpen`: a bound value would not use it. */
const isWaiting = () => sql<boolean>`"state" in ('waiting', 'offered')`;

export function waitlistQueries(db: Kysely<Database>) {
  return {
    /** Who waits for an earlier time: priority first, then longest waiting (S0.4). */
    async entries(clinicId: number): Promise<WaitlistEntry[]> {
      const rows = await db
        .selectFrom('waitlist')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isWaiting())
        .orderBy('priority')
        .orderBy('addedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('waitlist', row));
    },
    async entry(clinicId: number, id: number): Promise<WaitlistEntry | null> {
      const row = await db
        .selectFrom('waitlist')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? decode('waitlist', row) : null;
    },
    /** Offers that nobody has answered yet, past their time or not, the earliest first. */
    async openOffers(clinicId: number): Promise<WaitOffer[]> {
      return db
        .selectFrom('waitOffer')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where(isOpen())
        .orderBy('offeredAt')
        .orderBy('id')
        .execute();
    },
    /** What these entries have been offered, the earliest first. */
    async offersTo(clinicId: number, entryIds: readonly number[]): Promise<WaitOffer[]> {
      if (entryIds.length === 0) return [];
      return db
        .selectFrom('waitOffer')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('waitlistId', 'in', entryIds)
        .orderBy('offeredAt')
        .orderBy('id')
        .execute();
    },
    /** Times of the days from `from` to `to` that visits held and gave back. */
    async freed(clinicId: number, from: string, to: string): Promise<FreedTime[]> {
      return db
        .selectFrom('visit')
        .select(['id', 'patientId', 'doctorId', 'startsAt', 'endsAt'])
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('doctorId', 'is not', null)
        .where('status', 'in', ['cancelled', 'moved', 'no_show'])
        .orderBy('startsAt')
        .orderBy('id')
        .execute();
    },
    async offer(clinicId: number, id: number): Promise<WaitOffer | null> {
      const row = await db
        .selectFrom('waitOffer')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
  };
}
