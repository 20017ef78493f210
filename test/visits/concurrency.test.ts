/**
 * Several desks book the same times at once, each a process of its own: every time is booked exactly once. How many times
 * is SHIFT_TEST_SLOTS; `npm run bench -- --only desks` does it with a thousand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildDesk } from '../desks/build-desk.ts';
import { raceForSlots } from '../desks/race.ts';
import { newDatabase } from '../engines/database.ts';
import { engineUnderTest } from '../engines/names.ts';

const desks = engineUnderTest() === 'postgres' ? 16 : 8;
const slots = Number(process.env.SHIFT_TEST_SLOTS ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'smena-desks-'));
const database = newDatabase(folder);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it(`${desks} desks book each of ${slots} times once, and every other desk hears that it is taken`, async () => {
  const desk = await buildDesk(folder);
  await database.ready();
  const race = await raceForSlots({ address: database.address, folder, desks, slots, desk });
  expect(race.booked).toEqual(Array.from({ length: slots }, () => 1));
  expect(race.refusals).toEqual(
    Array.from({ length: slots * (desks - 1) }, () => ({ code: 4, error: 'slot_taken' })),
  );
  expect([race.visits, race.patients, race.broken]).toEqual([slots, slots, null]);
}, 300_000);
