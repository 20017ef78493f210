import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/config/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  it('makes it whole, for its owner, and leaves nothing beside it', () => {
    const path = writeFileWhole(join(folder, 'deep', 'report.csv'), 'day\n');
    expect(readFileSync(path, 'utf8')).toBe('day\n');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['report.csv']);
  });

  it('never replaces a file unless told to', () => {
    const path = join(folder, 'report.csv');
    writeFileSync(path, 'old');
    expect(() => writeFileWhole(path, 'new')).toThrow(
      expect.objectContaining({ code: 'file_exists', params: { file: path }, field: '--force' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('old');
    writeFileWhole(path, 'new', { force: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('never writes through a link, not even by force', () => {
    const target = join(folder, 'target');
    const link = join(folder, 'link');
    writeFileSync(target, 'theirs');
    symlinkSync(target, link);
    expect(() => writeFileWhole(link, 'ours', { force: true })).toThrow(
      expect.objectContaining({ code: 'file_is_link' }),
    );
    expect(readFileSync(target, 'utf8')).toBe('theirs');
  });

  it('says when the place cannot be written to', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeFileWhole(join(folder, 'file', 'x.csv'), '')).toThrow(
      expect.objectContaining({ code: 'not_writable' }),
    );
    expect(() => writeFileWhole(folder, '', { force: true })).toThrow(
      expect.objectContaining({ code: 'not_writable' }),
    );
  });
});
