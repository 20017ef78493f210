/**
 * Reads the board anew in the background: what other desks write shows within a second or two. One small question a
 * second asks the journal whether anything is new; only then, and when a minute turns, everything is read.
 */
import { sameMinute } from '../../board/clock.ts';
import type { Context } from '../../context.ts';
import type { BoardFacts } from './read-board.ts';

/** How long after each failure in a row it is tried again, milliseconds; the last holds on. */
const patience = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** The server cannot be reached: since when, and when it is asked again. Milliseconds of the machine's clock. */
export interface Away {
  since: number;
  retryAt: number;
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
  const failed = async (error: unknown): Promise<void> => {
    if ((await ctx.away(error)) === null) {
      fault = error;
      return;
    }
    const wait = patience[Math.min(failures, patience.length - 1)] ?? 0;
    failures += 1;
    away = { since: away?.since ?? facts.readAt, retryAt: Date.now() + wait };
  };
  const look = (anew: boolean): void => {
    if (busy) {
      again ||= anew;
      return;
    }
    if (!anew && away !== null && Date.now() < away.retryAt) return;
    busy = true;
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
      return away;
    },
    get fault() {
      return fault;
    },
    look,
    startOver() {
      asking += 1;
      busy = false;
      ctx.reconnect();
      look(true);
    },
  };
}
