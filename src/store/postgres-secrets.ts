/** Where a password may lie: the places that PostgreSQL's own programs know, and a file of ours. */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Address, addressOf } from '../config/address.ts';
import { ShiftError } from '../errors.ts';
import { passwordIn, sectionOf } from './postgres-files.ts';

type Env = NodeJS.ProcessEnv;

/** Whose password is wanted. */
export interface Login {
  host: string;
  port: number;
  database: string;
  user: string;
}

/**
 * The password, once the server asks for one: of the address or the service file, of the file SHIFT_DB_PASSWORD_FILE,
 * PGPASSWORD, of the password file.
 * @throws ShiftError db_password_missing, db_secret_file, db_secret_open
 */
export function passwordFor(login: Login, address: Address, env: Env): string {
  const password =
    address.password || fromFile(env) || env.PGPASSWORD || fromPasswordFile(login, address, env);
  if (!password) throw new ShiftError('db_password_missing', { user: login.user }, '--db');
  return password;
}

/**
 * The section of the service file that the address or PGSERVICE names.
 * @throws ShiftError db_secret_file, db_service; db_option, invalid_choice for what the section says
 */
export function serviceSection(name: string, env: Env): Address {
  const file = env.PGSERVICEFILE || join(homeOf(env), '.pg_service.conf');
  const section = sectionOf(readSecretFile(file, 'PGSERVICEFILE'), name);
  if (!section) throw new ShiftError('db_service', { name, file }, '--db');
  return addressOf(section);
}

/** A file beside the user's certificates and keys, where PostgreSQL's programs look for them. */
export function inPostgresFolder(name: string, env: Env): string {
  if (process.platform === 'win32') return join(env.APPDATA ?? homeOf(env), 'postgresql', name);
  return join(homeOf(env), '.postgresql', name);
}

/** @throws ShiftError db_secret_file */
export function readSecretFile(file: string, field: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ShiftError('db_secret_file', { file }, field, error);
  }
}

/**
 * What libpq asks of files with keys and passwords: nobody but their owner may read them.
 * @throws ShiftError db_secret_open
 */
export function refuseOpenFile(file: string, field: string): void {
  const others = 0o077;
  if (process.platform !== 'win32' && (statSync(file).mode & others) !== 0)
    throw new ShiftError('db_secret_open', { file }, field);
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function fromFile(env: Env): string | undefined {
  const file = env.SHIFT_DB_PASSWORD_FILE;
  // Not asked to be closed to others: what hands secrets to containers makes them readable to all inside.
  return file ? readSecretFile(file, 'SHIFT_DB_PASSWORD_FILE').replace(/\r?\n$/, '') : undefined;
}

function fromPasswordFile(login: Login, { passfile }: Address, env: Env): string | undefined {
  const named = passfile ?? env.PGPASSFILE;
  const file = named || usualPasswordFile(env);
  if (!named && !isFile(file)) return undefined;
  const text = readSecretFile(file, 'PGPASSFILE');
  refuseOpenFile(file, 'PGPASSFILE');
  return passwordIn(text, login);
}

function usualPasswordFile(env: Env): string {
  return process.platform === 'win32' ? inPostgresFolder('pgpass.conf', env) : join(homeOf(env), '.pgpass');
}

function homeOf(env: Env): string {
  return env.HOME ?? homedir();
}
