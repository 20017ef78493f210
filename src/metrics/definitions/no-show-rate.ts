import type { Metric } from '../metric.ts';
import { judgeShown } from './show-rate.ts';

/** Share of expected patients who neither came nor told: no-show of arrived and no-show. */
export const noShowRate: Metric = {
  id: 'no_show_rate',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '<=', value: 0.1 },
  judge(day, tally) {
    judgeShown(day, tally, {
      arrived: (id) => tally.short(id, 'arrived'),
      noShow: (id) => tally.counted(id),
    });
  },
};
