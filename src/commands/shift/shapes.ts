/** What `start`, `status` and `close` tell in JSON (docs: cli), and the names of people on the screen. */
import type { ItemProgress, Progress } from '../../checklists/progress.ts';
import type { ChecklistRun } from '../../checklists/types.ts';
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Shift } from '../../shifts/types.ts';
import { codeOf } from '../records/people.ts';
import type { Say } from './wording.ts';

export function shiftJson({ id, openedAt, closedAt, administratorId }: Shift, staff: readonly Staff[]) {
  return {
    id,
    openedAt: isoInstant(openedAt),
    closedAt: closedAt === null ? null : isoInstant(closedAt),
    administrator: codeOf(staff, administratorId),
  };
}

/** `finishedAt` is `null` while items are open. */
export function checklistJson(run: ChecklistRun, progress: Progress, say: Say) {
  const { id, version, usedSeconds, minutes, pace, items } = progress;
  return {
    id,
    version,
    startedAt: isoInstant(run.startedAt),
    finishedAt: run.finishedAt === null ? null : isoInstant(run.finishedAt),
    seconds: usedSeconds,
    minutes,
    pace,
    items: items.map((item) => itemJson(item, say)),
  };
}

function itemJson({ id, state, by, reason, evidence }: ItemProgress, say: Say) {
  return { id, state, by, reason, evidence: evidence.map(say) };
}
