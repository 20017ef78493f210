/**
 * The server goes away again and again while desks record calls, and desks are killed besides, the spool under their hands:
 * what was acknowledged is there once. `npm run bench -- --only kills` does it a thousand times.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goThroughOutages } from '../desks/outage.ts';
import { startServer, type TestServer } from '../engines/server.ts';

const kills = Number(process.env.SHIFT_TEST_KILLS ?? 30);
let folder: string;
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-outage-'));
  server = await startServer();
});
afterEach(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!existsSync(join('dist', 'build.json')))('a server that goes away', () => {
  it.each([
    { name: 'while desks record calls', outages: 2, kills: 0 },
    { name: `while desks are killed, ${kills} times`, outages: 2, kills },
  ])(
    'loses nothing and doubles nothing $name',
    async (plan) => {
      const address = server.url('postgres');
      const done = await goThroughOutages({ address, power: server, folder, ...plan });
      const { outages, kills: killed, acknowledged, kept, ...rest } = done;
      expect([outages >= plan.outages, killed >= plan.kills]).toEqual([true, true]);
      expect(acknowledged).toBeGreaterThan(0);
      // Of those who were killed none may have come so far.
      if (plan.kills === 0) expect(kept).toBeGreaterThan(0);
      expect(rest).toEqual({
        ...{ lost: [], twice: [], halves: 0, refused: [], left: 0 },
        ...{ broken: null, integrity: 'ok' },
      });
    },
    600_000,
  );
});
