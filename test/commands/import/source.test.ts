import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/commands/import/source.ts';
import type { Context } from '../../../src/context.ts';

const at = (stdin: Context['streams']['stdin']) => ({ streams: { stdin } }) as unknown as Context;

describe('where a table comes from', () => {
  it('a file is taken where it lies', async () => {
    const source = await sourceOf(at(Readable.from([])), 'calls.csv');
    expect(source).toMatchObject({ path: 'calls.csv', name: 'calls.csv' });
  });

  it('standard input becomes a file for as long as it is needed', async () => {
    const source = await sourceOf(at(Readable.from(['a;b\n'])), '-');
    expect([source.name, readFileSync(source.path, 'utf8')]).toEqual(['stdin', 'a;b\n']);
    source.remove();
  });

  it('a terminal hands nothing over: nobody is left waiting', async () => {
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    await expect(sourceOf(at(terminal), '-')).rejects.toMatchObject({ code: 'import_no_input' });
  });
});
