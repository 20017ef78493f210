/** Reads the manager's day. */
import { nextOpenDay } from '../../clinic/opening-hours.ts';
import { addDays } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { callsByHour, joinHours } from '../../metrics/calls-by-hour.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import type { DayStory, NextDayTold, ShiftTold } from '../../reports/manager/day-report.ts';
import type { HourTold } from '../../reports/manager/hours.ts';
import type { StoryTail } from '../../shifts/story.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { holdingStatuses } from '../../visits/types.ts';
import { filterOf } from '../metrics/selection.ts';
import { nameOf } from '../records/people.ts';
import { complaintsTold } from './complaints.ts';
import { daysTold, reportDays } from './days.ts';
import { type Reading, readHead } from './head.ts';

/** So many days draw the little line of a tile. */
const trendDays = 14;

export async function readDay(ctx: Context, reading: Reading): Promise<DayStory> {
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const filter = filterOf(reading);
  const { to: day } = reading.period;
  const shifts = (await store.shifts.ofDay(clinic.id, day)).filter((shift) => isMeant(shift, reading));
  return {
    ...(await readHead(ctx, reading)),
    days: await daysTold(ctx, { from: addDays(day, 1 - trendDays), to: day }, filter),
    hours: await hoursOf(ctx, reading),
    shifts: await shiftsTold(store, clinic, shifts),
    tails: await tailsOf(store, shifts),
    complaints: await complaintsTold(ctx, reading.period),
    next: await nextDay(store, clinic, day),
  };
}

function isMeant(shift: Shift, { desk, administrator }: Reading): boolean {
  return (
    (desk === null || shift.deskId === desk.id) &&
    (administrator === null || shift.administratorId === administrator.id)
  );
}

async function hoursOf(ctx: Context, reading: Reading): Promise<HourTold[]> {
  let hours: HourTold[] = [];
  for await (const days of reportDays(ctx, reading.period, filterOf(reading))) {
    hours = joinHours(hours, callsByHour(days));
  }
  return hours;
}

async function shiftsTold(store: Store, { id }: Clinic, shifts: readonly Shift[]): Promise<ShiftTold[]> {
  const staff = await store.clinic.staff(id);
  const desks = new Map((await store.clinic.desks(id)).map((desk) => [desk.id, desk.name]));
  return shifts.map((shift) => ({
    id: shift.id,
    administrator: nameOf(staff, shift.administratorId),
    desk: desks.get(shift.deskId) ?? '',
    openedAt: shift.openedAt,
    closedAt: shift.closedAt,
    state: shift.state,
  }));
}

/** As the closed shifts of the day told it. */
async function tailsOf(store: Store, shifts: readonly Shift[]): Promise<StoryTail[]> {
  const stories = await Promise.all(shifts.map(({ id }) => store.shifts.story(id)));
  return stories.flatMap((story) => story?.tails ?? []);
}

async function nextDay(store: Store, clinic: Clinic, day: string): Promise<NextDayTold> {
  const next = nextOpenDay(await store.schedule.calendar(clinic, day), day);
  const expensive = new Set(
    (await store.clinic.services(clinic.id)).filter(({ highValue }) => highValue === 1).map(({ id }) => id),
  );
  const visits = (await store.visits.ofDays(clinic.id, next, next)).filter(({ status }) =>
    holdingStatuses.includes(status),
  );
  const unconfirmed = visits.filter(({ status, confirmedAt }) => status === 'booked' && confirmedAt === null);
  const doctors = new Map((await store.clinic.doctors(clinic.id)).map(({ id, name }) => [id, name]));
  return {
    day: next,
    visits: visits.length,
    unconfirmed: unconfirmed.length,
    unconfirmedHighValue: unconfirmed.filter(({ serviceId }) => expensive.has(serviceId ?? 0)).length,
    doctors: (await store.clinic.doctorDays(clinic.id, next, next)).map((one) => ({
      name: surnameAndInitials(doctors.get(one.doctorId) ?? '—'),
      state: one.state,
      minutes: one.delayMinutes,
    })),
  };
}
