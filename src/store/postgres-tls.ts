/**
 * Encryption of a connection: `sslmode`, `sslrootcert`, `sslcert` and `sslkey` mean what they mean to libpq (PostgreSQL's
 * manual: "SSL Support"). One thing is stricter: what patients said does not cross a network in the clear unless the
 * address says so, so a server elsewhere without `sslmode` is spoken to as with `require`.
 */
import type { Address } from '../config/address.ts';
import { ShiftError } from '../errors.ts';
import { inPostgresFolder, isFile, readSecretFile, refuseOpenFile } from './postgres-secrets.ts';

type Env = NodeJS.ProcessEnv;

/** What Node's TLS takes; false is none. */
export type Tls =
  | false
  | {
      /** Off: encrypted, but whoever answers is believed. */
      rejectUnauthorized?: boolean;
      ca?: string;
      cert?: string;
      key?: string;
      /** That does nothing: the name in the certificate does not matter. */
      checkServerIdentity?: () => undefined;
    };

export interface Encryption {
  first: Tls;
  /** What is tried when the server will not have the first. */
  otherwise?: Tls;
}

/** @throws ShiftError db_secret_file, db_secret_open, db_root_missing, invalid_choice */
export function encryptionOf(host: string, address: Address, env: Env): Encryption {
  // A socket of this machine has nothing to encrypt.
  if (host.startsWith('/')) return { first: false };
  const mode = modeOf(host, address);
  const believing = (): Tls => ({ rejectUnauthorized: false, ...ownCertificate(address, env) });
  switch (mode) {
    case 'disable':
      return { first: false };
    case 'allow':
      return { first: false, otherwise: believing() };
    case 'prefer':
      return { first: believing(), otherwise: false };
    case 'verify-full':
      return { first: { ...root(address, env), ...ownCertificate(address, env) } };
    default:
      return { first: anyName(mode, address, env) ?? believing() };
  }
}

/** `verify-ca`, and `require` where there is a root certificate: signed by it, whatever name it gives. */
function anyName(mode: string, address: Address, env: Env): Tls | null {
  const { ca } = root(address, env);
  if (ca === undefined && mode === 'verify-ca')
    throw new ShiftError('db_root_missing', { file: inPostgresFolder('root.crt', env) }, '--db');
  if (ca === undefined) return null;
  return { ca, checkServerIdentity: () => undefined, ...ownCertificate(address, env) };
}

function modeOf(host: string, { sslmode, sslrootcert }: Address): string {
  if (sslrootcert === 'system') {
    // Any certificate of a public authority would do: its name has to be looked at.
    if (sslmode === undefined || sslmode === 'verify-full') return 'verify-full';
    throw new ShiftError(
      'invalid_choice',
      { flag: 'sslmode', value: sslmode, choices: 'verify-full' },
      '--db',
    );
  }
  return sslmode ?? (isHere(host) ? 'disable' : 'require');
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Nothing where Node's own list of authorities is to be used. */
function root({ sslrootcert }: Address, env: Env): { ca?: string } {
  if (sslrootcert === 'system') return {};
  const file = sslrootcert ?? inPostgresFolder('root.crt', env);
  return sslrootcert || isFile(file) ? { ca: readSecretFile(file, 'sslrootcert') } : {};
}

/** How this desk shows the server who it is, where that is asked. */
function ownCertificate({ sslcert, sslkey }: Address, env: Env): { cert?: string; key?: string } {
  const file = sslcert ?? inPostgresFolder('postgresql.crt', env);
  if (!sslcert && !isFile(file)) return {};
  const keyFile = sslkey ?? inPostgresFolder('postgresql.key', env);
  const cert = readSecretFile(file, 'sslcert');
  const key = readSecretFile(keyFile, 'sslkey');
  refuseOpenFile(keyFile, 'sslkey');
  return { cert, key };
}
