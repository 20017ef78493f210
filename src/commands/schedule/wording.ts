/** What the schedule says of a doctor's day and of each stretch of it; status always in words. */
import { type Day, dayOf, minute } from '../../clinic/time.ts';
import { type Interval, without } from '../../clinic/working-time.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { DoctorPlan, PlannedVisit } from '../../visits/day-plan.ts';
import { isOwn } from '../../visits/rooms.ts';
import { type NamedVisit, phoneText, whoText } from '../visits/view.ts';
import type { ScheduleDay } from './read-day.ts';

/** A stretch of a doctor's day in words. */
export interface Stretch extends Interval {
  text: string;
  kind: 'visit' | 'waits' | 'over' | 'free' | 'pause';
}

/** Everything of a doctor's day in order of time, each stretch ending where the next begins. */
export function stretchesOf(ctx: Context, day: ScheduleDay, plan: DoctorPlan, full: boolean): Stretch[] {
  const visits = plan.visits.map((planned) => visitStretch(ctx, day, plan, planned, full));
  const all = [...visits, ...pauses(ctx, plan, visits)].sort((a, b) => a.from - b.from || a.to - b.to);
  return all
    .map((one, at) => ({ ...one, to: Math.min(one.to, all[at + 1]?.from ?? one.to) }))
    .filter(({ from, to }) => to > from);
}

function visitStretch(
  ctx: Context,
  { named }: ScheduleDay,
  plan: DoctorPlan,
  planned: PlannedVisit,
  full: boolean,
): Stretch {
  const { visit } = planned;
  const one = named.get(visit.id);
  const kind = visit.status === 'arrived' ? 'waits' : isOver(visit.status) ? 'over' : 'visit';
  const text = one ? visitText(ctx, plan, planned, one, full) : String(visit.id);
  return { from: visit.startsAt, to: visit.endsAt, kind, text };
}

const isOver = (status: string): boolean => status === 'done' || status === 'no_show';

/** `118 Марат К., подтверждён, ждём в 10:55, Профгигиена`. */
function visitText(
  ctx: Context,
  { doctor }: DoctorPlan,
  { visit, expectedAt }: PlannedVisit,
  { patient, service, room }: NamedVisit,
  full: boolean,
): string {
  const { t, format } = ctx;
  const late = expectedAt > visit.startsAt && visit.inRoomAt === null && visit.status !== 'done';
  const who = full ? visible(patient?.name ?? t('common.noName')) : whoText(ctx, patient);
  const parts = [
    `${visit.id} ${who}`,
    t(`visitStatus.${visit.status}`),
    late ? t('schedule.expected', { time: format.time(expectedAt) }) : null,
    full && patient?.phone ? phoneText(patient.phone, true).replaceAll(' ', '\u00a0') : null,
    service && visible(service.name),
    room && !isOwn(doctor, room) ? t('visits.room', { room: visible(room.code) }) : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Breaks, free times and times on offer; somebody may have been booked into a break. */
function pauses({ t, format }: Context, plan: DoctorPlan, visits: readonly Interval[]): Stretch[] {
  const until = ({ to }: Interval): { time: string } => ({ time: format.time(to) });
  return [
    ...plan.breaks
      .flatMap((pause) => without(pause, visits))
      .map((one): Stretch => ({ ...one, kind: 'pause', text: t('schedule.break', until(one)) })),
    ...plan.free.map((one): Stretch => ({ ...one, kind: 'free', text: t('schedule.free', until(one)) })),
    ...plan.offered.map(
      ({ startsAt, endsAt, expiresAt }): Stretch => ({
        from: startsAt,
        to: endsAt,
        kind: 'pause',
        text: t('schedule.offered', { time: format.time(expiresAt) }),
      }),
    ),
  ];
}

/** `Омарова А. Н.`, `каб. 305, 09:00–20:00`, and what is unusual. */
export function headOf(ctx: Context, plan: DoctorPlan): string[] {
  const { t } = ctx;
  const { doctor } = plan;
  const room = doctor.room === null ? [] : [t('visits.room', { room: visible(doctor.room) })];
  return [
    visible(surnameAndInitials(doctor.name)),
    [...room, hoursText(ctx, plan)].join(', '),
    ...unusualText(ctx, plan),
  ];
}

function hoursText({ t, format }: Context, { hours }: DoctorPlan): string {
  const [first] = hours;
  const last = hours.at(-1);
  return first && last ? `${format.time(first.from)}–${format.time(last.to)}` : t('schedule.off');
}

function unusualText({ t }: Context, { unusual, special }: DoctorPlan): string[] {
  const notes = special?.note ? [visible(special.note)] : [];
  if (!unusual) return notes;
  const minutes = unusual.delayMinutes ?? 0;
  return [
    unusual.state === 'delayed' ? t('schedule.late', { minutes }) : t(`doctorDay.${unusual.state}`),
    ...notes,
  ];
}

/** `пт 16 января, 16 визитов, свободно 5 ч 40 мин`. */
export function titleOf(ctx: Context, { day, plans }: ScheduleDay): string {
  const { t, format } = ctx;
  const n = plans.reduce((sum, { visits }) => sum + visits.length, 0);
  const free = plans.flatMap((plan) => plan.free).reduce((sum, { from, to }) => sum + to - from, 0);
  const title = t('visits.list.title', { day: format.day(day), n });
  return free === 0 ? title : `${title}, ${t('schedule.freeInAll', { time: lengthText(ctx, free) })}`;
}

/** `5 ч 40 мин`. */
export function lengthText({ t }: Context, length: number): string {
  const minutes = Math.round(length / minute);
  const hours = Math.floor(minutes / 60);
  const parts = [
    ...(hours > 0 ? [t('schedule.hours', { n: hours })] : []),
    ...(minutes % 60 > 0 || hours === 0 ? [t('schedule.minutes', { n: minutes % 60 })] : []),
  ];
  return parts.join(' ');
}

/** Now to the minute on the clinic's today, for the line across the drawing; null on any other day. */
export function thisMinute(ctx: Context, day: Day): number | null {
  const now = ctx.now();
  return dayOf(now) === day ? Math.floor(now / minute) * minute : null;
}
