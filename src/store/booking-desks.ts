/** At which desk a visit was booked: it tells who booked it and when, and the shifts tell where that person was then. */
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

interface Booked {
  bookedBy: string | null;
  bookedAt: number;
  importId: number | null;
}

interface Spell {
  deskId: number;
  openedAt: number;
  closedAt: number | null;
}

/** A desk for each visit; null for one from a file, and where nobody was on shift, or one person at two desks. */
export async function bookingDesks<V extends Booked>(
  db: Kysely<Database>,
  clinicId: number,
  visits: readonly V[],
): Promise<(V & { deskId: number | null })[]> {
  const spells = await spellsOf(db, clinicId, visits.filter(isOurs));
  return visits.map((visit) => ({
    ...visit,
    deskId: isOurs(visit) ? deskAt(spells.get(visit.bookedBy ?? '') ?? [], visit.bookedAt) : null,
  }));
}

function isOurs({ bookedBy, importId }: Booked): boolean {
  return bookedBy !== null && importId === null;
}

/** The shifts of the time in which these were booked, by the administrator's code. */
async function spellsOf(
  db: Kysely<Database>,
  clinicId: number,
  visits: readonly Booked[],
): Promise<Map<string, Spell[]>> {
  const spells = new Map<string, Spell[]>();
  if (visits.length === 0) return spells;
  const { first, last } = span(visits);
  const rows = await db
    .selectFrom('shift')
    .innerJoin('staff', 'staff.id', 'shift.administratorId')
    .select(['staff.code', 'shift.deskId', 'shift.openedAt', 'shift.closedAt'])
    .where('shift.clinicId', '=', clinicId)
    .where('shift.openedAt', '<=', last)
    .where((is) => is.or([is('shift.closedAt', 'is', null), is('shift.closedAt', '>=', first)]))
    .execute();
  for (const { code, ...spell } of rows) {
    const known = spells.get(code);
    if (known) known.push(spell);
    else spells.set(code, [spell]);
  }
  return spells;
}

function span(visits: readonly Booked[]): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { bookedAt } of visits) {
    if (bookedAt < first) first = bookedAt;
    if (bookedAt > last) last = bookedAt;
  }
  return { first, last };
}

function deskAt(spells: readonly Spell[], at: number): number | null {
  const desks = new Set<number>();
  for (const { deskId, openedAt, closedAt } of spells) {
    if (openedAt <= at && (closedAt === null || at <= closedAt)) desks.add(deskId);
  }
  const [desk, ...others] = desks;
  return desk === undefined || others.length > 0 ? null : desk;
}
