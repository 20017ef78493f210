/** Who works, what is offered and what is taken: read once for the commands of the schedule. */
import { addDays, dayOf } from '../../clinic/time.ts';
import type { Clinic, Doctor, Room, Service } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { horizonDays, type Timetable } from '../../visits/slots.ts';
import { codeOf } from '../records/people.ts';
import { timetableOf } from './read-timetable.ts';

export interface Roster {
  clinic: Clinic;
  /** Those who have left too: old visits name them. */
  doctors: Doctor[];
  services: Service[];
  /** Those that are no longer used too. */
  rooms: Room[];
}

export async function readRoster(ctx: Context): Promise<Roster> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  return {
    clinic,
    doctors: await store.clinic.doctors(clinic.id),
    services: await store.clinic.services(clinic.id),
    rooms: await store.schedule.rooms(clinic.id),
  };
}

export const working = <T extends { active: number }>(all: readonly T[]): T[] =>
  all.filter((one) => one.active === 1);

/** What is taken from the earlier of today and the day of `at`, as far as a free slot is looked for. */
export async function readTimetable(ctx: Context, clinic: Clinic, at: number): Promise<Timetable> {
  const now = ctx.now();
  const from = dayOf(Math.min(now, at));
  const until = addDays(dayOf(Math.max(now, at)), horizonDays);
  return timetableOf(await ctx.store(), clinic, [from, until], now);
}

/** The code of the administrator whose shift is open here. */
export async function writerCode(ctx: Context): Promise<string | null> {
  const shift = await ctx.shift();
  if (!shift) return null;
  const { id } = await ctx.clinic();
  const staff = await (await ctx.store()).clinic.staff(id);
  return codeOf(staff, shift.administratorId);
}
