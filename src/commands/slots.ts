/** `slots`: free times, by doctor and day. */
import * as z from 'zod/mini';
import type { Calendar } from '../clinic/calendar.ts';
import { nextOpenDay } from '../clinic/opening-hours.ts';
import { addDays, type Day, dayOf, isoInstant, startOfDay } from '../clinic/time.ts';
import type { Doctor, Service } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import {
  doesService,
  freeSlots,
  isScarce,
  nextSlots,
  type Timetable,
  usualMinutes,
} from '../visits/slots.ts';
import { dayFrom } from './input/day-words.ts';
import { count, readFlags, text } from './input/options.ts';
import { namedDoctor, namedService } from './visits/choose-offer.ts';
import { type Roster, readRoster, readTimetable, working } from './visits/roster.ts';

const schema = z.object({
  doctor: text('--doctor'),
  service: text('--service'),
  day: text('--day'),
  minutes: count('--minutes', 5, 720),
});
type Flags = z.infer<typeof schema>;

/** The free times of one doctor on the days asked for. */
interface DoctorTimes {
  doctor: Doctor;
  minutes: number;
  days: { day: Day; free: number[] }[];
  /** The first free time after these days. */
  next: number | null;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const days = daysAsked(ctx, await ctx.calendar(), flags);
  const service = namedService(ctx, working(roster.services), flags.service, null);
  const doctors = doctorsAsked(ctx, roster, flags, service);
  const timetable = await readTimetable(ctx, roster.clinic, startOfDay(days.at(-1) ?? dayOf(ctx.now())));
  const times = doctors.map((doctor) => timesOf(ctx, doctor, flags, service, roster, days, timetable));
  const twoDays = flags.day === undefined;
  if (ctx.options.json) ctx.json({ slots: times.map((one) => asJson(one, roster, twoDays)) });
  else await report(ctx, times, roster, twoDays);
}

/** The day of the flag, else today and the next working day (S0.1). */
function daysAsked(ctx: Context, calendar: Calendar, { day }: Flags): Day[] {
  if (day !== undefined) return [dayFrom(ctx, [day], '--day')];
  const today = dayOf(ctx.now());
  return [today, nextOpenDay(calendar, today)];
}

function doctorsAsked(ctx: Context, roster: Roster, flags: Flags, service: Service | null): Doctor[] {
  const doctors = working(roster.doctors);
  const named = namedDoctor(ctx, doctors, flags.doctor, null);
  if (named) return [named];
  return service ? doctors.filter((doctor) => doesService(doctor, service)) : doctors;
}

function timesOf(
  ctx: Context,
  doctor: Doctor,
  flags: Flags,
  service: Service | null,
  roster: Roster,
  days: readonly Day[],
  timetable: Timetable,
): DoctorTimes {
  const now = ctx.now();
  const minutes = flags.minutes ?? service?.minutes ?? usualMinutes(doctor, roster.services);
  const after = Math.max(now, startOfDay(addDays(days.at(-1) ?? dayOf(now), 1)));
  const [next] = nextSlots([doctor], timetable, minutes, after, 1, { service });
  return {
    doctor,
    minutes,
    days: days.map((day) => ({ day, free: freeSlots(doctor, timetable, day, minutes, now, { service }) })),
    next: next?.at ?? null,
  };
}

const allOf = ({ days }: DoctorTimes): number[] => days.flatMap(({ free }) => free);

function asJson(times: DoctorTimes, { clinic }: Roster, twoDays: boolean): Record<string, unknown> {
  const { doctor, minutes, next } = times;
  const free = allOf(times);
  return {
    doctor: doctor.code,
    doctorName: doctor.name,
    minutes,
    free: free.map(isoInstant),
    next: next === null ? null : isoInstant(next),
    ...(twoDays ? { scarce: isScarce({ free }, clinic.rules) } : {}),
  };
}

async function report(
  ctx: Context,
  times: readonly DoctorTimes[],
  { clinic }: Roster,
  twoDays: boolean,
): Promise<void> {
  const { t, format } = ctx;
  const columns = [
    { title: t('slots.column.doctor') },
    { title: t('slots.column.day') },
    { title: t('slots.column.minutes'), align: 'right' as const },
    { title: t('slots.column.free'), flexible: true },
  ];
  const rows = times.flatMap((one) =>
    one.days.map(({ day, free }, at) => [
      at === 0 ? visible(surnameAndInitials(one.doctor.name)) : '',
      format.day(day),
      String(one.minutes),
      free.length > 0 ? free.map(format.time).join(' ') : noneText(ctx, one, at === one.days.length - 1),
    ]),
  );
  ctx.print(await ctx.table(columns, rows));
  const scarce = times.filter((one) => isScarce({ free: allOf(one) }, clinic.rules));
  if (!twoDays || scarce.length === 0) return;
  const names = scarce.map(({ doctor }) => surnameAndInitials(doctor.name)).join(', ');
  ctx.print(t('slots.scarce', { names: visible(names), n: clinic.rules.scarceSlots }));
}

/** On the last line of a doctor, when the next free time is. */
function noneText({ t, format }: Context, { next }: DoctorTimes, last: boolean): string {
  if (!last || next === null) return t('slots.none');
  return t('slots.noneUntil', { when: `${format.day(dayOf(next))} ${format.time(next)}` });
}
