/** Where this machine keeps what it could not send: a folder for each database on a server, open to nobody else. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateHome } from '../config/paths.ts';
import { codeOf, explainWriting, syncFolder } from '../config/write-file.ts';
import { ShiftError } from '../errors.ts';

/** @param shown server, port and database in words: `db.clinic.kz:5432/smena` */
export function spoolFolder(shown: string, env: NodeJS.ProcessEnv): string {
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 12);
  return join(stateHome(env), 'shift', 'spool', name);
}

/** The names in a folder; none where it is not there yet. @throws ShiftError file_unreadable */
export function namesIn(folder: string): string[] {
  return ifThere(folder, () => readdirSync(folder)) ?? [];
}

/** Null where the file is gone. @throws ShiftError file_unreadable */
export function textOf(path: string): string | null {
  return ifThere(path, () => readFileSync(path, 'utf8'));
}

function ifThere<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new ShiftError('file_unreadable', { file: path }, null, error);
  }
}

/**
 * Makes the folder with those above it, so that a power cut does not take them back.
 * @throws ShiftError disk_full, not_writable
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let one = folder; !existsSync(one) && one !== dirname(one); one = dirname(one)) missing.push(one);
  if (missing.length === 0) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const one of missing) syncFolder(dirname(one));
  } catch (error) {
    throw explainWriting(error, folder);
  }
}

/** Removes a file for good; somebody else may have done it already. */
export function removeFile(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  syncFolder(folder);
}

/** Writing takes milliseconds: what is older was left by a program that was killed. */
const hour = 3_600_000;

/** Removes what killed programs left half written: they had acknowledged none of it. */
export function removeRemains(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > hour) rmSync(join(folder, name), { force: true });
  }
}
