/** Imports a text as a file, through the store alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { laterRules } from '../../src/clinic/later-rules.ts';
import type { Actor } from '../../src/facts/types.ts';
import { findMap } from '../../src/importers/find-map.ts';
import { openImport } from '../../src/importers/read-import.ts';
import type { ImportResult, ImportWork } from '../../src/store/import-work.ts';
import type { Store } from '../../src/store/store.ts';
import { files } from '../importers/read-all.ts';

export const folder = mkdtempSync(join(tmpdir(), 'smena-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const rules = {
  requiredFields: [] as string[],
  shortAbandonSeconds: 0,
  callbackMinutes: 15,
  callbackAttempts: 2,
  priceAgeDays: 30,
  scarceSlots: 3,
  ...laterRules,
};
export const actor: Actor = {
  clinicId: 1,
  deskId: 1,
  staffId: null,
  at: Date.parse('2026-01-16T09:00:00+05:00'),
  day: '2026-01-16',
};

let brought = 0;

export async function bring(
  store: Store,
  text: string,
  map = 'generic',
  given: Partial<ImportWork> = {},
  rowsAreIn: () => Promise<unknown> = async () => undefined,
): Promise<ImportResult> {
  brought += 1;
  const path = join(folder, `file-${brought}.csv`);
  writeFileSync(path, text);
  const found = await findMap(files, map, map.includes('visits') ? 'visits' : 'calls');
  const stream = await openImport({
    path,
    map: found.map,
    mapName: found.name,
    encoding: null,
    delimiter: null,
    required: rules.requiredFields,
  });
  try {
    return await store.imports.run(
      {
        kind: found.map.kind,
        map: found.name,
        system: found.map.system ?? found.name,
        timezone: null,
        fileName: 'file.csv',
        fileBytes: stream.opened.bytes,
        fields: stream.opened.fields,
        batches: andThen(stream.batches, rowsAreIn),
        fileHash: () => stream.hash(),
        rules,
        openingHours: [],
        progress: () => {},
        rejected: () => {},
        settled: async () => {},
        dryRun: false,
        ...given,
      },
      actor,
    );
  } finally {
    await stream.close();
  }
}

async function* andThen<T>(batches: AsyncIterable<T>, then: () => Promise<unknown>): AsyncGenerator<T> {
  yield* batches;
  await then();
}

/** Takes an import back, as `undo --import` does. */
export async function takeBack(store: Store, importId: number): Promise<void> {
  const [fact] = await store.facts.ofRecord(1, 'importRun', importId);
  await store.undo(fact?.seq ?? 0, actor);
}
