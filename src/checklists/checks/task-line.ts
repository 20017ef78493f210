import type { Task } from '../../tasks/types.ts';
import { type EvidenceLine, line, time } from '../evidence.ts';

/** One task with its time; an overdue one says so. */
export function taskLine(task: Task, now: number): EvidenceLine {
  const key = task.dueAt < now ? 'checklists.task.overdue' : 'checklists.task';
  return line(key, { id: task.id, title: task.title, at: time(task.dueAt) });
}
