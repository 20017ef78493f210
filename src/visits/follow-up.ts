/** When to turn to a patient again: after a no-show, and when nobody picked up the confirmation call. */
import type { Calendar } from '../clinic/calendar.ts';
import { hour } from '../clinic/time.ts';
import { openFrom } from '../clinic/working-time.ts';
import { type Decision, ref } from '../facts/types.ts';
import { type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import type { Visit } from './types.ts';

/** In an hour while the clinic is open, otherwise when it opens next. */
export function followUpAt(calendar: Calendar, now: number): number {
  return openFrom(calendar, now + hour);
}

/** The same, and before the visit begins: half of the time that is left at the latest. */
export function retryAt(calendar: Calendar, startsAt: number, now: number): number {
  const latest = now + Math.max(0, startsAt - now) / 2;
  return Math.round(Math.min(followUpAt(calendar, now), latest));
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
