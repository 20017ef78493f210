/** Reads a file whole through a map, as rows: what the tests of this folder look at. */
import { fileURLToPath } from 'node:url';
import { dataFiles } from '../../src/config/data-files.ts';
import type { ImportKind, Reject } from '../../src/facts/import-run.ts';
import { findMap } from '../../src/importers/find-map.ts';
import { openImport } from '../../src/importers/read-import.ts';
import type { ReadRequest } from '../../src/importers/read-request.ts';

const program = fileURLToPath(new URL('../..', import.meta.url));
export const files = dataFiles([program]);

export type Row = Record<string, string | number | null>;

export async function readAll(
  path: string,
  mapName: string,
  kind: ImportKind,
  options: Partial<ReadRequest> & { columns?: string[] } = {},
): Promise<{ rows: Row[]; rejects: Reject[]; read: number }> {
  const { columns = [], ...request } = options;
  const { name, map } = await findMap(files, mapName, kind, columns);
  const stream = await openImport({
    path,
    map,
    mapName: name,
    encoding: null,
    delimiter: null,
    required: [],
    ...request,
  });
  const rows: Row[] = [];
  const rejects: Reject[] = [];
  let read = 0;
  for await (const batch of stream.batches) {
    const fields = Object.entries(batch.columns);
    for (let i = 0; i < batch.length; i++) {
      rows.push(Object.fromEntries(fields.map(([field, values]) => [field, values[i] ?? null])));
    }
    rejects.push(...batch.rejects);
    read = batch.read;
  }
  await stream.close();
  return { rows, rejects, read };
}
