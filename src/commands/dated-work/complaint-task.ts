/** The task that keeps a complaint from being forgotten: whose it is, when, and what it is called. */
import type { Calendar } from '../../clinic/calendar.ts';
import { opensNext } from '../../clinic/opening-hours.ts';
import { parseWhen } from '../../clinic/time.ts';
import type { Clinic, Staff } from '../../clinic/types.ts';
import { type ComplaintTask, escalatesTo } from '../../complaints/decisions.ts';
import type { ComplaintClass } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { requireAhead, usualTime } from '../../tasks/decisions.ts';
import { whoText } from '../visits/view.ts';

interface Wanted {
  class: ComplaintClass;
  /** It goes to the senior or the manager now: class A does, others may be sent after it. */
  escalated: boolean;
  name: string | null;
  phone: string | null;
  due: string | undefined;
  /** Named by the flag. */
  owner: Staff | null;
}

/**
 * What is escalated is due now; the rest stays with the desk till the next working day opens.
 * @throws ShiftError invalid_time, impossible_time, time_in_past
 */
export async function complaintTask(
  ctx: Context,
  clinic: Clinic,
  staff: readonly Staff[],
  wanted: Wanted,
): Promise<ComplaintTask> {
  const kept = await ctx.speak(clinic.language);
  const actor = await ctx.actor();
  const upwards = wanted.escalated ? (escalatesTo(staff)?.id ?? null) : null;
  const title = kept.t(wanted.escalated ? 'complaints.task.escalated' : 'complaints.task', {
    class: wanted.class,
    who: whoText(kept, wanted),
  });
  return {
    title,
    dueAt: dueAt(ctx, await ctx.calendar(), wanted),
    ownerId: wanted.owner?.id ?? upwards ?? actor.staffId,
  };
}

function dueAt(ctx: Context, calendar: Calendar, { escalated, due }: Wanted): number {
  const now = ctx.now();
  if (due !== undefined) {
    const at = parseWhen(due, now, '--due', 'future', usualTime);
    requireAhead(at, now, '--due');
    return at;
  }
  return escalated ? now : opensNext(calendar, now);
}
