import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/clinic/calendar.ts';
import { hour, minute } from '../../src/clinic/time.ts';
import { isOpenAt } from '../../src/clinic/working-time.ts';
import { callbackDueAt, dueNext, timed } from '../../src/contacts/callback-clock.ts';
import { alwaysOpen, at, callback, rules } from './fixtures.ts';

/** Monday to Friday 09:00 to 20:00 with lunch from 13:00 to 14:00; Saturday and Sunday off. Friday is 16 January. */
const weekday = { from: '09:00', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] };
const week = [weekday, weekday, weekday, weekday, weekday, null, null];
const calendar: Calendar = { openingHours: week, specialDays: [] };
const monday = (time: string): number => Date.parse(`2026-01-19T${time}:00+05:00`);

describe('until when a missed call is rung back', () => {
  it.each([
    ['within the hours', at('10:31'), at('10:46')],
    ['before the desk opens', at('07:30'), at('09:15')],
    ['just before lunch', at('12:50'), at('14:05')],
    ['at lunch', at('13:20'), at('14:15')],
    ['just before closing', at('19:55'), monday('09:10')],
    ['after closing, with the days off behind it', at('20:01'), monday('09:15')],
  ])('%s', (_, missedAt, due) => {
    expect(callbackDueAt(missedAt, rules, calendar)).toBe(due);
  });

  it('moves over a holiday that was told of later', () => {
    const holiday = {
      id: 1,
      clinicId: 1,
      doctorId: null,
      day: '2026-01-19',
      hours: null,
      note: null,
      active: 1,
      version: 1,
    };
    const late = callback({ missedAt: at('20:30'), dueAt: monday('09:15') });
    const [moved] = timed([late], rules, { ...calendar, specialDays: [holiday] });
    expect(moved?.dueAt).toBe(Date.parse('2026-01-20T09:15:00+05:00'));
  });
});

it('gives as long again after each attempt in vain', () => {
  const tried = (attempts: number, first: string) => ({
    missedAt: at('12:40'),
    attempts,
    firstAttemptAt: at(first),
  });
  expect(dueNext({ missedAt: at('12:40'), attempts: 0, firstAttemptAt: null }, rules, calendar)).toBe(
    at('12:55'),
  );
  expect(dueNext(tried(1, '12:50'), rules, calendar)).toBe(at('14:05'));
  expect(dueNext(tried(2, '12:50'), rules, calendar)).toBe(at('14:20'));
  expect(dueNext(tried(1, '12:40'), rules, alwaysOpen)).toBe(at('12:55'));
});

it('is never due while the clinic is closed, and never before fifteen minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('00:00') - 72 * hour, max: at('00:00') + 72 * hour }), (missedAt) => {
      const due = callbackDueAt(missedAt, rules, calendar);
      expect(due - missedAt).toBeGreaterThanOrEqual(15 * minute);
      expect(isOpenAt(calendar, due - 1)).toBe(true);
    }),
  );
});
