/** Each map reads an export of its system into the contacts that stand beside it. */
import { describe, expect, it } from 'vitest';
import { expectedLines, exportPath, exports, lineOf, oneEach } from './exports.ts';
import { readAll } from './read-all.ts';

const contactsOf = async (file: string, map: string, kind: (typeof exports)[number]['kind']) => {
  const { rows, rejects } = await readAll(exportPath(file), map, kind);
  return { lines: oneEach(rows).map((row) => lineOf(kind, row)), rejects };
};

describe('an export becomes the contacts that stand beside it', () => {
  it.each(exports)('$file', async ({ file, map, kind }) => {
    const { lines, rejects } = await contactsOf(file, map, kind);
    expect(lines).toEqual(expectedLines(file));
    expect(rejects).toEqual(file === 'asterisk-queue.txt' ? [{ line: 33, reason: 'event', params: {} }] : []);
  });
});

describe('the same calls in another layout of the same exchange', () => {
  const keys = async (file: string, map: string) => {
    const { rows } = await readAll(exportPath(file), map, 'calls');
    return [...new Set(rows.map(({ importKey }) => importKey))].sort();
  };

  it.each([
    ['asterisk-cdr.csv', 'asterisk-cdr', 'asterisk-cdr-custom.csv', 'asterisk-cdr-custom'],
    ['asterisk-cdr.csv', 'asterisk-cdr', 'asterisk-mysql.csv', 'asterisk-mysql'],
    ['asterisk-cdr.csv', 'asterisk-cdr', 'freepbx.csv', 'freepbx'],
    ['sipuni-2015.csv', 'sipuni', 'sipuni-26.csv', 'sipuni'],
    ['sipuni-2018.csv', 'sipuni', 'sipuni-headless.csv', 'sipuni'],
  ])('%s by %s and %s by %s have the same ids', async (one, map, other, otherMap) => {
    expect(await keys(one, map)).toEqual(await keys(other, otherMap));
  });
});
