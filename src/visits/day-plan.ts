/** A day of the schedule, doctor by doctor: what the wall planner at the desk shows. Instants are epoch milliseconds. */
import { doctorHoursOf, specialDayOf } from '../clinic/calendar.ts';
import { type Day, minute } from '../clinic/time.ts';
import type { Doctor, DoctorDay, SpecialDay } from '../clinic/types.ts';
import { breaksOf, type Interval, spansOf } from '../clinic/working-time.ts';
import { doctorDayOf, freeGaps, type Timetable } from './slots.ts';
import { holdingStatuses, type Visit, type WaitOffer } from './types.ts';

export interface PlannedVisit {
  visit: Visit;
  /** When it is expected to begin: as booked, unless the doctor is late. */
  expectedAt: number;
}

export interface DoctorPlan {
  doctor: Doctor;
  /** Working hours without the breaks; none on a day off. */
  hours: Interval[];
  breaks: Interval[];
  /** Other hours than the week's: the doctor's own word before the clinic's. */
  special: SpecialDay | null;
  /** What is unusual today; null where he is neither late nor away. */
  unusual: DoctorDay | null;
  /** In order of time; those that were cancelled or moved are not in it. */
  visits: PlannedVisit[];
  /** What can still be booked. */
  free: Interval[];
  /** Times that somebody of the waitlist has been asked about. */
  offered: WaitOffer[];
}

/** Shorter than this nobody is booked. */
const leastFree = 10 * minute;

/**
 * The plan of every doctor who works or has a visit on that day, in the order of `doctors`.
 * @param visits of that day, whatever came of them
 */
export function dayPlan(
  doctors: readonly Doctor[],
  visits: readonly Visit[],
  timetable: Timetable,
  day: Day,
  now: number,
): DoctorPlan[] {
  const expected = new Map(timetable.late.map(({ visitId, startsAt }) => [visitId, startsAt]));
  const planned = visits.filter(isShown).map((visit) => ({
    visit,
    expectedAt: expected.get(visit.id) ?? visit.startsAt,
  }));
  return doctors
    .map((doctor) => planOf(doctor, planned, timetable, day, now))
    .filter(({ doctor, visits: own }) => doctor.active === 1 || own.length > 0);
}

/** Whether the doctor sees anybody that day. */
export function works({ hours, visits, unusual }: DoctorPlan): boolean {
  const away = unusual !== null && unusual.state !== 'delayed';
  return visits.length > 0 || (hours.length > 0 && !away);
}

function isShown({ status }: Visit): boolean {
  return holdingStatuses.includes(status) || status === 'no_show';
}

function planOf(
  doctor: Doctor,
  planned: readonly PlannedVisit[],
  timetable: Timetable,
  day: Day,
  now: number,
): DoctorPlan {
  const hours = doctorHoursOf(doctor, timetable, day);
  const unusual = doctorDayOf(timetable.doctorDays, doctor.id, day);
  const own = planned.filter(({ visit }) => visit.doctorId === doctor.id && visit.day === day);
  return {
    doctor,
    hours: spansOf(hours, day),
    breaks: breaksOf(hours, day),
    special:
      specialDayOf(timetable.specialDays, doctor.id, day) ??
      specialDayOf(timetable.specialDays, null, day) ??
      null,
    unusual: unusual && !isHere(unusual) ? unusual : null,
    visits: own.sort((a, b) => a.visit.startsAt - b.visit.startsAt || a.visit.id - b.visit.id),
    free: freeGaps(doctor, timetable, day, null).flatMap((gap) => ahead(gap, now)),
    offered: timetable.offers.filter((offer) => offer.doctorId === doctor.id && offer.day === day),
  };
}

const isHere = ({ state, delayMinutes }: DoctorDay): boolean => state === 'delayed' && !delayMinutes;

function ahead({ from, to }: Interval, now: number): Interval[] {
  const since = Math.max(from, now);
  return to - since >= leastFree ? [{ from: since, to }] : [];
}

/** The same visits in one room; doctors of whom nothing is left there are not in it. */
export function inRoom(
  plans: readonly DoctorPlan[],
  holds: (plan: DoctorPlan, visit: Visit) => boolean,
): DoctorPlan[] {
  return plans
    .map((plan) => ({ ...plan, visits: plan.visits.filter(({ visit }) => holds(plan, visit)) }))
    .filter(({ visits }) => visits.length > 0);
}
