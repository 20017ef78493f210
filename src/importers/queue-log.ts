/**
 * Asterisk's queue_log: lines `epoch|callid|queue|agent|event|data…` are events, and several of them make one call. Here
 * they are joined into one record a call, which a map reads as it reads any other: see `queueCells`.
 */
import type { Gathered } from '../facts/import-run.ts';
import type { RecordHandlers } from './records.ts';
import { telephoneOf } from './telephone.ts';

/** Cells of a joined record, in this order; a map names them by number. Tags: its queues, and where it was passed on to. */
export const queueCells = [
  'startedAt',
  'callId',
  'tags',
  'caller',
  'agent',
  'end',
  'waitSeconds',
  'talkSeconds',
  'rings',
] as const;

/** How a call ended: the words of the sixth cell. */
export const queueEnds = ['open', 'answered', 'abandoned', 'timeout', 'empty', 'left', 'cut'] as const;
type QueueEnd = (typeof queueEnds)[number];

interface QueueCall {
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
interface QueueEvent {
  at: number;
  queue: string;
  agent: string;
  data: readonly string[];
}

/** A call that has ended may enter another queue soon after: a transfer, an announcement, a menu. */
const quietAfterEnd = 900;
/** A call that never ends in the log: the exchange was restarted. */
const quietAtAll = 4 * 3600;
/** Calls kept open at once; a log with more of them is damaged, and must not fill the memory. */
const mostOpen = 20_000;
/** Seconds of the log between two looks for calls to hand on. */
const lookEvery = 900;

export interface QueueJoin extends RecordHandlers {
  /** After the last line: hands on the calls that are still open, as far as they are known. */
  end(): void;
  /** Lines about members of a queue, not about calls. */
  ignored(): number;
  /** Calls handed on so far, and the lines that told of them and of those still open. */
  gathered(): Gathered;
}

/** Joins a log's events; each call is handed on once no event of it is to be expected. */
export function joinQueueLog(handlers: RecordHandlers): QueueJoin {
  const calls = new Map<string, QueueCall>();
  const gathered: Gathered = { calls: 0, lines: 0 };
  let ignored = 0;
  let looked = 0;

  const release = (call: QueueCall): void => {
    calls.delete(call.id);
    gathered.calls++;
    handlers.record(recordOf(call), call.line);
  };
  /** Looking through all that are kept is work: now and then is enough. */
  const releaseQuiet = (now: number): void => {
    if (now - looked < lookEvery && calls.size <= mostOpen) return;
    looked = now;
    for (const call of calls.values()) {
      if (now - call.lastAt > (isOver(call) ? quietAfterEnd : quietAtAll)) release(call);
    }
    if (calls.size <= mostOpen) return;
    for (const call of [...calls.values()].slice(0, mostOpen / 2)) release(call);
  };
  return {
    record(cells, line) {
      const [epoch = '', id = '', queue = '', agent = '', name = '', ...data] = cells;
      const at = Math.floor(Number(epoch));
      const apply = callEvents[name.trim()];
      if (!(at > 0) || id === '' || (apply === undefined && !/^[A-Z]+$/.test(name.trim()))) {
        handlers.broken(line, 'event');
        return;
      }
      if (apply === undefined) {
        ignored++;
        return;
      }
      gathered.lines++;
      releaseQuiet(at);
      const call = calls.get(id) ?? newCall(id, line, at);
      calls.set(id, call);
      apply(call, { at, queue, agent, data });
      call.lastAt = at;
    },
    broken: (line, reason) => handlers.broken(line, reason),
    end() {
      for (const call of calls.values()) release(call);
    },
    ignored: () => ignored,
    gathered: () => ({ ...gathered }),
  };
}

function newCall(id: string, line: number, at: number): QueueCall {
  return {
    ...{ id, line, startedAt: at, lastAt: at, queues: [], caller: '', agent: '' },
    ...{ end: 'open', waited: null, talked: null, rings: 0, transferredTo: '' },
  };
}

function isOver(call: QueueCall): boolean {
  return call.end === 'answered' ? call.talked !== null : call.end !== 'open';
}

function recordOf(call: QueueCall): string[] {
  const { startedAt, id, queues, caller, agent, end, waited, talked, rings, transferredTo } = call;
  const number = (value: number | null) => (value === null ? '' : String(value));
  const tags = [...new Set(queues), ...(transferredTo === '' ? [] : [transferredTo])];
  return [
    ...[String(startedAt), id, tags.join(';'), caller, agent, end],
    ...[number(waited), number(talked), String(rings)],
  ];
}

/** Where the numbers of a transfer begin, after whom it went to and in which context. */
const blind = 2;

type ApplyEvent = (call: QueueCall, event: QueueEvent) => void;

/** Events of calls: docs.asterisk.org, Queue Logs. Where a number is missing, the line's time says it. */
const callEvents: Record<string, ApplyEvent> = {
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
