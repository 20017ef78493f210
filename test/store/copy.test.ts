/** Everything from one database to another: from the engine under test to itself, and to a file and back. */
import { existsSync } from 'node:fs';
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewRow } from '../../src/facts/types.ts';
import {
  type CopyReport,
  type CopyWatch,
  compareDatabases,
  copyDatabase,
} from '../../src/store/copy/copy.ts';
import { copiedTables } from '../../src/store/copy/parts.ts';
import type { Engine } from '../../src/store/dialect.ts';
import { schemaVersion } from '../../src/store/migrations.ts';
import type { Location } from '../../src/store/open.ts';
import { references } from '../../src/store/references.ts';
import { openStore } from '../../src/store/store.ts';
import type { Task } from '../../src/tasks/types.ts';
import { newDesk } from '../cli/run-cli.ts';
import type { TestDatabase } from '../engines/database.ts';
import { allRows, type Ends, kinds, newEnds, withEngine } from './copy-ends.ts';

/** What happens to the program at one of the two databases. */
const fate = vi.hoisted(
  (): { at: string; statements: number | null; afterFirst: (() => Promise<unknown>) | null } => ({
    at: '',
    statements: null,
    afterFirst: null,
  }),
);

vi.mock('../../src/store/open.ts', async (original) => {
  const open = await original<typeof import('../../src/store/open.ts')>();
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (fate.statements === 0) throw new Error('killed');
      if (fate.statements !== null) fate.statements -= 1;
      return node;
    },
    async transformResult({ result }) {
      const first = fate.afterFirst;
      fate.afterFirst = null;
      await first?.();
      return result;
    },
  };
  return {
    async openEngine(location: Location, env: NodeJS.ProcessEnv): Promise<Engine> {
      const engine = await open.openEngine(location, env);
      return location.shown === fate.at ? { ...engine, db: engine.db.withPlugin(plugin) } : engine;
    },
  };
});

let ends: Ends;
let source: TestDatabase;
beforeAll(async () => {
  ends = await newEnds();
  source = ends.source.database;
});
beforeEach(() => {
  Object.assign(fate, { at: '', statements: null, afterFirst: null });
});
afterAll(() => ends.remove());

const still: CopyWatch = { begins: () => undefined, moved: () => undefined };

function copy(from: TestDatabase, to: TestDatabase, anew = false, watch = still): Promise<CopyReport> {
  return copyDatabase(between(from, to), {}, anew, watch);
}

/** The code of the refusal, and what it says. */
async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: { code?: string; params?: unknown; message: string }) => [
      error.code ?? error.message,
      error.params,
    ],
  );
}

const between = (from: TestDatabase, to: TestDatabase) => ({ from: from.location, to: to.location });

/** A copy whose program died when the practice clinic's people and doctors were there. */
async function tornCopy(from: TestDatabase, to: TestDatabase): Promise<void> {
  let rows = 0;
  const moved = (more: number): void => {
    rows += more;
    if (rows > 10) throw new Error('killed');
  };
  expect(await refusal(copy(from, to, false, { ...still, moved }))).toEqual(['killed', undefined]);
}

/** Somebody at a desk writes a task down. */
async function write(database: TestDatabase, title: string): Promise<void> {
  await database.withStore(async (store) => {
    const row: NewRow<Task> = {
      ...({ clinicId: 1, kind: 'task', title, dueAt: 0, state: 'open', createdAt: 0 } as const),
      ...{ ownerId: null, phone: null, contactId: null, visitId: null, complaintId: null, carriedFrom: null },
      ...{ reason: null, doneAt: null, result: null },
      ...{ claimedBy: null, claimedUntil: null, claimedAt: null, claimedStaffId: null },
    };
    await store.apply(
      {
        kind: 'task.added',
        subject: { table: 'task', id: { ref: 'task' } },
        changes: [{ op: 'insert', table: 'task', as: 'task', row }],
      },
      { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '1970-01-01' },
    );
  });
}

/** Opens the journal to changes, as whoever owns the tables can. */
async function rewrite({ name, db }: Engine, seq: number): Promise<void> {
  if (name === 'postgres') await sql`alter table "fact" disable trigger user`.execute(db);
  else await sql`drop trigger "factAppendOnlyUpdate"`.execute(db);
  await db.updateTable('fact').set({ reason: 'nobody was late' }).where('seq', '=', seq).execute();
}

describe('what is copied', () => {
  it('is every table that a program of this schema makes, but for what it can compute again', async () => {
    await withEngine(source, async ({ db }) => {
      const tables = await db.introspection.getTables();
      const ours = tables.map(({ name }) => name).filter((name) => !/^(sqlite_|smenaSchema$)/.test(name));
      expect(ours.sort()).toEqual([...copiedTables, 'dayFigures'].sort());
    });
    const rows = await allRows(source);
    expect(Object.entries(rows).filter(([, found]) => found.length === 0)).toEqual([]);
  });

  it('comes after what it names', () => {
    const order: readonly string[] = copiedTables;
    const place = (table: string): number => order.indexOf(table);
    const early = Object.entries(references).flatMap(([named, users]) =>
      users.filter(([user]) => user !== named && place(user) < place(named)).map(([user]) => [user, named]),
    );
    expect(early).toEqual([]);
  });
});

