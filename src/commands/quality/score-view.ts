/** A score as people and programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { byCriterion, weakest } from '../../quality/averages.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { isOwn, outOfHundred } from '../../quality/scoring.ts';
import type { Score } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { printHints } from '../output/hints.ts';
import { codeOf, nameOf } from '../records/people.ts';
import { scriptOf, titleOf } from './card.ts';

/** `score` is out of a hundred; `own`: whoever spoke scored himself. */
export function scoreJson(score: Score, staff: readonly Staff[]): Record<string, unknown> {
  const { contactId, day, card, marks, points, most, note, operator, reviewId } = score;
  const by = codeOf(staff, score.scorerId);
  return {
    contactId,
    day,
    at: isoInstant(score.at),
    by,
    operator,
    own: isOwn({ scorer: by, operator }),
    score: outOfHundred(score),
    points,
    most,
    marks,
    card,
    reviewId,
    note,
  };
}

/** A staff code by its name; what an exchange calls somebody as it is. */
export function operatorText(staff: readonly Staff[], operator: string | null): string {
  return visible(staff.find(({ code }) => code === operator)?.name ?? operator ?? '—');
}

/** `82,2`: points out of a hundred. */
export function hundred({ format }: Context, value: number | null): string {
  return value === null || Number.isInteger(value) ? format.number(value) : format.number(value, 1);
}

/** Whether this score is a check of oneself. */
export function isOwnScore(score: Score, staff: readonly Staff[]): boolean {
  return isOwn({ scorer: codeOf(staff, score.scorerId), operator: score.operator });
}

export async function printScore(
  ctx: Context,
  card: Scorecard,
  score: Score,
  staff: readonly Staff[],
): Promise<void> {
  const { t } = ctx;
  const { contactId: id, points, most } = score;
  const value = outOfHundred(score);
  const reached = value !== null && value >= card.goal;
  const goal = t(reached ? 'quality.goal.met' : 'quality.goal.missed', { goal: card.goal });
  ctx.print(
    ...ctx.wrap(t('quality.scored', { id, score: hundred(ctx, value), points, most, goal })),
    ...ctx.wrap(peopleText(ctx, score, staff), '  '),
    await ctx.table(
      [{ flexible: true }, { align: 'right' }, {}],
      Object.entries(score.marks).map(([code, mark]) => markRow(ctx, card, score, code, mark)),
    ),
  );
  if (score.note !== null) ctx.print(...ctx.wrap(t('quality.note', { note: visible(score.note) }), '  '));
  const low = weakest(byCriterion(card, [score]));
  const script = low === null ? null : scriptOf(card, low.code);
  if (low !== null && script !== null)
    printHints(ctx, [[t('quality.practise', { title: visible(titleOf(ctx, card, low.code)) }), script]]);
}

function peopleText(ctx: Context, score: Score, staff: readonly Staff[]): string {
  const { t, format } = ctx;
  const spoke = operatorText(staff, score.operator);
  const at = format.moment(score.at, ctx.now());
  if (isOwnScore(score, staff)) return t('quality.own', { name: spoke, at });
  return t('quality.people', { by: visible(nameOf(staff, score.scorerId)), operator: spoke, at });
}

/** Weights of another version of the card are not known: its points stand alone. */
function markRow(ctx: Context, card: Scorecard, score: Score, code: string, mark: number | null): string[] {
  const { t } = ctx;
  const weight =
    card.version === score.card ? card.criteria.find((one) => one.code === code)?.weight : undefined;
  const title = `  ${visible(titleOf(ctx, card, code))}`;
  if (mark === null) return [title, '—', t('quality.notApplied')];
  return [title, String(mark), weight === undefined ? '' : t('quality.ofWeight', { weight })];
}

/** `прежде: 82 из 100, Динара Ахметова, 12.01 10:00`: a score that another one replaced. */
export function replacedLines(ctx: Context, score: Score, staff: readonly Staff[]): string[] {
  const params = {
    score: hundred(ctx, outOfHundred(score)),
    by: visible(nameOf(staff, score.scorerId)),
    at: ctx.format.moment(score.at, ctx.now()),
  };
  return ctx.wrap(ctx.t('quality.replaced', params), '  ');
}
