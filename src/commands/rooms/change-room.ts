/** `visit move ID --room CODE`: the same time in another room. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { moveToRoom } from '../../visits/moving.ts';
import { findRecord } from '../records/find-record.ts';
import { applyHolding } from '../visits/apply.ts';
import { namedRoom } from '../visits/choose-offer.ts';
import { readRoster, readTimetable } from '../visits/roster.ts';
import { doctorText, readNamed, visitJson } from '../visits/view.ts';

/** @throws ShiftError not_found, ambiguous, status_step, room_taken, missing_input for a visit whose doctor nobody knows */
export async function changeRoom(ctx: Context, id: string, typed: string): Promise<void> {
  const roster = await readRoster(ctx);
  const visit = await findRecord(ctx, 'visit', id, 'id');
  const { doctor, service } = await readNamed(ctx, roster, visit.id);
  const room = namedRoom(ctx, roster.rooms, typed);
  if (!doctor) {
    const params = { what: ctx.t('visits.ask.doctor'), flag: '--doctor' };
    throw new ShiftError('missing_input', params, '--doctor');
  }
  const wish = { doctor, service, room, from: visit.startsAt, to: visit.endsAt, field: '--room' };
  const timetable = await readTimetable(ctx, roster.clinic, wish.from);
  await applyHolding(ctx, [moveToRoom(visit, wish, timetable, ctx.now())], wish);
  const moved = await readNamed(ctx, roster, visit.id);
  if (ctx.options.json) ctx.json({ visit: visitJson(moved) });
  else ctx.print(ctx.t('rooms.changed', { id: visit.id, room: doctorText(ctx, moved.doctor, moved.room) }));
}