describe.each(kinds)('a copy into a database of the kind “%s”', (kind) => {
  it('holds the same rows, numbers and journal, and comes back the same', async () => {
    const target = await ends.target(kind);
    const report = await copy(source, target);
    expect(report).toMatchObject({ equal: true, began: 'new', meanwhile: 0 });
    const rows = await allRows(source);
    expect(await allRows(target)).toEqual(rows);
    const counted = report.tables.map(({ table, from, to }) => [table, from.rows, to.rows]);
    expect(counted).toEqual(copiedTables.map((table) => [table, rows[table]?.length, rows[table]?.length]));
    const back = await ends.target('same');
    expect((await copy(target, back)).equal).toBe(true);
    expect(await allRows(back)).toEqual(rows);
  });

  it('goes on numbering where the source would have, also past what was taken back', async () => {
    const target = await ends.target(kind);
    const { equal } = await copy(source, target);
    expect(equal).toBe(true);
    const highest = Math.max(...((await allRows(source)).task ?? []).map((row) => Number(Object(row).id)));
    const added = await ends.source.run(['task', 'add', 'next', '--due', '+2h', '--json'], {
      env: { SHIFT_DB: target.address },
    });
    expect(added.json<{ task: { id: number } }>().task.id).toBe(highest + 2);
    const imported = await withEngine(target, (engine) => engine.nextId(engine.db, 'importRun'));
    expect(imported).toBe(2);
  });

  it('goes on where it was, wherever its program died', async () => {
    const rows = await allRows(source);
    const target = await ends.target(kind);
    Object.assign(fate, { at: target.location.shown, statements: 1_000_000 });
    await copy(source, target);
    const statements = 1_000_000 - (fate.statements ?? 0);
    // Far enough apart to be done soon, and each time at another place of the batch.
    for (let at = 3; at < statements; at += kind === 'file' ? 23 : 47) {
      const torn = await ends.target(kind);
      Object.assign(fate, { at: torn.location.shown, statements: at });
      expect(await refusal(copy(source, torn)), `statement ${at}`).toEqual(['killed', undefined]);
      fate.statements = null;
      const { began, equal } = await copy(source, torn);
      expect([equal, ['new', 'resumed'].includes(began)], `statement ${at}`).toEqual([true, true]);
      expect(await allRows(torn), `statement ${at}`).toEqual(rows);
    }
  });

  it('takes no second copy, and names who is there', async () => {
    const target = await ends.target(kind);
    await copy(source, target);
    const before = await allRows(target);
    const used = { file: target.location.shown, clinics: 'Жайлы', entries: before.fact?.length };
    expect(await refusal(copy(source, target))).toEqual(['copy_target_used', used]);
    expect(await refusal(copy(source, target, true))).toEqual(['copy_target_used', used]);
    expect(await allRows(target)).toEqual(before);
  });

  it('sees one moment of a source in which desks go on writing, and says so', async () => {
    const busy = await ends.another();
    const rows = await allRows(busy);
    const target = await ends.target(kind);
    fate.at = target.location.shown;
    fate.afterFirst = () => write(busy, 'meanwhile');
    expect(await copy(busy, target)).toMatchObject({ equal: true, meanwhile: 1 });
    expect(await allRows(target)).toEqual(rows);
    expect((await allRows(busy)).task?.length).toBe((rows.task?.length ?? 0) + 1);
  });

  it('is made anew when the source was written to before it was finished', async () => {
    const busy = await ends.another();
    const target = await ends.target(kind);
    await tornCopy(busy, target);
    await write(busy, 'before it was finished');
    expect(await copy(busy, target)).toMatchObject({ equal: true, began: 'anew', meanwhile: 0 });
    expect(await allRows(target)).toEqual(await allRows(busy));
  });

  it('lets nobody work in it before it is finished', async () => {
    const target = await ends.target(kind);
    await tornCopy(source, target);
    const opening = withEngine(target, async (engine) => (await openStore(engine)).close());
    const unfinished = ['copy_unfinished', { source: source.location.shown }];
    expect(await refusal(opening)).toEqual(unfinished);
    expect(await refusal(compareDatabases(between(source, target), {}, still))).toEqual(unfinished);
    expect(await refusal(copy(target, await ends.target(kind)))).toEqual(unfinished);
    expect((await copy(source, target)).began).toBe('resumed');
  });

  it('is not mixed with another source’s, unless that is thrown away', async () => {
    const target = await ends.target(kind);
    await tornCopy(source, target);
    const other = newDesk();
    const people = ['--staff', 'C: administrator', '--yes'];
    expect((await other.run(['init', '--name', 'A', '--address', 'B', ...people])).code).toBe(0);
    expect(await refusal(copy(other.database, target))).toEqual([
      'copy_other',
      { file: target.location.shown, source: source.location.shown },
    ]);
    expect((await copy(other.database, target, true)).began).toBe('anew');
    expect(await allRows(target)).toEqual(await allRows(other.database));
    await other.remove();
  });

  it('leaves a database of a later program alone, whole or unfinished', async () => {
    for (const version of [schemaVersion + 1, -schemaVersion - 1]) {
      const target = await ends.target(kind);
      await withEngine(target, async (engine) => {
        await engine.setSchemaVersion(engine.db, version);
      });
      const newer = ['db_newer', { found: schemaVersion + 1, known: schemaVersion }];
      expect(await refusal(copy(source, target))).toEqual(newer);
      expect(await refusal(copy(source, target, true))).toEqual(newer);
      expect(await refusal(copy(target, await ends.target(kind)))).toEqual(newer);
    }
  });

  // Two who write into one file from one process would wait for each other for ever.
  it.runIf(kind === 'same')('is made by one program where two begin at once', async () => {
    const target = await ends.target(kind);
    const outcomes = await Promise.all([1, 2].map(() => refusal(copy(source, target))));
    expect(outcomes).toContain('done');
    for (const outcome of outcomes.filter((one) => one !== 'done')) {
      expect(outcome).toMatchObject([expect.stringMatching(/^(db_busy|copy_target_used)$/), {}]);
    }
    expect(outcomes).not.toEqual(['done', 'done']);
    expect(await allRows(target)).toEqual(await allRows(source));
  });

  it('names the row that the target’s schema forbids', async () => {
    const unruly = await ends.another();
    const [first, second] = await withEngine(unruly, async ({ name, db }) => {
      if (name === 'postgres') await sql`alter table "visit" drop constraint "visitOverlap"`.execute(db);
      else await sql`drop trigger "visitOverlapUpdate"`.execute(db);
      const busy = { doctorId: 1, roomId: null, startsAt: 0, endsAt: 9, status: 'booked' } as const;
      const visits = await db.selectFrom('visit').select('id').orderBy('id').limit(2).execute();
      const ids = visits.map(({ id }) => id);
      await db.updateTable('visit').set(busy).where('id', 'in', ids).execute();
      return ids;
    });
    expect(first).toBeLessThan(second ?? 0);
    const target = await ends.target(kind);
    const said = (await refusal(copy(unruly, target))) as [string, { reason: string }];
    expect(said).toMatchObject(['copy_row', { file: target.location.shown, what: 'visit', id: second }]);
    expect(said[1].reason).toMatch(/visit_?overlap/i);
    // Once it is put right, what has been copied before goes, for other rows may have been changed too.
    await withEngine(unruly, ({ db }) =>
      db
        .updateTable('visit')
        .set({ status: 'cancelled' })
        .where('id', '=', second ?? 0)
        .execute(),
    );
    expect(await copy(unruly, target)).toMatchObject({ equal: true, began: 'resumed' });
  });
});

