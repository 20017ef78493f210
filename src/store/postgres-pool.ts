/** The one file that knows pg: connections that are made with patience, watched over and given up in time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import pRetry from 'p-retry';
import pg from 'pg';
import type { Connection } from './postgres-connection.ts';
import { explainConnecting, isGone, isPassing, wantsOtherEncryption } from './postgres-errors.ts';
import { lineTo } from './postgres-socket.ts';

/** Limits of a session, in milliseconds; an address whose `options` speak of one of them knows better. */
const limits = {
  /** Longer than any statement of a day; a million rows of a year's figures took 7 s. */
  statement_timeout: 60_000,
  /** As long as SQLite waits for another desk (sqlite.ts). */
  lock_timeout: 10_000,
  /** A desk whose cable was pulled in the middle of a transaction gives its turn back before the others give up. */
  idle_in_transaction_session_timeout: 8_000,
};
/** What keeps silent for longer than the server may take to answer is not there any more. */
const silenceMilliseconds = limits.statement_timeout + 10_000;
/** A router forgets a line on which nothing moves. */
const keepAliveMilliseconds = 10_000;
/** For a server to hear that we leave. */
const farewellMilliseconds = 500;
/** How long a program that had reached its server waits for it to come back. */
const patienceMilliseconds = 5_000;
const { builtins } = pg.types;

/** @param shown server and database in words, without a secret */
export function serverPool(connection: Connection, shown: string): PostgresPool {
  const lines = new Set<ReturnType<typeof lineTo>>();
  const { encryption } = connection;
  // Not options of the pool: it would limit how long a question waits for another one to be answered, too, and hides
  // the password from whoever copies its options.
  const own = { connectionTimeoutMillis: connection.connectMilliseconds, password: connection.password };
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, ...own });
    }
  }
  const pool = new pg.Pool({
    Client,
    ...settingsOf(connection),
    ssl: encryption.first,
    stream: () => {
      const patience = connection.options?.includes('statement_timeout') ? 0 : silenceMilliseconds;
      const line = lineTo(pool.options.ssl !== false, shown, patience);
      lines.add(line);
      return line.once('close', () => lines.delete(line));
    },
  });
  // A connection that dies while nobody asks anything of it is none of our business: the next question will tell.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    connect: () => patiently(pool, connection, shown),
    async end() {
      await Promise.race([pool.end(), pause(farewellMilliseconds, undefined, { ref: false })]);
      for (const line of lines) line.destroy();
    },
  };
}

function settingsOf({ options, ...connection }: Connection): pg.PoolConfig {
  const { host, port, database, user, applicationName } = connection;
  return {
    ...{ host, port, database, user, application_name: applicationName },
    ...(options === undefined ? {} : { options }),
    max: 2,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMilliseconds,
    ...limitsBeside(options),
    types: { getTypeParser },
  };
}

function limitsBeside(options = ''): Partial<typeof limits> {
  return Object.fromEntries(Object.entries(limits).filter(([name]) => !options.includes(name)));
}

/**
 * A connection. A server that is just starting is asked again, a little later each time. One that cannot be reached is
 * not waited for, for somebody is at the desk; but a program that had it already waits for it to come back.
 * @throws ShiftError of those that explainConnecting knows
 */
async function patiently(pool: pg.Pool, connection: Connection, shown: string): Promise<pg.PoolClient> {
  const had = reached.has(pool);
  try {
    const client = await pRetry(() => connect(pool, connection), {
      retries: 10,
      minTimeout: 100,
      maxTimeout: 1_000,
      factor: 2,
      randomize: true,
      maxRetryTime: patienceMilliseconds,
      shouldRetry: ({ error }) => isPassing(error) || (had && isGone(error)),
    });
    reached.add(pool);
    return client;
  } catch (error) {
    const inTheClear = pool.options.ssl === false && !connection.host.startsWith('/');
    throw explainConnecting(error, { shown, user: connection.user, inTheClear });
  }
}

/** Pools that have had a connection. */
const reached = new WeakSet<pg.Pool>();

/** Encrypted or in the clear, as `sslmode=prefer` and `allow` leave it to the server. */
async function connect(pool: pg.Pool, { encryption }: Connection): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const { first, otherwise } = encryption;
    if (otherwise === undefined || pool.options.ssl !== first || !wantsOtherEncryption(error)) throw error;
    pool.options.ssl = otherwise;
    return await pool.connect();
  }
}

/** `int8` and sums of it: ids, milliseconds and minor units are far below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid, 'text');
}
