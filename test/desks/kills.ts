/** Desks killed (kill -9) at any moment while they record calls. */
import { callLine, callsLeft, isAcknowledged, type Left, openClinic } from './calls.ts';
import { deskEnv } from './desk-env.ts';
import { type Typed, typeLine } from './type-line.ts';

export interface KillPlan {
  /** The database, empty; as `SHIFT_DB` takes it. */
  address: string;
  /** A folder for the desks' own files. */
  folder: string;
  kills: number;
  /** Desks at work at the same time. */
  desks: number;
}

/** What came of it: nothing may be lost, twice, half or refused. */
export interface KillResult extends Omit<Left, 'times'> {
  kills: number;
  acknowledged: number;
  /** Numbers of calls that were acknowledged and are not there. */
  lost: number[];
  /** Numbers of calls that are there more than once. */
  twice: number[];
  /** What desks said that were not killed and yet did not record their call. */
  refused: string[];
}

export async function killDesks({ address, folder, kills, desks }: KillPlan): Promise<KillResult> {
  const env = deskEnv(address, folder);
  await openClinic(env);
  const work = killing(env, desks);
  await work.until(kills);
  return { ...work.done(), ...judged(work.acknowledged, await callsLeft(address)) };
}

/** Desks that record calls and are killed, as long as it is wanted. */
export function killing(env: NodeJS.ProcessEnv, desks: number) {
  const acknowledged: number[] = [];
  const refused: string[] = [];
  let killed = 0;
  let next = 0;
  const round = async (killAfter?: () => number): Promise<Typed[]> => {
    const numbers = Array.from({ length: desks }, () => next++);
    const ended = await Promise.all(numbers.map((number) => typeLine(callLine(number), env, killAfter?.())));
    ended.forEach(({ code, out, err }, at) => {
      if (code === null) killed += 1;
      if (isAcknowledged(out)) acknowledged.push(numbers[at] ?? 0);
      else if (code !== null) refused.push(err);
    });
    return ended;
  };
  return {
    acknowledged,
    /** Goes on until so many have been killed in all. */
    async until(kills: number): Promise<void> {
      // Each is killed after a random part of the time that an undisturbed one takes, so that every stage is met.
      const calm = [...(await round()), ...(await round())].map(({ milliseconds }) => milliseconds);
      const usual = calm.sort((a, b) => a - b)[desks] ?? 100;
      while (killed < kills) await round(() => Math.random() * usual * 1.1);
    },
    done: () => ({ kills: killed, acknowledged: acknowledged.length, refused }),
  };
}

export function judged(acknowledged: readonly number[], { times, ...left }: Left) {
  return {
    ...left,
    lost: acknowledged.filter((number) => !times.has(number)),
    twice: [...times].filter(([, often]) => often > 1).map(([number]) => number),
  };
}