describe('a source', () => {
  it('whose journal was rewritten is not copied, and the target stays as it is', async () => {
    const rewritten = await ends.another();
    await withEngine(rewritten, (engine) => rewrite(engine, 7));
    const target = await ends.target('file');
    const broken = ['journal_broken', { file: rewritten.location.shown, seq: 7 }];
    expect(await refusal(copy(rewritten, target))).toEqual(broken);
    expect(existsSync(target.address)).toBe(false);
  });

  it('that holds nothing is left as it is', async () => {
    const empty = await ends.target('same');
    const nothing = ['copy_nothing', { file: empty.location.shown }];
    expect(await refusal(copy(empty, await ends.target('file')))).toEqual(nothing);
    const version = await withEngine(empty, (engine) => engine.schemaVersion(engine.db));
    expect(version).toBe(0);
  });
});

describe('a comparison', () => {
  it('finds what differs in two databases, row by row', async () => {
    const target = await ends.target('file');
    await copy(source, target);
    const compare = () => compareDatabases(between(source, target), {}, still);
    expect((await compare()).equal).toBe(true);
    await withEngine(target, async ({ db }) => {
      await db.updateTable('contact').set({ talkSeconds: 1 }).where('id', '=', 3).execute();
      await db.deleteFrom('visit').where('id', '=', 5).execute();
    });
    const { equal, tables } = await compare();
    expect(equal).toBe(false);
    const differing = tables.filter((table) => !table.equal);
    expect(differing.map(({ table, firstDifference }) => [table, firstDifference])).toEqual([
      ['contact', 3],
      ['visit', 5],
    ]);
    for (const { from, to } of differing) expect(from.sha256).not.toBe(to.sha256);
  });

  it('says where a journal was rewritten, even where both were alike', async () => {
    const [one, other] = [await ends.another(), await ends.another()];
    for (const database of [one, other]) await withEngine(database, (engine) => rewrite(engine, 7));
    const { equal, tables, journal } = await compareDatabases(between(one, other), {}, still);
    expect([equal, tables.every((table) => table.equal)]).toEqual([false, true]);
    expect([journal.from.brokenAt, journal.to.brokenAt]).toEqual([7, 7]);
  });
});
