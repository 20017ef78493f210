import { describe, expect, it } from 'vitest';
import { hoursOf, nextOpenDay, opensAt } from '../../src/clinic/opening-hours.ts';
import type { WeekHours } from '../../src/clinic/types.ts';

const day = { from: '09:00', to: '20:00' };
const short = { from: '10:30', to: '16:00' };
/** Monday to Friday, Saturday shorter, Sunday off. 16 January 2026 is a Friday. */
const week: WeekHours = [day, day, day, day, day, short, null];

describe('opening hours', () => {
  it.each([
    ['2026-01-16', day],
    ['2026-01-17', short],
    ['2026-01-18', null],
  ])('of %s', (on, hours) => {
    expect(hoursOf(week, on)).toEqual(hours);
  });

  it.each([
    ['over a day off', week, '2026-01-17', '2026-01-19'],
    ['the very next day', week, '2026-01-16', '2026-01-17'],
    [
      'a week on, where one day is open',
      [null, null, null, null, day, null, null],
      '2026-01-16',
      '2026-01-23',
    ],
    ['tomorrow, where none is', [], '2026-01-16', '2026-01-17'],
  ])('find the next open day: %s', (_name, hours, from, expected) => {
    expect(nextOpenDay(hours, from)).toBe(expected);
  });

  it('say when the clinic opens, at nine on a day off', () => {
    expect([opensAt(week, '2026-01-17'), opensAt(week, '2026-01-18')]).toEqual([
      Date.parse('2026-01-17T10:30:00+05:00'),
      Date.parse('2026-01-18T09:00:00+05:00'),
    ]);
  });
});
