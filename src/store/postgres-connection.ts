/** From an address to what is needed to connect: who, where, how protected, for how long. */
import { userInfo } from 'node:os';
import { type Address, addressOf, readAddress } from '../config/address.ts';
import { type Login, passwordFor, serviceSection } from './postgres-secrets.ts';
import { type Encryption, encryptionOf } from './postgres-tls.ts';

type Env = NodeJS.ProcessEnv;

/** A desk that waits longer than this for the server to answer has lost it; `connect_timeout` says otherwise. */
const connectSeconds = 3;

export interface Connection extends Login {
  encryption: Encryption;
  /** Asked when the server wants one. @throws ShiftError db_password_missing, db_secret_file, db_secret_open */
  password(): string;
  connectMilliseconds: number;
  /** As the server's lists show this program. */
  applicationName: string;
  /** Settings of the session, as `psql` takes them: `-c search_path=clinic`. */
  options?: string;
}

/**
 * What an address says goes before the section of the service file that it names, and that before the environment
 * (`PGHOST` and its like), as libpq has it.
 * @throws ShiftError db_url, db_option, invalid_choice, db_service, db_secret_file, db_secret_open, db_root_missing
 */
export function connectionOf(url: string, env: Env): Connection {
  const given = readAddress(url);
  const name = given.service ?? env.PGSERVICE;
  const address: Address = { ...fromEnvironment(env), ...(name ? serviceSection(name, env) : {}), ...given };
  const user = address.user ?? systemUser();
  const host = address.host ?? 'localhost';
  const login = { host, port: Number(address.port ?? 5432), database: address.dbname ?? user, user };
  return {
    ...login,
    encryption: encryptionOf(host, address, env),
    password: () => passwordFor(login, address, env),
    connectMilliseconds: Number(address.connect_timeout ?? connectSeconds) * 1000,
    applicationName: address.application_name ?? 'smena',
    ...(address.options === undefined ? {} : { options: address.options }),
  };
}

function fromEnvironment(env: Env): Address {
  return addressOf(
    Object.entries({
      host: env.PGHOST ?? '',
      port: env.PGPORT ?? '',
      dbname: env.PGDATABASE ?? '',
      user: env.PGUSER ?? '',
      sslmode: env.PGSSLMODE ?? '',
      sslrootcert: env.PGSSLROOTCERT ?? '',
      sslcert: env.PGSSLCERT ?? '',
      sslkey: env.PGSSLKEY ?? '',
      connect_timeout: env.PGCONNECT_TIMEOUT ?? '',
      application_name: env.PGAPPNAME ?? '',
      options: env.PGOPTIONS ?? '',
    }),
  );
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return 'postgres';
  }
}
