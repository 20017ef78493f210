/** Until when a missed call had to be rung back (S0.3): the clock of the queue, for the calls of one day. */
import { addOpenMinutes, openSpans } from '../clinic/working-time.ts';
import type { DayFacts } from './facts.ts';

type Clock = Pick<DayFacts, 'day' | 'rules' | 'openingHours' | 'specialDays'>;

/** The deadline of a call missed on that day at that moment, epoch milliseconds. The day's own hours are laid out once. */
export function missedDeadline(day: Clock): (missedAt: number) => number {
  const minutes = day.rules.callbackMinutes;
  const spans = openSpans(day, day.day);
  return (missedAt) => {
    const closes = missedAt + minutes * 60_000;
    const isWithin = spans.some(({ from, to }) => from <= missedAt && closes <= to);
    return isWithin ? closes : addOpenMinutes(day, missedAt, minutes);
  };
}
