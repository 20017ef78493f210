/** Parts of the tests that the bench runs too, from TypeScript: Node 20 does not start that. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../build/paths.mjs';

// Inside the project, where the packages are found.
const folder = join(root, 'node_modules', '.cache', `smena-bench-${process.pid}`);

/** @param {string} file below the project's folder @returns {Promise<any>} what it exports */
export async function load(file) {
  const outfile = join(folder, `${file.replaceAll('/', '-')}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    define: { 'import.meta.dirname': JSON.stringify(dirname(join(root, file))) },
  });
  return import(pathToFileURL(outfile).href);
}

export const unload = () => rmSync(folder, { recursive: true, force: true });
