/** From an address to what `pg` connects with: TLS, time limits, and secrets from where they may lie. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse as parseIni } from 'ini';
import { parse, toClientConfig } from 'pg-connection-string';
import { ShiftError } from '../errors.ts';

type Env = NodeJS.ProcessEnv;

/** A desk that waits longer than this for the server to answer has lost it. */
const connectMilliseconds = 3_000;
/** Longer than any statement of a day; a million rows of a year's figures took 7 s. */
const statementMilliseconds = 60_000;
/** As long as SQLite waits for another desk (sqlite.ts). */
const lockMilliseconds = 10_000;
/** A desk whose cable was pulled in the middle of a transaction gives its turn back. */
const idleMilliseconds = 30_000;

/**
 * What to connect with. The password comes from the environment (`PGPASSWORD`, `SHIFT_DB`), a file
 * (`SHIFT_DB_PASSWORD_FILE`, `PGPASSFILE`) or the service file (`PGSERVICEFILE`).
 * @throws ShiftError db_url for an address that cannot be read, db_secret_file for a password file that cannot
 */
export function connectionConfig(url: string, env: Env): ConnectionConfig & { max: number } {
  const config = { ...service(url, env), ...given(url) };
  delete config.service;
  const password = config.password ?? passwordFromFile(env);
  const limits = {
    max: 2,
    connectionTimeoutMillis: seconds(env.PGCONNECT_TIMEOUT) ?? connectMilliseconds,
    statement_timeout: statementMilliseconds,
    lock_timeout: lockMilliseconds,
    idle_in_transaction_session_timeout: idleMilliseconds,
    application_name: 'smena',
    keepAlive: true,
  };
  return {
    ...config,
    ...(password === undefined ? {} : { password }),
    ...encryption(config, env),
    ...limits,
  };
}

/** What `pg` takes. */
export type ConnectionConfig = ReturnType<typeof toClientConfig>;
type Config = ConnectionConfig & { service?: string };

function given(url: string): Config {
  try {
    return withoutEmpty(toClientConfig(parse(url, { useLibpqCompat: true })));
  } catch (error) {
    throw new ShiftError('db_url', {}, '--db', error);
  }
}

function withoutEmpty(config: Config): Config {
  return Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );
}

/** The section of the service file that the address or PGSERVICE names. */
function service(url: string, env: Env): Config {
  const name = new URL(url).searchParams.get('service') ?? env.PGSERVICE;
  if (!name) return {};
  const path = env.PGSERVICEFILE ?? join(env.HOME ?? homedir(), '.pg_service.conf');
  const section: unknown = parseIni(readSecretFile(path))[name];
  if (typeof section !== 'object' || section === null)
    throw new ShiftError('db_service', { name, file: path }, '--db');
  const address = new URL('postgres://');
  for (const [key, value] of Object.entries(section)) address.searchParams.set(key, String(value));
  const { dbname, ...config } = given(address.href) as Config & { dbname?: string };
  return dbname === undefined ? config : { ...config, database: dbname };
}

function passwordFromFile(env: Env): string | undefined {
  const path = env.SHIFT_DB_PASSWORD_FILE;
  return path ? readSecretFile(path).replace(/\r?\n$/, '') : env.PGPASSWORD;
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ShiftError('db_secret_file', { file: path }, null, error);
  }
}

/** What a patient said does not cross a network in the clear unless the address says so. */
function encryption({ ssl, host }: Config, env: Env): Config {
  if (ssl !== undefined || env.PGSSLMODE === 'disable') return {};
  const place = host ?? env.PGHOST ?? 'localhost';
  const here = place.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(place);
  return here ? {} : { ssl: { rejectUnauthorized: env.PGSSLMODE === 'verify-full' } };
}

function seconds(text: string | undefined): number | undefined {
  const value = Number(text);
  return text && value > 0 ? value * 1000 : undefined;
}
