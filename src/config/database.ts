/** Which database: the flag, the environment, the machine's settings, else the usual file. */
import { dirname, join, resolve } from 'node:path';
import { ShiftError } from '../errors.ts';
import { holdsSecret, isServer, readAddress } from './address.ts';
import { defaultDatabase } from './paths.ts';

type Env = NodeJS.ProcessEnv;

/** A file of this machine, or a server that several desks share. */
export type DatabaseLocation =
  | { kind: 'file'; path: string; shown: string }
  /** `shown` names server and database and holds no secret. */
  | { kind: 'server'; url: string; shown: string };

/**
 * @param typed the value of `--db`
 * @throws ShiftError url_secret when a password was typed; db_url, db_option, invalid_choice for an address that cannot
 *   be used
 */
export function databaseFrom(typed: string | undefined, env: Env): DatabaseLocation {
  if (typed !== undefined) refuseSecret(typed);
  const given = typed ?? env.SHIFT_DB;
  return given ? locate(given, env) : file(defaultDatabase(env));
}

/** @throws ShiftError db_url, db_option, invalid_choice */
export function locate(given: string, env: Env = {}): DatabaseLocation {
  if (isServer(given)) return { kind: 'server', url: given, shown: inWords(given, env) };
  // Another program's address, or libpq's other notation: no name that somebody would give to a file.
  if (/^[a-z][\w+.:-]+:\/\/|^postgres(ql)?:|^\s*(host|dbname|user|service)\s*=/i.test(given))
    throw new ShiftError('db_url', {}, '--db');
  return file(resolve(given));
}

/**
 * Arguments are read by everybody on the machine (`ps`) and kept in the shell's history.
 * @throws ShiftError url_secret
 */
export function refuseSecret(typed: string, flag: string | null = '--db'): void {
  if (holdsSecret(typed)) throw new ShiftError('url_secret', {}, flag);
}

/**
 * The same for all words of a command line, whatever they are meant for: a command that is to take an address need not
 * think of it.
 * @throws ShiftError url_secret
 */
export function refuseSecrets(words: readonly string[]): void {
  for (const [at, word] of words.entries()) {
    const flag = /^--[\w-]+(?==)/.exec(word)?.[0] ?? words[at - 1] ?? '';
    refuseSecret(word, flag.startsWith('--') ? flag : null);
  }
}

/** The beginning of the names of files that belong to a database: beside its file, or in this machine's data folder. */
export function besideDatabase(location: DatabaseLocation, env: Env): string {
  if (location.kind === 'file') return location.path.replace(/\.[^.\\/]*$/, '');
  return join(dirname(defaultDatabase(env)), location.shown.replaceAll(/[^\p{L}\p{N}_.]+/gu, '-'));
}

function file(path: string): DatabaseLocation {
  return { kind: 'file', path, shown: path };
}

/** `server:port/database`, or the name of the service whose section says where it is. */
function inWords(given: string, env: Env): string {
  const address = readAddress(given);
  const service = address.service ?? env.PGSERVICE;
  const host = address.host ?? (service || env.PGHOST || 'localhost');
  const port = address.port ?? (service ? undefined : env.PGPORT || '5432');
  const name = address.dbname ?? (service ? undefined : env.PGDATABASE || address.user || env.PGUSER);
  const place = host.includes(':') ? `[${host}]` : host;
  return `${place}${port ? `:${port}` : ''}${name ? `/${name}` : ''}`;
}
