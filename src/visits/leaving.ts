/** What a patient who leaves takes along and leaves behind: tasks made beside the step `done` (S1.21-24). */
import type { Change } from '../facts/types.ts';
import { type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Visit } from './types.ts';

/** A task about a patient who has left; `title` in the clinic's language. */
export interface LeavingTask {
  title: string;
  /** Epoch milliseconds. */
  dueAt: number;
  reason: string | null;
}

/** The rows of those tasks. They ask for no outcome of the visit, so nothing that happens to it finishes them. */
export function leavingTasks(
  visit: Pick<Visit, 'id' | 'clinicId'>,
  tasks: readonly LeavingTask[],
  { ownerId, phone }: Pick<TaskWish, 'ownerId' | 'phone'>,
  now: number,
): Change[] {
  const { clinicId, id: visitId } = visit;
  return tasks.map((task, index) => ({
    ...taskInsert({ clinicId, ...task, ownerId, phone: phone ?? null, visitId }, now),
    as: `task${index}`,
  }));
}
