/** Why patients did not come, counted (S0.12). */
import { type LossReason, lossReasons, type Visit } from '../visits/types.ts';

export interface Cause {
  /** Null: nobody has asked yet. */
  reason: LossReason | null;
  week: number;
  /** In the week before. */
  before: number;
}

type Lost = Pick<Visit, 'status' | 'lossReason'>;

/** Every cause that occurred in one of the two weeks, the most frequent first; those not asked come last. */
export function causesOf(week: readonly Lost[], before: readonly Lost[]): Cause[] {
  return [...lossReasons, null]
    .map((reason) => ({ reason, week: countOf(week, reason), before: countOf(before, reason) }))
    .filter((cause) => cause.week + cause.before > 0)
    .sort(
      (a, b) =>
        Number(a.reason === null) - Number(b.reason === null) || b.week - a.week || b.before - a.before,
    );
}

function countOf(visits: readonly Lost[], reason: LossReason | null): number {
  return visits.filter(({ status, lossReason }) => status === 'no_show' && lossReason === reason).length;
}

/** What usually helps; anything else is said in own words. */
export const usualMeasures = ['reminders', 'prepayment', 'moving'] as const;
export type UsualMeasure = (typeof usualMeasures)[number];
