import type { Metric } from '../metric.ts';
import { requestsToBook } from './requests.ts';

/** Requests with at least one booking made the same day. */
export const bookings: Metric = {
  id: 'bookings',
  family: 'desk',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'request',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const request of requestsToBook(day, tally)) {
      if (request.booked) tally.counted(request.id);
      else tally.leave(request.id, 'not_booked');
    }
  },
};
