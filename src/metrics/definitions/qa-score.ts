import type { Metric } from '../metric.ts';

/** Points of the day's scored contacts over the most they could have (S0.11); a criterion that did not apply is in neither. */
export const qaScore: Metric = {
  id: 'qa_score',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: { op: '>=', value: 0.85 },
  judge(day, tally) {
    for (const { id } of day.contacts) {
      const score = day.manager?.scores.get(id);
      if (score) tally.weigh(id, score.points, score.most);
    }
  },
};
