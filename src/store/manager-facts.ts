/** The days of the manager's figures: the facts of days with what these need besides (metrics/manager). */
import type { Kysely } from 'kysely';
import type { DayFacts } from '../metrics/facts.ts';
import { managerFactsOf } from '../metrics/manager/build.ts';
import type { LoadDoctor, ManagerBase } from '../metrics/manager/rows.ts';
import { type ClinicFacts, readFacts } from './day-facts.ts';
import { readManagerRows } from './manager-rows.ts';
import { mergedCards } from './patient-queries.ts';
import { type Database, decode } from './schema.ts';

/** What the database does not know: it stands in the clinic's data files. */
export interface ManagerAsked {
  careServices: ReadonlySet<number>;
  recallTags: ReadonlySet<string>;
}

export interface ManagerReads {
  base: ManagerBase;
  /** The facts of every day from `from` to `to`, both included, with `manager`. */
  days(from: string, to: string, now: number): Promise<DayFacts[]>;
}

export async function managerReads(
  db: Kysely<Database>,
  clinic: ClinicFacts,
  { careServices, recallTags }: ManagerAsked,
): Promise<ManagerReads> {
  const base: ManagerBase = {
    dataFrom: await firstCame(db, clinic.id),
    merged: await mergedCards(db, clinic.id),
    doctors: await loadDoctors(db, clinic.id),
    careServices,
  };
  return {
    base,
    async days(from, to, now) {
      const facts = await readFacts(db, clinic, from, to, now);
      const rows = await readManagerRows(db, clinic, { from, to, base, recallTags });
      const factsOf = managerFactsOf(rows, base);
      return facts.map((one) => ({ ...one, manager: factsOf(one.day) }));
    },
  };
}

async function firstCame(db: Kysely<Database>, clinicId: number): Promise<string | null> {
  const first = await db
    .selectFrom('visit')
    .select('day')
    .where('clinicId', '=', clinicId)
    .where('status', 'in', ['arrived', 'in_room', 'done'])
    .orderBy('day')
    .limit(1)
    .executeTakeFirst();
  return first?.day ?? null;
}

/** Each with his first and last visit, which the index of doctors' times knows at once. */
async function loadDoctors(db: Kysely<Database>, clinicId: number): Promise<LoadDoctor[]> {
  const rows = await db
    .selectFrom('doctor')
    .select(['id', 'hours', 'active'])
    .where('clinicId', '=', clinicId)
    .orderBy('id')
    .execute();
  const doctors: LoadDoctor[] = [];
  for (const row of rows) {
    const { id, hours, active } = decode('doctor', row);
    const firstDay = await edgeOf(db, id, 'first');
    doctors.push({ id, hours, active, firstDay, lastDay: firstDay && (await edgeOf(db, id, 'last')) });
  }
  return doctors;
}

async function edgeOf(
  db: Kysely<Database>,
  doctorId: number,
  edge: 'first' | 'last',
): Promise<string | null> {
  const visits = db.selectFrom('visit').select('day').where('doctorId', '=', doctorId).limit(1);
  const ordered = edge === 'first' ? visits.orderBy('startsAt') : visits.orderBy('startsAt', 'desc');
  return (await ordered.executeTakeFirst())?.day ?? null;
}
