/** `doctor edit CODE`: what has changed about a doctor. */
import * as z from 'zod/mini';
import { changeDoctor } from '../clinic/settings.ts';
import type { Doctor } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { RoomAssignment } from '../visits/room-assignment.ts';
import { isOwn } from '../visits/rooms.ts';
import { tellUnfitting } from './days/unfitting.ts';
import { choice, count, readFlags, text, words } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { assigned, tellAssigned } from './rooms/coming-visits.ts';
import { saveChanged, weekFlag, yesNo } from './setup/changes.ts';

const schema = z.object({
  name: text('--name'),
  specialty: text('--specialty'),
  years: count('--years', 0, 80),
  profile: text('--profile', 500),
  room: text('--room', 50),
  hours: words(),
  active: choice('--active', ['yes', 'no']),
});

const nobody: RoomAssignment = { changes: [], conflicts: [] };

/** The coming visits follow the doctor into a room that is booked. */
async function newRoom(ctx: Context, doctor: Doctor, typed: string | undefined): Promise<RoomAssignment> {
  if (typed === undefined) return nobody;
  const { id } = await ctx.clinic();
  const moved = { ...doctor, room: typed };
  const rooms = await (await ctx.store()).schedule.rooms(id);
  const room = rooms.find((one) => one.active === 1 && isOwn(moved, one));
  return room ? assigned(ctx, room, room.id, [moved]) : nobody;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { hours, active, ...flags } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const doctors = await (await ctx.store()).clinic.doctors(clinic.id);
  const doctor = findOne(ctx, 'doctor', doctors, input.args[0] ?? '', 'code');
  const set = { ...flags, hours: weekFlag(hours), active: yesNo(active) };
  const assignment = await newRoom(ctx, doctor, flags.room);
  await saveChanged(ctx, 'doctor', doctor, set, (given) => changeDoctor(doctor, given, assignment.changes));
  if (ctx.options.json) return;
  await tellAssigned(ctx, assignment);
  if (set.hours) await tellUnfitting(ctx, doctor);
}
