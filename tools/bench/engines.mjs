/** What a desk types, on PostgreSQL beside SQLite, in pairs of runs. */
import { join } from 'node:path';
import { deskEnv, median, timed } from './measure.mjs';
import { clinicLines, logLine } from './startup.mjs';

const commands = [
  { what: 'log on PostgreSQL, one contact, durable', words: logLine },
  { what: 'now on PostgreSQL', words: ['now'] },
  { what: 'status on PostgreSQL', words: ['status'] },
];

export async function benchEngines({ program, folder, rounds, server, say }) {
  if (!server) return [];
  const sqlite = deskEnv(join(folder, 'beside.db'), folder);
  const postgres = deskEnv(await server.database(), folder);
  say(`PostgreSQL beside SQLite: ${rounds} rounds …`);
  const run = (words, env) => timed(process.execPath, [program, ...words], env);
  for (const env of [sqlite, postgres]) {
    for (const words of clinicLines) run(words, env);
  }
  const taken = commands.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [at, { words }] of commands.entries()) {
      const beside = run(words, sqlite);
      const took = run(words, postgres);
      if (round >= 0) taken[at].push({ took, beside, ratio: took / beside });
    }
  }
  return commands.map(({ what }, at) => ({
    what,
    value: `${median(taken[at].map((pair) => pair.took)).toFixed(1)} ms`,
    beside: `on SQLite: ${median(taken[at].map((pair) => pair.beside)).toFixed(1)} ms`,
    ratio: median(taken[at].map((pair) => pair.ratio)),
    target: null,
  }));
}
