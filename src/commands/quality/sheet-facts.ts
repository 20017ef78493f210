/** What stands on the sheet of a review: no patient's name or number. */
import type { Context } from '../../context.ts';
import { byCriterion, type CriterionAverage, weakest } from '../../quality/averages.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { outOfHundred } from '../../quality/scoring.ts';
import type { SheetFacts, SheetTask } from '../../reports/weekly-sheet-facts.ts';
import type { Task } from '../../tasks/types.ts';
import { nameOf } from '../records/people.ts';
import { scriptOf, titleOf } from './card.ts';
import { causeText, costText, type NoShows } from './no-shows.ts';
import { operatorText } from './score-view.ts';
import type { Heard, Sitting } from './sitting.ts';
import { progressText, weekText } from './weekly-words.ts';
import type { Whole } from './whole.ts';

export async function sheetFacts(ctx: Context, { sitting, noShows }: Whole): Promise<SheetFacts> {
  const { review, staff, card, heard, criteria, total, measures, last } = sitting;
  return {
    id: review.id,
    week: weekText(ctx, review.fromDay, review.toDay),
    seed: review.seed,
    senior: nameOf(staff, review.staffId),
    heldAt: review.finishedAt ?? review.startedAt,
    average: total.average,
    goal: card.goal,
    heard: heard.map((one) => heardFacts(ctx, sitting, one)),
    criteria: criteria.map((one) => criterionFacts(ctx, card, one)),
    skill: review.skill === null ? null : titleOf(ctx, card, review.skill),
    script: helping(ctx, sitting),
    lastSkill: last?.progress ? progressText(ctx, card, last.progress) : null,
    noShows: await noShowFacts(ctx, noShows),
    measures: measures.map((task) => taskFacts(ctx, staff, task)),
    lastMeasures: (last?.measures ?? []).map((task) => taskFacts(ctx, staff, task)),
    note: review.note,
  };
}

function heardFacts(
  ctx: Context,
  { staff, card }: Sitting,
  { row, contact, score }: Heard,
): SheetFacts['heard'][number] {
  const low = score === null ? null : weakest(byCriterion(card, [score]));
  return {
    contact: contact.id,
    at: contact.startedAt,
    operator: operatorText(staff, contact.operator),
    stratum: ctx.t(`quality.stratum.${row.stratum}`),
    score: score === null ? null : outOfHundred(score),
    weakest: low === null ? null : titleOf(ctx, card, low.code),
  };
}

function criterionFacts(
  ctx: Context,
  card: Scorecard,
  { code, share, points, most, count }: CriterionAverage,
): SheetFacts['criteria'][number] {
  return { code, share, points, most, count, title: titleOf(ctx, card, code) };
}

function helping({ t }: Context, { review, card }: Sitting): string | null {
  const script = review.skill === null ? null : scriptOf(card, review.skill);
  return script === null ? null : `${t('quality.helps')}: smena ${script}`;
}

async function noShowFacts(ctx: Context, noShows: NoShows): Promise<SheetFacts['noShows']> {
  const { week, before, causes } = noShows;
  return {
    week: rateFacts(week),
    before: rateFacts(before),
    target: week?.target ?? null,
    // In a week in which everybody came, "cost nothing" would be a line about nothing.
    cost: week?.numerator ? await costText(ctx, noShows) : null,
    causes: causes.map(({ reason, ...counts }) => ({ ...counts, cause: causeText(ctx, reason) })),
  };
}

function rateFacts(rate: NoShows['week']): SheetFacts['noShows']['week'] {
  return rate && { value: rate.value, n: rate.numerator, of: rate.denominator };
}

function taskFacts(
  { t }: Context,
  staff: Sitting['staff'],
  { title, ownerId, dueAt, state }: Task,
): SheetTask {
  return { title, owner: nameOf(staff, ownerId), dueAt, state: t(`taskState.${state}`) };
}
