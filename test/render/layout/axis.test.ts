import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '../../../src/render/layout/axis.ts';
import { units } from '../../../src/reports/cells.ts';

describe('niceScale', () => {
  it('counts in steps that people count in', () => {
    expect(niceScale(0.61, 'ratio')).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(niceScale(1, 'ratio')).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(niceScale(31, 'count')).toEqual([0, 10, 20, 30, 40]);
    expect(niceScale(2, 'count')).toEqual([0, 1, 2]);
    expect(niceScale(190, 'seconds')).toEqual([0, 60, 120, 180, 240]);
    expect(niceScale(0, 'count')).toEqual([0, 1]);
  });

  it('reaches the top with few ticks, whatever the figure', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.constantFrom(...units), (top, unit) => {
        const ticks = niceScale(top, unit);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(top * (1 - 1e-6));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
