import type { Day } from '../day.ts';
import type { RecallFact } from '../manager/facts.ts';
import { isInWindow, isWindowOver } from '../manager/window.ts';
import type { Metric, Tally } from '../metric.ts';

/** Share of recalls (data/recall.yaml says which contacts are such) after which the patient came within 90 days. */
export const recallReturn: Metric = {
  id: 'recall_return',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: null,
  judge(day, tally) {
    for (const { id } of day.contacts) {
      const recall = day.manager?.recalls.get(id);
      if (recall) judgeRecall(id, recall, day, tally);
    }
  },
};

function judgeRecall(id: number, { state, cameDay }: RecallFact, { day, now }: Day, tally: Tally): void {
  if (state !== 'sent') tally.leave(id, state);
  else if (!isWindowOver(day, now)) tally.pending(id, 'under_90_days');
  else if (isInWindow(cameDay, day)) tally.counted(id);
  else tally.short(id, 'not_returned');
}
