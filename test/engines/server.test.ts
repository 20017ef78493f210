/** The tests' own server: it keeps its data while it is stopped, and outlives no test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.ts';

describe('a server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  async function ask(question: string): Promise<unknown> {
    const client = new pg.Client(server.url('postgres'));
    await client.connect();
    const { rows } = await client.query(question);
    await client.end();
    return rows[0]?.answer;
  }

  it('keeps its data when it is stopped, and when it ends at once', async () => {
    await ask('create table kept as select 1 as answer');
    await server.stop();
    await expect(ask('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.start();
    await ask('update kept set answer = 2');
    await server.crash();
    await server.start();
    expect(await ask('select answer from kept')).toBe(2);
  });

  it('wants a password, and sorts by bytes', async () => {
    const open = new pg.Client(server.url('postgres').replace(/:\w+@/, ':wrong@'));
    await expect(open.connect()).rejects.toMatchObject({ code: '28P01' });
    expect(await ask(`select 'Б' < 'а' as answer`)).toBe(true);
  });
});

describe('the keeper of a server', () => {
  it('ends it and removes its folder when the test is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smena-keeper-'));
    const test = program(`
      const { fork } = require('node:child_process');
      const server = 'process.stderr.write("ready to accept connections " + process.pid); setInterval(() => {}, 1e6)';
      const words = [${JSON.stringify(folder)}, '{}', process.execPath, '-e', server];
      fork(${JSON.stringify(join(import.meta.dirname, 'keeper.mjs'))}, words, { detached: true })
        .on('message', () => process.stdout.write('ready'));`);
    await new Promise((ready) => test.stdout?.once('data', ready));
    test.kill('SIGKILL');
    await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
  });

  function program(text: string): ChildProcess {
    return spawn(process.execPath, ['-e', text], { stdio: ['ignore', 'pipe', 'inherit'] });
  }
});
