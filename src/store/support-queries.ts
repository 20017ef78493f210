/** What imports knew of the rows of a period, and how many rows they have there (src/metrics/support.ts). */
import { type Kysely, sql } from 'kysely';
import type { KnownRun, RowsOfDay } from '../metrics/support.ts';
import { withCompletions } from './completed-knowledge.ts';
import { type Database, decode } from './schema.ts';

/** PostgreSQL counts in 64 bits, which come as text. */
const count = sql<number>`cast(count(*) as integer)`;

export function supportQueries(db: Kysely<Database>) {
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
    async rows(clinicId: number, from: string, to: string): Promise<RowsOfDay[]> {
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
    },
  };
}
