/** Whole commands beside `node -e 0`, in pairs. */
import { join } from 'node:path';
import { deskEnv, median, timed } from './measure.mjs';

/** A practice clinic whose shift is open. */
export const clinicLines = [
  ['init', '--demo'],
  ['start', '--all-done', '--administrator', 'aigul', '--cash', '20000'],
];
export const logLine = [
  ...['log', 'call', '--phone', '87012345678', '--name', 'Айгерим', '--talk', '3:10'],
  ...['--purpose', 'booking', '--outcome', 'informed', '--source', '2gis'],
];

/**
 * @returns {{what: string, value: string, beside: string, ratio: number, target: number}[]}
 */
export function benchStartup({ program, folder, rounds, say }) {
  const env = deskEnv(join(folder, 'day.db'), folder);
  say('Start-up: a practice clinic …');
  for (const words of clinicLines) timed(process.execPath, [program, ...words], env);
  const commands = [
    { what: '--version', words: ['--version'], target: 1.1 },
    { what: 'log, one contact, durable', words: logLine, target: 1.4 },
    { what: 'now', words: ['now'], target: 1.5 },
    { what: 'status', words: ['status'], target: 1.5 },
    { what: 'metrics of a day', words: ['metrics', 'yesterday'], target: 1.5 },
    { what: 'script show', words: ['script', 'show', 'think'], target: 1.5 },
    {
      what: 'shift report as PDF',
      words: ['report', '2', '--pdf', join(folder, 'report.pdf'), '--force'],
      target: 7,
    },
  ];
  say(`Start-up: ${rounds} rounds …`);
  const empty = [];
  const taken = commands.map(() => []);
  // The first rounds fill the caches of the disk.
  for (let round = -2; round < rounds; round += 1) {
    const base = timed(process.execPath, ['-e', '0'], env);
    if (round >= 0) empty.push(base);
    for (const [at, { words }] of commands.entries()) {
      const took = timed(process.execPath, [program, ...words], env);
      if (round >= 0) taken[at].push({ took, ratio: took / base });
    }
  }
  const beside = `node -e 0: ${median(empty).toFixed(1)} ms`;
  return commands.map(({ what, target }, at) => ({
    what,
    value: `${median(taken[at].map((run) => run.took)).toFixed(1)} ms`,
    beside,
    ratio: median(taken[at].map((run) => run.ratio)),
    target,
  }));
}
