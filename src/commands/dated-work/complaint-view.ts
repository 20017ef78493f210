/** A complaint as people and programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { codeOf } from '../records/people.ts';
import { personJson } from '../visits/view.ts';

const instant = (at: number | null): string | null => (at === null ? null : isoInstant(at));

/** `owner` is a staff code. */
export function complaintJson(
  complaint: Complaint,
  staff: readonly Staff[],
  full = true,
): Record<string, unknown> {
  const { id, state, text, measures, contactId } = complaint;
  return {
    id,
    class: complaint.class,
    state,
    text,
    ...personJson(complaint, full),
    contactId,
    openedAt: isoInstant(complaint.openedAt),
    owner: codeOf(staff, complaint.ownerId),
    escalatedAt: instant(complaint.escalatedAt),
    measures,
    resolvedAt: instant(complaint.resolvedAt),
  };
}

/** `Жалоба 4, класс B` */
export function complaintName({ t }: Context, { id, class: of }: Pick<Complaint, 'id' | 'class'>): string {
  return t('complaints.name', { id, class: of });
}
