/** A server as an administrator would guard it: encrypted, with a socket, and doors that open to some users only. */
import { chmodSync, chownSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findPrograms, newFolder } from './programs.ts';
import { startServer, type TestServer } from './server.ts';

/** Who comes in and how (PostgreSQL's manual: "The pg_hba.conf File"). */
const doors = `
local     all    all                    scram-sha-256
host      all    banned       all       reject
hostssl   all    careful      all       scram-sha-256
hostnossl all    plain        all       scram-sha-256
hostssl   all    certified    all       cert
host      all    trusted      all       trust
hostssl   all    trusted      all       trust
host      all    smena,desk,ghost,reader,crowded,clerk all       scram-sha-256
`;

export interface GuardedServer extends TestServer {
  /** The folder in which its socket lies. */
  socket: string;
  /** `USER@localhost:PORT`, for addresses of which a test writes the rest. */
  at(user: string): string;
  /** Runs statements as the owner of all, one after another. */
  command(database: string, ...statements: readonly string[]): Promise<void>;
}

/** The password of every login besides the owner's. */
export const word = 'sesame';

export async function startGuardedServer(settings: readonly string[] = []): Promise<GuardedServer> {
  const programs = findPrograms();
  if ('missing' in programs) throw new Error(programs.missing);
  const folder = newFolder(programs.user);
  const place = (name: string): string => {
    const path = join(folder, name);
    chmodSync(path, 0o600);
    if (programs.user.uid !== undefined) chownSync(path, programs.user.uid, programs.user.gid);
    return path;
  };
  chmodSync(folder, 0o711);
  for (const name of ['server.crt', 'server.key', 'authority.crt'])
    copyFileSync(join('test/fixtures/tls', name), join(folder, name));
  writeFileSync(join(folder, 'doors'), doors);
  const server = await startServer({
    settings: [
      'ssl=on',
      `ssl_cert_file=${place('server.crt')}`,
      `ssl_key_file=${place('server.key')}`,
      `ssl_ca_file=${place('authority.crt')}`,
      `hba_file=${place('doors')}`,
      `unix_socket_directories=${folder}`,
      ...settings,
    ],
  });
  const command: GuardedServer['command'] = async (database, ...statements) => {
    const client = new pg.Client(server.url(database));
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const logins = ['desk', 'banned', 'careful', 'plain', 'certified', 'trusted', 'reader', 'crowded', 'clerk'];
  await command('postgres', ...logins.map((name) => `create role ${name} login password '${word}'`));
  await command('postgres', 'create database clinic owner desk');
  await command('clinic', ...logins.map((name) => `grant all on schema public to ${name}`));
  return {
    ...server,
    socket: folder,
    at: (user) => `${user}@localhost:${server.port}`,
    command,
    async remove() {
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
