import { expect, it } from 'vitest';
import type { DoctorDay } from '../../src/clinic/types.ts';
import { dayPlan, inRoom, works } from '../../src/visits/day-plan.ts';
import { lateVisits } from '../../src/visits/delay.ts';
import type { Timetable } from '../../src/visits/slots.ts';
import type { Visit } from '../../src/visits/types.ts';
import * as desk from '../checklists/fixtures.ts';
import { at, doctor, doctorDay, timetable } from './schedule-desk.ts';

const day = '2026-01-16';
const visit = (id: number, from: string, to: string, changes: Partial<Visit> = {}): Visit => ({
  ...desk.visit({ id, doctorId: 1, day, bookedAt: at('08:00'), status: 'booked' }),
  startsAt: at(from),
  endsAt: at(to),
  ...changes,
});
const clock = (instant: number): string => new Date(instant + 5 * 3_600_000).toISOString().slice(11, 16);
const spans = (all: readonly { from: number; to: number }[]): string[] =>
  all.map(({ from, to }) => `${clock(from)}-${clock(to)}`);

function planned(visits: Visit[], changes: Partial<Timetable> = {}, now = at('08:00')) {
  const held = visits.filter(({ status }) => !['cancelled', 'moved', 'no_show'].includes(status));
  const [plan] = dayPlan(
    [doctor()],
    visits,
    timetable({ held, late: lateVisits(visits, changes.doctorDays ?? []), ...changes }),
    day,
    now,
  );
  if (!plan) throw new Error('no plan');
  return plan;
}
const late = (changes: Partial<DoctorDay> = {}): DoctorDay =>
  doctorDay({ state: 'delayed', delayMinutes: 30, recordedAt: at('09:30'), ...changes });

it('has the visits of the day in their order, and what is free between them', () => {
  const plan = planned([visit(2, '12:00', '13:00'), visit(1, '09:00', '10:00')]);
  expect(plan.visits.map((one) => one.visit.id)).toEqual([1, 2]);
  expect(spans(plan.free)).toEqual(['10:00-12:00', '13:00-20:00']);
  expect(works(plan)).toBe(true);
});

it('leaves out what was cancelled or moved, and keeps who did not come', () => {
  const plan = planned([
    visit(1, '09:00', '10:00', { status: 'cancelled' }),
    visit(2, '10:00', '11:00', { status: 'moved' }),
    visit(3, '11:00', '12:00', { status: 'no_show' }),
  ]);
  expect(plan.visits.map((one) => one.visit.id)).toEqual([3]);
  expect(spans(plan.free)).toEqual(['09:00-20:00']);
});

it('has breaks, special days and times on offer', () => {
  const hours = { from: '10:00', to: '16:00', breaks: [{ from: '13:00', to: '14:00' }] };
  const special = {
    id: 1,
    clinicId: 1,
    doctorId: 1,
    day,
    hours,
    note: 'короткий день',
    active: 1,
    version: 1,
  };
  const offer = {
    id: 5,
    clinicId: 1,
    waitlistId: 3,
    person: 'w3',
    doctorId: 1,
    startsAt: at('10:00'),
    endsAt: at('10:30'),
    day,
    offeredAt: at('08:00'),
    expiresAt: at('08:30'),
    state: 'open' as const,
    answeredAt: null,
    visitId: null,
    deskId: null,
    staffId: null,
    reason: null,
    version: 1,
  };
  const plan = planned([], { specialDays: [special], offers: [offer] });
  expect([spans(plan.hours), spans(plan.breaks), plan.special?.note]).toEqual([
    ['10:00-13:00', '14:00-16:00'],
    ['13:00-14:00'],
    'короткий день',
  ]);
  expect(spans(plan.free)).toEqual(['10:30-13:00', '14:00-16:00']);
  expect(plan.offered.map(({ id }) => id)).toEqual([5]);
  const closed = planned([], { specialDays: [{ ...special, hours: null }] });
  expect([closed.hours, closed.free, works(closed)]).toEqual([[], [], false]);
});

it('offers nothing that has passed, nor a time in which a late doctor is still with somebody', () => {
  const visits = [visit(1, '09:40', '10:00'), visit(2, '10:00', '11:00')];
  const plan = planned(visits, { doctorDays: [late()] }, at('10:20'));
  expect(plan.visits.map(({ expectedAt }) => clock(expectedAt))).toEqual(['10:10', '10:30']);
  expect(spans(plan.free)).toEqual(['11:30-20:00']);
  expect(plan.unusual?.delayMinutes).toBe(30);
});

it('says of an absent doctor that he sees nobody, until he is here', () => {
  const away = planned([], { doctorDays: [late({ state: 'absent' })] });
  expect([works(away), away.free]).toEqual([false, []]);
  const here = planned([], { doctorDays: [late({ delayMinutes: 0 })] });
  expect([works(here), here.unusual]).toEqual([true, null]);
});

it('shows who left only while somebody is booked with him, and one room alone', () => {
  const gone = doctor({ id: 2, active: 0 });
  const visits = [visit(1, '09:00', '10:00'), visit(2, '09:00', '10:00', { doctorId: 2, roomId: 7 })];
  const plans = dayPlan([doctor(), gone], visits, timetable(), day, at('08:00'));
  expect(plans.map((plan) => plan.doctor.id)).toEqual([1, 2]);
  expect(dayPlan([doctor(), gone], [], timetable(), day, at('08:00'))).toHaveLength(1);
  expect(inRoom(plans, (_, { roomId }) => roomId === 7).map((plan) => plan.doctor.id)).toEqual([2]);
});
