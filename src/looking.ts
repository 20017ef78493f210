/** A look at a database before anybody works in it: what answers there, and which clinics it holds. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DatabaseLocation, databaseFrom, locate, refuseSecret } from './config/database.ts';
import type { Seen } from './store/look.ts';

/** Where to look: what was typed, or the database that this machine works with. */
export interface Place {
  address?: string | undefined;
  /** A file with the password, to be tried with it. */
  passwordFile?: string | undefined;
}

export interface Look {
  /** As they can be kept: paths count from the root. */
  address: string;
  passwordFile: string | null;
  /** The database in words, without a secret. */
  shown: string;
  /** Null for a file that is not there yet. */
  seen: Seen | null;
}

/**
 * Changes nothing: an older schema stays as it is.
 * @throws ShiftError url_secret, and whatever keeps the engine from its database
 */
export async function look({ address, passwordFile }: Place, env: NodeJS.ProcessEnv): Promise<Look> {
  const location = address === undefined ? databaseFrom(undefined, env) : typed(address, env);
  const secret = passwordFile === undefined ? null : resolve(passwordFile);
  const own = secret === null ? env : { ...env, SHIFT_DB_PASSWORD_FILE: secret };
  return {
    address: location.kind === 'file' ? location.path : location.url,
    passwordFile: secret,
    shown: location.shown,
    seen: location.kind === 'file' && !existsSync(location.path) ? null : await see(location, own),
  };
}

function typed(address: string, env: NodeJS.ProcessEnv): DatabaseLocation {
  refuseSecret(address, 'address');
  return locate(address, env);
}

async function see(location: DatabaseLocation, env: NodeJS.ProcessEnv): Promise<Seen> {
  const { lookAt } = await import('./store/look.ts');
  const { openEngine } = await import('./store/open.ts');
  return lookAt(await openEngine(location, env));
}
