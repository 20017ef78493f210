import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/clinic/calendar.ts';
import { minute } from '../../src/clinic/time.ts';
import { addOpenMinutes, isOpenAt, openFrom, openSpans, without } from '../../src/clinic/working-time.ts';

const lunch = { from: '09:00', to: '18:00', breaks: [{ from: '13:00', to: '14:00' }] };
/** Monday to Friday with lunch, the weekend off; Monday 19 January 2026 is a holiday. */
const calendar: Calendar = {
  openingHours: [lunch, lunch, lunch, lunch, lunch, null, null],
  specialDays: [
    { id: 1, clinicId: 1, doctorId: null, day: '2026-01-19', hours: null, note: null, active: 1, version: 1 },
  ],
};
const at = (time: string, date = 16): number => Date.parse(`2026-01-${date}T${time}:00+05:00`);

describe('a day’s hours', () => {
  it('are stretches between the breaks', () => {
    expect(openSpans(calendar, '2026-01-16')).toEqual([
      { from: at('09:00'), to: at('13:00') },
      { from: at('14:00'), to: at('18:00') },
    ]);
    expect([openSpans(calendar, '2026-01-17'), openSpans(calendar, '2026-01-19')]).toEqual([[], []]);
  });

  it.each([
    ['08:59', false],
    ['09:00', true],
    ['12:59', true],
    ['13:00', false],
    ['14:00', true],
    ['18:00', false],
  ])('at %s: %s', (time, open) => {
    expect(isOpenAt(calendar, at(time))).toBe(open);
  });
});

describe('the clock that runs in opening hours', () => {
  it.each([
    ['within the morning', at('10:00'), at('10:15')],
    ['up to the break', at('12:45'), at('13:00')],
    ['over the break', at('12:50'), at('14:05')],
    ['from the break on', at('13:30'), at('14:15')],
    ['from before the opening', at('07:00'), at('09:15')],
    ['over the night, the weekend and the holiday', at('17:55'), at('09:10', 20)],
  ])('%s', (_, from, due) => {
    expect(addOpenMinutes(calendar, from, 15)).toBe(due);
  });

  it('never stops in a clinic that has set no hours', () => {
    const never = { openingHours: [], specialDays: [] };
    expect([addOpenMinutes(never, at('03:00'), 15), openFrom(never, at('03:00'))]).toEqual([
      at('03:15'),
      at('03:00'),
    ]);
  });

  it('never goes back, never ends outside the hours, and may be stopped on the way', () => {
    const moment = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((n) => at('00:00', 12) + n * minute);
    const length = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(moment, length, length, (from, one, another) => {
        const due = addOpenMinutes(calendar, from, one);
        expect(due).toBeGreaterThanOrEqual(from + one * minute);
        expect(isOpenAt(calendar, due - minute)).toBe(true);
        expect(addOpenMinutes(calendar, due, another)).toBe(addOpenMinutes(calendar, from, one + another));
      }),
    );
  });
});

describe('a stretch without others', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, length]) => ({ from, to: from + length }));

  it('holds every minute that none of them holds, and no other', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, others) => {
        const left = without(whole, others);
        const holds = (all: readonly { from: number; to: number }[], n: number) =>
          all.some(({ from, to }) => from <= n && n < to);
        for (let n = 0; n < 90; n += 1) expect(holds(left, n)).toBe(holds([whole], n) && !holds(others, n));
      }),
    );
  });
});
