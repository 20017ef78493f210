import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedHours, typedWeek } from '../../src/clinic/hours-error.ts';
import type { ClockSpan, DayHours } from '../../src/clinic/types.ts';
import { weekText } from '../../src/clinic/week.ts';
import { ShiftError } from '../../src/errors.ts';

const day = { from: '09:00', to: '18:00' };
const lunch = { ...day, breaks: [{ from: '13:00', to: '14:00' }] };
const short = { from: '10:00', to: '16:00' };

function fault(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return [error.code, error.params.value];
  }
}

describe('a week as it is typed', () => {
  it.each([
    'mon-fri 09:00-18:00 break 13:00-14:00, sat 10:00-16:00',
    'пн-пт: 9:00–18:00 перерыв 13:00–14:00; сб: 10:00-16:00',
    'дс-жм 09:00-18:00 үзіліс 13:00-14:00, сн 10:00-16:00, жс демалыс',
    'пн-пт 09:00-18:00 (обед 13:00-14:00), сб 10:00-16:00',
  ])('%s', (typed) => {
    expect(typedWeek(typed, '--hours')).toEqual([lunch, lunch, lunch, lunch, lunch, short, null]);
  });

  it('has several breaks, whichever way they are put, in order', () => {
    const breaks = [
      { from: '11:00', to: '11:15' },
      { from: '13:00', to: '14:00' },
    ];
    for (const typed of [
      '09:00-18:00 break 11:00-11:15, 13:00-14:00',
      '09:00-18:00 break 13:00-14:00 break 11:00-11:15',
      '09:00-18:00 перерыв 11:00-11:15 и 13:00-14:00',
    ]) {
      expect(typedHours(typed, '--hours')).toEqual({ ...day, breaks });
      expect(typedWeek(`mon,wed ${typed}, sat 10:00-16:00`, '--hours')[2]).toEqual({ ...day, breaks });
    }
  });

  it.each([
    ['mon 25:00-26:00', 'hours_impossible', '25:00-26:00'],
    ['mon 09:00-24:30', 'hours_impossible', '09:00-24:30'],
    ['mon 18:00-09:00', 'hours_impossible', '18:00-09:00'],
    ['mon 09:00-18:00 break 14:00-13:00', 'hours_impossible', '14:00-13:00'],
    ['mon 09:00-18:00 break 17:30-18:30', 'break_outside', '17:30-18:30'],
    ['mon 09:00-18:00 break 09:00-09:30', 'break_outside', '09:00-09:30'],
    ['mon 09:00-18:00 break 13:00-14:00, 13:30-14:30', 'breaks_overlap', '13:30-14:30'],
    ['mon 09:00-18:00 pause', 'invalid_choice', 'pause'],
    ['someday 09:00-18:00', 'invalid_choice', 'someday: 09:00-18:00'],
    ['always', 'invalid_choice', 'always'],
  ])('that cannot be: %s', (typed, code, value) => {
    expect(fault(() => typedWeek(typed, '--hours'))).toEqual([code, value]);
  });

  it('comes back as it was said, in every language', () => {
    const quarter = fc.integer({ min: 0, max: 95 });
    const clock = (n: number) =>
      `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
    const hours = fc.uniqueArray(quarter, { minLength: 2, maxLength: 6 }).map((marks): DayHours => {
      const [from = 0, ...inner] = marks.sort((a, b) => a - b);
      const to = inner.pop() ?? 96;
      const breaks: ClockSpan[] = [];
      for (let at = 0; at + 1 < inner.length; at += 2) {
        breaks.push({ from: clock(inner[at] ?? 0), to: clock(inner[at + 1] ?? 0) });
      }
      return { from: clock(from), to: clock(to), ...(breaks.length > 0 ? { breaks } : {}) };
    });
    const week = fc.array(fc.option(hours, { nil: null }), { minLength: 7, maxLength: 7 });
    const words = [
      { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], break: 'break' },
      { weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'], break: 'перерыв' },
      { weekdays: ['дс', 'сс', 'ср', 'бс', 'жм', 'сн', 'жс'], break: 'үзіліс' },
    ];
    fc.assert(
      fc.property(week, fc.constantFrom(...words), (said, language) => {
        fc.pre(said.some((one) => one !== null));
        expect(typedWeek(weekText(said, language), '--hours')).toEqual(said);
      }),
    );
  });
});
