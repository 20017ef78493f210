import type { Metric } from '../metric.ts';

/**
 * Share of contacts whose record holds every required field, and a dated next step where one is due: after
 * "let me think" (S0.7). A chat nobody has answered has no record to judge yet.
 */
export const discipline: Metric = {
  id: 'discipline',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: { op: '>=', value: 1 },
  judge(day, tally) {
    for (const { id, direction, status, outcome, missing } of day.contacts) {
      if (direction === 'internal') tally.leave(id, 'internal');
      else if (status === 'waiting') tally.pending(id, 'waiting');
      else if (missing.length > 0) tally.short(id, 'fields_missing');
      else if (outcome === 'deferred' && !day.nextSteps.has(id)) tally.short(id, 'no_next_step');
      else tally.counted(id);
    }
  },
};
