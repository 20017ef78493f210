#!/usr/bin/env node
/**
 * `npm run bench`: what the program costs, as ratios measured side by side in one run.
 *   --rounds N  pairs of runs for each command (31)
 *   --rows N    lines of the file to import (1,000,000)
 *   --only startup|import
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchImport } from './bench/import.mjs';
import { benchStartup } from './bench/startup.mjs';
import { root } from './build/paths.mjs';
import { build } from './build.mjs';

const option = (name, byDefault) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? byDefault : process.argv[at + 1];
};
const say = (text) => process.stderr.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'smena-bench-'));
const how = {
  program: join(root, 'bin/smena.cjs'),
  folder,
  rounds: Number(option('rounds', 31)),
  rows: Number(option('rows', 1_000_000)),
  say,
};
try {
  await build(root, { say });
  const only = option('only', null);
  const rows = [];
  if (only !== 'import') rows.push(...benchStartup(how));
  if (only !== 'startup') rows.push(...(await benchImport(how)));
  printTable(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printTable(rows) {
  const lines = [
    ['', 'taken', 'beside', 'ratio', 'target', ''],
    ...rows.map(({ what, value, beside, ratio, target }) => [
      what,
      value,
      beside,
      ratio === null ? '–' : ratio.toFixed(2),
      target === null ? '' : `≤ ${target}`,
      ratio === null || target === null ? '' : ratio <= target ? 'met' : 'missed',
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const right = new Set([3, 4]);
  process.stdout.write(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}\n\n`,
  );
  for (const line of lines) {
    const cells = line.map((cell, at) =>
      right.has(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
