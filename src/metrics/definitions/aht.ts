import { isAnsweredCall } from '../calls.ts';
import type { Metric } from '../metric.ts';

/**
 * Mean handle time: talk, hold and after-call work as far as they were recorded, over calls with talk recorded.
 * Its coverage counts the calls whose after-call work is in it; only an exchange knows about hold, so a call
 * logged by hand is whole without it.
 */
export const aht: Metric = {
  id: 'aht',
  family: 'desk',
  version: 1,
  form: 'mean',
  unit: 'seconds',
  rows: 'contact',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const contact of day.contacts) {
      if (!isAnsweredCall(contact)) continue;
      const { id, talkSeconds, holdSeconds, acwSeconds } = contact;
      tally.recorded(talkSeconds !== null && acwSeconds !== null);
      if (talkSeconds === null) tally.leave(id, 'not_recorded');
      else tally.value(id, talkSeconds + (holdSeconds ?? 0) + (acwSeconds ?? 0));
    }
  },
};
