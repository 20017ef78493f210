/** What imports know of their rows once later ones have completed them (src/metrics/support.ts). */
import { type Kysely, sql } from 'kysely';
import type { ImportKnowledge } from '../facts/import-run.ts';
import { type KnownRun, mayRefuse } from '../metrics/support.ts';
import { type Database, decode } from './schema.ts';

/** Of a run at least so many rows have to be completed before it is taken to know what the later file knew. */
const mostRows = 0.95;

/** The runs as they were, and those whose rows a later import completed with what that one knew. */
export async function withCompletions(
  db: Kysely<Database>,
  clinicId: number,
  runs: readonly KnownRun[],
): Promise<KnownRun[]> {
  // A completion may be of a hundred thousand rows: they are counted only where something would be refused.
  if (!runs.some(mayRefuse)) return [...runs];
  const later = await db
    .selectFrom('importRun')
    .selectAll()
    .where('clinicId', '=', clinicId)
    .where('completed', '>', 0)
    .where('kind', 'in', ['calls', 'visits'])
    .orderBy('id')
    .execute();
  let known = [...runs];
  for (const row of later) {
    const { id, kind, knows } = decode('importRun', row);
    if (knows === null) continue;
    const whole = await completedBy(db, id, kind === 'calls' ? 'contact' : 'visit');
    known = known.map((run) => (whole.has(run.id) ? { ...run, knows: both(run.knows, knows) } : run));
  }
  return known;
}

/** Earlier runs of whose rows nearly all were completed by this one. */
async function completedBy(
  db: Kysely<Database>,
  importId: number,
  record: 'contact' | 'visit',
): Promise<Set<number>> {
  const found = await sql<{ id: number; imported: number; rows: number }>`
    select r."id", r."imported", count(*) as "rows" from "importChange" c
    join ${sql.table(record)} t on t."id" = c."recordId" join "importRun" r on r."id" = t."importId"
    where c."importId" = ${importId} and c."record" = ${record} group by r."id", r."imported"`.execute(db);
  return new Set(
    found.rows.filter(({ imported, rows }) => Number(rows) >= imported * mostRows).map(({ id }) => id),
  );
}

function both(one: ImportKnowledge, other: ImportKnowledge): ImportKnowledge {
  const statuses = { ...one.statuses };
  for (const [status, rows] of Object.entries(other.statuses)) {
    statuses[status] = Math.max(statuses[status] ?? 0, rows);
  }
  return { fields: [...new Set([...one.fields, ...other.fields])], statuses };
}
