import { line, listed } from '../evidence.ts';
import { type Check, done, problem } from './check.ts';
import { taskLine } from './task-line.ts';

/** The tails of earlier shifts, first of all work (S0.10). A problem when one is past its time. */
export const carried: Check = ({ tasks }, now) => {
  const left = tasks.filter((task) => task.carriedFrom !== null);
  if (left.length === 0) return done(line('checklists.carried.none'));
  const overdue = left.some((task) => task.dueAt < now);
  const evidence = listed(
    line('checklists.carried.some', { n: left.length }),
    left.map((task) => taskLine(task, now)),
  );
  return overdue ? problem(...evidence) : done(...evidence);
};
