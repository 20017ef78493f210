import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';

const byNode = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the standard’s own examples', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

test('every length around the ends of a block, and where Node takes over', () => {
  for (const length of [54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 4095, 4096, 4097, 5000]) {
    expect(sha256('ж'.repeat(length / 2) + 'x'.repeat(length % 2))).toBe(
      byNode('ж'.repeat(length / 2) + 'x'.repeat(length % 2)),
    );
  }
});

test('any text hashes as Node hashes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === byNode(text)),
  );
});
