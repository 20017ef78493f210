/** The free times nearest to one that cannot be had. */
import { dayOf, minute, startOfDay } from '../clinic/time.ts';
import type { Wish } from './fitting.ts';
import { shownMoment } from './shown.ts';
import { nextSlots, type Timetable } from './slots.ts';

/** More than any day holds, so that the slots of the day itself and the first of the next ones are among them. */
const lookedAt = 200;

/** The `count` starts nearest to the time asked for at which doctor and room are free, in order. */
function nearestSlots(wish: Wish, timetable: Timetable, now: number, count: number): number[] {
  const { doctor, from, to } = wish;
  const minutes = Math.round((to - from) / minute);
  const since = Math.max(now, startOfDay(dayOf(from)));
  const ahead = nextSlots([doctor], timetable, minutes, since, lookedAt, wish).map(({ at }) => at);
  return ahead
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** Two of them as an error names them; a dash where there are none in sight. */
export function nearestText(wish: Wish, timetable: Timetable, now: number): string {
  return nearestSlots(wish, timetable, now, 2).map(shownMoment).join(', ') || '—';
}
