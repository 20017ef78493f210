/** What imports knew of the rows of a period, and how many rows they have there (src/metrics/support.ts). */
import { type Kysely, sql } from 'kysely';
import type { KnownRun, RowsOfDay } from '../metrics/support.ts';
import { withCompletions } from './completed-knowledge.ts';
import { keepingWhilePossible, keepOne, keptNamed } from './keeping.ts';
import { type Database, decode } from './schema.ts';
import { rowsName } from './stale-days.ts';
import type { Inside, Write } from './transaction.ts';

/** PostgreSQL counts in 64 bits, which come as text. */
const count = sql<number>`cast(count(*) as integer)`;

/** What the counts mean: another meaning is another name, under which nothing is kept yet. */
const definitions = 'rows 1';

export function supportQueries(db: Kysely<Database>, write: Write) {
  const keeping = keepingWhilePossible();
  return {
    /** The imports of calls and visits with a row between two days, both included. */
    async runs(clinicId: number, from: string, to: string): Promise<KnownRun[]> {
      const rows = await db
        .selectFrom('importRun')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('fromDay', '<=', to)
        .where('toDay', '>=', from)
        .where('kind', 'in', ['calls', 'visits'])
        .where('knows', 'is not', null)
        .orderBy('id')
        .execute();
      const runs = rows.flatMap((row) => {
        const { id, kind, fileName, fromDay, toDay, knows } = decode('importRun', row);
        return knows ? [{ id, kind, fileName, fromDay, toDay, knows }] : [];
      });
      return withCompletions(db, clinicId, runs);
    },

    /** How many rows each import, and the desk, has on each of the days. */
    rows: (clinicId: number, from: string, to: string): Promise<RowsOfDay[]> =>
      countRows(db, clinicId, from, to),

    /** The same of whole months that are over: counted once, and kept until a row of theirs changes. */
    async monthRows(clinicId: number, months: readonly WholeMonth[]): Promise<RowsOfDay[]> {
      const names = months.map(({ month }) => rowsName(month));
      const kept = await keptNamed(db, clinicId, names, definitions);
      const known = new Map(kept.map(({ day, payload }) => [day, JSON.parse(payload) as RowsOfDay[]]));
      const rows: RowsOfDay[] = [];
      for (const one of months) {
        const counted =
          known.get(rowsName(one.month)) ??
          (await keeping(() => write((inside) => keepRows(inside, clinicId, one)))) ??
          (await countRows(db, clinicId, one.from, one.to));
        rows.push(...counted);
      }
      return rows;
    },
  };
}

/** `month` is `YYYY-MM`, the days its first and its last. */
export interface WholeMonth {
  month: string;
  from: string;
  to: string;
}

/** In a transaction that may write: no row can change between the counting and the keeping. */
async function keepRows(
  inside: Inside,
  clinicId: number,
  { month, from, to }: WholeMonth,
): Promise<RowsOfDay[]> {
  const rows = await countRows(inside, clinicId, from, to);
  await keepOne(inside, clinicId, definitions, rowsName(month), rows);
  return rows;
}

async function countRows(
  db: Kysely<Database>,
  clinicId: number,
  from: string,
  to: string,
): Promise<RowsOfDay[]> {
  const contacts = await db
    .selectFrom('contact')
    .select(['importId', 'day', 'channel', count.as('count')])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('direction', '=', 'in')
    .groupBy(['importId', 'day', 'channel'])
    .execute();
  const visits = await db
    .selectFrom('visit')
    .leftJoin('importRun', (join) =>
      // An import of what was still to come is work like any other: what became of it is recorded here.
      join.onRef('importRun.id', '=', 'visit.importId').onRef('importRun.at', '>=', 'visit.startsAt'),
    )
    .select(['importRun.id as importId', 'visit.day', count.as('count')])
    .where('visit.clinicId', '=', clinicId)
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .groupBy(['importRun.id', 'visit.day'])
    .execute();
  return [
    ...contacts.map(({ importId, day, channel, count: contacts }) => ({
      ...{ importId, day, contacts, calls: channel === 'call' ? contacts : 0, visits: 0 },
    })),
    ...visits.map(({ importId, day, count: visits }) => ({
      ...{ importId, day, contacts: 0, calls: 0, visits },
    })),
  ];
}
