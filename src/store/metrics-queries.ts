/** What figures are made of, and the kept figures of finished days. */
import { type Kysely, sql } from 'kysely';
import type { DayFacts } from '../metrics/facts.ts';
import { type ClinicFacts, readFacts } from './day-facts.ts';
import { type Kept, keepingWhilePossible, keepOne, keptNamed } from './keeping.ts';
import type { ManagerAsked, ManagerReads } from './manager-facts.ts';
import type { Database } from './schema.ts';
import type { Inside, Write } from './transaction.ts';

export function metricsQueries(db: Kysely<Database>, write: Write) {
  const keeping = keepingWhilePossible();
  return {
    /** The facts of every day from `from` to `to`, both included, in order. */
    facts: (clinic: ClinicFacts, from: string, to: string, now: number): Promise<DayFacts[]> =>
      readFacts(db, clinic, from, to, now),

    /** Reads of the same with what the manager's figures need besides, some days at a time; loaded when asked for. */
    async manager(clinic: ClinicFacts, asked: ManagerAsked): Promise<ManagerReads> {
      const { managerReads } = await import('./manager-facts.ts');
      return managerReads(db, clinic, asked);
    },

    /** The first day that any row belongs to; null in an empty clinic. */
    firstDay: (clinicId: number): Promise<string | null> => firstDay(db, clinicId),

    /** Kept figures, as text by day; only those made with the same definitions. */
    kept: (clinicId: number, from: string, to: string, definitions: string) =>
      keptDays(db, clinicId, from, to, definitions),

    /** Kept figures of whole months (`YYYY-MM`), as text by month. */
    keptMonths: (clinicId: number, months: readonly string[], definitions: string): Promise<Kept[]> =>
      keptNamed(db, clinicId, months, definitions),

    /**
     * Keeps a month's figures made of those of its days, when all of them are kept; a row that changes later
     * forgets the month with its day.
     */
    async keepMonth(
      clinicId: number,
      month: { month: string; from: string; to: string; days: number; definitions: string },
      make: (payloads: readonly string[]) => unknown,
    ): Promise<void> {
      const keep = async (inside: Inside): Promise<void> => {
        const days = await keptDays(inside, clinicId, month.from, month.to, month.definitions);
        if (days.length < month.days) return;
        const made = make(days.map((one) => one.payload));
        await keepOne(inside, clinicId, month.definitions, month.month, made);
      };
      await keeping(() => write(keep));
    },

    /**
     * Reads days, makes their figures and keeps them. One transaction that may write: no row can change between
     * the reading and the keeping, so what is kept is never stale. Who may only read is told them all the same.
     */
    async keep<T>(
      clinic: ClinicFacts,
      days: { from: string; to: string; now: number; definitions: string },
      make: (facts: DayFacts) => T,
    ): Promise<{ day: string; made: T }[]> {
      const read = async (inside: Inside) => {
        const facts = await readFacts(inside, clinic, days.from, days.to, days.now);
        return facts.map((one) => ({ day: one.day, made: make(one) }));
      };
      const keep = async (inside: Inside) => {
        const made = await read(inside);
        for (const one of made) await keepOne(inside, clinic.id, days.definitions, one.day, one.made);
        return made;
      };
      return (await keeping(() => write(keep))) ?? read(db);
    },
  };
}

async function keptDays(
  db: Kysely<Database>,
  clinicId: number,
  from: string,
  to: string,
  definitions: string,
): Promise<Kept[]> {
  return (
    db
      .selectFrom('dayFigures')
      .select(['day', 'payload'])
      .where('clinicId', '=', clinicId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .where('definitions', '=', definitions)
      // A month's name is shorter than a day's.
      .where((row) => row(row.fn<number>('length', ['day']), '=', 10))
      .orderBy('day')
      .execute()
  );
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
