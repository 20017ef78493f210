import { dayOf, endOfDay } from '../../clinic/time.ts';
import type { Task } from '../../tasks/types.ts';
import { line, listed } from '../evidence.ts';
import { type Check, type CheckResult, done, problem } from './check.ts';
import { taskLine } from './task-line.ts';

/** Tasks up to the end of the day, the overdue ones among them; a problem when there are overdue ones. */
export function judgeTasks(tasks: readonly Task[], now: number, area: 'tasks' | 'deferred'): CheckResult {
  if (tasks.length === 0) return done(line(`checklists.${area}.none`));
  const overdue = tasks.filter((task) => task.dueAt < now).length;
  const summary = line(`checklists.${area}.some`, { n: tasks.length });
  const evidence = listed(
    summary,
    tasks.map((task) => taskLine(task, now)),
  );
  if (overdue === 0) return done(...evidence);
  return problem(...evidence, line('checklists.overdue', { n: overdue }));
}

/** Today's tasks (S0.1) apart from carried and deferred ones, which have their own items. */
export const tasksToday: Check = ({ tasks }, now) => {
  const due = tasks.filter(
    (task) => task.carriedFrom === null && task.kind !== 'deferred' && task.dueAt < endOfDay(dayOf(now)),
  );
  return judgeTasks(due, now, 'tasks');
};
