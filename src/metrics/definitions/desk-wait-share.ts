import type { Metric } from '../metric.ts';
import { deskWaits } from '../waits.ts';

/** S0.5: a patient waits no longer than five minutes. */
const goalSeconds = 300;

/** Share of arrived patients who were led to the doctor within five minutes. */
export const deskWaitShare: Metric = {
  id: 'desk_wait_share',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const wait of deskWaits(day)) {
      const { id } = wait.visit;
      if (wait.state === 'waiting' && wait.seconds <= goalSeconds) {
        tally.pending(id, 'waiting', wait.seconds);
        continue;
      }
      tally.recorded(wait.state !== 'not_recorded');
      if (wait.state === 'not_recorded') tally.leave(id, 'not_recorded');
      else if (wait.seconds > goalSeconds) tally.short(id, 'slow', wait.seconds);
      else tally.counted(id);
    }
  },
};
