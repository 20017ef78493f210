import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { fontFiles, fontFolder } from '../../src/render/fonts.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('fontFolder', () => {
  it('is the folder beside a built program', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'smena-fonts-'));
    folders.push(folder);
    mkdirSync(path.join(folder, 'fonts'));
    writeFileSync(path.join(folder, 'fonts', fontFiles.regular), '');
    expect(fontFolder(pathToFileURL(path.join(folder, 'main.cjs')).href)).toBe(path.join(folder, 'fonts'));
  });

  it('is the folder of the package when run from source', () => {
    expect(fontFolder()).toBe(path.resolve('node_modules/dejavu-fonts-ttf/ttf'));
  });
});
