/** `room edit CODE`: another name, or a room that is no longer used. */
import * as z from 'zod/mini';
import { changeRoom } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { undecidedStatuses } from '../visits/types.ts';
import { choice, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { assigned, comingVisits, listVisits, tellAssigned } from './rooms/coming-visits.ts';
import { saveChanged, yesNo } from './setup/changes.ts';

const schema = z.object({ name: text('--name'), active: choice('--active', ['yes', 'no']) });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { name, active } = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const rooms = await (await ctx.store()).schedule.rooms(id);
  const room = findOne(ctx, 'room', rooms, input.args[0] ?? '', 'code');
  const again = active === 'yes' && room.active === 0;
  const assignment = again ? await assigned(ctx, room, room.id) : { changes: [], conflicts: [] };
  const set = { name, active: yesNo(active) };
  await saveChanged(ctx, 'room', room, set, (given) => changeRoom(room, given, assignment.changes));
  if (ctx.options.json) return;
  await tellAssigned(ctx, assignment);
  if (active === 'no') await tellThere(ctx, room.id);
}

/** Who is still booked into a room that is no longer used. */
async function tellThere(ctx: Context, roomId: number): Promise<void> {
  const there = (await comingVisits(ctx)).filter(
    (visit) => visit.roomId === roomId && undecidedStatuses.includes(visit.status),
  );
  if (there.length === 0) return;
  ctx.print(`  ${ctx.theme.warn(ctx.t('rooms.still', { n: there.length }))}`);
  await listVisits(ctx, there);
}
