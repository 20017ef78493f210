/**
 * Waiting for the right to write to an SQLite file. SQLite's own patience asks again every tenth of a second at last, and
 * is overtaken by whoever asks in between: with several desks at work one of them could wait its ten seconds in vain.
 * Asked for often and at random moments, the turn goes to each of those who wait with the same chance.
 */
import type { SqliteEngine } from './sqlite.ts';

type Raw = SqliteEngine['raw'];

/** Milliseconds between two questions, at most. */
const pause = 12;

/** Milliseconds since the program began. To ask for `performance` once costs a start-up most of one. */
const running = (): number => process.uptime() * 1000;

/**
 * Begins a transaction that writes.
 * @param patience milliseconds after which the engine's own refusal (SQLITE_BUSY) is thrown
 */
export async function beginInTurn(raw: Raw, patience: number): Promise<void> {
  const until = running() + patience;
  while (!isMyTurn(raw, patience, until)) {
    await new Promise((done) => setTimeout(done, Math.random() * pause));
  }
}

/**
 * Lets readers and a writer work side by side from now on (write-ahead log). Two programs that meet at a new file do not
 * wait for each other there: SQLite refuses one of them at once, however patient it was told to be.
 * @param patience milliseconds after which that refusal (SQLITE_BUSY) is thrown
 */
export function useWal(raw: Raw, patience: number): void {
  const until = running() + patience;
  for (;;) {
    try {
      raw.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || running() >= until) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * pause);
  }
}

function isMyTurn(raw: Raw, patience: number, until: number): boolean {
  raw.pragma('busy_timeout = 0');
  try {
    raw.exec('begin immediate');
    return true;
  } catch (error) {
    if (isBusy(error) && running() < until) return false;
    throw error;
  } finally {
    raw.pragma(`busy_timeout = ${patience}`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
