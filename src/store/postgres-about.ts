/** What a server says of itself and of the connection to it. */
import { type Kysely, sql } from 'kysely';
import type { About, Encryption } from './dialect.ts';
import type { Encryption as Wanted } from './postgres-tls.ts';
import type { Database } from './schema.ts';

interface Row {
  version: string;
  user: string;
  local: boolean;
  ssl: boolean | null;
  protocol: string | null;
  cipher: string | null;
}

export async function aboutServer(db: Kysely<Database>, wanted: Wanted): Promise<About> {
  const found = await sql<Row>`
    select current_setting('server_version') as "version", current_user::text as "user",
      coalesce(inet_server_addr() <<= any (array['127.0.0.0/8', '::1/128']::inet[]), true) as "local", s.ssl as "ssl", s.version as "protocol", s.cipher as "cipher"
    from (select pg_backend_pid() as pid) me left join pg_catalog.pg_stat_ssl s on s.pid = me.pid`.execute(
    db,
  );
  const [row] = found.rows;
  if (!row) return { version: '', user: null, encryption: null };
  // Debian adds its own number: `16.4 (Debian 16.4-1)`.
  const version = row.version.split(' ')[0] ?? row.version;
  return { version, user: row.user, encryption: encryptionFrom(row, wanted) };
}

function encryptionFrom({ local, ssl, protocol, cipher }: Row, wanted: Wanted): Encryption {
  if (local) return { kind: 'here' };
  if (!ssl) return { kind: 'none' };
  return { kind: 'tls', protocol: protocol ?? '', cipher: cipher ?? '', certificate: certificateOf(wanted) };
}

function certificateOf({ first, otherwise }: Wanted): 'name' | 'authority' | 'none' {
  const tls = first || otherwise;
  if (!tls || tls.rejectUnauthorized === false) return 'none';
  return tls.checkServerIdentity ? 'authority' : 'name';
}
