/** How long a caller waited and how long was spoken: as the file counts it, or from the times that it gives. */
import type { ContactStatus } from '../contacts/types.ts';
import type { Fields } from './fields.ts';
import { checkTalk } from './row-checks.ts';

/** Whole seconds; null where the file does not tell. */
export interface Spent {
  answer: number | null;
  talk: number | null;
  hold: number | null;
  afterCall: number | null;
}

/**
 * Nobody answered: then there is neither a time to answer nor a talk, whatever the exchange counted (metrics:
 * answer_time). Of a caller who hung up it is kept how long he waited: short ones may be left out (metrics: missed).
 */
export function durations(row: Fields): (state: ContactStatus, startedAt: number) => Spent {
  const [answer, talk, total] = [
    row.seconds('answerSeconds'),
    row.seconds('talkSeconds'),
    row.seconds('durationSeconds'),
  ];
  const [hold, afterCall] = [row.seconds('holdSeconds'), row.seconds('acwSeconds')];
  const [answeredAt, endedAt] = [instant(row, 'answeredAt'), instant(row, 'endedAt')];
  return (state, startedAt) => {
    const answered = answeredAt();
    const ended = endedAt();
    const talked = talk() ?? between(answered, ended);
    const lasted = total() ?? between(startedAt, ended);
    const said = answer() ?? between(startedAt, answered);
    const waited = said ?? (lasted !== null && talked !== null ? Math.max(0, lasted - talked) : null);
    const held = hold();
    const after = afterCall();
    if (state === 'answered') checkTalk(row, talked, lasted);
    if (state === 'answered') return { answer: waited, talk: talked, hold: held, afterCall: after };
    const gaveUp = state === 'abandoned' ? (said ?? lasted) : null;
    return { answer: gaveUp, talk: null, hold: null, afterCall: after };
  };
}

/** Seconds from one time to another; none where one is not known, or where they stand the wrong way round. */
function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : Math.round((to - from) / 1000);
}

/** Systems that count seconds since 1970 write 0 for what did not happen. */
function instant(row: Fields, field: string): () => number | null {
  const text = row.text(field);
  const moment = row.moment(field);
  return () => (/^[0-]?$/.test(text()) ? null : (moment()?.at ?? null));
}
