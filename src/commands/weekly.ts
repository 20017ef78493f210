/** `weekly`: the senior's half hour (S0.12): talks heard, the skill of the week, old texts, no-shows and measures. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Shortfall } from '../quality/draw.ts';
import { leadReview } from '../quality/review.ts';
import { requireCriterion } from '../quality/scorecard.ts';
import type { Review } from '../quality/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { beginReview, drawWeek, weekSaid, whoLeads } from './quality/begin.ts';
import { cardToScoreBy } from './quality/card.ts';
import { printDraw } from './quality/draw-view.ts';
import { endReview } from './quality/finish.ts';
import { marksFrom } from './quality/marking.ts';
import { measureFrom, writeMeasure } from './quality/measures.ts';
import { scoreOne } from './quality/score-one.ts';
import { tickPrices } from './quality/stale-view.ts';
import { tellWhole } from './quality/tell-whole.ts';
import { again, walkReview, writeSkill } from './quality/walk.ts';
import { readSaid, type Said } from './quality/weekly-said.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const said = await readSaid(ctx, input);
  if (said.dryRun) {
    await printDraw(ctx, await drawWeek(ctx, said));
    return;
  }
  const { review: begun, short } = await openOrBegin(ctx, said);
  const told = await applySaid(ctx, begun, said);
  const walks = ctx.ask.available && told.state === 'open' && !answers(said);
  const review = walks ? await walkReview(ctx, told, short, said) : told;
  await tellWhole(ctx, review, { short, full: said.full, pdf: said.pdf, force: said.force });
}

/** Whoever has answered by flags is not asked for the rest. */
function answers({ scores, skill, checked, measures, finish }: Said): boolean {
  return scores.length > 0 || skill !== undefined || checked || measures.length > 0 || finish;
}

/** Goes on with the open review, or begins one. @throws ShiftError review_open where another draw was asked for */
async function openOrBegin(
  ctx: Context,
  said: Said,
): Promise<{ review: Review; short: readonly Shortfall[] }> {
  const clinic = await ctx.clinic();
  const staff = await ctx.staff();
  const open = await (await ctx.store()).quality.openReview(clinic.id);
  if (open === null) return beginReview(ctx, said, staff);
  const other = said.week !== undefined && weekSaid(ctx, said).from !== open.fromDay;
  if (other || said.seed !== undefined || said.count !== undefined) throw new ShiftError('review_open');
  if (said.senior === undefined) return { review: open, short: [] };
  const senior = await whoLeads(ctx, said, staff);
  if (senior.id === open.staffId) return { review: open, short: [] };
  const actor = { ...(await ctx.clinicActor()), staffId: senior.id };
  await (await ctx.store()).apply(leadReview(open, senior.id), actor);
  return { review: await again(ctx, open), short: [] };
}

/** What flags and file say, in the order of the half hour. */
async function applySaid(ctx: Context, review: Review, said: Said): Promise<Review> {
  await applyScores(ctx, review, said);
  const card = await cardToScoreBy(ctx);
  const skill = said.skill === undefined ? null : requireCriterion(card, said.skill, '--skill').code;
  let at = skill === null || skill === review.skill ? review : await writeSkill(ctx, review, skill);
  if (said.checked) {
    const n = await tickPrices(ctx, at);
    ctx.tell(ctx.t('setup.pricesChecked', { n }));
  }
  const staff = await ctx.staff();
  for (const one of said.measures) await writeMeasure(ctx, at, await measureFrom(ctx, at, staff, one));
  if (said.finish) {
    await endReview(ctx, at, said);
    at = await again(ctx, at);
  }
  return at;
}

async function applyScores(ctx: Context, review: Review, { scores }: Said): Promise<void> {
  if (scores.length === 0) return;
  const card = await cardToScoreBy(ctx);
  const staff = await ctx.staff();
  const drawn = await (await ctx.store()).quality.drawn(review.id);
  for (const one of scores) {
    const contact = await findRecord(ctx, 'contact', String(one.contact), '--answers');
    const operator =
      one.operator === undefined ? undefined : findOne(ctx, 'staff', staff, one.operator, '--answers').code;
    const given = {
      ...{ marks: marksFrom(card, one.marks, '--answers'), allFull: one.allFull, note: one.note },
      ...{ by: review.staffId, operator, asksNote: false },
    };
    const isDrawn = drawn.some(({ contactId }) => contactId === contact.id);
    await scoreOne({ ctx, card, staff, review: isDrawn ? review : null }, contact, given);
  }
}
