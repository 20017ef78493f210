/** Files are written beside their target, synced and renamed: whole or not at all (quality.md). */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ShiftError } from '../errors.ts';

export interface WriteOptions {
  /** Replace a file that is there. */
  force?: boolean;
  /** Rights of the new file; reports may hold names, so others cannot read them. */
  mode?: number;
}

/**
 * Writes a file whole and returns its absolute path.
 * @throws ShiftError file_exists, file_is_link, disk_full, not_writable
 */
export function writeFileWhole(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): string {
  const target = resolve(path);
  // No secret, only a name nobody else has: it is opened as a new file, and a stranger's of that name is left alone.
  const temporary = join(dirname(target), `.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    refuseTarget(target, path, options.force === true);
    mkdirSync(dirname(target), { recursive: true });
    writeSynced(temporary, bytes, options.mode ?? 0o600);
    place(temporary, target, options.force === true);
    syncFolder(dirname(target));
  } catch (error) {
    throw explainWriting(error, path);
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
  return target;
}

function refuseTarget(target: string, path: string, force: boolean): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw new ShiftError('file_is_link', { file: path });
  if (found?.isDirectory()) throw new ShiftError('not_writable', { file: path });
  if (found && !force) throw new ShiftError('file_exists', { file: path }, '--force');
}

function writeSynced(path: string, bytes: Uint8Array | string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    const buffer = Buffer.from(bytes);
    for (let at = 0; at < buffer.length; ) at += writeSync(file, buffer, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Without --force a hard link is made, which fails where somebody has put a file meanwhile. */
function place(temporary: string, target: string, force: boolean): void {
  if (!force && linked(temporary, target)) return;
  if (!force && existsSync(target)) throw new ShiftError('file_exists', { file: target }, '--force');
  renameSync(temporary, target);
}

/** What a stick with FAT, or a share, says to a hard link or to the syncing of a folder. */
const notThere = new Set<unknown>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** False where there are no hard links. */
function linked(temporary: string, target: string): boolean {
  if (process.platform === 'win32') return false;
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    if (notThere.has(codeOf(error))) return false;
    throw error;
  }
}

/** The file is in its place by now: a folder that cannot be synced is no reason to say that it is not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!notThere.has(codeOf(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What kept a file or folder from being written, in our own terms; anything else is returned as it is. */
export function explainWriting(error: unknown, path: string): unknown {
  if (error instanceof ShiftError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === 'EEXIST') return new ShiftError('file_exists', { file: path }, '--force', error);
  if (code === 'ENOSPC' || code === 'EIO' || code === 'EDQUOT') {
    return new ShiftError('disk_full', { file: path }, null, error);
  }
  if (code === 'ELOOP') return new ShiftError('file_is_link', { file: path }, null, error);
  return new ShiftError('not_writable', { file: path }, null, error);
}
