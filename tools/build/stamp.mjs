/** What a build depends on, as one hash: the same hash means that there is nothing to do. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The code cache belongs to one V8, so the Node that builds is an input as well. */
const machine = `${process.version} ${process.platform} ${process.arch}`;
const inputs = [
  'src',
  'data',
  'templates',
  'tools/build',
  'tools/build.mjs',
  'package.json',
  'package-lock.json',
];

/** @returns {string} sixteen hex digits over the names and contents of every input */
export function stampOf(project) {
  const hash = createHash('sha256').update(machine);
  for (const input of inputs) {
    for (const file of filesUnder(join(project, input))) {
      hash.update(`\0${relative(project, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Every file under a path, in the same order on every machine; none when the path is not there. */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}
