/**
 * The real executable, killed at any moment: what it acknowledged is there, and nothing is half there. How many kills is
 * SHIFT_TEST_KILLS; `npm run bench -- --only kills` does a thousand.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killDesks } from '../desks/kills.ts';
import { newDatabase } from '../engines/database.ts';

const kills = Number(process.env.SHIFT_TEST_KILLS ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'smena-kill-'));
const database = newDatabase(folder);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!existsSync(join('dist', 'build.json')))('a desk killed while it writes', () => {
  it(`loses nothing it acknowledged and leaves nothing half there, in ${kills} kills`, async () => {
    await database.ready();
    const {
      kills: killed,
      acknowledged,
      ...rest
    } = await killDesks({
      address: database.address,
      folder,
      kills,
      desks: 4,
    });
    expect(killed).toBeGreaterThanOrEqual(kills);
    expect(acknowledged).toBeGreaterThan(0);
    expect(rest).toEqual({
      ...{ lost: [], twice: [], halves: 0, refused: [], kept: 0 },
      ...{ broken: null, integrity: 'ok' },
    });
  }, 600_000);
});
