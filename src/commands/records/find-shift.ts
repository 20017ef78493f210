/** A shift by its number as it was typed. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Shift } from '../../shifts/types.ts';
import { parseId } from '../input/options.ts';

/** So many of the last shifts are named where one is not found. */
const listed = 5;

/** @throws ShiftError invalid_id, not_found with the last shifts there are */
export async function findShift(ctx: Context, typed: string, flag: string): Promise<Shift> {
  const id = parseId(typed, flag);
  const clinic = await ctx.clinic();
  const { shifts } = await ctx.store();
  const found = await shifts.byId(clinic.id, id);
  if (found) return found;
  const latest = await shifts.latest(clinic.id, listed);
  const list = latest.map((shift) => `${shift.id} (${ctx.format.date(shift.day)})`).join(', ') || '—';
  throw new ShiftError('not_found', { what: 'shift', id, list: ctx.t('common.known', { list }) }, flag);
}
