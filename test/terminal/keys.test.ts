import { describe, expect, it } from 'vitest';
import { keyReader } from '../../src/terminal/keys.ts';

describe('keys', () => {
  it.each([
    ['\u001b[A\u001bOB\u001b[5~', ['up', 'down', 'pageUp']],
    ['q\r\t', ['q', 'enter', 'tab']],
    ['\u001b', ['escape']],
    ['\u0003\u001a', ['ctrl-c', 'ctrl-z']],
    ['йғ👩', ['й', 'ғ', '👩']],
    ['\u0001\u001b[200~', []],
  ])('of %j', (typed, keys) => {
    expect(keyReader()(Buffer.from(typed))).toEqual(keys);
  });

  it('come whole, also when their bytes do not', () => {
    const read = keyReader();
    const [one, two] = Buffer.from('ы');
    expect([read(Buffer.from([one ?? 0])), read(Buffer.from([two ?? 0]))]).toEqual([[], ['ы']]);
  });
});
