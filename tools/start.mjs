#!/usr/bin/env node
/**
 * `npm start`: installs and builds what is missing, then runs the program. Words are passed on (`npm start -- log
 * call …`); without any, a terminal gets `start` and everything else a whole day of the practice clinic.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.mjs';
import { install } from './install.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
const program = join(root, 'bin/smena.cjs');
const practice = join(root, 'practice');
const words = process.argv.slice(2);

try {
  install(root, say);
  const { build } = await import('./build.mjs');
  await build(root, { say });
} catch (error) {
  say(error.message);
  process.exit(1);
}

if (words.length === 0 && !(process.stdin.isTTY && process.stdout.isTTY)) {
  const { demonstrate } = await import('./demo-day.mjs');
  process.exit(demonstrate({ program, practice }));
}
const env = words[0] === 'init' || (await hasClinic(words)) ? process.env : practiceEnv();
process.exit(run(words.length === 0 ? ['start'] : words, env));

/** Whether the words, the environment, this machine's settings or the usual place name a database: then nothing is put in between. */
async function hasClinic(typed) {
  if (process.env.SHIFT_DB || typed.some((word) => word === '--db' || word.startsWith('--db='))) return true;
  const { transform } = await import('esbuild');
  const source = readFileSync(join(root, 'src/config/paths.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const paths = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const settings = join(paths.overridesFolder(process.env), 'settings.env');
  return existsSync(settings) || existsSync(paths.defaultDatabase(process.env));
}

/** The practice clinic, made on the first visit. */
function practiceEnv() {
  const database = join(practice, 'shift.db');
  const env = { ...process.env, SHIFT_DB: database };
  say(`Practice clinic: ${database} (your own: npm start -- init)`);
  if (!existsSync(database)) {
    const code = run(['init', '--demo'], env);
    if (code !== 0) process.exit(code);
  }
  return env;
}

/** Runs the program in this terminal. Ctrl-C is its business: it ends, and then we do. */
function run(typed, env) {
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const { status, signal } = spawnSync(process.execPath, [program, ...typed], { stdio: 'inherit', env });
  process.off('SIGINT', ignore);
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}
