/** The PostgreSQL that the bench measures: the one that SHIFT_TEST_POSTGRES_URL names, else its own. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { load } from './typescript.mjs';

/** Times and durability are those of a server in earnest. */
const settings = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'autovacuum=on'];

/**
 * @typedef {object} BenchServer
 * @property {string} version for the head of the table
 * @property {() => Promise<string>} database makes an empty one; its address with the password
 * @property {{stop(): Promise<void>, crash(): Promise<void>, start(): Promise<void>} | null} power null for a server
 *   that is not ours to stop
 * @property {() => Promise<void>} close removes what was made
 */

/** @returns {Promise<BenchServer | null>} null, said aloud, when there is none to be had */
export async function openServer(say) {
  const given = process.env.SHIFT_TEST_POSTGRES_URL;
  try {
    const own = given ? null : await (await load('test/engines/server.ts')).startServer({ settings });
    return await serverAt(given ?? own.url('postgres'), own);
  } catch (error) {
    say(`PostgreSQL is LEFT OUT, its rows are missing: ${error.message}`);
    return null;
  }
}

async function serverAt(url, own) {
  const made = [];
  const [{ version, fsync }] = await ask(
    url,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  );
  return {
    version: `PostgreSQL ${version}${fsync === 'on' ? '' : ', fsync OFF: its times flatter'}`,
    async database() {
      const name = `smena_bench_${randomBytes(4).toString('hex')}`;
      await ask(url, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
      made.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    power: own,
    async close() {
      if (own) return own.remove();
      for (const name of made) await ask(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function ask(url, question) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}
