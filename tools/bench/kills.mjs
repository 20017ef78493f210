/** Desks killed while they record calls: test/desks/kills.ts with a thousand kills. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './typescript.mjs';

export async function benchKills({ folder, kills, server, say }) {
  const { killDesks } = await load('test/desks/kills.ts');
  const engines = [{ engine: 'SQLite', address: join(folder, 'kills.db') }];
  if (server) engines.push({ engine: 'PostgreSQL', address: await server.database() });
  const rows = [];
  for (const { engine, address } of engines) {
    say(`Kills: ${kills} on ${engine} …`);
    const own = join(folder, `kills-${engine}`);
    mkdirSync(own);
    const done = await killDesks({ address, folder: own, kills, desks: 4 });
    rows.push(killRow(`desks killed while they write to ${engine}`, done));
  }
  return rows;
}

export function killRow(what, { kills, acknowledged, lost, twice, halves, refused, broken, integrity }) {
  return {
    what,
    value: `${kills} kills, ${acknowledged} calls acknowledged`,
    beside: `${lost.length} lost, ${twice.length} twice, ${halves} halves`,
    ratio: null,
    target: null,
    holds:
      [lost, twice, refused].every((calls) => calls.length === 0) &&
      halves === 0 &&
      broken === null &&
      integrity === 'ok',
  };
}
