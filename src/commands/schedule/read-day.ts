/** The schedule of one day, read with the names that its drawings need. */
import { type Day, startOfDay } from '../../clinic/time.ts';
import type { Doctor } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { type DoctorPlan, dayPlan, inRoom } from '../../visits/day-plan.ts';
import type { Visit } from '../../visits/types.ts';
import { findOne } from '../records/find-one.ts';
import { type Roster, readTimetable } from '../visits/roster.ts';
import { type NamedVisit, withNames } from '../visits/view.ts';

export interface ScheduleDay {
  roster: Roster;
  day: Day;
  plans: DoctorPlan[];
  /** The visits of the plans with their names, by id. */
  named: ReadonlyMap<number, NamedVisit>;
}

/** What of the day was asked for. */
export interface Wanted {
  doctor?: string | undefined;
  room?: string | undefined;
}

/** @throws ShiftError not_found, ambiguous for a doctor or room that is not there */
export async function readDay(ctx: Context, roster: Roster, day: Day, wanted: Wanted): Promise<ScheduleDay> {
  const store = await ctx.store();
  const timetable = await readTimetable(ctx, roster.clinic, startOfDay(day));
  const visits = await store.visits.ofDays(roster.clinic.id, day, day);
  const all = dayPlan(doctorsMeant(ctx, roster, wanted), visits, timetable, day, ctx.now());
  const plans = wanted.room === undefined ? all : inRoom(all, roomMeant(ctx, roster, wanted.room));
  const shown = plans.flatMap((plan) => plan.visits.map(({ visit }) => visit));
  const named = await withNames(ctx, roster, shown);
  return { roster, day, plans, named: new Map(named.map((one) => [one.visit.id, one])) };
}

function doctorsMeant(ctx: Context, { doctors }: Roster, { doctor }: Wanted): Doctor[] {
  return doctor === undefined ? doctors : [findOne(ctx, 'doctor', doctors, doctor, '--doctor')];
}

/** A visit is in the room that it holds, otherwise in its doctor's own. */
function roomMeant(
  ctx: Context,
  { rooms, doctors }: Roster,
  typed: string,
): (plan: DoctorPlan, visit: Visit) => boolean {
  const own = doctors.flatMap(({ room }) => room?.trim().toLowerCase() ?? []);
  const places = [...new Set(own)].filter((code) => rooms.every((room) => room.code !== code));
  const known = [...rooms, ...places.map((code) => ({ id: 0, code, name: code }))];
  const { id, code } = findOne(ctx, 'room', known, typed, '--room');
  return ({ doctor }, { roomId }) =>
    roomId === null ? doctor.room?.trim().toLowerCase() === code : roomId === id;
}
