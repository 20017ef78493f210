/** What a server says of itself and of the connection to it. */
import { type Kysely, sql } from 'kysely';
import type { About, Encryption } from './dialect.ts';
import type { Encryption as Wanted } from './postgres-tls.ts';
import type { Database } from './schema.ts';

interface Row {
  version: string;
  user: string;
  /** Of the server; null through a socket. */
  address: string | null;
  ssl: boolean;
  protocol: string | null;
  cipher: string | null;
}

export async function aboutServer(db: Kysely<Database>, wanted: Wanted): Promise<About> {
  const found = await sql<Row>`
    select current_setting('server_version') as "version", current_user::text as "user",
      inet_server_addr()::text as "address", ssl as "ssl", version as "protocol", cipher as "cipher"
    from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
  const [row] = found.rows;
  if (!row) return { version: '', user: null, encryption: null };
  // Debian adds its own number: `16.4 (Debian 16.4-1)`.
  const version = row.version.split(' ')[0] ?? row.version;
  return { version, user: row.user, encryption: encryptionFrom(row, wanted) };
}

function encryptionFrom({ address, ssl, protocol, cipher }: Row, wanted: Wanted): Encryption {
  if (ssl)
    return {
      kind: 'tls',
      protocol: protocol ?? '',
      cipher: cipher ?? '',
      certificate: certificateOf(wanted),
    };
  return { kind: address === null || /^(127\.|::1\b)/.test(address) ? 'here' : 'none' };
}

function certificateOf({ first, otherwise }: Wanted): 'name' | 'authority' | 'none' {
  const tls = first || otherwise;
  if (!tls || tls.rejectUnauthorized === false) return 'none';
  return tls.checkServerIdentity ? 'authority' : 'name';
}
