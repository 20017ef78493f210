/** Timing of whole processes. Both sides of every ratio run in the same minute on the same machine. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A machine's own certificates cost Node a third of its start, and would flatter every ratio. */
export function plainEnv(more = {}) {
  const env = { ...process.env, NO_COLOR: '1', ...more };
  for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE']) delete env[name];
  return env;
}

/** @param database its file or its address @param folder what the machine keeps for itself lies there */
export const deskEnv = (database, folder) =>
  plainEnv({
    SHIFT_DB: database,
    SHIFT_LANG: 'ru',
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_STATE_HOME: join(folder, 'state'),
  });

/** @returns {number} milliseconds of one whole run @throws Error when it fails */
export function timed(file, words, env, input) {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(file, words, {
    env,
    input,
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const took = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`${file} ${words.join(' ')} ended with ${status}: ${stderr}`);
  return took;
}

/** Runs a process and watches its memory (Linux; elsewhere `peak` is null). @returns milliseconds and MB */
export function watched(file, words, env) {
  return new Promise((done, fail) => {
    const begun = process.hrtime.bigint();
    const child = spawn(file, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let peak = null;
    const watch = setInterval(() => {
      peak = Math.max(peak ?? 0, peakMemory(child.pid) ?? 0) || null;
    }, 20);
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('close', (status) => {
      clearInterval(watch);
      const took = Number(process.hrtime.bigint() - begun) / 1e6;
      if (status === 0) done({ took, peak });
      else fail(new Error(`${words.join(' ')} ended with ${status}: ${said}`));
    });
  });
}

function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return null;
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const hasSqlite = () => spawnSync('sqlite3', ['--version']).status === 0;

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
