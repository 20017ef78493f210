/** The ninety days in which a patient is looked for again (metrics: return_rate, recall_return). */
import { addDays, type Day, dayOf } from '../../clinic/time.ts';

/** Days after the day in question, it not counted. */
const windowDays = 90;

/** Until the window is over nobody is judged, not even who has come already: the early ones would all be good ones. */
export function isWindowOver(from: Day, now: number): boolean {
  return dayOf(now) > addDays(from, windowDays);
}

export function isInWindow(day: Day | null, from: Day): boolean {
  return day !== null && day <= addDays(from, windowDays);
}
