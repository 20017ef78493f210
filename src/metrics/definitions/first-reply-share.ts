import { firstReplies } from '../chats.ts';
import type { Metric } from '../metric.ts';

/** S0.6: the first reply within two to five minutes. */
const goalSeconds = 300;

/** Share of inbound chats whose first human reply came within five minutes of opening hours. */
export const firstReplyShare: Metric = {
  id: 'first_reply_share',
  family: 'desk',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'contact',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const reply of firstReplies(day)) {
      const { id } = reply.contact;
      if (reply.state === 'waiting' && reply.seconds <= goalSeconds) {
        tally.pending(id, 'waiting', reply.seconds);
        continue;
      }
      tally.recorded(reply.state !== 'not_recorded');
      if (reply.state === 'not_recorded') tally.leave(id, 'not_recorded');
      else if (reply.state === 'no_reply') tally.short(id, 'no_reply');
      else if (reply.seconds > goalSeconds) tally.short(id, 'slow', reply.seconds);
      else tally.counted(id);
    }
  },
};
