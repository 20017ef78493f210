/** What an event of Asterisk's queue_log says of the call that it is about. */
import { telephoneOf } from './telephone.ts';

/** How a call ended: the words of the sixth cell. */
type QueueEnd = 'open' | 'answered' | 'abandoned' | 'timeout' | 'empty' | 'left' | 'cut';

export interface QueueCall {
  id: string;
  /** Line of its first event. */
  line: number;
  startedAt: number;
  /** Epoch seconds of its last event. */
  lastAt: number;
  queues: string[];
  caller: string;
  agent: string;
  end: QueueEnd;
  /** Seconds waited in all queues before somebody answered; null while that is not known. */
  waited: number | null;
  talked: number | null;
  rings: number;
  transferredTo: string;
}

/** One line of the log. */
export interface QueueEvent {
  at: number;
  queue: string;
  agent: string;
  data: readonly string[];
}

/** Where the numbers of a transfer begin, after whom it went to and in which context. */
const blind = 2;

type ApplyEvent = (call: QueueCall, event: QueueEvent) => void;

/** Events of calls: docs.asterisk.org, Queue Logs. Where a number is missing, the line's time says it. */
export const callEvents: Readonly<Record<string, ApplyEvent>> = {
  ENTERQUEUE(call, { queue, data }) {
    call.queues.push(queue);
    if (call.caller === '') call.caller = data[1] ?? '';
    // Passed on to another queue: what it came to there decides, unless somebody has spoken with the caller already.
    if (call.end !== 'answered') call.end = 'open';
  },
  RINGNOANSWER(call) {
    call.rings++;
  },
  CONNECT(call, event) {
    const held = count(event.data[0]) ?? 0;
    passing(call, event, held);
    // Spoken with before, and waiting again: the first answer counts, its talk goes on with the second.
    if (call.end === 'answered') return;
    call.end = 'answered';
    call.agent = telephoneOf(event.agent);
    call.waited = waitedUntil(call, event.at, held);
  },
  ABANDON: (call, event) => unanswered(call, event, 'abandoned', 2),
  EXITWITHTIMEOUT: (call, event) => unanswered(call, event, 'timeout', 2),
  EXITEMPTY: (call, event) => unanswered(call, event, 'empty', 2),
  EXITWITHKEY: (call, event) => unanswered(call, event, 'left', 3),
  SYSCOMPAT: (call, event) => unanswered(call, event, 'cut', -1),
  JOINEMPTY: (call, event) => refused(call, event),
  FULL: (call, event) => refused(call, event),
  COMPLETEAGENT: (call, event) => completed(call, event, 0),
  COMPLETECALLER: (call, event) => completed(call, event, 0),
  TRANSFER: (call, event) => transferred(call, event),
  BLINDTRANSFER: (call, event) => transferred(call, event),
  // ATTENDEDTRANSFER names how and to whom in one cell or several: the last three are always the same.
  ATTENDEDTRANSFER: (call, event) => attended(call, event),
};

/** A call whose entry is in an earlier file is known from here on. */
function passing(call: QueueCall, { at, queue }: QueueEvent, since: number): void {
  if (call.queues.length > 0) return;
  call.queues.push(queue);
  call.startedAt = at - since;
}

/** One queue: as the exchange counted it. Several: from entering the first. */
function waitedUntil(call: QueueCall, at: number, held: number): number {
  return call.queues.length > 1 ? Math.max(0, at - call.startedAt) : held;
}

function unanswered(call: QueueCall, event: QueueEvent, end: QueueEnd, waitCell: number): void {
  const held = count(event.data[waitCell]) ?? Math.max(0, event.at - call.startedAt);
  passing(call, event, held);
  if (call.end === 'answered') return;
  call.end = end;
  call.waited = waitedUntil(call, event.at, held);
}

/** The caller was not let in: nobody there, or the queue full. */
function refused(call: QueueCall, event: QueueEvent): void {
  passing(call, event, 0);
  if (call.end !== 'answered') call.end = 'empty';
}

function completed(call: QueueCall, event: QueueEvent, from: number): void {
  const held = count(event.data[from]) ?? 0;
  const talked = count(event.data[from + 1]) ?? 0;
  passing(call, event, held + talked);
  if (call.end !== 'answered') {
    call.end = 'answered';
    call.agent = telephoneOf(event.agent);
    call.waited = held;
  }
  call.talked = (call.talked ?? 0) + talked;
}

function transferred(call: QueueCall, event: QueueEvent): void {
  completed(call, event, blind);
  if (call.transferredTo === '') call.transferredTo = `→ ${event.data[0] ?? ''}`;
}

function attended(call: QueueCall, event: QueueEvent): void {
  completed(call, event, Math.max(0, filled(event.data) - 3));
  // What it was joined with is a bridge or a channel, not a number.
  if (call.transferredTo === '') call.transferredTo = '→';
}

function filled(data: readonly string[]): number {
  let length = data.length;
  while (length > 0 && data[length - 1] === '') length--;
  return length;
}

function count(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;
}
