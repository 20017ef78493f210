/** How long an arrived patient waited until he was led to the doctor (S0.5). */
import type { Day } from './day.ts';
import type { VisitFact } from './facts.ts';

export type Wait =
  | { state: 'seated'; visit: VisitFact; seconds: number }
  | { state: 'waiting'; visit: VisitFact; seconds: number }
  | { state: 'not_recorded'; visit: VisitFact; seconds: null };

/** The waits of the day's arrived visits; `waiting` is somebody who sits there now. */
export function* deskWaits(day: Day): Generator<Wait> {
  for (const visit of day.visits) {
    const { status, arrivedAt, inRoomAt } = visit;
    if (status !== 'arrived' && status !== 'in_room' && status !== 'done') continue;
    if (arrivedAt === null) yield { state: 'not_recorded', visit, seconds: null };
    else if (inRoomAt !== null)
      yield { state: 'seated', visit, seconds: secondsBetween(arrivedAt, inRoomAt) };
    else if (status === 'arrived') {
      yield { state: 'waiting', visit, seconds: secondsBetween(arrivedAt, day.now) };
    } else yield { state: 'not_recorded', visit, seconds: null };
  }
}

/** Never below zero: a patient may be noted as led in before the arrival was noted. */
function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
