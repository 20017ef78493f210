/** Everything from one database to another, and whether two databases hold the same. */
import type { CopiedTable } from '../dialect.ts';
import { verifyChain } from '../journal.ts';
import { type Location, openEngine } from '../open.ts';
import { compareTable, type TablePair } from './compare.ts';
import { copiedTables, explained, highestWritten, lastHash, rowsIn, rowsOfAll, type Side } from './parts.ts';
import { atOneMoment, requireDatabase, requireOrigin } from './source.ts';
import { type Beginning, finishTarget, prepareTarget } from './target.ts';
import { transfer } from './transfer.ts';

/** Both ends. */
export interface CopyEnds {
  from: Location;
  to: Location;
}

/** Told how far the work has come. */
export interface CopyWatch {
  /** So many rows are to come in this part of the work. */
  begins(part: 'copy' | 'compare', rows: number): void;
  /** So many rows further. */
  moved(rows: number): void;
}

interface JournalState {
  entries: number;
  lastHash: string;
  /** The first entry that breaks the chain of hashes; null where it is whole. */
  brokenAt: number | null;
}

export interface Comparison {
  /** The two databases in words, without a secret. */
  from: string;
  to: string;
  tables: TablePair[];
  journal: { from: JournalState; to: JournalState };
  /** Every row of every table the same, and both journals whole. */
  equal: boolean;
}

export interface CopyReport extends Comparison {
  began: Beginning;
  /** Entries that desks have written at the source since the moment that was copied. */
  meanwhile: number;
}

/**
 * Copies everything. Until all is copied and found equal the target refuses every other command; run again, the copy
 * goes on where it was.
 * @param anew throws away first what an unfinished copy has left in the target
 * @throws ShiftError copy_nothing, journal_broken, copy_target_used, copy_other, copy_row
 */
export async function copyDatabase(
  ends: CopyEnds,
  env: NodeJS.ProcessEnv,
  anew: boolean,
  watch: CopyWatch,
): Promise<CopyReport> {
  return withSide(ends.from, env, async (from) => {
    await requireDatabase(from);
    const report = await atOneMoment(from, async (source) => {
      const origin = await requireOrigin(source);
      return withSide(ends.to, env, async (to) => {
        const began = await prepareTarget(to, origin, anew);
        await copyTables(source, to, watch);
        const compared = await compare(source, to, watch, null);
        if (compared.equal) await finishTarget(to, await numbersOf(source));
        return { ...compared, began };
      });
    });
    return { ...report, meanwhile: (await rowsIn(from, 'fact')) - report.journal.from.entries };
  });
}

/** Compares two databases, each as of one moment. @throws ShiftError copy_nothing when one of them is empty */
export async function compareDatabases(
  ends: CopyEnds,
  env: NodeJS.ProcessEnv,
  watch: CopyWatch,
): Promise<Comparison> {
  return withSide(ends.from, env, (from) =>
    withSide(ends.to, env, async (to) => {
      for (const side of [from, to]) await requireDatabase(side);
      return atOneMoment(from, (source) => atOneMoment(to, (target) => compare(source, target, watch)));
    }),
  );
}

async function withSide<T>(
  location: Location,
  env: NodeJS.ProcessEnv,
  work: (side: Side) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(location, env);
  try {
    return await work({ engine, db: engine.db, shown: location.shown });
  } finally {
    await engine.close();
  }
}

async function copyTables(from: Side, to: Side, watch: CopyWatch): Promise<void> {
  watch.begins('copy', await rowsOfAll(from));
  for (const table of copiedTables) {
    watch.moved(await rowsIn(to, table));
    await transfer(from, to, table, watch.moved);
  }
}

/** @param known what is known already of the first journal's chain */
async function compare(from: Side, to: Side, watch: CopyWatch, known?: null): Promise<Comparison> {
  watch.begins('compare', await rowsOfAll(from));
  const { columnsOf } = await to.engine.copying();
  const tables: TablePair[] = [];
  for (const table of copiedTables) {
    const columns = (await explained(to, columnsOf(to.db, table))).map(({ name }) => name);
    tables.push(await compareTable(from, to, table, columns, watch.moved));
  }
  const journal = { from: await journalOf(from, known), to: await journalOf(to) };
  const whole = journal.from.brokenAt === null && journal.to.brokenAt === null;
  const equal = whole && tables.every((table) => table.equal);
  return { from: from.shown, to: to.shown, tables, journal, equal };
}

async function journalOf(side: Side, known?: null): Promise<JournalState> {
  const brokenAt = known === undefined ? await explained(side, verifyChain(side.db)) : known;
  return { entries: await rowsIn(side, 'fact'), lastHash: await lastHash(side), brokenAt };
}

/** The highest number that each table has ever given: one that an undo has freed is not given again. */
async function numbersOf(side: Side): Promise<Map<CopiedTable, number>> {
  const { lastNumber } = await side.engine.copying();
  const numbers = new Map<CopiedTable, number>();
  for (const table of copiedTables) {
    const written = await highestWritten(side, table);
    const given = await explained(side, lastNumber(side.db, table));
    numbers.set(table, Math.max(given, written));
  }
  return numbers;
}
