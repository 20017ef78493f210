/** Once for all test files on PostgreSQL: a server, and on it a database with nothing but the schema to make copies of. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { locate } from '../../src/config/database.ts';
import { openEngine } from '../../src/store/open.ts';
import { openStore } from '../../src/store/store.ts';
import { startServer } from './server.ts';
import { withDatabase } from './shared-server.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SHIFT_TEST_POSTGRES_URL;
  // Hundreds of databases that live for seconds: tidying them up would keep the server busy.
  const own = given ? null : await startServer({ settings: ['autovacuum=off'] });
  const url = own ? own.url('postgres') : String(given);
  const prefix = `smena_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  const tearDown = async (): Promise<void> => (own ? own.remove() : dropAll(url, prefix));
  try {
    await command(url, `create database ${template} template template0 encoding 'UTF8' locale 'C'`);
    const store = await openStore(await openEngine(locate(withDatabase(url, template)), {}));
    await store.close();
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('server', { url, prefix, template });
  return tearDown;
}

async function command(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What killed tests have left on somebody else's server. */
async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [`${prefix}%`],
  );
  for (const { datname } of found.rows) await client.query(`drop database "${datname}" with (force)`);
  await client.end();
}
