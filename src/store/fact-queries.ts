/** Reads of the journal. */
import type { Kysely } from 'kysely';
import type { Fact, RecordName } from '../facts/types.ts';
import { factBySeq, toFact } from './journal.ts';
import type { Database } from './schema.ts';

export function factQueries(db: Kysely<Database>) {
  return {
    bySeq: (seq: number): Promise<Fact | null> => factBySeq(db, seq),
    /** The latest entries of a desk, newest first. */
    async latest(clinicId: number, deskId: number, limit: number): Promise<Fact[]> {
      const rows = await db
        .selectFrom('fact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('deskId', '=', deskId)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toFact);
    },
    /** The whole history of one record, oldest first. */
    async ofRecord(subject: RecordName, id: number): Promise<Fact[]> {
      const rows = await db
        .selectFrom('fact')
        .selectAll()
        .where('subject', '=', subject)
        .where('subjectId', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    /** The entry that took this one back, if any. */
    async undoing(seq: number): Promise<Fact | null> {
      const row = await db
        .selectFrom('fact')
        .selectAll()
        .where('undoes', '=', seq)
        .where('seq', '>', seq)
        .executeTakeFirst();
      return row ? toFact(row) : null;
    },
  };
}
