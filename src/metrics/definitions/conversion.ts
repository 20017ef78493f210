import type { Metric } from '../metric.ts';
import { requestsToBook } from './requests.ts';

/** Share of requests to book that were booked the same day. */
export const conversion: Metric = {
  id: 'conversion',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'request',
  target: { op: '>=', value: 0.5 },
  coverage: true,
  judge(day, tally) {
    for (const request of requestsToBook(day, tally)) {
      if (request.booked) tally.counted(request.id);
      else tally.short(request.id, 'not_booked');
    }
  },
};
