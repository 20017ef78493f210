import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bar, bars } from '../../src/terminal/bars.ts';
import { canDraw } from '../../src/terminal/streams.ts';
import { displayWidth } from '../../src/terminal/text-width.ts';

const week: Bar[] = [
  { label: 'пн', value: 0.5, shown: '50 %', met: true },
  { label: 'вт', value: 0.3, shown: '30 %', met: false },
  { label: 'ср', value: null, shown: '—', met: null },
  { label: 'чт', value: 1, shown: '100 %', met: true },
];

describe('bars', () => {
  it('draws values to one scale, in eighths, what misses its target lighter', () => {
    expect(bars(week, { width: 30, drawn: true })).toEqual([
      'пн   50 %  █████████▌',
      'вт   30 %  ▒▒▒▒▒▒',
      'ср      —',
      'чт  100 %  ███████████████████',
    ]);
  });

  it('marks the target on a bar and beyond it', () => {
    const goals = week.map((bar) => ({ ...bar, goal: 0.5 }));
    expect(bars(goals, { width: 31, drawn: true })).toEqual([
      'пн   50 %  █████████│',
      'вт   30 %  ▒▒▒▒▒▒   │',
      'ср      —           │',
      'чт  100 %  █████████│██████████',
    ]);
  });

  it('has plain characters for a plain screen', () => {
    const goals = week.map((bar) => ({ ...bar, goal: 0.5 }));
    expect(bars(goals, { width: 31, drawn: false })).toEqual([
      'пн   50 %  #########|',
      'вт   30 %  ======   |',
      'ср      —           |',
      'чт  100 %  #########|##########',
    ]);
  });

  it('draws nothing of nothing', () => {
    expect(bars([], { width: 40, drawn: true })).toEqual([]);
    expect(bars([{ label: 'пн', value: 0, shown: '0', met: null }], { width: 40, drawn: true })).toEqual([
      'пн  0',
    ]);
    const least = { label: 'пн', value: 5e-324, shown: '0', met: null };
    expect(bars([least], { width: 40, drawn: false })).toEqual([`пн  0  ${'#'.repeat(32)}`]);
  });

  it('fits the screen, whatever is drawn', () => {
    const bar = fc.record({
      label: fc.string({ unit: 'grapheme', maxLength: 60 }),
      value: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
      shown: fc.string({ maxLength: 12, unit: fc.constantFrom('1', ' ', '%', '₸') }),
      met: fc.option(fc.boolean()),
      goal: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    });
    fc.assert(
      fc.property(
        fc.array(bar, { minLength: 1 }),
        fc.integer({ min: 30, max: 120 }),
        fc.boolean(),
        (all, width, drawn) => {
          for (const line of bars(all, { width, drawn }))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('canDraw', () => {
  it('asks the terminal and the locale', () => {
    expect(canDraw({})).toBe(true);
    expect(canDraw({ LANG: 'kk_KZ.UTF-8', TERM: 'xterm' })).toBe(true);
    expect(canDraw({ LANG: 'kk_KZ.UTF-8', TERM: 'dumb' })).toBe(false);
    expect(canDraw({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' })).toBe(false);
  });
});
