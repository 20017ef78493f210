/** What an administrator's talks were scored at, by criterion, and the skill of the week. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import { byCriterion } from '../../quality/averages.ts';
import type { Score } from '../../quality/types.ts';
import { weekBefore } from '../../quality/weeks.ts';
import type { TalksTold } from '../../reports/manager/administrator-report.ts';
import { readCard, titleOf } from '../quality/card.ts';

/** A skill chosen longer ago than so many reviews is nobody's any more. */
const reviewsLooked = 8;

/** Null where nobody scored one. @param operator a staff code */
export async function talksTold(ctx: Context, operator: string, period: Period): Promise<TalksTold | null> {
  const scores = await scoresOf(ctx, operator, period);
  const skill = await skillOf(ctx);
  if (scores.length === 0 && skill === null) return null;
  const card = await readCard(ctx);
  const now = byCriterion(card, scores);
  const before = byCriterion(card, await scoresOf(ctx, operator, weekBefore(period)));
  const shareIn = (all: typeof now) => all.find(({ code }) => code === skill)?.share ?? null;
  return {
    scored: scores.length,
    criteria: now.map(({ code, points, most }) => ({
      id: code,
      label: titleOf(ctx, card, code),
      points,
      most,
    })),
    skill:
      skill === null
        ? null
        : { label: titleOf(ctx, card, skill), value: shareIn(now), before: shareIn(before) },
  };
}

async function scoresOf(ctx: Context, operator: string, { from, to }: Period): Promise<Score[]> {
  const { quality } = await ctx.store();
  const all = await quality.scores((await ctx.clinic()).id, from, to);
  return all.filter((score) => score.operator === operator);
}

/** As the last review that was held to its end chose it. */
async function skillOf(ctx: Context): Promise<string | null> {
  const { quality } = await ctx.store();
  const reviews = await quality.reviews((await ctx.clinic()).id, reviewsLooked);
  return reviews.find(({ state }) => state === 'done')?.skill ?? null;
}
