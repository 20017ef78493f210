/** When to turn to a patient again: after a no-show, and when nobody picked up the confirmation call. */
import { hoursOf, nextOpenDay, opensAt } from '../clinic/opening-hours.ts';
import { atTime, dayOf, hour } from '../clinic/time.ts';
import type { WeekHours } from '../clinic/types.ts';
import { type Decision, ref } from '../facts/types.ts';
import { type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import type { Visit } from './types.ts';

/** In an hour while the clinic is open, otherwise when it opens next. */
export function followUpAt(week: WeekHours, now: number): number {
  const soon = now + hour;
  return isOpen(week, soon) ? soon : opensAt(week, nextOpenDay(week, dayOf(now)));
}

/** The same, and before the visit begins: half of the time that is left at the latest. */
export function retryAt(week: WeekHours, startsAt: number, now: number): number {
  const latest = now + Math.max(0, startsAt - now) / 2;
  return Math.round(Math.min(followUpAt(week, now), latest));
}

function isOpen(week: WeekHours, at: number): boolean {
  const day = dayOf(at);
  const hours = hoursOf(week, day);
  return hours !== null && at >= atTime(day, hours.from) && at < atTime(day, hours.to);
}

/** The decision `visit.not_reached`: the confirmation call is to be repeated; a task that says so already is moved. */
export function repeatConfirmation(
  visit: Visit,
  task: Omit<TaskWish, 'kind' | 'visitId'>,
  tasks: readonly Task[],
  now: number,
): Decision {
  const known = tasks.find(
    (one) => one.kind === 'confirm' && one.visitId === visit.id && one.state === 'open',
  );
  const { dueAt } = task;
  return {
    kind: 'visit.not_reached',
    subject: { table: 'task', id: known?.id ?? ref('task') },
    changes: [
      known
        ? { op: 'update', table: 'task', id: known.id, set: { dueAt }, expect: known.version }
        : taskInsert({ ...task, kind: 'confirm', visitId: visit.id }, now),
    ],
  };
}
