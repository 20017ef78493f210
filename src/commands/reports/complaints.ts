/** Complaints as a manager's report tells them: those of its days, and older ones that are still open. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import type { StoryComplaint } from '../../shifts/story.ts';
import { nameOf } from '../records/people.ts';

export async function complaintsTold(ctx: Context, { from, to }: Period): Promise<StoryComplaint[]> {
  const store = await ctx.store();
  const { id: clinicId } = await ctx.clinic();
  const staff = await store.clinic.staff(clinicId);
  const found = await store.work.complaints(clinicId, from, to);
  return found
    .filter(({ day }) => day <= to)
    .map(({ id, class: of, text, openedAt, ownerId, measures, escalatedAt, state }) => ({
      id,
      class: of,
      text,
      openedAt,
      owner: ownerId === null ? null : nameOf(staff, ownerId),
      measures,
      escalatedAt,
      state,
    }));
}
