/** The real executable on real disks: one that is full, one that may only be read. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const executable = join(process.cwd(), 'bin', 'smena.cjs');
const isRoot = process.getuid?.() === 0;
/** Somebody who is not root, for whom rights count. */
const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {};

let folder: string;
let disk: string;
let mounted = false;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-disk-'));
  chmodSync(folder, 0o755);
  disk = join(folder, 'disk');
  mkdirSync(disk);
  if (isRoot) mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
});
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

function typed(argv: readonly string[], how: { uid?: number; gid?: number; database?: string } = {}) {
  const { database = join(disk, 'shift.db'), ...who } = how;
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    SHIFT_DB: database,
    SHIFT_LANG: 'en',
    SHIFT_NOW: '2026-01-16T09:00:00+05:00',
  };
  const ran = spawnSync(process.execPath, [executable, ...argv], { env, encoding: 'utf8', ...who });
  return { code: ran.status, out: ran.stdout, err: ran.stderr.replaceAll(folder, '') };
}

const founding = ['init', '--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--yes'];

describe('a full disk', () => {
  const line = ['log', 'call', '--phone', '87010000001', '--name', 'Марат', '--json'];
  const filler = () => join(disk, 'filler');

  beforeEach((test) => {
    if (!mounted) test.skip('a small disk can only be mounted by root');
  });

  /** Leaves that many bytes of the disk free. */
  function fill(free: number): void {
    rmSync(filler(), { force: true });
    const { status } = spawnSync('dd', ['if=/dev/zero', `of=${filler()}`, 'bs=1k'], { stdio: 'ignore' });
    expect(status).toBe(1);
    const kept = spawnSync('stat', ['-c', '%s', filler()], { encoding: 'utf8' });
    spawnSync('truncate', ['-s', String(Math.max(0, Number(kept.stdout) - free)), filler()]);
  }

  it('refuses a record, keeps what was acknowledged, and goes on once there is room', () => {
    expect(typed(founding).code).toBe(0);
    expect(typed(['start', '--administrator', 'c', '--all-done']).code).toBe(0);
    expect(JSON.parse(typed(line).out)).toMatchObject({ contact: { id: 1 } });
    const full = {
      code: 1,
      out: '',
      err: '/disk/shift.db could not be written: the disk is full or failing.\nFree some space and repeat.\n',
    };
    const noRoom = {
      code: 1,
      out: '',
      err: 'There is no room left for the database /disk/shift.db. What was confirmed before is safe; this record was not written.\nFree some space and repeat.\n',
    };
    fill(0);
    expect(typed(line.slice(0, -1))).toEqual(full);
    // Room for the shared memory of the write-ahead log, and hardly for the log.
    fill(40_000);
    expect(typed(line.slice(0, -1))).toEqual(noRoom);
    rmSync(filler());
    expect(JSON.parse(typed(line).out)).toMatchObject({ contact: { id: 2 } });
    const { contacts } = JSON.parse(typed(['log', 'list', '--json']).out);
    expect(contacts.map(({ id }: { id: number }) => id).sort()).toEqual([1, 2]);
  });

  it('refuses a file and leaves no piece of one', () => {
    const database = join(folder, 'elsewhere.db');
    expect(typed(founding, { database }).code).toBe(0);
    fill(0);
    const before = readdirSync(disk).sort();
    for (const name of ['figures.csv', 'figures.pdf']) {
      const flag = name.endsWith('csv') ? '--csv' : '--pdf';
      expect(typed(['metrics', flag, join(disk, name)], { database })).toEqual({
        code: 1,
        out: '',
        err: `/disk/${name} could not be written: the disk is full or failing.\nFree some space and repeat.\n`,
      });
    }
    expect(readdirSync(disk).sort()).toEqual(before);
    rmSync(filler());
  });
});

describe('a database that may only be read', () => {
  it("says so with the code 'db_readonly', and is read where its folder allows it", () => {
    const readable = join(folder, 'readable');
    mkdirSync(readable);
    const database = join(readable, 'shift.db');
    expect(typed(founding, { database }).code).toBe(0);
    chmodSync(database, 0o444);
    chmodSync(readable, 0o777);
    expect(typed(['staff', 'add', 'D'], { database, ...somebody })).toEqual({
      code: 1,
      out: '',
      err: 'The database /readable/shift.db can only be read.\nA file: check the rights to it and to its folder. A server: this is a copy for reading, give the address of the main one.\n',
    });
    const { error } = JSON.parse(typed(['staff', 'add', 'D', '--json'], { database, ...somebody }).err);
    expect(error).toEqual({
      code: 'db_readonly',
      message: 'The database /readable/shift.db can only be read.',
      hint: 'A file: check the rights to it and to its folder. A server: this is a copy for reading, give the address of the main one.',
      field: '--db',
    });
    expect(typed(['staff'], { database, ...somebody }).code).toBe(0);
  });
});

describe('a reader that goes away', () => {
  it('ends the program quietly', () => {
    const database = join(folder, 'piped.db');
    expect(typed(founding, { database }).code).toBe(0);
    const env = { PATH: process.env.PATH, HOME: folder, SHIFT_DB: database, SHIFT_LANG: 'en' };
    const node = JSON.stringify(process.execPath);
    for (const words of ['metrics 2025 --by day --json', 'metrics 2025 --by day', '--help']) {
      const line = `${node} ${executable} ${words} | head -c 1; echo " $\{PIPESTATUS[*]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', line], { env, encoding: 'utf8' });
      expect([words, stdout.slice(1), stderr]).toEqual([words, ' 0 0\n', '']);
    }
    const closed = spawnSync('bash', ['-c', `${node} ${executable} staff >&-`], { env, encoding: 'utf8' });
    expect([closed.status, closed.stderr]).toEqual([0, '']);
  });
});
