/** The schedule for other programs; docs/schedule.md says what they may rely on. */
import { isoInstant, minute } from '../../clinic/time.ts';
import type { Interval } from '../../clinic/working-time.ts';
import type { DoctorPlan } from '../../visits/day-plan.ts';
import { visitJson } from '../visits/view.ts';
import type { ScheduleDay } from './read-day.ts';

export function dayJson(day: ScheduleDay, full: boolean): Record<string, unknown> {
  return { day: day.day, doctors: day.plans.map((plan) => doctorJson(day, plan, full)) };
}

function doctorJson({ named }: ScheduleDay, plan: DoctorPlan, full: boolean): Record<string, unknown> {
  const { doctor, unusual, special } = plan;
  return {
    doctor: doctor.code,
    doctorName: doctor.name,
    room: doctor.room,
    hours: plan.hours.map(span),
    breaks: plan.breaks.map(span),
    special: special?.note ?? null,
    state: unusual?.state ?? null,
    delayMinutes: unusual?.delayMinutes ?? null,
    visits: plan.visits.flatMap(({ visit, expectedAt }) => {
      const one = named.get(visit.id);
      return one ? [{ ...visitJson(one, full), expectedAt: isoInstant(expectedAt) }] : [];
    }),
    free: plan.free.map((one) => ({ ...span(one), minutes: Math.round((one.to - one.from) / minute) })),
    offered: plan.offered.map(({ id, waitlistId, startsAt, endsAt, expiresAt }) => ({
      id,
      waitlistId,
      ...span({ from: startsAt, to: endsAt }),
      expiresAt: isoInstant(expiresAt),
    })),
  };
}

const span = ({ from, to }: Interval): { from: string; to: string } => ({
  from: isoInstant(from),
  to: isoInstant(to),
});
