/** Imported calls, a batch at a time: those that are here teach the contacts what they lack, the others are added. */
import type { Kysely } from 'kysely';
import type { RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import { callMeeting } from './call-meeting.ts';
import { type ContactsBefore, contactsBefore } from './contacts-before.ts';
import type { Engine } from './dialect.ts';
import { joinHandCalls } from './hand-calls.ts';
import type { Finished, ImportWork, RowInserter } from './import-work.ts';
import { inPieces } from './in-pieces.ts';
import type { Database } from './schema.ts';
import { taughtContacts } from './taught-contacts.ts';

/** Bytes of a row, at least: how many rows a file may hold. */
const shortestRow = 100;

export async function callInserter(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  { clinicId }: Actor,
  importId: number,
  takeTurn: () => Promise<void>,
): Promise<RowInserter> {
  const required = work.rules.requiredFields;
  const before = contactsBefore(db, { clinicId, importId });
  const taught = taughtContacts(db, { clinicId, importId }, required);
  const peopled = await peopledDays(db, before);
  const meeting = callMeeting({
    ...{ importId, system: work.system, before, taught, peopled: peopled.among, takeTurn },
  });
  const rows = await bulkRows(engine, db, work, clinicId, importId);
  return {
    async add(batch: RowBatch) {
      const fresh = await meeting.fresh(batch);
      const added = fresh.length === 0 ? 0 : await rows.add(fresh.columns, fresh.length);
      if (added < fresh.length) await meeting.fold(fresh, added);
      return { added, rejects: [] };
    },
    async finish(): Promise<Finished> {
      await rows.finish();
      await takeTurn();
      const toleranceMinutes = work.rules.sameCallMinutes;
      const place = { importId, before, taught, peopled: await peopled.found(), toleranceMinutes, required };
      const joined = work.join === false ? 0 : await joinHandCalls(db, place);
      return { added: -joined, rejects: [], changes: [], completed: { days: taught.days, joined } };
    },
    release: rows.release,
  };
}

function bulkRows(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  clinicId: number,
  importId: number,
) {
  return engine.bulk(db).inserter({
    table: 'contact',
    columns: work.fields,
    fixed: { clinicId, importId, ...(work.fields.includes('tags') ? {} : { tags: '[]' }) },
    known: '("clinicId", "importKey") where "importKey" is not null do nothing',
    expected: work.fileBytes / shortestRow,
    unordered: ['contactPhone'],
  });
}

/**
 * Which days had contacts before the import, asked once a day. On a server desks go on writing until the import takes its
 * turn: days that had none are looked at again then, if anybody has written at all.
 */
async function peopledDays(db: Kysely<Database>, before: ContactsBefore) {
  const since = await lastEntry(db);
  const any = await before.any();
  const known = new Map<string, boolean>();
  const look = async (days: readonly string[]): Promise<void> => {
    const found = new Set(await inPieces(days, before.daysOf));
    for (const day of days) known.set(day, found.has(day));
  };
  const having = (has: boolean) => [...known].filter(([, had]) => had === has).map(([day]) => day);
  return {
    /** To be asked in turn, when all rows are in. */
    async found(): Promise<string[]> {
      if ((await lastEntry(db)) !== since) await look(having(false));
      return having(true);
    },
    async among(days: readonly string[]): Promise<string[]> {
      const asked = days.filter((day) => !known.has(day));
      if (any) await look(asked);
      else for (const day of asked) known.set(day, false);
      return days.filter((day) => known.get(day));
    },
  };
}

/** What desks write stands in the journal, in the order of their turns. */
async function lastEntry(db: Kysely<Database>): Promise<number> {
  const last = await db.selectFrom('fact').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last?.seq ?? 0;
}
