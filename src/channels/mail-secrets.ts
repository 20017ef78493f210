/** Files that hold what the mail server must be told and nobody else: a password, an authority's certificate. */
import { readFileSync, statSync } from 'node:fs';
import { ShiftError } from '../errors.ts';

/** @throws ShiftError file_unreadable */
export function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ShiftError('file_unreadable', { file }, 'mail.root', error);
  }
}

/**
 * The first line of a file that nobody else may read.
 * @throws ShiftError file_unreadable, db_secret_open
 */
export function readPassword(file: string): string {
  const field = 'mail.passwordFile';
  const others = 0o077;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & others) !== 0)
      throw new ShiftError('db_secret_open', { file }, field);
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    if (error instanceof ShiftError) throw error;
    throw new ShiftError('file_unreadable', { file }, field, error);
  }
}
