/** Several desks book the same times at once, each a process of its own: every time is booked exactly once. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scheduleDesk } from './schedule-desk.ts';

const desks = ['a', 'b', 'c', 'd', 'e'];
const times = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00', '13:30'];
const execute = promisify(execFile);

interface Booked {
  time: string;
  code: number;
  error: { code: string; message: string } | null;
}

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-desks-'));
  program = join(folder, 'desk.cjs');
  await build({
    entryPoints: ['test/visits/booking-desk.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
    define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function deskProcess(
  name: string,
  database: string,
  begin: number,
  order: string[],
): Promise<Booked[]> {
  const { stdout } = await execute(process.execPath, [program, database, name, String(begin), ...order], {
    env: { PATH: process.env.PATH, TZ: 'Asia/Almaty', NODE_PATH: resolve('node_modules') },
  });
  return JSON.parse(stdout) as Booked[];
}

it('books each time once, and tells every other desk that it is taken', async () => {
  const desk = await scheduleDesk();
  await desk.database.ready();
  const begin = Date.now() + 1500;
  // Every other desk goes the other way, so that they meet in the middle too.
  const runs = await Promise.all(
    desks.map((name, at) =>
      deskProcess(name, desk.database.address, begin, at % 2 ? [...times].reverse() : times),
    ),
  );
  const all = runs.flat();
  for (const time of times) {
    const tries = all.filter((one) => one.time === time);
    const lost = tries.filter(({ code }) => code !== 0);
    expect(tries.length - lost.length, time).toBe(1);
    for (const { code, error } of lost) {
      expect([code, error?.code, error?.message]).toEqual([
        4,
        'slot_taken',
        `Омарова Айгерим Нурлановна is already taken at 16.01 ${time}.`,
      ]);
    }
  }
  await desk.withStore(async (store) => {
    const visits = await store.visits.ofDays(1, '2026-01-16', '2026-01-16');
    expect(visits).toHaveLength(times.length);
    // A lost race leaves no card behind.
    const patients = await store.engine.db.selectFrom('patient').select('id').execute();
    const booked = visits.map(({ patientId }) => patientId);
    expect(new Set(patients.map(({ id }) => id))).toEqual(new Set(booked));
    expect(patients).toHaveLength(times.length);
    expect(await store.verifyChain()).toBeNull();
  });
  await desk.remove();
}, 60_000);
