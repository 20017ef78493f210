import { firstVisits } from '../manager/arrived.ts';
import { isInWindow, isWindowOver } from '../manager/window.ts';
import type { Metric } from '../metric.ts';

/** Share of new patients who came again, on another day, within 90 days of their first visit. */
export const returnRate: Metric = {
  id: 'return_rate',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'patient',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const { id, first } of firstVisits(day, tally)) {
      if (!isWindowOver(day.day, day.now)) {
        tally.pending(id, 'under_90_days');
        continue;
      }
      tally.recorded(true);
      if (isInWindow(first.secondDay, day.day)) tally.counted(id);
      else tally.short(id, 'not_returned');
    }
  },
};
