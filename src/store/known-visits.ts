/** Visits that are here already and the rows that tell of them: see same-visit.ts. */
import type { Kysely } from 'kysely';
import { couldBeVisit, type ToldVisit, visitLearns } from '../visits/same-visit.ts';
import { holdingStatuses, type Visit } from '../visits/types.ts';
import { complete, rewrite, timesCompleted } from './import-changes.ts';
import type { Completed } from './import-work.ts';
import type { ImportedPatient } from './imported-patients.ts';
import { type Database, encode } from './schema.ts';
import type { VisitTold } from './visit-rows.ts';

export interface KnownVisits {
  completed: Completed & { days: Set<string> };
  /** The visit that each row is about, where it is here. */
  find(rows: readonly VisitTold[]): Promise<Map<VisitTold, Visit>>;
  /** False: what the row tells is forbidden, the doctor's time is another's. */
  teach(visit: Visit, told: ToldVisit, patient: ImportedPatient | null): Promise<boolean>;
}

export function knownVisits(
  db: Kysely<Database>,
  place: { clinicId: number; importId: number },
  system: string,
): KnownVisits {
  const { clinicId, importId } = place;
  const completed = { days: new Set<string>(), joined: 0 };
  const taken = new Set<number>();
  return {
    completed,
    async find(rows) {
      const found = await byKeys(db, clinicId, rows);
      const open = rows.filter((row) => !found.has(row));
      const byStart = groupByStart(open);
      for (const { visit, who } of await earlierImported(db, place, open)) {
        if (taken.has(visit.id)) continue;
        const then = byStart.get(visit.startsAt) ?? [];
        const row = then.find((one) => !found.has(one) && couldBeVisit(one, visit, who, system));
        if (!row) continue;
        taken.add(visit.id);
        found.set(row, visit);
      }
      return found;
    },
    async teach(visit, told, patient) {
      const isOwn = visit.importId === importId;
      const byHand = !isOwn && (await isChangedByHand(db, visit));
      const set = { ...visitLearns(visit, told, byHand), ...whose(visit, patient) };
      if (Object.keys(set).length === 0) return true;
      if (!(await isFree(db, visit, { ...visit, ...set }))) return false;
      if (isOwn) await rewrite(db, 'visit', visit.id, encode(set));
      else await complete(db, place, [{ record: 'visit', id: visit.id, before: visit, set }]);
      for (const { day, bookedDay } of [visit, { ...visit, ...set }]) completed.days.add(day).add(bookedDay);
      return true;
    },
  };
}

async function isChangedByHand(db: Kysely<Database>, { id, version }: Visit): Promise<boolean> {
  if (version === 1) return false;
  const times = await timesCompleted(db, 'visit', [id]);
  return version - 1 > (times.get(id) ?? 0);
}

function whose(visit: Visit, patient: ImportedPatient | null): Partial<Visit> {
  return visit.patientId === null && patient !== null ? { patientId: patient.id } : {};
}

async function byKeys(
  db: Kysely<Database>,
  clinicId: number,
  rows: readonly VisitTold[],
): Promise<Map<VisitTold, Visit>> {
  const keys = rows.map(({ importKey }) => importKey);
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where('clinicId', '=', clinicId)
    .where('importKey', 'in', keys)
    .execute();
  const known = new Map(visits.map((visit) => [visit.importKey, visit]));
  return new Map(
    rows.flatMap((row): [VisitTold, Visit][] => {
      const visit = known.get(row.importKey);
      return visit ? [[row, visit]] : [];
    }),
  );
}

function groupByStart(rows: readonly VisitTold[]): Map<number, VisitTold[]> {
  const groups = new Map<number, VisitTold[]>();
  for (const row of rows) {
    const then = groups.get(row.told.startsAt);
    if (then) then.push(row);
    else groups.set(row.told.startsAt, [row]);
  }
  return groups;
}

/**
 * Visits of earlier imports that begin when one of the rows does, with their patients. Those of this import are not
 * read: a long file would go through all that it has brought in with every batch of its rows.
 */
async function earlierImported(
  db: Kysely<Database>,
  { clinicId, importId }: { clinicId: number; importId: number },
  rows: readonly VisitTold[],
) {
  if (rows.length === 0) return [];
  const days = [...new Set(rows.map(({ told }) => told.day))];
  const times = new Set(rows.map(({ told }) => told.startsAt));
  const visits = await db
    .selectFrom('visit')
    .leftJoin('patient', 'patient.id', 'visit.patientId')
    .selectAll('visit')
    .select(['patient.name as patientName', 'patient.phone as patientPhone'])
    .where('visit.clinicId', '=', clinicId)
    .where('visit.day', 'in', days)
    .where('visit.importKey', 'is not', null)
    .where((is) => is.or([is('visit.importId', 'is', null), is('visit.importId', '<>', importId)]))
    .execute();
  return visits
    .filter(({ startsAt }) => times.has(startsAt))
    .sort((a, b) => a.id - b.id)
    .map(({ patientName, patientPhone, ...visit }) => ({
      visit,
      who: { name: patientName ?? '', phone: patientPhone },
    }));
}

/** The schema would refuse it too, but in PostgreSQL that ends the transaction. */
async function isFree(db: Kysely<Database>, before: Visit, after: Visit): Promise<boolean> {
  const holds = (visit: Visit) => holdingStatuses.includes(visit.status);
  const moved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
  if (!holds(after) || after.doctorId === null) return true;
  if (holds(before) && !moved && before.doctorId === after.doctorId) return true;
  const other = await db
    .selectFrom('visit')
    .select('id')
    .where('doctorId', '=', after.doctorId)
    .where('startsAt', '<', after.endsAt)
    .where('endsAt', '>', after.startsAt)
    .where('status', 'in', holdingStatuses)
    .where('id', '<>', before.id)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}
