/** A desk of this folder as one file that Node runs: TypeScript is nothing that Node 20 starts. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** @returns the file, in that folder; started with NODE_PATH, for SQLite's own addon stays where it is */
export async function buildDesk(folder: string, name = 'booking-desk'): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [`test/desks/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
    define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  });
  return outfile;
}
