/** A PostgreSQL server of the tests' own, in a temporary folder on a free port. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { findPrograms, newFolder, type Programs, type RunAs } from './programs.ts';

export interface TestServer {
  readonly port: number;
  /** The address of a database on it, with the password. */
  url(database: string): string;
  /** Stops it as an administrator would; its data stays. */
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does; its data stays as it is then. */
  crash(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Ends it and removes its data. It happens by itself when the process that started it ends. */
  remove(): Promise<void>;
}

export interface ServerOptions {
  /** A free one when not given. */
  port?: number;
  /** More settings, `name=value`. */
  settings?: readonly string[];
}

const settings = [
  // It lives as long as the tests: what a power cut leaves of it matters to nobody, and syncing takes most of the time.
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'lc_messages=C',
  'wal_level=minimal',
  'max_wal_senders=0',
];
const password = randomBytes(12).toString('hex');

/** @throws Error when there are no programs for this machine, or they do not start */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const programs = findPrograms();
  if ('missing' in programs) throw new Error(`PostgreSQL cannot be started: ${programs.missing}`);
  const folder = newFolder(programs.user);
  const data = join(folder, 'data');
  const port = options.port ?? (await freePort());
  let keeper: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    if (keeper) return;
    const given = [...settings, `port=${port}`, ...(options.settings ?? [])].flatMap((one) => ['-c', one]);
    const words = [join(native, 'bin', 'postgres'), '-D', data, ...given];
    keeper = await keep(folder, programs.user, words);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = keeper;
    keeper = null;
    if (!running) return;
    const closed = new Promise((done) => running.once('close', done));
    running.ref();
    running.send(signal);
    await closed;
  };
  const remove = async (): Promise<void> => {
    await end('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };

  let native = programs.native;
  try {
    native = prepare(programs, folder, data);
    await start();
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    port,
    url: (database) => `postgres://smena:${password}@127.0.0.1:${port}/${database}`,
    stop: () => end('SIGINT'),
    crash: () => end('SIGQUIT'),
    start,
    remove,
  };
}

/** Makes the data folder; where the programs are. */
function prepare(programs: Programs, folder: string, data: string): string {
  const native = programs.copy ? join(folder, 'programs') : programs.native;
  if (programs.copy) cpSync(programs.native, native, { recursive: true, verbatimSymlinks: true });
  const secret = join(folder, 'password');
  writeFileSync(secret, `${password}\n`, { mode: 0o644 });
  // Logging in is most of what a short command line costs the server: the password need not be hard to guess.
  const flags = [
    '--username=smena',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--set=scram_iterations=1',
  ];
  execFileSync(
    join(native, 'bin', 'initdb'),
    [`--pgdata=${data}`, '--locale=C', '--encoding=UTF8', '--no-sync', ...flags],
    { ...programs.user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return native;
}

/** Runs the server until its keeper is told otherwise or loses sight of this process. */
function keep(folder: string, user: RunAs, words: readonly string[]): Promise<ChildProcess> {
  const keeper = fork(join(import.meta.dirname, 'keeper.mjs'), [folder, JSON.stringify(user), ...words], {
    // A Ctrl-C at the terminal is for the tests; the keeper hears of it when they have ended.
    detached: true,
    stdio: 'ignore',
    execArgv: [],
  });
  return new Promise((done, fail) => {
    keeper.on('error', fail);
    keeper.on('message', (told: { ready?: true; ended?: string }) => {
      if (told.ended !== undefined) fail(new Error(`PostgreSQL did not start:\n${told.ended}`));
      if (!told.ready) return;
      keeper.unref();
      keeper.channel?.unref();
      done(keeper);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const listener = createServer().on('error', fail);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as AddressInfo;
      listener.close(() => done(port));
    });
  });
}
