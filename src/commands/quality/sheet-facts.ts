/** What stands on the sheet of a review: no patient's name or number. */
import type { Context } from '../../context.ts';
import { byCriterion, weakest } from '../../quality/averages.ts';
import { outOfHundred } from '../../quality/scoring.ts';
import type { SheetFacts } from '../../reports/weekly-sheet.ts';
import { nameOf } from '../records/people.ts';
import { scriptOf, titleOf } from './card.ts';
import { causeText, costText } from './no-shows.ts';
import { operatorText } from './score-view.ts';
import type { Sitting } from './sitting.ts';
import { progressText, type Whole, weekText } from './weekly-view.ts';

export async function sheetFacts(ctx: Context, { sitting, noShows }: Whole): Promise<SheetFacts> {
  const { t } = ctx;
  const { review, heard, staff, card, criteria, total, last } = sitting;
  const task = (one: (typeof sitting.measures)[number]) => ({
    title: one.title,
    owner: nameOf(staff, one.ownerId),
    dueAt: one.dueAt,
    state: t(`taskState.${one.state}`),
  });
  const rate = (figure: typeof noShows.week) =>
    figure && { value: figure.value, n: figure.numerator, of: figure.denominator };
  return {
    id: review.id,
    week: weekText(ctx, review.fromDay, review.toDay),
    seed: review.seed,
    senior: nameOf(staff, review.staffId),
    heldAt: review.finishedAt ?? review.startedAt,
    average: total.average,
    goal: card.goal,
    heard: heard.map(({ row, contact, score }) => {
      const low = score === null ? null : weakest(byCriterion(card, [score]));
      return {
        contact: contact.id,
        at: contact.startedAt,
        operator: operatorText(staff, contact.operator),
        stratum: t(`quality.stratum.${row.stratum}`),
        score: score === null ? null : outOfHundred(score),
        weakest: low === null ? null : titleOf(ctx, card, low.code),
      };
    }),
    criteria: criteria.map(({ code, share, points, most, count }) => ({
      ...{ code, share, points, most, count },
      title: titleOf(ctx, card, code),
    })),
    skill: review.skill === null ? null : titleOf(ctx, card, review.skill),
    script: helping(ctx, sitting),
    lastSkill: last?.progress ? progressText(ctx, card, last.progress) : null,
    noShows: {
      week: rate(noShows.week),
      before: rate(noShows.before),
      target: noShows.week?.target ?? null,
      cost: noShows.week?.numerator ? await costText(ctx, noShows) : null,
      causes: noShows.causes.map(({ reason, ...counts }) => ({ ...counts, cause: causeText(ctx, reason) })),
    },
    measures: sitting.measures.map(task),
    lastMeasures: (last?.measures ?? []).map(task),
    note: review.note,
  };
}

function helping({ t }: Context, { review, card }: Sitting): string | null {
  const script = review.skill === null ? null : scriptOf(card, review.skill);
  return script === null ? null : `${t('quality.helps')}: smena ${script}`;
}
