/** A database of the engine under test, for one desk of one test. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type DatabaseLocation, locate } from '../../src/config/database.ts';
import { openEngine } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { engineOfFile, engineUnderTest } from './names.ts';
import { withDatabase } from './shared-server.ts';

export interface TestDatabase {
  readonly location: DatabaseLocation;
  /** What `--db` or `SHIFT_DB` takes for it. */
  readonly address: string;
  /** Makes it where it is not made by itself: on a server, before anybody connects. */
  ready(): Promise<DatabaseLocation>;
  /** Opens its store, works on it and closes it again. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

export interface Origin {
  /** Made as a copy of that one, which nobody may be connected to. */
  copyOf?: TestDatabase;
  /** Without even a schema. */
  bare?: boolean;
}

/**
 * On a server an empty database with the schema of today; for SQLite the name of a file that is not there yet.
 * @param folder where a file would lie; whoever gives it removes it
 */
export function newDatabase(folder: string, origin: Origin = {}): TestDatabase {
  const path = join(folder, 'shift.db');
  switch (engineOfFile()) {
    case 'postgres':
      return onServer(origin);
    case 'sqlite':
      return inFile(path);
    default:
      return onNone(path);
  }
}

/** For a desk that is only asked for help: a database that was made after all is an error in the end. */
function onNone(path: string): TestDatabase {
  const drop = async (): Promise<void> => void (existsSync(path) && engineUnderTest());
  return { ...inFile(path), withStore: async () => engineUnderTest() as never, drop };
}

/** A file, whichever engine is under test. A file is copied with the folder that it lies in. */
export function inFile(path: string): TestDatabase {
  const location = locate(path);
  return {
    location,
    address: path,
    ready: async () => location,
    withStore: (work) => withStore(location, work),
    drop: async () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    },
  };
}

let made = 0;

function onServer({ copyOf, bare }: Origin): TestDatabase {
  const { url, prefix, template } = inject('server');
  made += 1;
  const name = `${prefix}_${process.pid}_${made}`;
  const address = withDatabase(url, name);
  const location = locate(address);
  let creation: Promise<void> | undefined;
  const create = async (): Promise<void> => {
    if (copyOf) await copyOf.ready();
    const original = bare ? 'template0' : copyOf ? databaseName(copyOf) : template;
    await administer(`create database ${name} template ${original}`);
  };
  const ready = async (): Promise<DatabaseLocation> => {
    creation ??= create();
    await creation;
    return location;
  };
  return {
    location,
    address,
    ready,
    withStore: async (work) => withStore(await ready(), work),
    async drop() {
      await creation?.catch(() => undefined);
      if (creation) await administer(`drop database if exists ${name} with (force)`);
      creation = undefined;
    },
  };
}

/** The store of a new database, for tests that need no desk; `close` removes the database. */
export async function newStore(): Promise<Store> {
  if (engineUnderTest() === 'sqlite') return openStore(openSqlite(':memory:'));
  const database = onServer({});
  const store = await openStore(await openEngine(await database.ready(), {}));
  const close = async (): Promise<void> => {
    await store.close();
    await database.drop();
  };
  return { ...store, close };
}

/** Works on the store of a new database. */
export async function inNewStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await newStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function withStore<T>(location: DatabaseLocation, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(await openEngine(location, {}));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function databaseName({ address }: TestDatabase): string {
  return new URL(address).pathname.slice(1);
}

let administrator: pg.Pool | undefined;

/** One connection a test file; it does not keep the file's process from ending. */
async function administer(statement: string): Promise<void> {
  administrator ??= new pg.Pool({ connectionString: inject('server').url, max: 1, allowExitOnIdle: true });
  await administrator.query(statement);
}
