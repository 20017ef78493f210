import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoInstant, minute } from '../../src/clinic/time.ts';
import type { DoctorDay } from '../../src/clinic/types.ts';
import {
  attendance,
  freeSlots,
  type Held,
  isScarce,
  nextSlots,
  slotsOfDoctors,
  type Timetable,
  usualMinutes,
} from '../../src/visits/slots.ts';
import { at, doctor, doctorDay, service, timetable } from './schedule-desk.ts';

const day = '2026-01-16';
const held = (from: string, to: string, changes: Partial<Held> = {}): Held => ({
  id: 1,
  doctorId: 1,
  roomId: null,
  startsAt: at(from),
  endsAt: at(to),
  ...changes,
});
const shown = (starts: readonly number[]): string[] => starts.map((start) => isoInstant(start).slice(11, 16));
const short = { from: '09:00', to: '11:00' };
const shortWeek = [short, short, short, short, short, null, null];

describe('free slots', () => {
  it('follow the clinic’s hours, or the doctor’s own week', () => {
    const table = timetable({ openingHours: shortWeek });
    expect(shown(freeSlots(doctor(), table, day, 30, at('08:00')))).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    const own = doctor({ hours: [null, null, null, null, { from: '15:00', to: '16:00' }, null, null] });
    expect(shown(freeSlots(own, table, day, 30, at('08:00')))).toEqual(['15:00', '15:30']);
    expect(freeSlots(own, table, '2026-01-15', 30, at('08:00', 15))).toEqual([]);
  });

  it('leave out what is held and pack visit to visit', () => {
    const table = timetable({ openingHours: shortWeek, held: [held('09:30', '10:15')] });
    expect(shown(freeSlots(doctor(), table, day, 30, at('08:00')))).toEqual(['09:00', '10:15']);
    expect(shown(freeSlots(doctor(), table, day, 60, at('08:00')))).toEqual([]);
    const another = timetable({ openingHours: shortWeek, held: [held('09:30', '10:15', { doctorId: 2 })] });
    expect(shown(freeSlots(doctor(), another, day, 60, at('08:00')))).toEqual(['09:00', '10:00']);
  });

  it('begin at a full ten minutes from now where the gap’s own slots have begun', () => {
    const table = timetable({ openingHours: shortWeek });
    expect(shown(freeSlots(doctor(), table, day, 30, at('09:41')))).toEqual(['10:00', '10:30']);
    expect(shown(freeSlots(doctor(), table, day, 50, at('09:51')))).toEqual(['10:00']);
    expect(shown(freeSlots(doctor(), table, day, 50, at('10:11')))).toEqual([]);
  });

  it('are none where the doctor is away', () => {
    for (const state of ['absent', 'force_majeure'] as const) {
      const table = timetable({ doctorDays: [doctorDay({ state })] });
      expect(freeSlots(doctor(), table, day, 30, at('08:00'))).toEqual([]);
      expect(freeSlots(doctor({ id: 2 }), table, day, 30, at('08:00'))).toHaveLength(22);
    }
  });

  it('begin later where the doctor is late: from the day’s beginning, or from when it was told', () => {
    const late = doctorDay({ state: 'delayed', delayMinutes: 20 });
    const seen = (one: DoctorDay, changes: Partial<Timetable> = {}): string[] =>
      attendance(doctor(), timetable({ doctorDays: [one], ...changes }), day).flatMap(({ from, to }) =>
        shown([from, to]),
      );
    expect(seen(late)).toEqual(['09:20', '20:00']);
    const noon = { ...late, recordedAt: at('12:00') };
    expect(seen(noon)).toEqual(['12:20', '20:00']);
    const whole = { ...late, delayMinutes: 700 };
    expect(seen(whole)).toEqual([]);
    const lunch = { from: '09:00', to: '20:00', breaks: [{ from: '12:00', to: '13:00' }] };
    const paused = { openingHours: Array.from({ length: 7 }, () => lunch) };
    expect(seen(noon, paused)).toEqual(['13:00', '20:00']);
    expect(seen(late, paused)).toEqual(['09:20', '12:00', '13:00', '20:00']);
  });

  it('leave out when a late doctor will still be with somebody', () => {
    const table = (late: Timetable['late']): Timetable =>
      timetable({ openingHours: shortWeek, held: [held('09:00', '09:30')], late });
    const late = { visitId: 1, doctorId: 1, startsAt: at('09:25'), endsAt: at('09:55') };
    expect(shown(freeSlots(doctor(), table([late]), day, 30, at('08:00')))).toEqual(['09:55', '10:25']);
    expect(shown(freeSlots(doctor(), table([{ ...late, doctorId: 2 }]), day, 30, at('08:00')))).toEqual([
      '09:30',
      '10:00',
      '10:30',
    ]);
  });

  it('never meet a visit, one another, the past or the closed door', () => {
    const visit = fc
      .tuple(fc.integer({ min: 0, max: 780 }), fc.integer({ min: 5, max: 120 }))
      .map(([from, length]) => ({
        id: 1,
        doctorId: 1,
        roomId: null,
        startsAt: at('08:00') + from * minute,
        endsAt: at('08:00') + (from + length) * minute,
      }));
    const visits = fc.array(visit, { maxLength: 12 });
    fc.assert(
      fc.property(
        visits,
        fc.integer({ min: 5, max: 120 }),
        fc.integer({ min: 0, max: 780 }),
        (taken, minutes, passed) => {
          const now = at('08:00') + passed * minute;
          const starts = freeSlots(doctor(), timetable({ held: taken }), day, minutes, now);
          for (const [index, start] of starts.entries()) {
            const end = start + minutes * minute;
            expect(start).toBeGreaterThanOrEqual(Math.max(now, at('09:00')));
            expect(end).toBeLessThanOrEqual(at('20:00'));
            expect(taken.filter((one) => one.startsAt < end && one.endsAt > start)).toEqual([]);
            expect(starts[index + 1] ?? end).toBeGreaterThanOrEqual(end);
          }
        },
      ),
    );
  });
});

