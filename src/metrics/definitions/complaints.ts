import type { ComplaintClass } from '../../complaints/types.ts';
import type { Metric, MetricId } from '../metric.ts';

/** Complaints opened that day: A quality or safety (none is the goal), B service, C organisational (S0.9). */
function complaints(id: MetricId, ofClass: ComplaintClass, target: Metric['target']): Metric {
  return {
    id,
    family: 'desk',
    version: 1,
    form: 'count',
    unit: 'count',
    rows: 'complaint',
    target,
    judge(day, tally) {
      for (const complaint of day.complaints) {
        if (complaint.class === ofClass) tally.counted(complaint.id);
      }
    },
  };
}

export const complaintsA = complaints('complaints_a', 'A', { op: '<=', value: 0 });
export const complaintsB = complaints('complaints_b', 'B', null);
export const complaintsC = complaints('complaints_c', 'C', null);
