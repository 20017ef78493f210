/** Decisions about the weekly review (S0.12): begun, its skill chosen, measures taken, finished or dropped. */
import { ShiftError } from '../errors.ts';
import { type Decision, type FactKind, ref } from '../facts/types.ts';
import { closeTasks, requireAhead, type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import type { Drawn } from './draw.ts';
import type { Review } from './types.ts';

/** What is asked of somebody, by when. */
export type WorkWish = Pick<TaskWish, 'title' | 'dueAt' | 'ownerId'>;

export type ReviewWish = Pick<Review, 'clinicId' | 'fromDay' | 'toDay' | 'seed' | 'staffId'> & {
  drawn: readonly Drawn[];
};

/** The decision `review.started`; the review is inserted as `review`. */
export function startReview({ drawn, ...wish }: ReviewWish, now: number): Decision {
  const review = {
    ...wish,
    ...({ state: 'open', startedAt: now, finishedAt: null, skill: null, note: null } as const),
  };
  return {
    kind: 'review.started',
    subject: { table: 'review', id: ref('review') },
    changes: [
      { op: 'insert', table: 'review', as: 'review', row: review },
      ...drawn.map(
        (one) =>
          ({
            op: 'insert',
            table: 'reviewContact',
            row: { ...one, reviewId: ref('review') },
          }) as const,
      ),
    ],
  };
}

/** The decision `review.skilled`: what everybody practises in the coming week. @throws ShiftError no_review */
export function chooseSkill(review: Review, skill: string): Decision {
  return changed(review, 'review.skilled', { skill });
}

/** The decision `review.led`: somebody else goes on with it. @throws ShiftError no_review */
export function leadReview(review: Review, staffId: number): Decision {
  return changed(review, 'review.led', { staffId });
}

/**
 * The decision `review.measured`: a measure against no-shows is a task with an owner and a date. The journal knows
 * which review it came from. Inserted as `task`.
 * @throws ShiftError no_review, time_in_past
 */
export function takeMeasure(review: Review, wish: WorkWish, now: number): Decision {
  requireOpenReview(review);
  requireAhead(wish.dueAt, now, '--due');
  const { id, clinicId } = review;
  return {
    kind: 'review.measured',
    subject: { table: 'review', id },
    changes: [taskInsert({ ...wish, clinicId, kind: 'measure' }, now)],
    standsOn: [{ table: 'review', id, is: { state: 'open' } }],
  };
}

/** What is said with the end of a review. */
export interface Ending {
  note: string | null;
  /** The task to hold the next one; null for none. */
  next: WorkWish | null;
  /** Open tasks that asked for this one. */
  asked: readonly Task[];
}

/** The decision `review.finished`. @throws ShiftError no_review, time_in_past */
export function finishReview(review: Review, { note, next, asked }: Ending, now: number): Decision {
  if (next !== null) requireAhead(next.dueAt, now, '--next');
  const set = { state: 'done', finishedAt: now, ...(note === null ? {} : { note }) } as const;
  const decision = changed(review, 'review.finished', set);
  const { clinicId } = review;
  return {
    ...decision,
    changes: [
      ...decision.changes,
      ...closeTasks(asked, `№ ${review.id}`, now),
      ...(next === null ? [] : [taskInsert({ ...next, clinicId }, now)]),
    ],
  };
}

/** The decision `review.dropped`: scores and measures stay, the week counts as not reviewed. @throws ShiftError no_review */
export function dropReview(review: Review, reason: string, now: number): Decision {
  return { ...changed(review, 'review.dropped', { state: 'dropped', finishedAt: now }), reason };
}

function changed(review: Review, kind: FactKind, set: Partial<Review>): Decision {
  requireOpenReview(review);
  const { id, version } = review;
  return {
    kind,
    subject: { table: 'review', id },
    changes: [{ op: 'update', table: 'review', id, set, expect: version }],
  };
}

/** @throws ShiftError no_review */
function requireOpenReview({ state }: Pick<Review, 'state'>): void {
  if (state !== 'open') throw new ShiftError('no_review');
}
