import { describe, expect, it } from 'vitest';
import { type Calendar, doctorHoursOf, hoursOf } from '../../src/clinic/calendar.ts';
import { lastOpenDay, nextOpenDay, opensAt, opensNext } from '../../src/clinic/opening-hours.ts';
import type { DayHours, SpecialDay, WeekHours } from '../../src/clinic/types.ts';

const day = { from: '09:00', to: '20:00' };
const short = { from: '10:30', to: '16:00' };
/** Monday to Friday, Saturday shorter, Sunday off. 16 January 2026 is a Friday. */
const week: WeekHours = [day, day, day, day, day, short, null];

const special = (on: string, hours: DayHours = null, doctorId: number | null = null): SpecialDay => ({
  id: 1,
  clinicId: 1,
  doctorId,
  day: on,
  hours,
  note: null,
  active: 1,
  version: 1,
});
const calendar = (openingHours: WeekHours = week, ...specialDays: SpecialDay[]): Calendar => ({
  openingHours,
  specialDays,
});

describe('opening hours', () => {
  it.each([
    ['2026-01-16', day],
    ['2026-01-17', short],
    ['2026-01-18', null],
  ])('of %s', (on, hours) => {
    expect(hoursOf(calendar(), on)).toEqual(hours);
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
    expect(nextOpenDay(calendar(hours), from)).toBe(expected);
  });

  it('say when the clinic opens, at nine on a day off', () => {
    expect(['2026-01-17', '2026-01-18'].map((on) => opensAt(calendar(), on))).toEqual([
      Date.parse('2026-01-17T10:30:00+05:00'),
      Date.parse('2026-01-18T09:00:00+05:00'),
    ]);
  });

  it('know the holidays, the shorter days and the Sundays that are worked', () => {
    const year = calendar(
      week,
      special('2026-01-16', null, 7),
      special('2026-01-17'),
      special('2026-01-18', short),
      special('2026-01-19'),
      special('2026-01-20', short),
    );
    expect(['2026-01-16', '2026-01-17', '2026-01-18'].map((on) => hoursOf(year, on))).toEqual([
      day,
      null,
      short,
    ]);
    expect(nextOpenDay(year, '2026-01-18')).toBe('2026-01-20');
    expect(lastOpenDay(year, '2026-01-20')).toBe('2026-01-18');
    expect(lastOpenDay(calendar([]), '2026-01-20')).toBe('2026-01-19');
    const now = Date.parse('2026-01-18T12:00:00+05:00');
    expect(opensNext(year, now)).toBe(Date.parse('2026-01-20T10:30:00+05:00'));
  });
});

describe('a doctor’s hours', () => {
  const own = { id: 7, hours: Array.from({ length: 7 }, (): DayHours => ({ from: '10:00', to: '18:00' })) };
  const guest = { id: 8, hours: [] };
  const hoursOn = (on: string, ...days: SpecialDay[]) =>
    [own, guest].map((doctor) => doctorHoursOf(doctor, calendar(week, ...days), on));

  it('are his week’s, or the clinic’s where he has none', () => {
    expect(hoursOn('2026-01-18')).toEqual([{ from: '10:00', to: '18:00' }, null]);
  });

  it('are narrowed by the clinic’s special day, not widened', () => {
    expect(hoursOn('2026-01-16', special('2026-01-16'))).toEqual([null, null]);
    const tea = { ...short, breaks: [{ from: '12:00', to: '12:30' }] };
    expect(hoursOn('2026-01-16', special('2026-01-16', tea))).toEqual([
      { from: '10:30', to: '16:00', breaks: tea.breaks },
      tea,
    ]);
    expect(hoursOn('2026-01-16', special('2026-01-16', { from: '18:00', to: '20:00' }))[0]).toBeNull();
  });

  it('are what was said of his own day, whatever the clinic does', () => {
    const duty = special('2026-01-16', short, 7);
    expect(hoursOn('2026-01-16', special('2026-01-16'), duty)).toEqual([short, null]);
    expect(hoursOn('2026-01-16', special('2026-01-16', null, 7))).toEqual([null, day]);
  });
});
