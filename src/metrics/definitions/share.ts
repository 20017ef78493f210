import type { ManagerMetricId, Metric } from '../metric.ts';
import { requestsToBook } from './requests.ts';

/** Share of a source's, or a channel's, requests among the requests to book of all of them. */
function share(id: ManagerMetricId): Metric {
  return {
    id,
    family: 'manager',
    version: 1,
    form: 'ratio',
    unit: 'ratio',
    rows: 'request',
    target: null,
    coverage: true,
    judge(day, tally) {
      const own = new Set(day.requests.map((request) => request.id));
      for (const request of requestsToBook({ requests: day.everybodys }, tally)) {
        if (own.has(request.id)) tally.counted(request.id);
        else tally.short(request.id, 'others');
      }
    },
  };
}

export const sourceShare = share('source_share');
export const channelShare = share('channel_share');
