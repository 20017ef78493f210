/** Which database: the flag, the environment, the machine's settings, else the usual file. */
import { dirname, join, resolve } from 'node:path';
import { ShiftError } from '../errors.ts';
import { defaultDatabase } from './paths.ts';

type Env = NodeJS.ProcessEnv;

/** A file of this machine, or a server that several desks share. */
export type DatabaseLocation =
  | { kind: 'file'; path: string; shown: string }
  /** `shown` names server and database and holds no secret. */
  | { kind: 'server'; url: string; shown: string };

/**
 * @param typed the value of `--db`
 * @throws ShiftError url_secret when a password was typed, db_url for an address that cannot be read
 */
export function databaseFrom(typed: string | undefined, env: Env): DatabaseLocation {
  if (typed !== undefined) refuseSecret(typed);
  const given = typed ?? env.SHIFT_DB;
  return given ? locate(given) : file(defaultDatabase(env));
}

/** @throws ShiftError db_url */
export function locate(given: string): DatabaseLocation {
  if (!isServer(given)) return file(resolve(given));
  const { host, port, name } = partsOf(given);
  return { kind: 'server', url: given, shown: `${host}:${port}/${name}` };
}

/**
 * Arguments are read by everybody on the machine (`ps`) and kept in the shell's history.
 * @throws ShiftError url_secret
 */
export function refuseSecret(typed: string, flag = '--db'): void {
  if (!isServer(typed)) return;
  const url = urlOf(typed);
  const secret = url.password !== '' || [...url.searchParams.keys()].some((key) => /pass(word)?$/i.test(key));
  if (secret) throw new ShiftError('url_secret', {}, flag);
}

/** The beginning of the names of files that belong to a database: beside its file, or in this machine's data folder. */
export function besideDatabase(location: DatabaseLocation, env: Env): string {
  if (location.kind === 'file') return location.path.replace(/\.[^.\\/]*$/, '');
  return join(dirname(defaultDatabase(env)), location.shown.replaceAll(/[^\w.]+/g, '-'));
}

function file(path: string): DatabaseLocation {
  return { kind: 'file', path, shown: path };
}

function isServer(given: string): boolean {
  return /^postgres(ql)?:\/\//i.test(given);
}

function partsOf(given: string): { host: string; port: string; name: string } {
  const url = urlOf(given);
  const query = url.searchParams;
  const host = decodeURIComponent(url.hostname) || query.get('host') || query.get('service') || 'localhost';
  return {
    host,
    port: url.port || query.get('port') || '5432',
    name: decodeURIComponent(url.pathname.slice(1)) || query.get('dbname') || url.username || 'postgres',
  };
}

function urlOf(given: string): URL {
  try {
    return new URL(given);
  } catch {
    // The address itself is not repeated: it may hold a password.
    throw new ShiftError('db_url', {}, '--db');
  }
}
