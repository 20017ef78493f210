/** A disk without hard links, as FAT on a stick is, whose folders cannot be synced either. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFileWhole } from '../../src/config/write-file.ts';

vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const linkSync: typeof real.linkSync = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  const fsyncSync: typeof real.fsyncSync = (handle) => {
    if (real.fstatSync(handle).isDirectory()) throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' });
    real.fsyncSync(handle);
  };
  return { ...real, linkSync, fsyncSync, default: { ...real, linkSync, fsyncSync } };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-stick-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a disk without hard links', () => {
  it('takes a file all the same, and still keeps the one that is there', () => {
    const path = writeFileWhole(join(folder, 'report.csv'), 'day\n');
    expect(readFileSync(path, 'utf8')).toBe('day\n');
    expect(() => writeFileWhole(path, 'new')).toThrow(expect.objectContaining({ code: 'file_exists' }));
    writeFileWhole(path, 'new', { force: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });
});
