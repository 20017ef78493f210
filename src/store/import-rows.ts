/** A file's rows into their table, batch by batch, and what they came to. */
import type { Kysely } from 'kysely';
import type { ImportKind, ImportRun, Reject, RowBatch } from '../facts/import-run.ts';
import type { Actor, Change } from '../facts/types.ts';
import { callInserter } from './call-inserter.ts';
import type { Engine } from './dialect.ts';
import type { Completed, ImportWork, RowInserter } from './import-work.ts';
import { patientInserter } from './patient-inserter.ts';
import type { Database } from './schema.ts';
import { serviceInserter } from './service-inserter.ts';
import { visitInserter } from './visit-inserter.ts';

type MakeInserter = (
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
  takeTurn: () => Promise<void>,
) => Promise<RowInserter>;

/** What a file's rows came to, and the days that they are about. */
export interface Added {
  tally: Pick<ImportRun, 'read' | 'imported' | 'rejected'>;
  days: { of: Set<string>; booked: Set<string> };
  /** How many rows had each status. */
  statuses: Map<string, number>;
  /** Of records that were here before. */
  changes: readonly Change[];
  completed: Completed;
}

const nothingCompleted: Completed = { days: new Set(), joined: 0 };

const inserters = {
  calls: callInserter,
  visits: visitInserter,
  patients: patientInserter,
  services: serviceInserter,
} as const satisfies Record<ImportKind, MakeInserter>;

export async function addRows(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
  takeTurn: () => Promise<void>,
): Promise<Added> {
  const inserter = await inserters[work.kind](engine, db, work, actor, importId, takeTurn);
  const seen = nothingSeen();
  try {
    for await (const batch of work.batches) {
      const { added, rejects } = await inserter.add(batch);
      count(seen, batch);
      tell(seen, work, added, [...batch.rejects, ...rejects]);
      work.progress(batch.bytes);
    }
    const { added, rejects, changes, completed = nothingCompleted } = await inserter.finish();
    tell(seen, work, added, rejects);
    return { ...seen, changes, completed };
  } finally {
    inserter.release();
  }
}

type Seen = Pick<Added, 'tally' | 'days' | 'statuses'>;

function nothingSeen(): Seen {
  return {
    tally: { read: 0, imported: 0, rejected: 0 },
    days: { of: new Set(), booked: new Set() },
    statuses: new Map(),
  };
}

/** What a batch is about, whether its rows were added or were here already. */
function count({ tally, days, statuses }: Seen, { read, columns }: RowBatch): void {
  tally.read = read;
  collect(days.of, columns.day);
  collect(days.booked, columns.bookedDay);
  countWords(statuses, columns.status);
}

function tell({ tally }: Seen, work: ImportWork, added: number, rejects: readonly Reject[]): void {
  tally.imported += added;
  tally.rejected += rejects.length;
  work.rejected(rejects);
}

function collect(days: Set<string>, column: readonly unknown[] | undefined): void {
  let last: unknown = null;
  for (const day of column ?? []) {
    if (day === last) continue;
    last = day;
    if (typeof day === 'string') days.add(day);
  }
}

function countWords(counts: Map<string, number>, column: readonly unknown[] | undefined): void {
  for (const word of column ?? []) {
    if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
