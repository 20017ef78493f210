/** Where a clinic keeps a map of its own, and how a map is called after the file that it was written for. */
import { basename, extname, join } from 'node:path';

const longestName = 20;

/** @param own the clinic's folder; null where there is none: then the folder that one is in */
export function mapFile(own: string | null, name: string): string {
  return join(own ?? '.', 'data', 'import-maps', `${name}.yaml`);
}

/** The name of a file without folders and ending. */
export function bareFileName(path: string): string {
  return basename(path, extname(path));
}

/** The same in small Latin letters, digits and dashes. */
export function mapNameFrom(path: string): string {
  const plain = bareFileName(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'export' : plain;
}
