/** Reads of scores and weekly reviews. */
import type { Kysely } from 'kysely';
import type { Contact } from '../contacts/types.ts';
import type { Review, ReviewContact, Score } from '../quality/types.ts';
import { type Database, decode, isOpen } from './schema.ts';

export function qualityQueries(db: Kysely<Database>) {
  const scores = (clinicId: number) => db.selectFrom('score').selectAll().where('clinicId', '=', clinicId);
  const reviews = (clinicId: number) => db.selectFrom('review').selectAll().where('clinicId', '=', clinicId);
  return {
    /** The score of a contact. */
    async score(clinicId: number, contactId: number): Promise<Score | null> {
      const row = await scores(clinicId).where('contactId', '=', contactId).executeTakeFirst();
      return row ? decode('score', row) : null;
    },
    /** Scores of contacts of these days, in order of day. */
    async scores(clinicId: number, from: string, to: string): Promise<Score[]> {
      const rows = await scores(clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('score', row));
    },
    async scoresOf(clinicId: number, contactIds: readonly number[]): Promise<Score[]> {
      if (contactIds.length === 0) return [];
      const rows = await scores(clinicId).where('contactId', 'in', contactIds).orderBy('id').execute();
      return rows.map((row) => decode('score', row));
    },
    /** The score written last with the highest version of the card. */
    async lastScore(clinicId: number): Promise<Score | null> {
      const row = await scores(clinicId)
        .orderBy('card', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? decode('score', row) : null;
    },
    async openReview(clinicId: number): Promise<Review | null> {
      return (await reviews(clinicId).where(isOpen()).executeTakeFirst()) ?? null;
    },
    async review(clinicId: number, id: number): Promise<Review | null> {
      return (await reviews(clinicId).where('id', '=', id).executeTakeFirst()) ?? null;
    },
    /** The latest first. */
    async reviews(clinicId: number, limit: number): Promise<Review[]> {
      return reviews(clinicId).orderBy('id', 'desc').limit(limit).execute();
    },
    /** The last review before this one that was held to its end. */
    async lastDone(clinicId: number, beforeId: number): Promise<Review | null> {
      const row = await reviews(clinicId)
        .where('state', '=', 'done')
        .where('id', '<', beforeId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    /** The contacts of a review in the order of the draw. */
    async drawn(reviewId: number): Promise<ReviewContact[]> {
      return db
        .selectFrom('reviewContact')
        .selectAll()
        .where('reviewId', '=', reviewId)
        .orderBy('position')
        .execute();
    },
    /** Contacts of these days that were drawn for a review which was not dropped. */
    async heard(clinicId: number, from: string, to: string): Promise<number[]> {
      const rows = await db
        .selectFrom('review')
        .innerJoin('reviewContact', 'reviewContact.reviewId', 'review.id')
        .select('reviewContact.contactId')
        .where('review.clinicId', '=', clinicId)
        .where('review.state', '<>', 'dropped')
        .where('review.fromDay', '<=', to)
        .where('review.toDay', '>=', from)
        .execute();
      return rows.map(({ contactId }) => contactId);
    },
    /** All contacts of these days, in order of time. */
    async contacts(clinicId: number, from: string, to: string): Promise<Contact[]> {
      const rows = await db
        .selectFrom('contact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('startedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    /** Contacts in which a visit was booked on these days. */
    async bookingContacts(clinicId: number, from: string, to: string): Promise<number[]> {
      const rows = await db
        .selectFrom('visit')
        .select('contactId')
        .distinct()
        .where('clinicId', '=', clinicId)
        .where('bookedDay', '>=', from)
        .where('bookedDay', '<=', to)
        .where('contactId', 'is not', null)
        .execute();
      return rows.flatMap(({ contactId }) => contactId ?? []);
    },
  };
}
