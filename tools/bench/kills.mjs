/** Desks killed while they record calls, a thousand times an engine, and while their server goes away: test/desks. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './typescript.mjs';

const desks = 4;

export async function benchKills({ folder, kills, server, say }) {
  const { killDesks } = await load('test/desks/kills.ts');
  const kill = async (engine, address) => {
    say(`Kills: ${kills} on ${engine} …`);
    const own = join(folder, `kills-${engine}`);
    mkdirSync(own);
    return outcomeRow(
      `desks killed while they write to ${engine}`,
      await killDesks({ address, folder: own, kills, desks }),
    );
  };
  const rows = [await kill('SQLite', join(folder, 'kills.db'))];
  if (!server) return rows;
  rows.push(await kill('PostgreSQL', await server.database()));
  const away = await goThrough({ folder, server, say, outages: 1, kills });
  return away ? [...rows, outcomeRow('desks killed while PostgreSQL goes away', away)] : rows;
}

/** Nobody is killed but the server, in the middle of a stream of calls. */
export async function benchOutage({ folder, outages, server, say }) {
  if (!server) return [];
  const done = await goThrough({ folder, server, say, outages, kills: 0 });
  return done ? [outcomeRow('calls while PostgreSQL goes away', done)] : [];
}

async function goThrough({ folder, server, say, outages, kills }) {
  const { power } = server;
  if (!power) {
    say('The server is not ours to stop: what happens while it is away is LEFT OUT');
    return null;
  }
  say(kills > 0 ? `Kills: ${kills} while the server goes away …` : `Outages: ${outages} …`);
  const { goThroughOutages } = await load('test/desks/outage.ts');
  const own = join(folder, `outage-${kills}`);
  mkdirSync(own);
  return goThroughOutages({ address: await server.database(), power, folder: own, outages, kills });
}

function outcomeRow(what, done) {
  const { kills, outages, acknowledged, kept, lost, twice, halves, refused } = done;
  const disturbed = [
    ...(outages === undefined ? [] : [`${outages} outages`]),
    ...(kills === 0 ? [] : [`${kills} kills`]),
  ];
  const recorded = `${acknowledged} calls acknowledged${kept === 0 ? '' : `, ${kept} of them by the spool`}`;
  return {
    what,
    value: `${disturbed.join(', ')}; ${recorded}`,
    beside: `${lost.length} lost, ${twice.length} twice, ${halves} halves, ${refused.length} refused`,
    ratio: null,
    target: null,
    holds:
      [lost, twice, refused].every((calls) => calls.length === 0) &&
      halves + (done.left ?? 0) === 0 &&
      done.broken === null &&
      done.integrity === 'ok',
  };
}
