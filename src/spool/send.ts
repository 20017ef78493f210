/** Sending what waits: in order, each record once, however often and by however many programs it is tried. */
import { ShiftError } from '../errors.ts';
import { verdictOf } from './judge.ts';
import type { Refused, Waiting } from './record.ts';
import type { Spool } from './spool.ts';

/** What the server answers. */
export interface Server {
  /** Whether what was sent under this receipt has been written; it waits for a sending that is under way. */
  arrived(receipt: string): Promise<boolean>;
  /** Writes the record; else why not. */
  deliver(waiting: Waiting): Promise<ShiftError | null>;
}

export interface Sent {
  sent: number;
  /** What the server would not have, set aside by now. */
  refused: Refused[];
  /** What kept the rest from being sent; null when nothing did. */
  stopped: ShiftError | null;
}

/** A record that others change at the same time is decided so often before it waits for quieter times. */
const tries = 5;

/**
 * Sends the records that wait. One that waits for a shift holds back those of its own desk only.
 * @param now epoch milliseconds
 */
export async function sendWaiting(spool: Spool, server: Server, now: number): Promise<Sent> {
  const done: Sent = { sent: 0, refused: [], stopped: null };
  const held = new Set<string>();
  const numbers = spool.waiting();
  for (const number of numbers) {
    const waiting = spool.read(number);
    if (waiting === null || held.has(deskOf(waiting))) continue;
    const error = await sendOne(waiting, server);
    const verdict = verdictOf(error);
    if (verdict === 'arrived') {
      spool.sent(number);
      done.sent += 1;
    } else if (error !== null && verdict === 'refused') {
      const { code, params } = error;
      const refusal = { code, params, at: new Date(now).toISOString() };
      spool.refuse(waiting, refusal);
      done.refused.push({ ...waiting, refusal });
    } else if (verdict === 'shift') {
      held.add(deskOf(waiting));
    } else {
      done.stopped = error;
      break;
    }
  }
  if (numbers.length > 0) spool.tidy();
  return done;
}

/** Null when the server has it. */
async function sendOne(waiting: Waiting, server: Server): Promise<ShiftError | null> {
  try {
    return await delivered(waiting, server);
  } catch (error) {
    if (error instanceof ShiftError) return error;
    throw error;
  }
}

async function delivered(waiting: Waiting, server: Server): Promise<ShiftError | null> {
  const { receipt } = waiting.record;
  const there = (): Promise<boolean> => server.arrived(receipt);
  if (await there()) return null;
  for (let turn = 1; ; turn += 1) {
    const error = await server.deliver(waiting);
    const verdict = verdictOf(error);
    if (verdict === 'arrived' || verdict === 'stop') return error;
    // Another program may have sent it since, and what it changed is what stands in the way now.
    if (await there()) return null;
    if (verdict !== 'again' || turn === tries) return error;
  }
}

function deskOf({ record }: Waiting): string {
  return `${record.clinic}/${record.desk}`;
}
