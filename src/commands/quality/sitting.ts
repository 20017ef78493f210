/** A weekly review as it stands: its contacts, their scores, its measures and last week's. */
import type { Staff } from '../../clinic/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import {
  byCriterion,
  type CriterionAverage,
  otherCards,
  type Progress,
  progressOf,
  type Total,
  totalOf,
  weakest,
} from '../../quality/averages.ts';
import { tasksMade } from '../../quality/made-tasks.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import type { Review, ReviewContact, Score } from '../../quality/types.ts';
import type { Task } from '../../tasks/types.ts';
import { readCard } from './card.ts';

export interface Heard {
  row: ReviewContact;
  contact: Contact;
  score: Score | null;
}

export interface Sitting {
  card: Scorecard;
  staff: readonly Staff[];
  review: Review;
  week: Period;
  /** In the order of the draw. */
  heard: Heard[];
  total: Total;
  criteria: CriterionAverage[];
  /** Scores by another version of the card, which `criteria` leaves out. */
  otherCards: number;
  weakest: CriterionAverage | null;
  measures: Task[];
  /** The review before this one, what it decided and what came of it; null for the first. */
  last: { review: Review; progress: Progress | null; measures: Task[] } | null;
}

/** The open review, if this contact was drawn for it. */
export async function reviewOf(ctx: Context, contactId: number): Promise<Review | null> {
  const { quality } = await ctx.store();
  const review = await quality.openReview((await ctx.clinic()).id);
  if (review === null) return null;
  const drawn = await quality.drawn(review.id);
  return drawn.some((one) => one.contactId === contactId) ? review : null;
}

export async function readSitting(ctx: Context, review: Review): Promise<Sitting> {
  const { quality } = await ctx.store();
  const card = await readCard(ctx);
  const heard = await readHeard(ctx, review);
  const scores = heard.flatMap(({ score }) => score ?? []);
  const criteria = byCriterion(card, scores);
  const earlier = await quality.lastDone(review.clinicId, review.id);
  return {
    ...{ card, review, heard, criteria },
    staff: await ctx.staff(),
    week: { from: review.fromDay, to: review.toDay },
    total: totalOf(scores),
    otherCards: otherCards(card, scores),
    weakest: weakest(criteria),
    measures: await measuresOf(ctx, review),
    last: earlier && (await readLast(ctx, earlier, card, scores)),
  };
}

async function readHeard(ctx: Context, review: Review): Promise<Heard[]> {
  const { quality, contacts } = await ctx.store();
  const rows = await quality.drawn(review.id);
  const ids = rows.map(({ contactId }) => contactId);
  const found = new Map((await contacts.byIds(review.clinicId, ids)).map((one) => [one.id, one]));
  const scores = await quality.scoresOf(review.clinicId, ids);
  return rows.flatMap((row) => {
    const contact = found.get(row.contactId);
    const score = scores.find(
      ({ contactId, reviewId }) => contactId === row.contactId && reviewId === review.id,
    );
    return contact ? [{ row, contact, score: score ?? null }] : [];
  });
}

async function readLast(
  ctx: Context,
  review: Review,
  card: Scorecard,
  now: readonly Score[],
): Promise<Sitting['last']> {
  const then = (await readHeard(ctx, review)).flatMap(({ score }) => score ?? []);
  const { skill } = review;
  return {
    review,
    progress: skill === null ? null : progressOf(skill, card, then, now),
    measures: await measuresOf(ctx, review),
  };
}

async function measuresOf(ctx: Context, review: Review): Promise<Task[]> {
  const store = await ctx.store();
  const history = await store.facts.ofRecord(review.clinicId, 'review', review.id);
  const tasks: Task[] = [];
  for (const id of tasksMade(history, 'review.measured')) {
    const task = await store.work.task(review.clinicId, id);
    if (task) tasks.push(task);
  }
  return tasks;
}

/** What is left of the half hour, in its order. */
export const steps = ['scores', 'skill', 'measures', 'finish'] as const;
export type Step = (typeof steps)[number];

export function stepsLeft({ review, heard, measures }: Sitting): Step[] {
  if (review.state !== 'open') return [];
  return [
    ...(heard.some(({ score }) => score === null) ? ['scores' as const] : []),
    ...(review.skill === null ? ['skill' as const] : []),
    ...(measures.length === 0 ? ['measures' as const] : []),
    'finish',
  ];
}
