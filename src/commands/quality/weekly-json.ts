/** A weekly review for programs. */
import { isoInstant } from '../../clinic/time.ts';
import { spanOf } from '../../metrics/period.ts';
import type { Review } from '../../quality/types.ts';
import { taskJson } from '../dated-work/task-view.ts';
import { codeOf } from '../records/people.ts';
import { criterionJson } from './averages-view.ts';
import { heardJson } from './contact-view.ts';
import { noShowsJson } from './no-shows.ts';
import { scoreJson } from './score-view.ts';
import { type Heard, type Sitting, stepsLeft } from './sitting.ts';
import { staleJson } from './stale-view.ts';
import type { Whole } from './whole.ts';

export function reviewJson(review: Review, { staff }: Pick<Sitting, 'staff'>): Record<string, unknown> {
  const { id, fromDay, toDay, seed, state, startedAt, finishedAt, staffId, skill, note } = review;
  return {
    id,
    from: fromDay,
    to: toDay,
    week: spanOf(fromDay, 'week'),
    seed,
    state,
    senior: codeOf(staff, staffId),
    startedAt: isoInstant(startedAt),
    finishedAt: finishedAt === null ? null : isoInstant(finishedAt),
    skill,
    note,
  };
}

export function weeklyJson(
  { sitting, noShows, stale, short }: Whole,
  full: boolean,
): Record<string, unknown> {
  const { review, heard, criteria, weakest, last, staff, total, measures } = sitting;
  return {
    review: reviewJson(review, sitting),
    contacts: heard.map((one) => drawnJson(one, staff, full)),
    short,
    total,
    criteria: criteria.map(criterionJson),
    otherCards: sitting.otherCards,
    weakest: weakest?.code ?? null,
    last: last && lastJson(last, staff),
    stale: staleJson(stale),
    noShows: noShowsJson(noShows),
    measures: measures.map((task) => taskJson(task, staff)),
    left: stepsLeft(sitting),
  };
}

function drawnJson(
  { row, contact, score }: Heard,
  staff: Sitting['staff'],
  full: boolean,
): Record<string, unknown> {
  return {
    position: row.position,
    stratum: row.stratum,
    contact: heardJson(contact, full),
    score: score && scoreJson(score, staff),
  };
}

function lastJson(
  { review, progress, measures }: NonNullable<Sitting['last']>,
  staff: Sitting['staff'],
): Record<string, unknown> {
  return {
    review: review.id,
    skill: progress && {
      code: progress.code,
      before: progress.before && criterionJson(progress.before),
      after: progress.after && criterionJson(progress.after),
      improved: progress.improved,
    },
    measures: measures.map((task) => taskJson(task, staff)),
  };
}
