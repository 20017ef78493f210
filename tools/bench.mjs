#!/usr/bin/env node
/**
 * `npm run bench`: what the program costs, as ratios measured side by side in one run, and what desks may do to one another.
 *   --rounds N  pairs of runs for each command (31)
 *   --rows N    lines of the file to import (1,000,000)
 *   --slots N   times that all desks want to book (1,000)
 *   --kills N   desks to kill on each engine, and once more while the server goes away (1,000)
 *   --outages N times that the server goes away while desks record calls (20)
 *   --contacts N  contacts whose figures are asked for (10,000,000)
 *   --only startup|engines|queue|import|contacts|desks|kills|outage
 * PostgreSQL is one of the bench's own, or the one that SHIFT_TEST_POSTGRES_URL names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchContacts } from './bench/contacts.mjs';
import { benchDesks } from './bench/desks.mjs';
import { benchEngines } from './bench/engines.mjs';
import { benchImport } from './bench/import.mjs';
import { benchKills, benchOutage } from './bench/kills.mjs';
import { benchQueue } from './bench/queue.mjs';
import { openServer } from './bench/server.mjs';
import { benchStartup } from './bench/startup.mjs';
import { unload } from './bench/typescript.mjs';
import { root } from './build/paths.mjs';
import { build } from './build.mjs';

const parts = {
  startup: benchStartup,
  engines: benchEngines,
  queue: benchQueue,
  import: benchImport,
  contacts: benchContacts,
  desks: benchDesks,
  kills: benchKills,
  outage: benchOutage,
};
const option = (name, byDefault) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? byDefault : process.argv[at + 1];
};
const only = option('only', null);
if (only !== null && !(only in parts)) throw new Error(`--only takes ${Object.keys(parts).join(', ')}`);

const say = (text) => process.stderr.write(`${text}\n`);
process.chdir(root);
const folder = mkdtempSync(join(tmpdir(), 'smena-bench-'));
process.on('exit', () => {
  unload();
  // Desks that are still ending may write there.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
let server = null;
try {
  await build(root, { say });
  server = only === 'startup' || only === 'contacts' ? null : await openServer(say);
  const how = {
    program: join(root, 'bin/smena.cjs'),
    folder,
    rounds: Number(option('rounds', 31)),
    rows: Number(option('rows', 1_000_000)),
    contacts: Number(option('contacts', 10_000_000)),
    slots: Number(option('slots', 1000)),
    kills: Number(option('kills', 1000)),
    outages: Number(option('outages', 20)),
    server,
    say,
  };
  const rows = [];
  for (const [name, part] of Object.entries(parts)) {
    if (only === null || only === name) rows.push(...(await part(how)));
  }
  printTable(rows);
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
} finally {
  await server?.close();
}

function printTable(rows) {
  const lines = [
    ['', 'taken', 'beside', 'ratio', 'target', ''],
    ...rows.map(({ what, value, beside, ratio, target, holds }) => [
      what,
      value,
      beside,
      ratio === null ? '–' : ratio.toFixed(2),
      target === null ? '' : `≤ ${target}`,
      verdict({ ratio, target, holds }),
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const right = new Set([3, 4]);
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}`;
  process.stdout.write(`${machine}${server ? `; ${server.version}` : ''}\n\n`);
  for (const line of lines) {
    const cells = line.map((cell, at) =>
      right.has(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

/** Of a ratio, whether it is within its target; of what must never happen, whether it did not. */
function verdict({ ratio, target, holds }) {
  if (holds !== undefined) return holds ? 'holds' : 'BROKEN';
  if (ratio === null || target === null) return '';
  return ratio <= target ? 'met' : 'missed';
}
