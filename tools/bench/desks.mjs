/** Many desks, each a process of its own, that try to book the same times: test/desks/race.ts with a thousand. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './typescript.mjs';

export async function benchDesks({ folder, slots, server, say }) {
  const { raceForSlots } = await load('test/desks/race.ts');
  const { buildDesk } = await load('test/desks/build-desk.ts');
  const desk = await buildDesk(folder);
  const races = [{ engine: 'SQLite', desks: 8, address: join(folder, 'race.db') }];
  if (server) races.push({ engine: 'PostgreSQL', desks: 16, address: await server.database() });
  const rows = [];
  for (const { engine, desks, address } of races) {
    say(`Desks: ${desks} on ${engine} book the same ${slots} times …`);
    const own = join(folder, `race-${engine}`);
    mkdirSync(own);
    rows.push(rowOf(engine, desks, await raceForSlots({ address, folder: own, desks, slots, desk })));
  }
  return rows;
}

function rowOf(engine, desks, race) {
  const { booked, refusals, milliseconds, longest, visits, patients, broken } = race;
  const once = booked.filter((times) => times === 1).length;
  const taken = refusals.filter(({ code, error }) => code === 4 && error === 'slot_taken').length;
  const others = refusals.length - taken;
  const slots = booked.length;
  return {
    what: `${desks} desks book the same ${slots} times on ${engine}`,
    value: `${(milliseconds / 1000).toFixed(1)} s, the longest answer ${(longest / 1000).toFixed(2)} s`,
    beside: `${once} booked once, ${taken} told that it is taken, ${others} other errors`,
    ratio: null,
    target: null,
    holds: once === slots && others === 0 && visits === slots && patients === slots && broken === null,
  };
}
