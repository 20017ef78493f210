/** The task that keeps a complaint from being forgotten: whose it is, when, and what it is called. */
import { opensNext } from '../../clinic/opening-hours.ts';
import { parseWhen } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { ComplaintTask } from '../../complaints/decisions.ts';
import type { ComplaintClass } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { requireAhead, usualTime } from '../../tasks/decisions.ts';
import { whoText } from '../visits/view.ts';

interface Wanted {
  class: ComplaintClass;
  /** Who has been told and takes it over, if anybody. */
  to: Staff | null;
  name: string | null;
  phone: string | null;
  due: string | undefined;
  /** Named by the flag. */
  owner: Staff | null;
}

/**
 * Whoever has been told has it to do now, and so has the desk with class A, which it must tell of; the rest stays
 * with the desk till the next working day opens.
 * @throws ShiftError invalid_time, impossible_time, time_in_past
 */
export async function complaintTask(ctx: Context, wanted: Wanted): Promise<ComplaintTask> {
  const { language } = await ctx.clinic();
  const kept = await ctx.speak(language);
  const actor = await ctx.actor();
  const title = kept.t(wanted.to === null ? 'complaints.task' : 'complaints.task.escalated', {
    class: wanted.class,
    who: whoText(kept, wanted),
  });
  return {
    title,
    dueAt: await dueAt(ctx, wanted),
    ownerId: wanted.owner?.id ?? wanted.to?.id ?? actor.staffId,
  };
}

async function dueAt(ctx: Context, { class: of, to, due }: Wanted): Promise<number> {
  const now = ctx.now();
  if (due !== undefined) {
    const at = parseWhen(due, now, '--due', 'future', usualTime);
    requireAhead(at, now, '--due');
    return at;
  }
  return to !== null || of === 'A' ? now : opensNext(await ctx.calendar(), now);
}
