import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/config/data-files.ts';
import {
  isNoteCount,
  notesText,
  parseDenominations,
  parseNotes,
  sumOfNotes,
} from '../../src/shifts/denominations.ts';

const tenge = [20_000, 5000, 500, 1];
const place = { path: 'denominations.yaml' };
const fault = (typed: string): unknown => {
  try {
    return parseNotes(typed, tenge, 'notes');
  } catch (error) {
    const { code, params } = error as { code: string; params: object };
    return [code, params];
  }
};

describe('notes and coins', () => {
  it('ship for both currencies', async () => {
    const file = await dataFiles([process.cwd()]).read('data/denominations');
    const { KZT, RUB } = parseDenominations(file.value, file);
    expect([KZT[0], KZT.at(-1), RUB[0], RUB.at(-1)]).toEqual([20_000, 1, 5000, 0.1]);
  });

  it('may be the clinic’s own, each once and worth something', () => {
    expect(parseDenominations({ KZT: [500, 1000], RUB: [100] }, place).KZT).toEqual([1000, 500]);
    const read = (KZT: unknown): unknown => {
      try {
        return parseDenominations({ KZT, RUB: [1] }, place);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(read([500, 500])).toBe('file_field_duplicate');
    expect(read([0])).toBe('file_field_invalid');
    expect(read(['x'])).toBe('file_field_invalid');
    expect(read([])).toBe('file_field_invalid');
  });

  it('are counted as they are typed', () => {
    expect(parseNotes('20000x3 5000х4', tenge, '')).toEqual({ 20000: 3, 5000: 4 });
    expect(parseNotes('500 x 2, 500*1; 1×0', tenge, '')).toEqual({ 500: 3, 1: 0 });
    expect(sumOfNotes({ 20000: 3, 0.5: 3 })).toBe(6_000_150);
    expect(notesText({ 1: 0, 500: 3, 20000: 1 })).toBe('20000×1 500×3');
    expect([isNoteCount('184 000'), isNoteCount('500х3')]).toEqual([false, true]);
  });

  it('that do not exist, and what is no count, are refused', () => {
    expect(fault('300x2')).toEqual([
      'no_such_note',
      { flag: 'notes', value: '300', choices: '20000, 5000, 500, 1' },
    ]);
    for (const typed of ['', '5000', '5000x', 'x3', '5000x-1', '5000x9999999', '5000x3.5', 'много']) {
      expect(fault(typed)).toMatchObject(['invalid_notes', {}]);
    }
  });

  it('come to the same whatever the order', () => {
    const line = fc.tuple(fc.constantFrom(...tenge), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const typed = (all: readonly (readonly [number, number])[]): number =>
          sumOfNotes(parseNotes(all.map(([value, times]) => `${value}x${times}`).join(' '), tenge, ''));
        const sum = lines.reduce((total, [value, times]) => total + value * times * 100, 0);
        expect([typed(lines), typed([...lines].reverse())]).toEqual([sum, sum]);
      }),
    );
  });
});
