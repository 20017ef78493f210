/** `db copy` as a user meets it: what it prints, and that the figures of both databases are the same. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFile, newDatabase, type TestDatabase } from '../engines/database.ts';
import { engineUnderTest } from '../engines/names.ts';
import { typed } from '../engines/typed.ts';
import { type Desk, type How, newDesk, type Ran } from './run-cli.ts';

let desk: Desk;
const made: TestDatabase[] = [];
beforeAll(async () => {
  desk = newDesk();
  expect((await desk.run(['init', '--demo'])).code).toBe(0);
});
afterAll(async () => {
  for (const database of made) await database.drop();
  await desk.remove();
});

async function target(): Promise<TestDatabase> {
  const name = join(desk.folder, `${made.length}.db`);
  const database = engineUnderTest() === 'postgres' ? newDatabase(desk.folder, { bare: true }) : inFile(name);
  made.push(database);
  await database.ready();
  return database;
}

function copy(from: TestDatabase, to: TestDatabase, flags: readonly string[] = [], how: How = {}) {
  const ends = [typed(from), typed(to)];
  const env = Object.assign({}, ...ends.map((end) => end.env)) as NodeJS.ProcessEnv;
  return desk.run(['db', 'copy', ...ends.map((end) => end.word), ...flags], { ...how, env });
}

/** The table's lines; checksums, names of databases and the last hash are other ones each time. */
function lines(ran: Ran, databases: readonly TestDatabase[]): string[] {
  let text = ran.out.replaceAll(/\b[0-9a-f]{12}\b/g, 'HASH');
  databases.forEach((database, at) => {
    text = text.replaceAll(typed(database).word, `DB${at}`).replaceAll(database.location.shown, `DB${at}`);
  });
  return text.split('\n');
}

describe('db copy', () => {
  it('says what it has copied, checks it, and what to do next', async () => {
    const to = await target();
    const ran = await copy(desk.database, to, [], { columns: 200 });
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(lines(ran, [desk.database, to])).toMatchSnapshot();
    const compared = await copy(desk.database, to, ['--check']);
    expect([compared.code, compared.err]).toEqual([0, '']);
    const [journal, rows] = lines(compared, [desk.database, to]).slice(-3);
    expect(journal).toBe('Journal: whole on both sides, last entry HASH.');
    expect(rows).toMatch(/^The same on both sides: \d+ rows\.$/);
  });

  it('leaves every figure as it was', async () => {
    const to = await target();
    expect((await copy(desk.database, to)).code).toBe(0);
    const figures = ['metrics', '--from', '2025-12-01', '--to', '2026-01-16', '--json'];
    const there = await desk.run(figures, { env: { SHIFT_DB: to.address } });
    const here = await desk.run(figures);
    expect(here.json<{ metrics: { value: number | null }[] }>().metrics.some(({ value }) => value)).toBe(
      true,
    );
    expect(there.json()).toEqual(here.json());
  });

  it('hands over all it found as JSON', async () => {
    const to = await target();
    const ran = await copy(desk.database, to, ['--json']);
    const [from, shown] = [desk.location.shown, to.location.shown];
    const report = ran.json<{ tables: unknown[]; journal: { from: unknown; to: unknown } }>();
    expect(report).toMatchObject({ copied: true, from, to: shown, equal: true, began: 'new', meanwhile: 0 });
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(report.tables).toHaveLength(33);
    expect(report.tables.at(0)).toEqual({
      table: 'clinic',
      rows: { from: 1, to: 1 },
      sha256: { from: hash, to: hash },
      equal: true,
      firstDifference: null,
    });
    expect(report.journal.from).toEqual({ entries: expect.any(Number), lastHash: hash, brokenAt: null });
    expect(report.journal.to).toEqual(report.journal.from);
    const compared = await copy(desk.database, to, ['--check', '--json']);
    expect(Object.keys(compared.json())).toEqual(['copied', 'from', 'to', 'equal', 'tables', 'journal']);
  });

  it('shows what differs before it refuses', async () => {
    const to = await target();
    await copy(desk.database, to);
    const env = { SHIFT_DB: to.address };
    expect((await desk.run(['task', 'add', 'elsewhere', '--due', '+2h'], { env })).code).toBe(0);
    const ran = await copy(desk.database, to, ['--check']);
    expect(ran.code).toBe(4);
    expect(ran.out).toMatch(/tasks +\d+ +\d+ +[0-9a-f]{12} ≠ [0-9a-f]{12} +differ from no\. \d+\n/);
    const [said] = ran.err.split('\n');
    expect(said).toMatch(/^The two databases are not the same: the first difference is in task \d+\.$/);
  });

  it('is at home in a narrow window and in three languages', async () => {
    for (const lang of ['ru', 'kk', 'en']) {
      const to = await target();
      const ran = await copy(desk.database, to, ['--lang', lang], { columns: 40 });
      expect(ran.code).toBe(0);
      rmSync(to.address, { force: true });
      expect(ran.out).not.toMatch(/\{\w+\}|copy\./);
    }
  });
});
