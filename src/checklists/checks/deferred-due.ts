import { dayOf, endOfDay } from '../../clinic/time.ts';
import type { Check } from './check.ts';
import { judgeTasks } from './tasks-today.ts';

/** "Let me think" callers whose agreed time is today or past (S0.4). Carried ones stand under `carried`. */
export const deferredDue: Check = ({ tasks }, now) =>
  judgeTasks(
    tasks.filter(
      (task) => task.carriedFrom === null && task.kind === 'deferred' && task.dueAt < endOfDay(dayOf(now)),
    ),
    now,
    'deferred',
  );
