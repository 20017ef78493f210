/** Licences of the libraries that a bundle contains, as they ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * @param {Iterable<string>} inputs files that went into the bundle, relative to the project
 * @returns {string} one section a package, in order of name
 */
export function noticesOf(project, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
  }
  return [...folders]
    .map((folder) => sectionOf(resolve(project, folder)))
    .sort()
    .join('\n\n');
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n${'='.repeat(`${name} ${version}`.length)}\n${text}`;
}
