import type { JudgedRequest } from '../day.ts';
import type { Metric } from '../metric.ts';

/**
 * As `conversion`, over everybody who turned to the clinic, whatever the purpose. A conversation of which nobody
 * wrote down what came of it is left out and shown in the coverage: unknown is not zero.
 */
export const conversionAll: Metric = {
  id: 'conversion_all',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'request',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const request of day.requests) {
      if (request.purpose === 'outbound') {
        tally.leave(request.id, 'outbound_only');
        continue;
      }
      const known = request.booked || !isUntold(request);
      tally.recorded(known);
      if (!known) tally.leave(request.id, 'not_recorded');
      else if (request.booked) tally.counted(request.id);
      else tally.short(request.id, 'not_booked');
    }
  },
};

/** Neither purpose nor outcome; a recorded purpose alone counts as not booked, as it does for `conversion`. */
function isUntold({ purpose, contacts }: JudgedRequest): boolean {
  return purpose === 'unknown' && contacts.every(({ outcome }) => outcome === null);
}
