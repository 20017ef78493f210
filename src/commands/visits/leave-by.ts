/** What a confirmation call may come to besides a confirmation: another time, or a cancelled visit (S0.4). */
import type { Context } from '../../context.ts';
import type { Insert } from '../../facts/types.ts';
import { attemptInsert } from '../../visits/confirmation.ts';
import type { ConfirmationMeans, Visit } from '../../visits/types.ts';
import { moveOne } from '../visit-move.ts';
import { cancelVisits } from './cancel-visits.ts';

export interface LeaveFlags {
  to?: string | undefined;
  reason?: string | undefined;
}

/** Moves or cancels the visit and notes the talk in which the patient asked for it. */
export async function leaveBy(
  ctx: Context,
  id: string,
  means: ConfirmationMeans,
  result: 'moved' | 'cancelled',
  { to, reason }: LeaveFlags,
): Promise<void> {
  const { deskId, staffId } = await ctx.actor();
  const beside = (visit: Visit, came: 'moved' | 'cancelled'): Insert =>
    attemptInsert(visit, { means, result: came, at: ctx.now(), deskId, staffId });
  if (result === 'cancelled') return cancelVisits(ctx, [id], { reason }, beside);
  const flags = { doctor: undefined, minutes: undefined, room: undefined, reason, force: false };
  await moveOne(ctx, { id, typed: to, field: '--to', beside: (visit) => beside(visit, 'moved') }, flags);
}
