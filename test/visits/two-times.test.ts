import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, hour, minute } from '../../src/clinic/time.ts';
import { partOf } from '../../src/visits/day-parts.ts';
import { twoTimes } from '../../src/visits/two-times.ts';
import { at } from './schedule-desk.ts';

const now = at('08:47');
const slots = (...starts: number[]) => starts.map((start) => ({ at: start }));
const pair = (starts: readonly { at: number }[], from = now) => twoTimes(starts, from).map((one) => one.at);

describe('two times for the telephone', () => {
  it('lie on different days, or in different parts of one day', () => {
    expect(pair(slots(at('18:00'), at('18:40'), at('12:20', 17), at('13:00', 17)))).toEqual([
      at('18:00'),
      at('12:20', 17),
    ]);
    expect(pair(slots(at('10:00'), at('10:40'), at('11:20'), at('12:20'), at('09:00', 17)))).toEqual([
      at('10:00'),
      at('12:20'),
    ]);
  });

  it('are no neighbours at the edge of a part of the day', () => {
    expect(pair(slots(at('11:30'), at('12:00'), at('12:30'), at('13:30')))).toEqual([
      at('11:30'),
      at('13:30'),
    ]);
  });

  it('can be reached, unless there is nothing else', () => {
    expect(pair(slots(at('09:00'), at('09:30'), at('14:00')))).toEqual([at('09:30'), at('14:00')]);
    expect(pair(slots(at('09:00')))).toEqual([at('09:00')]);
  });

  it('are as far from one another as can be where all is in one part of one day', () => {
    expect(pair(slots(at('17:00'), at('17:40'), at('18:20')))).toEqual([at('17:00'), at('18:20')]);
    expect([pair([]), pair(slots(at('17:00'), at('17:00')))]).toEqual([[], [at('17:00')]]);
  });

  it('keep to all that whatever is free', () => {
    const start = fc.integer({ min: 0, max: 3 * 24 * 6 }).map((n) => ({ at: at('00:00') + n * 10 * minute }));
    fc.assert(
      fc.property(fc.array(start, { maxLength: 30 }), start, (free, { at: from }) => {
        const [first, second, ...more] = twoTimes(free, from);
        expect(more).toEqual([]);
        expect(first === undefined).toBe(free.length === 0);
        if (!first) return;
        const reachable = free.filter((one) => one.at >= from + 30 * minute);
        const sensible = reachable.length > 0 ? reachable : free;
        expect(first.at).toBe(Math.min(...sensible.map((one) => one.at)));
        const differs = (one: { at: number }) =>
          one.at - first.at >= 2 * hour &&
          (dayOf(one.at) !== dayOf(first.at) || partOf(one.at) !== partOf(first.at));
        const others = sensible.filter(differs).map((one) => one.at);
        const later = sensible.filter((one) => one.at > first.at).map((one) => one.at);
        if (others.length > 0) expect(second?.at).toBe(Math.min(...others));
        else expect(second?.at).toBe(later.length > 0 ? Math.max(...later) : undefined);
      }),
    );
  });
});
