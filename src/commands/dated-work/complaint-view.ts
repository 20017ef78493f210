/** A complaint as people and programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import { type Chains, type ComplaintStep, levelOf } from '../../complaints/chain.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { findRecord } from '../records/find-record.ts';
import { codeOf } from '../records/people.ts';
import { personJson } from '../visits/view.ts';
import { stepOf } from './chains.ts';

const instant = (at: number | null): string | null => (at === null ? null : isoInstant(at));

/** `owner` and `escalatedTo` are staff codes; `step` is what is due next. */
export function complaintJson(
  complaint: Complaint,
  staff: readonly Staff[],
  step: ComplaintStep | null,
  full = true,
): Record<string, unknown> {
  const { id, state, text, measures, contactId, told } = complaint;
  return {
    id,
    class: complaint.class,
    state,
    text,
    ...personJson(complaint, full),
    contactId,
    openedAt: isoInstant(complaint.openedAt),
    owner: codeOf(staff, complaint.ownerId),
    level: levelOf(complaint),
    escalatedAt: instant(complaint.escalatedAt),
    escalatedTo: codeOf(staff, complaint.escalatedTo),
    measures,
    told,
    toldAt: instant(complaint.toldAt),
    resolvedAt: instant(complaint.resolvedAt),
    step: step && { ...step, dueAt: isoInstant(step.dueAt) },
  };
}

/** `Жалоба 4, класс B` */
export function complaintName({ t }: Context, { id, class: of }: Pick<Complaint, 'id' | 'class'>): string {
  return t('complaints.name', { id, class: of });
}

/** The complaint as it is after a change: as JSON, or what `text` says of it. */
export async function tellComplaint(
  ctx: Context,
  id: number,
  chains: Chains,
  text: (complaint: Complaint, step: ComplaintStep | null) => void,
): Promise<void> {
  const complaint = await findRecord(ctx, 'complaint', String(id), 'id');
  const step = stepOf(ctx, complaint, chains);
  if (ctx.options.json) ctx.json({ complaint: complaintJson(complaint, await ctx.staff(), step) });
  else text(complaint, step);
}
