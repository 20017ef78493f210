/**
 * The real executable, killed at any moment while its server is away: what it acknowledged lies in the spool, once and
 * whole, and reaches the server. How many kills is SHIFT_TEST_KILLS.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openSpool } from '../../src/spool/spool.ts';
import { callsLeft, openClinic } from '../desks/calls.ts';
import { deskEnv } from '../desks/desk-env.ts';
import { momentsToKill, newTally, recordCall } from '../desks/tally.ts';
import { typeWell } from '../desks/type-line.ts';
import { newDatabase } from '../engines/database.ts';
import { startRelay } from '../engines/relay.ts';

const kills = Number(process.env.SHIFT_TEST_KILLS ?? 100);
const desks = 4;
const folder = mkdtempSync(join(tmpdir(), 'smena-spool-kill-'));
const database = newDatabase(folder);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!existsSync(join('dist', 'build.json')))('a desk killed while its server is away', () => {
  it(`loses nothing it acknowledged, in ${kills} kills`, async () => {
    await database.ready();
    const relay = await startRelay(inject('server').url);
    const env = deskEnv(relay.address(database.address), folder);
    await openClinic(env);
    await typeWell(['now'], env);
    await relay.cut();

    const tally = newTally();
    const envs = Array.from({ length: desks }, () => env);
    const moment = await momentsToKill(tally, envs);
    while (tally.kills < kills) await Promise.all(envs.map((one) => recordCall(tally, one, moment())));

    const place = join(folder, 'state', 'shift', 'spool');
    const spool = openSpool(join(place, readdirSync(place)[0] ?? ''));
    const numbers = spool.waiting();
    const records = numbers.flatMap((number) => spool.read(number)?.record ?? []);
    expect(records, 'none is half').toHaveLength(numbers.length);
    expect(new Set(records.map(({ receipt }) => receipt)).size).toBe(records.length);
    const phones = records.map(({ argv }) => argv.find((word) => word.startsWith('--phone=')));
    expect(new Set(phones).size, 'none is there twice').toBe(phones.length);

    await relay.mend();
    const sync = JSON.parse(await typeWell(['sync', '--json'], env));
    expect(sync).toEqual({ sent: records.length, refused: [], waiting: 0, damaged: [] });
    const { kills: killed, acknowledged, kept, ...rest } = tally.against(await callsLeft(database.address));
    expect(killed).toBeGreaterThanOrEqual(kills);
    expect([acknowledged > 0, kept === acknowledged]).toEqual([true, true]);
    expect(rest).toEqual({ lost: [], twice: [], halves: 0, refused: [], broken: null, integrity: 'ok' });
    await relay.close();
  }, 600_000);
});
