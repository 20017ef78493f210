/** `weekly list`: the reviews that were held, the latest first. */
import type { Context } from '../context.ts';
import { spanOf } from '../metrics/period.ts';
import { totalOf } from '../quality/averages.ts';
import type { Review, Score } from '../quality/types.ts';
import { visible } from '../reports/visible-text.ts';
import { readCard, titleOf } from './quality/card.ts';
import { hundred } from './quality/score-view.ts';
import { reviewJson } from './quality/weekly-json.ts';
import { nameOf } from './records/people.ts';

/** A year of them. */
const listed = 52;

interface Line {
  review: Review;
  drawn: number;
  scores: Score[];
}

export async function run(ctx: Context): Promise<undefined> {
  const { id } = await ctx.clinic();
  const { quality } = await ctx.store();
  const staff = await ctx.staff();
  const lines: Line[] = [];
  for (const review of await quality.reviews(id, listed)) {
    const drawn = (await quality.drawn(review.id)).map(({ contactId }) => contactId);
    const scores = await quality.scoresOf(id, drawn);
    lines.push({
      review,
      drawn: drawn.length,
      scores: scores.filter(({ reviewId }) => reviewId === review.id),
    });
  }
  if (ctx.options.json) {
    const shapes = lines.map(({ review, drawn, scores }) => ({
      ...reviewJson(review, { staff }),
      drawn,
      total: totalOf(scores),
    }));
    ctx.json({ reviews: shapes });
  } else if (lines.length === 0) ctx.print(ctx.t('quality.weekly.none'));
  else ctx.print(await listTable(ctx, lines));
}

async function listTable(ctx: Context, lines: readonly Line[]): Promise<string> {
  const { t } = ctx;
  const staff = await ctx.staff();
  const card = await readCard(ctx);
  const columns = [
    { title: t('quality.column.id'), align: 'right' as const },
    { title: t('quality.column.weekName') },
    { title: t('quality.column.state') },
    { title: t('quality.column.heard') },
    { title: t('quality.column.average'), align: 'right' as const },
    { title: t('quality.column.skill'), flexible: true },
    { title: t('quality.column.senior'), flexible: true },
  ];
  const rows = lines.map(({ review, drawn, scores }) => [
    String(review.id),
    spanOf(review.fromDay, 'week'),
    t(`reviewState.${review.state}`),
    `${scores.length} / ${drawn}`,
    hundred(ctx, totalOf(scores).average),
    review.skill === null ? '—' : visible(titleOf(ctx, card, review.skill)),
    visible(nameOf(staff, review.staffId)),
  ]);
  return ctx.table(columns, rows);
}
