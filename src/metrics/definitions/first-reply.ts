import { firstReplies } from '../chats.ts';
import type { Metric } from '../metric.ts';

/** Median seconds to the first human reply in a chat, counted in opening hours (S0.6: five minutes at most). */
export const firstReply: Metric = {
  id: 'first_reply',
  family: 'desk',
  version: 1,
  form: 'median',
  unit: 'seconds',
  rows: 'contact',
  target: { op: '<=', value: 300 },
  coverage: true,
  judge(day, tally) {
    for (const reply of firstReplies(day)) {
      const { id } = reply.contact;
      if (reply.state === 'waiting') {
        tally.pending(id, 'waiting', reply.seconds);
        continue;
      }
      tally.recorded(reply.state !== 'not_recorded');
      if (reply.state === 'replied') tally.value(id, reply.seconds);
      else tally.leave(id, reply.state);
    }
  },
};
