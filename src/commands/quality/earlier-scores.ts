/** Scores that a later one replaced: the journal keeps the row as it was before. */
import type { Fact } from '../../facts/types.ts';
import { undoneAmong } from '../../facts/undo.ts';
import type { Score } from '../../quality/types.ts';

/** The latest first; without what was taken back. */
export function earlierScores(history: readonly Fact[], id: number): Score[] {
  const undone = undoneAmong(history);
  return history
    .filter(({ kind, seq, undoes }) => kind === 'score.changed' && undoes === null && !undone.has(seq))
    .flatMap(({ payload }) => payload)
    .filter((change) => change.table === 'score' && change.id === id && change.before !== null)
    .map(({ before }) => ({ ...before, marks: marksOf(before?.marks) }) as Score)
    .reverse();
}

/** As the journal has it: text, or the value itself. */
function marksOf(stored: unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(stored) : stored;
}
