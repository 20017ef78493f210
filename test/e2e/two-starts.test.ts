/** Two programs begin at the same moment, in two processes: on an empty database, and at the same desk. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/store/migrations.ts';
import { newDatabase, type TestDatabase } from '../engines/database.ts';

const rounds = 5;
const clinic = ['--name', 'A', '--address', 'B', '--timezone', 'Asia/Almaty'];
const people = ['--staff', 'Aigul: administrator', '--staff', 'Dinara: administrator'];
let folder: string;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

async function typed(database: TestDatabase, ...argv: string[]): Promise<Ended> {
  await database.ready();
  const child = spawn(process.execPath, [join('bin', 'smena.cjs'), ...argv], {
    env: {
      ...process.env,
      HOME: folder,
      SHIFT_DB: database.address,
      SHIFT_LANG: 'en',
      SHIFT_NOW: '2026-01-16T08:47:00+05:00',
    },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    said.out += String(piece);
  });
  child.stderr.on('data', (piece) => {
    said.err += String(piece);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

/** Those who came first before those who came second. */
const byCode = (ended: Ended[]): Ended[] => ended.sort((a, b) => Number(a.code) - Number(b.code));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-starts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two programs that begin on an empty database', () => {
  it('make its tables once; one founds the clinic, the other hears of it', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const database = newDatabase(join(folder, `empty-${round}`), { bare: true });
      const found = () => typed(database, 'init', ...clinic, ...people, '--yes', '--json');
      const [won, lost] = byCode(await Promise.all([found(), found()]));
      expect([won?.code, lost?.code], `${won?.err}${lost?.err}`).toEqual([0, 4]);
      expect(['clinic_exists', 'duplicate_code']).toContain(JSON.parse(lost?.err ?? '').error.code);
      await database.withStore(async (store) => {
        expect(await store.engine.schemaVersion(store.engine.db)).toBe(schemaVersion);
        expect(await store.clinic.all()).toHaveLength(1);
        expect(await store.facts.latest(1, null, 10)).toHaveLength(1);
        expect(await store.verifyChain()).toBeNull();
      });
      await database.drop();
    }
  });
});

describe('two people who start the same desk', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = newDatabase(folder);
    await typed(database, 'init', ...clinic, ...people, '--yes');
  });
  afterAll(() => database.drop());

  it('one of them opens the shift, the other hears who was first', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const ended = await Promise.all(
        ['aigul', 'dinara'].map((code) => typed(database, 'start', '--administrator', code, '--all-done')),
      );
      const [won, lost] = byCode(ended);
      expect([won?.code, lost?.code], `${won?.err}${lost?.err}`).toEqual([0, 4]);
      const first = /administrator: (\w+)/.exec(won?.out ?? '')?.[1];
      // A server does not give again the number that the second one had got for a shift that it could not open.
      const told = lost?.err.split('\n')[0]?.replace(/\d+/, '#');
      expect(told).toBe(`Shift # is already open at this desk: ${first}, since 08:47.`);
      const closed = await typed(database, 'close', '--force', '--reason', 'next round', '--out', folder);
      expect(closed.code, closed.err).toBe(0);
    }
  });
});
