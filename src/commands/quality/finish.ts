/** The end of a weekly review: its note, and the task that calls for the next one. */
import { addDays, atTime, dayOf, parseWhen } from '../../clinic/time.ts';
import { openFrom } from '../../clinic/working-time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { tasksMade } from '../../quality/made-tasks.ts';
import { finishReview, type WorkWish } from '../../quality/review.ts';
import type { Review } from '../../quality/types.ts';
import type { Task } from '../../tasks/types.ts';
import type { Said } from './weekly-said.ts';

type Ending = Pick<Said, 'note' | 'next'>;

/** Said instead of a time: no task for the next one. */
const noNext = 'none';

/** @throws ShiftError missing_input where no skill is chosen, what times throw */
export async function endReview(ctx: Context, review: Review, said: Ending): Promise<void> {
  if (review.skill === null) {
    throw new ShiftError('missing_input', { what: ctx.t('quality.ask.skill'), flag: '--skill' }, '--skill');
  }
  const next = await nextReview(ctx, review, said);
  const asked = await askedFor(ctx, review);
  const actor = { ...(await ctx.clinicActor()), staffId: review.staffId };
  const ending = { note: said.note ?? null, next, asked };
  await (await ctx.store()).apply(finishReview(review, ending, ctx.now()), actor);
}

/** A week from now, at the hour of the clock, in opening hours. */
async function nextReview(ctx: Context, review: Review, { next }: Ending): Promise<WorkWish | null> {
  if (next === noNext) return null;
  const { language } = await ctx.clinic();
  const now = ctx.now();
  const clock = ctx.format.time(now);
  const dueAt =
    next === undefined
      ? openFrom(await ctx.calendar(), atTime(addDays(dayOf(now), 7), clock))
      : parseWhen(next, now, '--next', 'future', clock);
  const { t } = await ctx.speak(language);
  return { title: t('quality.nextTask'), dueAt, ownerId: review.staffId };
}

/** The open tasks that earlier reviews made to be held again. */
async function askedFor(ctx: Context, { id, clinicId }: Review): Promise<Task[]> {
  const { quality, facts, work } = await ctx.store();
  const last = await quality.lastDone(clinicId, id);
  if (last === null) return [];
  const made = tasksMade(await facts.ofRecord(clinicId, 'review', last.id), 'review.finished');
  return (await work.openTasks(clinicId)).filter((task) => made.includes(task.id));
}
