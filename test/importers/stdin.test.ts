import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spooledInput } from '../../src/importers/stdin.ts';

const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('smena-import-'));
let before: string[] = [];
beforeAll(() => {
  before = ours();
});
afterAll(() => expect(ours().filter((name) => !before.includes(name))).toEqual([]));

describe('standard input as a file', () => {
  it('can be read as often as one likes, by nobody else, and is gone after', async () => {
    const { path, remove } = await spooledInput(Readable.from(['Тип;', Buffer.from('Время\n'), 'вх;1\n']));
    expect([readFileSync(path, 'utf8'), readFileSync(path, 'utf8')]).toEqual(
      Array(2).fill('Тип;Время\nвх;1\n'),
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
    remove();
  });

  it.runIf(process.platform === 'linux')('has no name that a killed process could leave behind', async () => {
    const { remove } = await spooledInput(Readable.from(['x']));
    expect(ours().filter((name) => !before.includes(name))).toEqual([]);
    remove();
  });

  it('that breaks off leaves nothing', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await expect(spooledInput(broken)).rejects.toThrow('gone');
  });
});
