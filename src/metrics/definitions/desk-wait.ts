import type { Metric } from '../metric.ts';
import { deskWaits } from '../waits.ts';

/** Median seconds from arrival to being led to the doctor (S0.5: five minutes at most). */
export const deskWait: Metric = {
  id: 'desk_wait',
  family: 'desk',
  version: 1,
  form: 'median',
  unit: 'seconds',
  rows: 'visit',
  target: { op: '<=', value: 300 },
  coverage: true,
  judge(day, tally) {
    for (const wait of deskWaits(day)) {
      const { id } = wait.visit;
      if (wait.state === 'waiting') {
        tally.pending(id, 'waiting', wait.seconds);
        continue;
      }
      tally.recorded(wait.state === 'seated');
      if (wait.state === 'seated') tally.value(id, wait.seconds);
      else tally.leave(id, 'not_recorded');
    }
  },
};
