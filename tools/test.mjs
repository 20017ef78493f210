#!/usr/bin/env node
/**
 * `npm test`: installs what is missing, builds, type-checks, lints and runs every test, and says which it is doing.
 * `npm test -- test/store` hands filters on to vitest. `DIALECTS=sqlite` or `DIALECTS=postgres` runs one engine; a
 * PostgreSQL server is brought along, or named by `SHIFT_TEST_POSTGRES_URL`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.mjs';
import { install, installServer } from './install.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const bin = (name, file) => join(root, 'node_modules', name, file);

/** Each is run even when the one before it failed: one run shows all there is to mend. */
const steps = [
  { name: 'Types', words: [bin('typescript', 'bin/tsc'), '--noEmit'] },
  { name: 'Lint and format', words: [bin('@biomejs/biome', 'bin/biome'), 'check', '.'] },
  { name: 'Tests', words: [bin('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)] },
];

const started = Date.now();
const failed = [];
try {
  install(root, say);
  if (!process.env.SHIFT_TEST_POSTGRES_URL) installServer(root, say);
  const { build } = await import('./build.mjs');
  await build(root, { say });
} catch (error) {
  say(error.message);
  process.exit(1);
}
for (const { name, words } of steps) {
  say(`\n${name} …`);
  const begun = Date.now();
  if (!existsSync(words[0]))
    throw new Error(`${words[0]} is missing: remove node_modules and run npm test again`);
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  say(`${name}: ${status === 0 ? 'passed' : 'FAILED'}, ${seconds(begun)}`);
  if (status !== 0) failed.push(name);
}
say(`\n${failed.length === 0 ? 'All passed' : `Failed: ${failed.join(', ')}`}, ${seconds(started)} in all.`);
process.exit(failed.length === 0 ? 0 : 1);

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