describe('the next free slots', () => {
  const kim = doctor({ id: 2, code: 'kim', hours: [null, null, null, null, short, null, null] });
  const table = timetable({ openingHours: shortWeek, held: [held('09:00', '10:30')] });

  it('go over doctors and days, the earliest first', () => {
    const found = nextSlots([doctor(), kim], table, 60, at('08:00'), 4);
    expect(found.map((slot) => [slot.doctor.code, isoInstant(slot.at).slice(0, 16)])).toEqual([
      ['kim', '2026-01-16T09:00'],
      ['kim', '2026-01-16T10:00'],
      ['omarova', '2026-01-19T09:00'],
      ['omarova', '2026-01-19T10:00'],
    ]);
  });

  it('are looked for two weeks ahead and no further', () => {
    const away = [...Array(14).keys()].map((n) => doctorDay({ day: dayOf(at('12:00') + n * 1440 * minute) }));
    const [first] = nextSlots([doctor()], { ...table, doctorDays: away }, 60, at('08:00'), 1);
    expect(isoInstant(first?.at ?? 0)).toBe('2026-01-30T09:00:00+05:00');
    const longer = [...away, doctorDay({ day: '2026-01-30' })];
    expect(nextSlots([doctor()], { ...table, doctorDays: longer }, 60, at('08:00'), 1)).toEqual([]);
  });
});

describe('scarce doctors', () => {
  it('are judged over today and the next working day, by their shortest service', () => {
    const services = [service({ minutes: 60 }), service({ id: 2, minutes: 45, active: 0 })];
    expect(usualMinutes(doctor(), services)).toBe(60);
    expect(usualMinutes(doctor(), [service({ doctors: ['kim'] })])).toBe(30);
    const table = timetable({ openingHours: shortWeek });
    const [slots, ...others] = slotsOfDoctors(
      [doctor(), doctor({ id: 2, active: 0 })],
      services,
      table,
      at('10:30'),
    );
    expect(others).toEqual([]);
    expect(slots).toEqual({
      doctorId: 1,
      name: 'Омарова Айгерим',
      free: [at('09:00', 19), at('10:00', 19)],
      nextFree: at('09:00', 20),
    });
    const rules = { scarceSlots: 3 } as never;
    expect([isScarce({ free: [1, 2] }, rules), isScarce({ free: [1, 2, 3] }, rules)]).toEqual([true, false]);
  });
});
