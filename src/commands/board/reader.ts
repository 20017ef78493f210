/**
 * Reads the board anew in the background: what other desks write shows within a second or two. One small question a
 * second asks the journal whether anything is new; only then, and when a minute turns, everything is read.
 */
import { sameMinute } from '../../board/clock.ts';
import type { Context } from '../../context.ts';
import type { BoardFacts } from './read-board.ts';

/** How long after each failure in a row it is tried again, milliseconds; the last holds on. */
const patience = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** From here on a question that is not answered shows: whoever looks has to know how old the picture is. Milliseconds. */
const silentAfter = 3000;
/** How long one answer is waited for, doubled with each failure in a row: a slow server must be able to answer one day. */
const firstLimit = 10_000;
const doublings = 3;

/** The server cannot be reached, or says nothing. Milliseconds of the machine's clock. */
export interface Away {
  /** From when the picture is. */
  since: number;
  /** When it is asked again; null while an answer is being waited for. */
  retryAt: number | null;
}

export interface BoardReader {
  readonly facts: BoardFacts;
  readonly away: Away | null;
  /** What keeps it from reading at all, as opposed to a server that is away. */
  readonly fault: unknown;
  /** Asks whether something is new, unless that is being asked already. `anew` reads in any case, and does not wait. */
  look(anew: boolean): void;
  /** Forgets what is being asked and its connection: after a sleep nobody may answer there. */
  startOver(): void;
  /** Reads no more. A server that keeps silent is not waited for, and `atOnce` none is. */
  end(atOnce: boolean): void;
}

/** What it needs of the context. */
type Reading = Pick<Context, 'store' | 'now' | 'forget' | 'away' | 'reconnect'>;

/**
 * @param heard told whenever something has come
 * @param read reads everything
 */
export function boardReader(
  ctx: Reading,
  first: BoardFacts,
  heard: () => void,
  read: () => Promise<BoardFacts>,
): BoardReader {
  let facts = first;
  let last: number | null = null;
  let away: Away | null = null;
  let failures = 0;
  let fault: unknown = null;
  let asking = 0;
  let busy = false;
  let askedAt = 0;
  let again = false;
  const ask = async (anew: boolean): Promise<BoardFacts | null> => {
    const store = await ctx.store();
    const news = await store.facts.newsSince(facts.clinic.id, last ?? 0);
    // The first question only finds the place in the journal; what came before it has been read already.
    const changed = last === null ? false : news.changed;
    last = news.last;
    if (!anew && !changed && sameMinute(facts.readAt, ctx.now())) return null;
    ctx.forget();
    return read();
  };
  const isOverdue = (): boolean => Date.now() - askedAt >= firstLimit * 2 ** Math.min(failures, doublings);
  const letGo = (): void => {
    asking += 1;
    busy = false;
    ctx.reconnect();
  };
  const giveUp = (): void => {
    letGo();
    putOff();
  };
  const failed = async (error: unknown): Promise<void> => {
    if ((await ctx.away(error)) === null) fault = error;
    else putOff();
  };
  const putOff = (): void => {
    const wait = patience[Math.min(failures, patience.length - 1)] ?? 0;
    failures += 1;
    away = { since: away?.since ?? facts.readAt, retryAt: Date.now() + wait };
  };
  const look = (anew: boolean): void => {
    if (busy && isOverdue()) giveUp();
    if (busy) {
      again ||= anew;
      return;
    }
    if (!anew && away?.retryAt && Date.now() < away.retryAt) return;
    busy = true;
    askedAt = Date.now();
    again = false;
    asking += 1;
    const mine = asking;
    void ask(anew || away !== null)
      .then((news) => {
        if (mine !== asking) return;
        facts = news ?? facts;
        away = null;
        failures = 0;
      })
      .catch((error: unknown) => (mine === asking ? failed(error) : undefined))
      .finally(() => {
        if (mine !== asking) return;
        busy = false;
        heard();
        if (again) look(true);
      });
  };
  return {
    get facts() {
      return facts;
    },
    get away() {
      const silent = busy && Date.now() - askedAt >= silentAfter;
      return silent ? { since: away?.since ?? facts.readAt, retryAt: null } : away;
    },
    get fault() {
      return fault;
    },
    look,
    startOver() {
      letGo();
      look(true);
    },
    end(atOnce) {
      if (atOnce || busy || away !== null) letGo();
    },
  };
}
