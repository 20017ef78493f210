import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptsFrom } from '../../src/facts/receipts.ts';
import type { Actor, Decision } from '../../src/facts/types.ts';
import { openEngine } from '../../src/store/open.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { newDatabase, type TestDatabase } from '../engines/database.ts';

let folder: string;
let database: TestDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-receipts-'));
  database = newDatabase(folder);
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const actor: Actor = { clinicId: 1, deskId: 1, staffId: null, at: 0, day: '2026-01-16' };
const desk = (code: string): Decision => ({
  kind: 'desk.added',
  subject: { table: 'desk', id: { ref: 'desk' } },
  changes: [{ op: 'insert', table: 'desk', row: { clinicId: 1, code, name: code }, as: 'desk' }],
});

async function withStore<T>(options: StoreOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(await openEngine(await database.ready(), {}), options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
const codes = (): Promise<string[]> =>
  withStore({}, async (store) => (await store.clinic.desks(1)).map(({ code }) => code));
const refused = (code: string) => expect.objectContaining({ code });

describe('a receipt', () => {
  it('lets a delivery be written once, also by another program', async () => {
    await withStore({ receipts: receiptsFrom('r') }, (store) => store.apply(desk('a'), actor));
    await withStore({ receipts: receiptsFrom('r') }, async (store) => {
      await expect(store.apply(desk('b'), actor)).rejects.toEqual(refused('already_sent'));
    });
    expect(await codes()).toEqual(['a']);
  });

  it('says whether it has arrived', async () => {
    await withStore({ receipts: receiptsFrom('r') }, async (store) => {
      expect(await store.facts.arrived('r')).toBe(false);
      await store.apply(desk('a'), actor);
      expect(await store.facts.arrived('r')).toBe(true);
    });
  });

  it('is that of the first entry of several, and each has one of its own', async () => {
    await withStore({ receipts: receiptsFrom('r') }, async (store) => {
      await store.applyAll([desk('a'), desk('b')], actor);
      await store.apply(desk('c'), actor);
      const facts = await store.facts.latest(1, null, 3);
      expect(facts.map(({ receipt }) => receipt)).toEqual(['r:3', 'r:2', 'r']);
    });
  });

  it('is not used up by what was not written', async () => {
    await withStore({ receipts: receiptsFrom('r') }, async (store) => {
      const impossible: Decision = {
        ...desk('x'),
        changes: [{ op: 'update', table: 'desk', id: 99, set: { name: 'y' } }],
      };
      await expect(store.applyAll([desk('a'), impossible], actor)).rejects.toEqual(refused('not_found'));
      await store.apply(desk('b'), actor);
      expect(await store.facts.arrived('r')).toBe(true);
    });
    expect(await codes()).toEqual(['b']);
  });

  it('begins anew where a program says so', async () => {
    const receipts = receiptsFrom('r');
    await withStore({ receipts }, async (store) => {
      await store.apply(desk('a'), actor);
      receipts.begin('s');
      await store.applyAll([desk('b'), desk('c')], actor);
      const facts = await store.facts.latest(1, null, 3);
      expect(facts.map(({ receipt }) => receipt)).toEqual(['s:2', 's', 'r']);
      expect(receipts.current).toBe('s');
    });
  });

  it('of a record that is sent lets nothing be written besides it', async () => {
    await withStore({ receipts: receiptsFrom('r'), once: true }, async (store) => {
      await store.apply(desk('a'), actor);
      await expect(store.apply(desk('b'), actor)).rejects.toEqual(refused('internal'));
    });
    expect(await codes()).toEqual(['a']);
  });
});
