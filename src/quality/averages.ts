/** Scores together: by criterion and by who spoke. Points over the most that applied, never a mean of means. */
import type { Criterion, Scorecard } from './scorecard.ts';
import { outOfHundred } from './scoring.ts';
import type { Score } from './types.ts';

export interface CriterionAverage {
  code: string;
  weight: number;
  /** Points given and the most there were, over the scores to which it applied. */
  points: number;
  most: number;
  /** To how many scores it applied. */
  count: number;
  /** Points over most; null where it applied to none. */
  share: number | null;
}

type Marked = Pick<Score, 'card' | 'marks'>;

/** Scores by another version of the card are left out: their weights are not known here. */
export function byCriterion(card: Scorecard, scores: readonly Marked[]): CriterionAverage[] {
  const ours = scores.filter((score) => score.card === card.version);
  return card.criteria.map((criterion) => averageOf(criterion, ours));
}

/** How many scores `byCriterion` leaves out. */
export function otherCards(card: Scorecard, scores: readonly Marked[]): number {
  return scores.filter((score) => score.card !== card.version).length;
}

function averageOf({ code, weight }: Criterion, scores: readonly Marked[]): CriterionAverage {
  const marks = scores.flatMap(({ marks: { [code]: mark } }) => mark ?? []);
  const points = marks.reduce((sum, mark) => sum + mark, 0);
  const most = weight * marks.length;
  return { code, weight, points, most, count: marks.length, share: most === 0 ? null : points / most };
}

/** The lowest share; of two alike the weightier, then the one that comes first. Null where nothing lacks a point. */
export function weakest(averages: readonly CriterionAverage[]): CriterionAverage | null {
  return averages.reduce<CriterionAverage | null>((low, one) => {
    if (one.share === null || one.share === 1) return low;
    if (low === null || low.share === null || one.share < low.share) return one;
    return one.share === low.share && one.weight > low.weight ? one : low;
  }, null);
}

export interface Total {
  count: number;
  points: number;
  most: number;
  /** Out of a hundred; null without scores. */
  average: number | null;
}

/** metrics: qa_score over these scores. */
export function totalOf(scores: readonly Pick<Score, 'points' | 'most'>[]): Total {
  const points = scores.reduce((sum, one) => sum + one.points, 0);
  const most = scores.reduce((sum, one) => sum + one.most, 0);
  return { count: scores.length, points, most, average: outOfHundred({ points, most }) };
}

export interface OperatorTotal extends Total {
  operator: string | null;
  weakest: CriterionAverage | null;
}

/** By who spoke, the lowest average first. */
export function byOperator(card: Scorecard, scores: readonly Score[]): OperatorTotal[] {
  const operators = [...new Set(scores.map(({ operator }) => operator))];
  const totals = operators.map((operator) => {
    const own = scores.filter((score) => score.operator === operator);
    return { operator, ...totalOf(own), weakest: weakest(byCriterion(card, own)) };
  });
  const name = ({ operator }: OperatorTotal): string => operator ?? '';
  return totals.sort((a, b) => (a.average ?? 101) - (b.average ?? 101) || (name(a) < name(b) ? -1 : 1));
}

/** Last week's skill, then and now. */
export interface Progress {
  code: string;
  before: CriterionAverage | null;
  after: CriterionAverage | null;
  /** Null where one of the two weeks has no score of it, or scored by another card. */
  improved: boolean | null;
}

export function progressOf(
  code: string,
  card: Scorecard,
  earlier: readonly Marked[],
  later: readonly Marked[],
): Progress {
  const of = (scores: readonly Marked[]): CriterionAverage | null =>
    byCriterion(card, scores).find((one) => one.code === code) ?? null;
  const [before, after] = [of(earlier), of(later)];
  const known = before?.share != null && after?.share != null;
  return {
    code,
    before,
    after,
    improved: known ? (after.share ?? 0) > (before.share ?? 0) : null,
  };
}
