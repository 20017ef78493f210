/** When to turn to a patient again: after a no-show, and when nobody picked up the confirmation call. */
import type { Calendar } from '../clinic/calendar.ts';
import { opensAt } from '../clinic/opening-hours.ts';
import { hour } from '../clinic/time.ts';
import { isOpenAt, openFrom } from '../clinic/working-time.ts';
import type { Change } from '../facts/types.ts';
import { type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import { type ConfirmationState, callsInVain } from './confirmation-state.ts';
import type { Visit } from './types.ts';

/** In an hour while the clinic is open, otherwise when it opens next. */
export function followUpAt(calendar: Calendar, now: number): number {
  return openFrom(calendar, now + hour);
}

/**
 * The same, and before the visit begins: half of the time that is left at the latest. Nobody is rung at night where
 * the clinic opens before the visit.
 */
export function retryAt(calendar: Calendar, startsAt: number, now: number): number {
  const soon = followUpAt(calendar, now);
  const half = Math.round(now + Math.max(0, startsAt - now) / 2);
  const asleep = soon < startsAt && !isOpenAt(calendar, half);
  return asleep ? soon : Math.min(soon, half);
}

/** Who does not pick up on the day before either is rung again on the day of the visit, so long before it. */
const onTheDay = 2 * hour;

/** When to ring again after a call in vain, epoch milliseconds; `state` is the one before that call. */
export function nextCallAt(
  { day, startsAt }: Pick<Visit, 'day' | 'startsAt'>,
  { stage, inVain }: Pick<ConfirmationState, 'stage' | 'inVain'>,
  calendar: Calendar,
  now: number,
): number {
  if (stage === 'ahead' && inVain + 1 >= callsInVain) {
    const morning = Math.max(opensAt(calendar, day), startsAt - onTheDay);
    if (morning < startsAt) return morning;
  }
  return retryAt(calendar, startsAt, now);
}

/** The task to ring again to confirm a visit: a new one, or the known one moved to its time. */
export function repeatCall(
  visit: Visit,
  task: Omit<TaskWish, 'kind' | 'visitId'>,
  tasks: readonly Task[],
  now: number,
): Change {
  const known = tasks.find(
    (one) => one.kind === 'confirm' && one.visitId === visit.id && one.state === 'open',
  );
  if (!known) return taskInsert({ ...task, kind: 'confirm', visitId: visit.id }, now);
  return { op: 'update', table: 'task', id: known.id, set: { dueAt: task.dueAt }, expect: known.version };
}
