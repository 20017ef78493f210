/** What a test of copying needs: a full source, empty targets of both kinds, and reading both without the program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Actor, type Decision, ref } from '../../src/facts/types.ts';
import { copiedTables } from '../../src/store/copy/parts.ts';
import type { Engine } from '../../src/store/dialect.ts';
import { openEngine } from '../../src/store/open.ts';
import { copyDesk, type Desk, newDesk } from '../cli/run-cli.ts';
import { inFile, newDatabase, type TestDatabase } from '../engines/database.ts';
import { engineUnderTest } from '../engines/names.ts';

export interface Ends {
  /** The practice clinic with something in every table, on the engine under test. Nobody is connected to it. */
  source: Desk;
  /** An empty database: a file, or one of the engine under test. */
  target(kind: 'file' | 'same'): Promise<TestDatabase>;
  /** Another database of the engine under test with all that the source holds. */
  another(): Promise<TestDatabase>;
  remove(): Promise<void>;
}

/** From what to what it goes: with PostgreSQL under test also to a file, whence it comes back. */
export const kinds = engineUnderTest() === 'postgres' ? (['same', 'file'] as const) : (['file'] as const);

const calls = `Дата,Тип,Статус,Откуда,Куда,Разговор
15.01.2026 10:00:00,входящий,отвечен,87010000001,100,60
15.01.2026 10:05:00,входящий,пропущен,87010000002,100,0
`;

export async function newEnds(): Promise<Ends> {
  const source = newDesk();
  const folder = mkdtempSync(join(tmpdir(), 'smena-copy-'));
  const made: TestDatabase[] = [];
  const copies: Desk[] = [];
  await fill(source);
  const keep = async (database: TestDatabase): Promise<TestDatabase> => {
    made.push(database);
    await database.ready();
    return database;
  };
  return {
    source,
    target: (kind) =>
      keep(
        kind === 'same' && engineUnderTest() === 'postgres'
          ? newDatabase(folder, { bare: true })
          : inFile(join(folder, `${made.length}.db`)),
      ),
    async another() {
      const copy = copyDesk(source);
      copies.push(copy);
      await copy.database.ready();
      return copy.database;
    },
    async remove() {
      for (const desk of [source, ...copies]) await desk.remove();
      for (const database of made) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const actor: Actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
const [clinicId, day, at, deskId, staffId] = [1, '2026-01-16', 0, 1, 1];
/** A row in each table that the practice clinic's day leaves empty. */
const oneOfEach: Decision = {
  kind: 'test.seeded',
  subject: { table: 'room', id: ref('room') },
  changes: [
    { op: 'insert', table: 'room', as: 'room', row: { clinicId, code: 'x-ray', name: 'Рентген', active: 1 } },
    {
      op: 'insert',
      table: 'specialDay',
      row: { clinicId, doctorId: null, day: '2026-03-22', hours: null, note: 'Наурыз', active: 1 },
    },
    { op: 'insert', table: 'kin', row: { clinicId, patientId: 1, relativeId: 2, relation: 'mother' } },
    {
      op: 'insert',
      table: 'waitOffer',
      row: {
        ...{ clinicId, waitlistId: 1, person: 'p1', doctorId: 1, startsAt: 0, endsAt: 1, day, offeredAt: at },
        ...{ expiresAt: 1, state: 'expired', answeredAt: null, visitId: null, deskId, staffId, reason: null },
      },
    },
    {
      op: 'insert',
      table: 'confirmation',
      row: { clinicId, visitId: 1, at, day, means: 'call', result: 'busy', deskId, staffId },
    },
    {
      op: 'insert',
      table: 'paper',
      row: {
        ...{ clinicId, patientId: 1, visitId: 1, code: 'personal-data', state: 'signed', at, day },
        ...{ note: null, deskId, staffId },
      },
    },
    {
      op: 'insert',
      table: 'carePlan',
      row: {
        ...{ clinicId, patientId: 1, visitId: 1, state: 'presented', total: 5, paid: null, sessions: 3 },
        ...{ managerId: null, handedAt: null, presentedAt: at, day, decidedAt: null, note: null },
      },
    },
    {
      op: 'insert',
      table: 'cashEntry',
      row: { clinicId, shiftId: 1, at, day, kind: 'in', amount: 5, visitId: null, note: null, staffId },
    },
    {
      op: 'insert',
      table: 'targetChange',
      row: { clinicId, metric: 'conversion', op: '>=', value: 0.6, fromDay: day, setAt: at, staffId },
    },
    {
      op: 'insert',
      table: 'review',
      as: 'review',
      row: {
        ...{ clinicId, fromDay: '2026-01-05', toDay: '2026-01-11', seed: 'k7', state: 'open', startedAt: at },
        ...{ finishedAt: null, staffId, skill: null, note: null },
      },
    },
    {
      op: 'insert',
      table: 'reviewContact',
      row: { reviewId: ref('review'), contactId: 1, stratum: 'lost', position: 1 },
    },
    {
      op: 'insert',
      table: 'score',
      row: {
        ...{ clinicId, contactId: 1, reviewId: ref('review'), scorerId: staffId, operator: 'aigul', at, day },
        ...{ card: 1, marks: { greeting: 10, objections: null }, points: 10, most: 10, note: null },
      },
    },
    {
      op: 'insert',
      table: 'importChange',
      row: {
        ...{ clinicId, importId: 1, record: 'contact', recordId: 1 },
        ...{ before: { talkSeconds: null }, after: { talkSeconds: 60 } },
      },
    },
  ],
};

/** The practice clinic and what it leaves empty, with a number that an undo has freed in the end. */
async function fill(desk: Desk): Promise<void> {
  const file = join(desk.folder, 'calls.csv');
  writeFileSync(file, calls);
  const demo = await desk.run(['init', '--demo']);
  if (demo.code !== 0) throw new Error(demo.err);
  await desk.database.withStore((store) => store.apply(oneOfEach, actor));
  for (const line of [
    ['import', 'calls', file, '--map', 'generic'],
    ['doctor', 'late', 'omarova', '20'],
    ['task', 'add', '=1+1 "’\\\n\t{NULL} 😀', '--due', '+2h'],
    ['task', 'add', 'taken back', '--due', '+3h'],
    ['undo', '--yes'],
  ]) {
    const ran = await desk.run(line);
    if (ran.code !== 0) throw new Error(`${line.join(' ')}: ${ran.err}`);
  }
}

type Rows = Record<string, unknown[]>;

/** Every row of every table, each column by name. */
export async function allRows(database: TestDatabase): Promise<Rows> {
  return withEngine(database, async ({ db }) => {
    const found: Rows = {};
    for (const table of copiedTables) {
      const rows = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
      const key = table === 'fact' ? 'seq' : 'id';
      found[table] = rows.rows.sort((a, b) => Number(a[key]) - Number(b[key]));
    }
    return found;
  });
}

export async function withEngine<T>(
  { location }: TestDatabase,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(location, {});
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
