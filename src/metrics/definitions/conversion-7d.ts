import type { Metric } from '../metric.ts';
import { requestsToBook } from './requests.ts';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

/**
 * Share of requests to book that were booked within seven days, by any contact: the "let me think" that came
 * back counts for the day it was asked.
 */
export const conversion7d: Metric = {
  id: 'conversion_7d',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'request',
  target: { op: '>=', value: 0.5 },
  coverage: true,
  judge(day, tally) {
    for (const request of requestsToBook(day, tally)) {
      const closes = request.at + sevenDays;
      const followed = request.followedAt !== null && request.followedAt <= closes;
      if (request.booked || followed) tally.counted(request.id);
      else if (day.now > closes) tally.short(request.id, 'not_booked');
      else tally.pending(request.id, 'under_seven_days');
    }
  },
};
