/** Which two of the free times are said on the telephone: not two neighbours, but a real choice (S0.2). */
import { dayOf, hour, minute } from '../clinic/time.ts';
import { partOf } from './day-parts.ts';

/** Nobody is at the clinic's door in less. */
const onTheWay = 30 * minute;
/** Half past eleven and noon are different parts of the day, and no choice. */
const apart = 2 * hour;

/**
 * The nearest time that can be reached, and the nearest one after it on another day or in another part of the day; in
 * order, fewer where there are no more. Where everything lies in one part of one day, the second is as far away as can
 * be; what cannot be reached in time is said only where there is nothing else.
 * @param slots free times in whatever order; `at` and `now` are epoch milliseconds
 */
export function twoTimes<T extends { at: number }>(slots: readonly T[], now: number): T[] {
  const inOrder = [...slots].sort((a, b) => a.at - b.at);
  const reachable = inOrder.filter(({ at }) => at >= now + onTheWay);
  const sensible = reachable.length > 0 ? reachable : inOrder;
  const [first] = sensible;
  if (!first) return [];
  const second =
    sensible.find((one) => isElsewhen(first.at, one.at)) ?? sensible.findLast(({ at }) => at > first.at);
  return second ? [first, second] : [first];
}

function isElsewhen(first: number, second: number): boolean {
  if (second - first < apart) return false;
  return dayOf(first) !== dayOf(second) || partOf(first) !== partOf(second);
}
