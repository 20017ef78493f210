/**
 * Whether the frozen figures of a shift still come out of its rows. They are reckoned once more as of the close, so that
 * what merely went on afterwards (a caller rung back next day) is no difference; what was changed afterwards is.
 */
import { sameTarget } from '../clinic/targets.ts';
import type { Target } from '../clinic/types.ts';
import type { DayFacts } from './facts.ts';
import type { Figure } from './figures.ts';
import type { MetricId } from './metric.ts';

/** What of a figure is compared. */
export interface CheckedFigure {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  pending: number;
  recorded?: { count: number; of: number };
  version: number;
  target: Target | null;
}

export interface Difference {
  id: MetricId;
  frozen: CheckedFigure;
  now: CheckedFigure;
  /** Whether the rows come to something else, not only the definition's number or the target. */
  parts: boolean;
}

/** The facts of a day as far as they had happened at a moment, epoch milliseconds; those changed since stay changed. */
export function factsAt(facts: DayFacts, at: number): DayFacts {
  return {
    ...facts,
    now: at,
    contacts: facts.contacts.filter(({ startedAt }) => startedAt <= at),
    after: facts.after.filter(({ startedAt }) => startedAt <= at),
    bookings: facts.bookings.filter(({ bookedAt }) => bookedAt <= at),
    follow: facts.follow.filter((one) => one.at <= at),
    complaints: facts.complaints.filter(({ openedAt }) => openedAt <= at),
  };
}

/** The figures that do not come out as they were frozen; one that is not known any more is left alone. */
export function differences(
  frozen: readonly (CheckedFigure & { id: string })[],
  now: readonly Figure[],
): Difference[] {
  return frozen.flatMap((was) => {
    const is = now.find(({ id }) => id === was.id);
    if (!is) return [];
    const parts = !sameParts(was, is);
    const same = !parts && was.version === is.version && sameTarget(was.target, is.target);
    return same ? [] : [{ id: is.id as MetricId, frozen: was, now: is, parts }];
  });
}

function sameParts(was: CheckedFigure, is: CheckedFigure): boolean {
  return (
    isNear(was.value, is.value) &&
    was.numerator === is.numerator &&
    was.denominator === is.denominator &&
    was.pending === is.pending &&
    was.recorded?.count === is.recorded?.count &&
    was.recorded?.of === is.recorded?.of
  );
}

/** The same division may have been stored with fewer digits. */
function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;
}
