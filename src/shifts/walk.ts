/** A walk through a checklist as it is kept: each answer is a new row, the last one to an item counts. */
import type { Answer, ItemProgress, Progress } from '../checklists/progress.ts';
import type { ChecklistAnswer, ChecklistId, ChecklistRun } from '../checklists/types.ts';
import type { Change, Decision } from '../facts/types.ts';
import { ref } from '../facts/types.ts';

/** Begins the closing checklist: its time counts from here (S0.10). The new run is `run` in Applied.ids. */
export function beginWalk(
  shiftId: number,
  checklist: ChecklistId,
  checklistVersion: number,
  now: number,
): Decision {
  return {
    kind: 'checklist.begun',
    subject: { table: 'checklistRun', id: ref('run') },
    changes: [
      {
        op: 'insert',
        table: 'checklistRun',
        as: 'run',
        row: { shiftId, checklist, checklistVersion, startedAt: now, finishedAt: null },
      },
    ],
  };
}

/** The answers that persons gave in a walk, in the order of time. */
export function personAnswers(kept: readonly ChecklistAnswer[]): Answer[] {
  return kept.flatMap(({ item, state, by, reason }) =>
    by === 'person' && state !== 'open' ? [{ item, state, reason }] : [],
  );
}

/** The rows that differ from what is kept: an item is written again only when its verdict has changed. */
export function answerRows(
  runId: number,
  items: readonly ItemProgress[],
  kept: readonly ChecklistAnswer[],
  evidenceOf: (item: ItemProgress) => string[],
  now: number,
): Omit<ChecklistAnswer, 'id'>[] {
  const last = new Map(kept.map((answer) => [answer.item, answer]));
  return items.flatMap((item): Omit<ChecklistAnswer, 'id'>[] => {
    const { id, state, by, reason } = item;
    const evidence = evidenceOf(item);
    const before = last.get(id);
    const told = before ?? { state: 'open', by, reason: null, evidence: [] };
    const same =
      told.state === state &&
      told.by === by &&
      told.reason === reason &&
      told.evidence.join('\n') === evidence.join('\n');
    if (same) return [];
    return [{ runId, item: id, state, by, reason, evidence, at: now }];
  });
}

export const answerChanges = (...given: Parameters<typeof answerRows>): Change[] =>
  answerRows(...given).map((row): Change => ({ op: 'insert', table: 'checklistAnswer', row }));

/** The walk is over once no item is open. */
export function finishChanges(run: ChecklistRun, progress: Progress, now: number): Change[] {
  if (run.finishedAt !== null || progress.open.length > 0) return [];
  // Two windows at one desk may finish it in the same second: it was finished once.
  const only = { finishedAt: null };
  return [{ op: 'update', table: 'checklistRun', id: run.id, set: { finishedAt: now }, only }];
}

/** What a step of the walk writes; null when nothing has changed. */
export function recordWalk(run: ChecklistRun, changes: Change[]): Decision | null {
  if (changes.length === 0) return null;
  return { kind: 'checklist.answered', subject: { table: 'checklistRun', id: run.id }, changes };
}
