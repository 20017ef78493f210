/** Reads of the journal. */
import { type Kysely, sql } from 'kysely';
import type { Fact, RecordName } from '../facts/types.ts';
import { factBySeq, toFact } from './journal.ts';
import type { Database } from './schema.ts';
import type { Write } from './transaction.ts';

/** More entries than all desks write while one person answers a question. */
const reachBack = 5000;

/** With so many new entries one of them is taken to be ours. */
const manyNews = 100;

export function factQueries(db: Kysely<Database>, write: Write) {
  return {
    bySeq: (clinicId: number, seq: number): Promise<Fact | null> => factBySeq(db, clinicId, seq),
    /** The latest entries of a desk, or of the whole clinic for null; newest first. */
    async latest(clinicId: number, deskId: number | null, limit: number): Promise<Fact[]> {
      let query = db
        .selectFrom('fact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .orderBy('seq', 'desc')
        .limit(limit);
      if (deskId !== null) query = query.where('deskId', '=', deskId);
      return (await query.execute()).map(toFact);
    },
    /**
     * Whether the clinic's journal has grown since that entry, and the last entry of all. One question that reads only
     * what is new: boards ask it every second.
     */
    async newsSince(clinicId: number, seq: number): Promise<{ last: number; changed: boolean }> {
      const rows = await db
        .selectFrom('fact')
        .select(['seq', 'clinicId'])
        .where('seq', '>', seq)
        .orderBy('seq', 'desc')
        .limit(manyNews)
        .execute();
      const ours = rows.some((row) => row.clinicId === clinicId);
      return { last: rows[0]?.seq ?? seq, changed: ours || rows.length === manyNews };
    },
    /** The entries that follow one, oldest first. */
    async after(clinicId: number, seq: number, limit: number): Promise<Fact[]> {
      const rows = await db
        .selectFrom('fact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(toFact);
    },
    /** The whole history of one of the clinic's records, oldest first. */
    async ofRecord(clinicId: number, subject: RecordName, id: number): Promise<Fact[]> {
      const rows = await db
        .selectFrom('fact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('subject', '=', subject)
        .where('subjectId', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    /**
     * The entries that changed a row after that version of it, whatever they are about, the oldest first. Only
     * among the latest: what two desks change at once has been changed just now.
     */
    async changesOf(clinicId: number, table: RecordName, id: number, version: number): Promise<Fact[]> {
      const touching = await db
        .selectFrom('fact')
        .selectAll()
        .where('clinicId', '=', clinicId)
        // As the journal spells a change (journal.ts).
        .where('payload', 'like', `%{"table":"${table}","id":${id},"before":%`)
        .where('seq', '>', (inner) =>
          inner.selectFrom('fact').select(sql<number>`max("seq") - ${reachBack}`.as('from')),
        )
        .orderBy('seq')
        .execute();
      const isLater = ({ payload }: Fact): boolean =>
        payload.some((one) => one.table === table && one.id === id && Number(one.before?.version) >= version);
      return touching.map(toFact).filter(isLater);
    },
    /**
     * Whether what was sent under this receipt has arrived. Asked in a turn of its own: a program that lost its
     * connection in the middle of writing has ended its turn, one way or the other, before the answer is given.
     */
    async arrived(receipt: string): Promise<boolean> {
      return write(async (inside) => {
        const found = await inside
          .selectFrom('fact')
          .select('seq')
          .where('receipt', '=', receipt)
          .executeTakeFirst();
        return found !== undefined;
      });
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
