import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/clinic/calendar.ts';
import type { DayHours } from '../../src/clinic/types.ts';
import { openClock } from '../../src/metrics/open-clock.ts';
import { at, day, facts } from './fixtures.ts';

const clock = openClock(facts({}), day);

const everyDay = (hours: DayHours): Calendar => ({
  openingHours: Array.from({ length: 7 }, () => hours),
  specialDays: [],
});

describe('the clock that runs in opening hours', () => {
  it.each([
    ['within the day', '10:00', '10:05', 300],
    ['from before opening', '08:00', '09:02', 120],
    ['past closing', '19:58', '23:00', 120],
    ['before opening altogether', '03:00', '04:00', 0],
    ['over the night', '19:59', '17T10:01', 120],
    ['over Saturday and the Sunday off', '19:59', '19T09:01', 6 * 3600 + 120],
    ['backwards', '11:00', '10:00', 0],
  ])('%s', (_, from, to, seconds) => {
    expect(clock(at(from), at(to))).toBe(seconds);
  });

  it('never stops in a clinic that has set no hours', () => {
    expect(openClock({ openingHours: [], specialDays: [] }, day)(at('03:00'), at('04:00'))).toBe(3600);
  });

  it('stands still in the clinic’s break and on its holidays', () => {
    const lunch = { from: '09:00', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] };
    const holiday = {
      id: 1,
      clinicId: 1,
      doctorId: null,
      day: '2026-01-17',
      hours: null,
      note: null,
      active: 1,
      version: 1,
    };
    const paused = openClock({ ...everyDay(lunch), specialDays: [holiday] }, day);
    expect(paused(at('12:50'), at('14:10'))).toBe(20 * 60);
    expect(paused(at('19:50'), at('18T09:10'))).toBe(20 * 60);
  });

  it('runs until midnight where the clinic does', () => {
    const late = openClock(everyDay({ from: '20:00', to: '24:00' }), day);
    expect(late(at('23:59'), at('17T20:01'))).toBe(120);
  });

  it('counts an hour that happened twice twice', () => {
    // Almaty set its clocks back at midnight of 1 March 2024: 23:00 to 24:00 of 29 February came twice.
    const always = openClock(everyDay({ from: '00:00', to: '24:00' }), '2024-02-29');
    const from = new Date('2024-02-29T22:00:00+06:00').getTime();
    expect(always(from, new Date('2024-03-01T01:00:00+05:00').getTime())).toBe(4 * 3600);
  });
});
