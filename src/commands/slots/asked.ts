/** What `slots` was asked for: which doctors, which service, which days and part of the day. */
import * as z from 'zod/mini';
import type { Calendar } from '../../clinic/calendar.ts';
import { nextOpenDay } from '../../clinic/opening-hours.ts';
import { daysOf } from '../../clinic/special-days.ts';
import { addDays, type Day, dayOf } from '../../clinic/time.ts';
import type { Doctor, Service } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { doesService } from '../../visits/slots.ts';
import { dayParts } from '../../visits/types.ts';
import { dayFrom } from '../input/day-words.ts';
import { choice, count, flag, text } from '../input/options.ts';
import { namedDoctor, namedService } from '../visits/choose-offer.ts';
import { namedSpecialty } from '../visits/named-specialty.ts';
import { type Roster, working } from '../visits/roster.ts';

/** As far ahead as anybody plans: a quarter. */
const mostDays = 92;

export const slotFlags = z.object({
  doctor: text('--doctor'),
  service: text('--service'),
  specialty: text('--specialty'),
  part: choice('--part', dayParts),
  day: text('--day'),
  days: count('--days', 1, mostDays),
  until: text('--until'),
  minutes: count('--minutes', 5, 720),
  two: flag(),
});
export type SlotFlags = z.infer<typeof slotFlags>;

export interface Whom {
  doctors: Doctor[];
  service: Service | null;
}

/** @throws ShiftError not_found, ambiguous, invalid_choice for a doctor who does not do the service */
export function whomAsked(ctx: Context, roster: Roster, flags: SlotFlags): Whom {
  const all = working(roster.doctors);
  const service = namedService(ctx, working(roster.services), flags.service, null);
  const named = namedDoctor(ctx, all, flags.doctor, null);
  if (named) {
    requireDoes(named, service);
    return { doctors: [named], service };
  }
  const specialty = flags.specialty === undefined ? null : namedSpecialty(all, flags.specialty);
  const doctors = all.filter(
    (doctor) =>
      (specialty === null || doctor.specialty === specialty) &&
      (service === null || doesService(doctor, service)),
  );
  return { doctors, service };
}

/** Somebody else's service is booked with `--force`, by the hour that was agreed: nothing is suggested for it. */
function requireDoes(doctor: Doctor, service: Service | null): void {
  if (!service || doesService(doctor, service)) return;
  const flag = '--doctor';
  const choices = service.doctors.join(', ');
  throw new ShiftError('invalid_choice', { flag, value: doctor.code, choices }, flag);
}

/**
 * The day of the flag, the days up to `--until` or so many of them; else today and the next working day (S0.1).
 * @throws ShiftError invalid_day, impossible_time, flags_clash, wish_order, carry_too_late
 */
export function daysAsked(ctx: Context, calendar: Calendar, { day, days, until }: SlotFlags): Day[] {
  if (days !== undefined && until !== undefined) {
    throw new ShiftError('flags_clash', { one: '--days', other: '--until' }, '--until');
  }
  const today = dayOf(ctx.now());
  const from = day === undefined ? today : dayFrom(ctx, [day], '--day');
  if (until !== undefined) return daysOf(from, lastDay(ctx, from, until));
  if (days !== undefined) return daysOf(from, addDays(from, days - 1));
  return day === undefined ? [today, nextOpenDay(calendar, today)] : [from];
}

function lastDay(ctx: Context, from: Day, typed: string): Day {
  const flag = '--until';
  const to = dayFrom(ctx, [typed], flag);
  if (to < from) {
    const params = { one: '--day', first: ctx.format.date(from), other: flag, second: ctx.format.date(to) };
    throw new ShiftError('wish_order', params, flag);
  }
  const latest = addDays(from, mostDays - 1);
  if (to <= latest) return to;
  throw new ShiftError(
    'carry_too_late',
    { flag, time: ctx.format.date(to), latest: ctx.format.date(latest) },
    flag,
  );
}
