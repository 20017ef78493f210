/** How a figure went, in as many characters as it has values. */

const blocks = [...'▁▂▃▄▅▆▇█'];
/** Where a screen has no blocks: the same eight heights in figures. */
const digits = [...'12345678'];
const gaps = { blocks: '·', plain: '-' };

/**
 * The lowest value is the lowest block, the highest the highest; where all are alike each is in the middle, and nothing
 * at all is the lowest. A value that is not known is a gap, never the lowest.
 */
export function sparkline(values: readonly (number | null)[], drawn: boolean): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const heights = drawn ? blocks : digits;
  const height = (value: number): string => {
    const share = range === 0 ? (value === 0 ? 0 : 0.5) : (value - low) / range;
    return heights[Math.min(heights.length - 1, Math.floor(share * heights.length))] ?? '';
  };
  const gap = drawn ? gaps.blocks : gaps.plain;
  return values.map((value) => (value === null ? gap : height(value))).join('');
}
