/** What was not lost because somebody had been reminded (S2): an estimate, told only where it is more than chance. */
import type { Missed, Sums } from './no-show-sums.ts';

/** With fewer visits on either side a difference between them says nothing. */
const fewestVisits = 30;

export type Reminders =
  | { state: 'too_few'; fewest: number; confirmed: Missed; unconfirmed: Missed }
  /** The confirmed fail no less often than the others, or so little less that it may be chance: nothing is told. */
  | { state: 'no_difference'; confirmed: Missed; unconfirmed: Missed }
  | {
      state: 'estimated';
      confirmed: Missed;
      unconfirmed: Missed;
      /** Confirmed visits that would have failed had they done so as often as the others. */
      visits: number;
      minutes: number;
      money: number | null;
    };

/** @param worth what so many visits come to, minor units; null where no bill was recorded */
export function remindersOf(
  { all, minutes, confirmed, unconfirmed }: Sums,
  worth: (visits: number) => number | null,
): Reminders {
  const sides = { confirmed, unconfirmed };
  if (confirmed.of < fewestVisits || unconfirmed.of < fewestVisits) {
    return { state: 'too_few', fewest: fewestVisits, ...sides };
  }
  const saved = unconfirmed.noShows / unconfirmed.of - confirmed.noShows / confirmed.of;
  if (saved <= byChance(confirmed, unconfirmed)) return { state: 'no_difference', ...sides };
  const visits = saved * confirmed.of;
  return {
    state: 'estimated',
    ...sides,
    visits,
    minutes: Math.round((visits * minutes) / all.of),
    money: worth(visits),
  };
}

/** Quantile of the normal distribution: nineteen times of twenty chance alone makes no greater difference. */
const sureness = 1.96;

/** How far two shares may lie apart though nothing but chance tells them apart. */
function byChance(one: Missed, other: Missed): number {
  const share = (one.noShows + other.noShows) / (one.of + other.of);
  return sureness * Math.sqrt(share * (1 - share) * (1 / one.of + 1 / other.of));
}
