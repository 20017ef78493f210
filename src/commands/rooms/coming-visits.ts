/** Visits that are booked already when rooms change: which get the room, and which collide. */
import { addDays, dayOf } from '../../clinic/time.ts';
import type { Doctor, Room } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Ref } from '../../facts/types.ts';
import { assignRoom, type RoomAssignment } from '../../visits/room-assignment.ts';
import { holdingStatuses, type Visit } from '../../visits/types.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { readRoster } from '../visits/roster.ts';
import { doctorText, visitJson, whoText, withNames } from '../visits/view.ts';

/** Nobody books further ahead. */
const furthestDays = 366;
/** More of them would bury what was done. */
const listed = 10;

/** Every visit that holds time from now on. */
export async function comingVisits(ctx: Context): Promise<Visit[]> {
  const { id } = await ctx.clinic();
  const now = ctx.now();
  const today = dayOf(now);
  const visits = await (await ctx.store()).visits.ofDays(id, today, addDays(today, furthestDays));
  return visits.filter(({ status, endsAt }) => endsAt > now && holdingStatuses.includes(status));
}

/** @param changed doctors as they will be */
export async function assigned(
  ctx: Context,
  room: Pick<Room, 'code'>,
  id: number | Ref,
  changed: readonly Doctor[] = [],
): Promise<RoomAssignment> {
  const { doctors, services } = await readRoster(ctx);
  const asTheyWillBe = doctors.map((doctor) => changed.find((one) => one.id === doctor.id) ?? doctor);
  const about = { doctors: asTheyWillBe, services };
  return assignRoom(room, id, await comingVisits(ctx), about, ctx.now());
}

/** What came of it: how many visits got the room, and which have to be moved or go elsewhere. */
export async function tellAssigned(ctx: Context, { changes, conflicts }: RoomAssignment): Promise<void> {
  const { t } = ctx;
  if (changes.length > 0) ctx.print(`  ${t('rooms.assigned', { n: changes.length })}`);
  if (conflicts.length === 0) return;
  ctx.print(`  ${ctx.theme.warn(t('rooms.conflicts', { n: conflicts.length }))}`);
  await listVisits(ctx, conflicts);
}

/** Visits with the command that puts each into another room. */
export async function listVisits(ctx: Context, visits: readonly Visit[]): Promise<void> {
  const named = await withNames(ctx, await readRoster(ctx), visits.slice(0, listed));
  const hints = named.map(({ visit, patient, doctor, room }): Hint => {
    const when = `${ctx.format.day(visit.day)} ${ctx.format.time(visit.startsAt)}`;
    return [
      `${when} ${whoText(ctx, patient)}; ${doctorText(ctx, doctor, room)}`,
      `visit move ${visit.id} --room …`,
    ];
  });
  printHints(ctx, hints);
  if (visits.length > listed) ctx.print(`  ${ctx.t('days.more', { n: visits.length - listed })}`);
}

/** The same for other programs. */
export async function assignedJson(ctx: Context, { changes, conflicts }: RoomAssignment) {
  const named = await withNames(ctx, await readRoster(ctx), conflicts);
  return { assigned: changes.length, conflicts: named.map((one) => visitJson(one)) };
}
