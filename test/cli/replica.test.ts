/** A manager's laptop at a replica: all that only reads answers as on the main server, and nothing is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newDesk } from './run-cli.ts';

let desk: Desk;
let replica: string;

beforeAll(async () => {
  desk = newDesk();
  expect((await desk.run(['init', '--demo'])).code).toBe(0);
  const address = new URL(desk.database.address);
  // As a replica, the session can only read.
  address.searchParams.set('options', '-c default_transaction_read_only=on');
  replica = address.href;
});
afterAll(() => desk.remove());

const at = (database: string | undefined, line: readonly string[]) =>
  desk.run(line, database === undefined ? {} : { env: { SHIFT_DB: database } });

describe('a server that may only be read', () => {
  it.each([
    'status',
    'now',
    'missed',
    'visit list',
    'task list',
    'undo --list',
    'metrics --from 2025-11-01 --to 2026-01-16',
    'metrics week --by administrator',
    'metrics explain missed_rate',
  ])('answers like the main one: %s', async (line) => {
    const words = [...line.split(' '), '--json'];
    const there = await at(replica, words);
    const here = await at(undefined, words);
    expect([there.code, there.err, there.json()]).toEqual([0, '', here.json()]);
  });

  it('says that it is one to whoever writes', async () => {
    const ran = await at(replica, ['task', 'add', 'order gloves', '--due', '+2h', '--json']);
    expect([ran.code, ran.error().code]).toEqual([1, 'db_readonly']);
    expect((await at(undefined, ['task', 'list'])).out).not.toContain('order gloves');
  });
});
