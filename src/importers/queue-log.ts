/**
 * Asterisk's queue_log: lines `epoch|callid|queue|agent|event|data…` are events, and several of them make one call. Here
 * they are joined into one record a call, which a map reads as it reads any other: see `recordOf`.
 */
import type { Gathered } from '../facts/import-run.ts';
import { callEvents, type QueueCall } from './queue-events.ts';
import type { RecordHandlers } from './records.ts';

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

/**
 * Cells that a map names by number: when it began, its id, tags (its queues, and where it was passed on to), the caller,
 * the agent, how it ended, seconds waited and talked, and how many telephones rang in vain.
 */
function recordOf(call: QueueCall): string[] {
  const { startedAt, id, queues, caller, agent, end, waited, talked, rings, transferredTo } = call;
  const number = (value: number | null) => (value === null ? '' : String(value));
  const tags = [...new Set(queues), ...(transferredTo === '' ? [] : [transferredTo])];
  return [
    ...[String(startedAt), id, tags.join(';'), caller, agent, end],
    ...[number(waited), number(talked), String(rings)],
  ];
}
