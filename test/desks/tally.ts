/** What desks were told while they recorded calls, held against what is there in the end. */
import { callLine, isAcknowledged, isKept, type Left } from './calls.ts';
import { type Typed, typeLine } from './type-line.ts';

/** What came of it: nothing may be lost, twice, half or refused. */
export interface Outcome extends Omit<Left, 'times'> {
  kills: number;
  acknowledged: number;
  /** How many of these were kept on the desk's machine, for the server was away. */
  kept: number;
  /** Numbers of calls that were acknowledged and are not there. */
  lost: number[];
  /** Numbers of calls that are there more than once. */
  twice: number[];
  /** What desks said that were not killed and yet did not record their call. */
  refused: string[];
}

export interface Tally {
  readonly kills: number;
  /** Calls that came to an end, one way or another. */
  readonly tried: number;
  /** A number for the next call. */
  next(): number;
  /** What came of recording the call of that number. */
  note(number: number, ended: Typed): void;
  /** The end of a line that recorded no call. */
  noteKill(ended: Typed): void;
  against(left: Left): Outcome;
}

export function newTally(): Tally {
  const acknowledged: number[] = [];
  const refused: string[] = [];
  let [last, tried, kills, kept] = [0, 0, 0, 0];
  const noteKill = ({ code }: Typed): void => {
    if (code === null) kills += 1;
  };
  return {
    get kills() {
      return kills;
    },
    get tried() {
      return tried;
    },
    next: () => last++,
    noteKill,
    note(number, ended) {
      noteKill(ended);
      tried += 1;
      if (isAcknowledged(ended.out)) acknowledged.push(number);
      else if (ended.code !== null) refused.push(ended.err);
      if (isKept(ended.out)) kept += 1;
    },
    against: ({ times, ...left }) => ({
      ...left,
      kills,
      kept,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((number) => !times.has(number)),
      twice: [...times].filter(([, often]) => often > 1).map(([number]) => number),
      refused,
    }),
  };
}

/**
 * Records the next call at that desk.
 * @returns milliseconds that it took
 */
export async function recordCall(tally: Tally, env: NodeJS.ProcessEnv, killAfter?: number): Promise<number> {
  const number = tally.next();
  const ended = await typeLine(callLine(number), env, killAfter);
  tally.note(number, ended);
  return ended.milliseconds;
}

/** When to kill a desk: after a random part of the time that an undisturbed one takes, so that every stage is met. */
export async function momentsToKill(
  tally: Tally,
  desks: readonly NodeJS.ProcessEnv[],
): Promise<() => number> {
  const atOnce = (): Promise<number[]> => Promise.all(desks.map((env) => recordCall(tally, env)));
  const calm = [...(await atOnce()), ...(await atOnce())].sort((a, b) => a - b);
  const usual = calm[desks.length] ?? 100;
  return () => Math.random() * usual * 1.1;
}
