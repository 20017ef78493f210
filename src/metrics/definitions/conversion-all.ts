import type { Metric } from '../metric.ts';

/** As `conversion`, over everybody who turned to the clinic, whatever the purpose. */
export const conversionAll: Metric = {
  id: 'conversion_all',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'request',
  target: null,
  judge(day, tally) {
    for (const request of day.requests) {
      if (request.purpose === 'outbound') tally.leave(request.id, 'outbound_only');
      else if (request.booked) tally.counted(request.id);
      else tally.short(request.id, 'not_booked');
    }
  },
};
