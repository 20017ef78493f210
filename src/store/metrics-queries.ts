/** What figures are made of, and the kept figures of finished days. */
import { type Kysely, sql } from 'kysely';
import type { DayFacts } from '../metrics/facts.ts';
import { type ClinicFacts, readFacts } from './day-facts.ts';
import type { Database } from './schema.ts';

type Write = <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>;

export function metricsQueries(db: Kysely<Database>, write: Write) {
  return {
    /** The facts of every day from `from` to `to`, both included, in order. */
    facts: (clinic: ClinicFacts, from: string, to: string, now: number): Promise<DayFacts[]> =>
      readFacts(db, clinic, from, to, now),

    /** The first day that any row belongs to; null in an empty clinic. */
    firstDay: (clinicId: number): Promise<string | null> => firstDay(db, clinicId),

    /** Kept figures, as text by day; only those made with the same definitions. */
    async kept(
      clinicId: number,
      from: string,
      to: string,
      definitions: string,
    ): Promise<{ day: string; payload: string }[]> {
      return db
        .selectFrom('dayFigures')
        .select(['day', 'payload'])
        .where('clinicId', '=', clinicId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('definitions', '=', definitions)
        .execute();
    },

    /**
     * Reads days, makes their figures and keeps them. One transaction that may write: no row can change between
     * the reading and the keeping, so what is kept is never stale.
     */
    async keep<T>(
      clinic: ClinicFacts,
      days: { from: string; to: string; now: number; definitions: string },
      make: (facts: DayFacts) => T,
    ): Promise<{ day: string; made: T }[]> {
      return write(async (inside) => {
        const facts = await readFacts(inside, clinic, days.from, days.to, days.now);
        const made = facts.map((one) => ({ day: one.day, made: make(one) }));
        for (const one of made) await keepDay(inside, clinic.id, days.definitions, one.day, one.made);
        return made;
      });
    },
  };
}

async function keepDay(
  db: Kysely<Database>,
  clinicId: number,
  definitions: string,
  day: string,
  made: unknown,
): Promise<void> {
  const kept = { definitions, payload: JSON.stringify(made) };
  await db
    .insertInto('dayFigures')
    .values({ clinicId, day, ...kept })
    .onConflict((conflict) => conflict.columns(['clinicId', 'day']).doUpdateSet(kept))
    .execute();
}

async function firstDay(db: Kysely<Database>, clinicId: number): Promise<string | null> {
  const first = (table: 'contact' | 'visit' | 'complaint', column: 'day' | 'bookedDay') =>
    sql`(select min(${sql.ref(column)}) from ${sql.table(table)} where "clinicId" = ${clinicId})`;
  const found = await sql<{ a: string | null; b: string | null; c: string | null; d: string | null }>`
    select ${first('contact', 'day')} as a, ${first('visit', 'day')} as b,
      ${first('visit', 'bookedDay')} as c, ${first('complaint', 'day')} as d`.execute(db);
  const days = Object.values(found.rows[0] ?? {}).filter((day): day is string => day !== null);
  return days.sort()[0] ?? null;
}
