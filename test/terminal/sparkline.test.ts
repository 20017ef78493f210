import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/terminal/sparkline.ts';

describe('sparkline', () => {
  it('goes from the lowest to the highest and leaves a gap where nothing is known', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], true)).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([0.44, null, 0.5, 0.48], true)).toBe('▁·█▆');
  });

  it('speaks in figures where the screen has no blocks', () => {
    expect(sparkline([0, 7, null, 3.5], false)).toBe('18-5');
  });

  it('draws one value, the same values and none', () => {
    expect(sparkline([3], true)).toBe('▅');
    expect(sparkline([0, 0], true)).toBe('▁▁');
    expect(sparkline([null, null], true)).toBe('··');
    expect(sparkline([], true)).toBe('');
  });

  it('never draws a higher value lower, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const drawn = [...sparkline(values, false)].map(Number);
        const heights = values.map((value, at) => ({ value, height: drawn[at] ?? 0 }));
        const ordered = heights.sort((a, b) => a.value - b.value).map(({ height }) => height);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });
});
