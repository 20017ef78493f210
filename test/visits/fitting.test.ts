import { describe, expect, it } from 'vitest';
import type { ShiftError } from '../../src/errors.ts';
import { requireFitting, requireFree, type Wish } from '../../src/visits/fitting.ts';
import { at, doctor, doctorDay, service, timetable } from './schedule-desk.ts';

const now = at('10:00');
const wish = (changes: Partial<Wish> = {}): Wish => ({
  doctor: doctor(),
  service: null,
  from: at('11:00'),
  to: at('12:00'),
  field: '--at',
  ...changes,
});
const thrown = (work: () => unknown): Pick<ShiftError, 'code' | 'params' | 'field'> | null => {
  try {
    work();
    return null;
  } catch (error) {
    const { code, params, field } = error as ShiftError;
    return { code, params, field };
  }
};

describe('a time that suits', () => {
  it('may lie a quarter of an hour back: a walk-in is written down when he already sits there', () => {
    const from = at('09:45');
    expect(thrown(() => requireFitting(wish({ from }), timetable(), now))).toBeNull();
    expect(thrown(() => requireFitting(wish({ from: from - 1 }), timetable(), now))).toEqual({
      code: 'visit_past',
      params: { time: '16.01 09:44' },
      field: '--at',
    });
  });

  it('lies within a year: 2206 is a slip of the keyboard', () => {
    const [from, to] = [Date.parse('2206-01-16T11:00:00+05:00'), Date.parse('2206-01-16T12:00:00+05:00')];
    expect(thrown(() => requireFitting(wish({ from, to }), timetable(), now))).toEqual({
      code: 'carry_too_late',
      params: { flag: '--at', time: '16.01.2206', latest: '17.01.2027' },
      field: '--at',
    });
  });

  it('is with a doctor who does the service', () => {
    const braces = service({ name: 'Брекеты', doctors: ['kim', 'pak'] });
    expect(thrown(() => requireFitting(wish({ service: braces }), timetable(), now))).toEqual({
      code: 'doctor_service',
      params: { doctor: 'Омарова Айгерим', service: 'Брекеты', code: 'consult', choices: 'kim, pak' },
      field: '--doctor',
    });
  });

  it('lies wholly within the doctor’s hours', () => {
    const late = wish({ from: at('19:30'), to: at('20:30'), field: 'when' });
    expect(thrown(() => requireFitting(late, timetable(), now))).toEqual({
      code: 'outside_hours',
      params: {
        doctor: 'Омарова Айгерим',
        day: '16.01.2026',
        slots: '16.01 18:00, 16.01 19:00',
        start: '19:30',
        end: '20:30',
        from: '09:00',
        to: '20:00',
      },
      field: 'when',
    });
    expect(
      thrown(() => requireFitting(wish({ from: at('19:00'), to: at('20:00') }), timetable(), now)),
    ).toBeNull();
  });

  it('is on a day on which the doctor is there', () => {
    const sunday = wish({ from: at('11:00', 18), to: at('12:00', 18) });
    const params = {
      why: '',
      doctor: 'Омарова Айгерим',
      day: '18.01.2026',
      slots: '19.01 09:00, 19.01 10:00',
    };
    expect(thrown(() => requireFitting(sunday, timetable(), now))).toEqual({
      code: 'doctor_away',
      params,
      field: '--at',
    });
    const table = timetable({ doctorDays: [doctorDay()] });
    expect(thrown(() => requireFitting(wish(), table, now))?.code).toBe('doctor_away');
    const late = timetable({ doctorDays: [doctorDay({ state: 'delayed', delayMinutes: 600 })] });
    expect(thrown(() => requireFitting(wish(), late, now))).toBeNull();
  });
});

describe('a time that is free', () => {
  const held = [{ id: 7, doctorId: 1, roomId: null, startsAt: at('11:30'), endsAt: at('12:30') }];

  it('meets no other visit of the doctor; the nearest free ones are named', () => {
    const table = timetable({ held });
    expect(thrown(() => requireFree(wish(), table, now))).toEqual({
      code: 'slot_taken',
      params: {
        doctor: 'Омарова Айгерим',
        code: 'omarova',
        time: '16.01 11:00',
        slots: '16.01 10:00, 16.01 12:30',
      },
      field: '--at',
    });
    expect(thrown(() => requireFree(wish({ to: at('11:30') }), table, now))).toBeNull();
    expect(thrown(() => requireFree(wish({ doctor: doctor({ id: 2 }) }), table, now))).toBeNull();
  });

  it('may be the visit’s own when it is moved', () => {
    expect(thrown(() => requireFree(wish(), timetable({ held }), now, 7))).toBeNull();
  });
});
