import type { Day, JudgedRequest } from '../day.ts';
import type { Metric, Tally } from '../metric.ts';

/** Requests: people who turned to the clinic that day to book (metrics: the contact and the request). */
export const requests: Metric = {
  id: 'requests',
  family: 'desk',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'request',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const request of requestsToBook(day, tally)) tally.counted(request.id);
  },
};

/**
 * The requests whose purpose is booking; tells the tally about the others. A request about which nobody wrote
 * down a purpose is left out and shown in the coverage: unknown is not zero.
 */
export function* requestsToBook(day: Pick<Day, 'requests'>, tally: Tally): Generator<JudgedRequest> {
  for (const request of day.requests) {
    if (request.purpose === 'booking') {
      tally.recorded(true);
      yield request;
    } else leaveRequest(request, tally);
  }
}

function leaveRequest(request: JudgedRequest, tally: Tally): void {
  const { id, purpose } = request;
  if (purpose === 'outbound') tally.leave(id, 'outbound_only');
  else if (purpose === 'waiting') tally.pending(id, 'waiting');
  else {
    tally.recorded(purpose !== 'unknown');
    tally.leave(id, purpose === 'unknown' ? 'unknown_purpose' : 'other_purpose');
  }
}
