/** The half hour at a terminal: one question at a time, each answer kept as it is given; it may be left at any of them. */
import type { Context } from '../../context.ts';
import type { Shortfall } from '../../quality/draw.ts';
import { chooseSkill } from '../../quality/review.ts';
import { outOfHundred } from '../../quality/scoring.ts';
import type { Review } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { hintLines } from '../output/hints.ts';
import { criteriaTable } from './averages-view.ts';
import { cardToScoreBy, scriptOf, titleOf } from './card.ts';
import { contactLines } from './contact-view.ts';
import { endReview } from './finish.ts';
import { askMeasure, writeMeasure } from './measures.ts';
import { noShowLines, readNoShows } from './no-shows.ts';
import { scoreOne } from './score-one.ts';
import { hundred } from './score-view.ts';
import { type Heard, readSitting, type Sitting } from './sitting.ts';
import { readStale, staleHints, tickPrices } from './stale-view.ts';
import type { Said } from './weekly-said.ts';
import { drawnLines } from './weekly-view.ts';
import { lastMeasureLines, progressText } from './weekly-words.ts';

/** Walks on from where the review stands; the review as it is then. */
export async function walkReview(
  ctx: Context,
  review: Review,
  short: readonly Shortfall[],
  said: Said,
): Promise<Review> {
  ctx.tell(...(await drawnLines(ctx, await readSitting(ctx, review), short)));
  if (!(await hearAll(ctx, review, said.full))) return review;
  const skilled = await askSkill(ctx, await readSitting(ctx, review));
  await lookOver(ctx, skilled);
  await askMeasures(ctx, await readSitting(ctx, skilled));
  if (skilled.skill === null) return skilled;
  const ends = await ctx.ask.confirm({
    message: ctx.t('quality.ask.finish'),
    flag: '--finish',
    default: true,
  });
  if (!ends) return skilled;
  const note =
    said.note ??
    (await ctx.ask.text({ message: ctx.t('quality.ask.reviewNote'), flag: '--note', default: '' })).trim();
  await endReview(ctx, skilled, { ...said, note: note === '' ? undefined : note });
  return again(ctx, skilled);
}

/** False when somebody wants to go on another time. */
async function hearAll(ctx: Context, review: Review, full: boolean): Promise<boolean> {
  const { heard } = await readSitting(ctx, review);
  for (const one of heard) {
    if (one.score !== null) continue;
    const what = await askWhat(ctx, one, heard.length, full);
    if (what === 'stop') return false;
    if (what === 'score') await hear(ctx, review, one);
  }
  return true;
}

async function askWhat(
  ctx: Context,
  { row, contact }: Heard,
  of: number,
  full: boolean,
): Promise<'score' | 'later' | 'stop'> {
  const { t } = ctx;
  const place = t('quality.place', { at: row.position, of, why: t(`quality.stratum.${row.stratum}`) });
  ctx.tell('', ctx.theme.strong(place), ...contactLines(ctx, contact, await ctx.staff(), full));
  return ctx.ask.select({
    message: t('quality.ask.hear'),
    flag: '--answers',
    default: 'score' as const,
    choices: (['score', 'later', 'stop'] as const).map((value) => ({
      name: t(`quality.hear.${value}`),
      value,
      key: value,
    })),
  });
}

async function hear(ctx: Context, review: Review, { contact }: Heard): Promise<void> {
  const card = await cardToScoreBy(ctx);
  const given = { marks: {}, allFull: false, by: review.staffId, asksNote: true };
  const { score } = await scoreOne({ ctx, card, staff: await ctx.staff(), review }, contact, given);
  const { points, most } = score;
  ctx.tell(`  ${ctx.t('quality.given', { score: hundred(ctx, outOfHundred(score)), points, most })}`);
}

/** No criterion has a space in its code. */
const later = 'not now';

/** The weakest criterion is proposed; what is chosen is written. */
async function askSkill(ctx: Context, sitting: Sitting): Promise<Review> {
  const { t, theme } = ctx;
  const { review, card, criteria, weakest, total, last } = sitting;
  ctx.tell('', theme.strong(t('quality.head.skill')));
  if (total.count > 0) ctx.tell(await criteriaTable(ctx, card, criteria, weakest?.code ?? null));
  if (last?.progress) ctx.tell(...ctx.wrap(progressText(ctx, card, last.progress), '  '));
  if (review.skill !== null) return review;
  const likely = weakest?.code ?? card.criteria[0]?.code;
  const skill = await ctx.ask.select<string>({
    message: t('quality.ask.skill'),
    flag: '--skill',
    ...(likely === undefined ? {} : { default: likely }),
    choices: [
      ...card.criteria.map(({ code }) => ({
        name: visible(titleOf(ctx, card, code)),
        value: code,
        key: code,
      })),
      { name: t('quality.skill.later'), value: later, key: later },
    ],
  });
  if (skill === later) return review;
  const script = scriptOf(card, skill);
  if (script !== null) ctx.tell(...hintLines(ctx, [[t('quality.helps'), script]]));
  return writeSkill(ctx, review, skill);
}

export async function writeSkill(ctx: Context, review: Review, skill: string): Promise<Review> {
  const actor = { ...(await ctx.clinicActor()), staffId: review.staffId };
  await (await ctx.store()).apply(chooseSkill(review, skill), actor);
  return again(ctx, review);
}

async function lookOver(ctx: Context, review: Review): Promise<void> {
  const { t, theme } = ctx;
  const stale = await readStale(ctx);
  ctx.tell('', theme.strong(t('quality.head.stale')));
  if (stale.services.length + stale.templates.length === 0) {
    ctx.tell(...ctx.wrap(t('quality.stale.none', { n: stale.term }), '  '));
    return;
  }
  ctx.tell(...hintLines(ctx, staleHints(ctx, stale)));
  if (stale.services.length === 0) return;
  const holds = await ctx.ask.confirm({
    message: t('quality.ask.checked', { n: stale.services.length }),
    flag: '--checked',
    default: false,
  });
  if (holds) ctx.tell(`  ${t('setup.pricesChecked', { n: await tickPrices(ctx, review) })}`);
}

async function askMeasures(ctx: Context, sitting: Sitting): Promise<void> {
  const { t, theme } = ctx;
  const { review, week, staff } = sitting;
  const noShows = await readNoShows(ctx, week);
  ctx.tell('', theme.strong(t('quality.head.noShows')), ...(await noShowLines(ctx, noShows)));
  ctx.tell(...lastMeasureLines(ctx, sitting, noShows));
  for (;;) {
    const wish = await askMeasure(ctx, review, staff);
    if (wish === null) return;
    await writeMeasure(ctx, review, wish);
    ctx.tell(`  ${t('quality.measureTaken', { title: visible(wish.title) })}`);
  }
}

/** As it stands now. */
export async function again(ctx: Context, { clinicId, id, ...review }: Review): Promise<Review> {
  return (await (await ctx.store()).quality.review(clinicId, id)) ?? { clinicId, id, ...review };
}
