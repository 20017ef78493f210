/** Which tasks a review made, as the journal has it: a task does not know where it comes from. */
import type { Fact } from '../facts/types.ts';
import { undoneAmong } from '../facts/undo.ts';

/** Ids of the tasks that a review's facts of this kind inserted, in order; without what was taken back. */
export function tasksMade(history: readonly Fact[], kind: 'review.measured' | 'review.finished'): number[] {
  const undone = undoneAmong(history);
  return history
    .filter((fact) => fact.kind === kind && fact.undoes === null && !undone.has(fact.seq))
    .flatMap(({ payload }) => payload)
    .filter(({ table, before }) => table === 'task' && before === null)
    .map(({ id }) => id);
}
