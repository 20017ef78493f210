/** A server that is stopped, ended at once and started again while desks record calls; they may be killed besides. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { callsLeft, openClinic } from './calls.ts';
import { deskEnv } from './desk-env.ts';
import { momentsToKill, newTally, type Outcome, recordCall, type Tally } from './tally.ts';
import { typeLine, typeWell } from './type-line.ts';

export interface OutagePlan {
  /** The database, empty; as `SHIFT_DB` takes it. */
  address: string;
  /** The server that it is on. */
  power: { stop(): Promise<void>; crash(): Promise<void>; start(): Promise<void> };
  /** A folder for the machines' own files. */
  folder: string;
  /** Times that the server goes away: it is stopped and ended at once by turns. */
  outages: number;
  /** Desks, and programs that send, to be killed; with 0 all may finish what they do. More outages than planned if need be. */
  kills: number;
}

export interface OutageOutcome extends Outcome {
  outages: number;
  /** Records that still wait on a machine, or that the server did not accept. */
  left: number;
}

/** Two machines with a memory of their own, and two programs at once on each. */
const machines = ['first', 'second'];
const programsEach = 2;

export async function goThroughOutages(plan: OutagePlan): Promise<OutageOutcome> {
  const { address, power } = plan;
  const envs = machines.map((name) => deskEnv(address, join(plan.folder, name)));
  for (const name of machines) mkdirSync(join(plan.folder, name));
  await openClinic(envs[0] ?? {});
  // From here on each machine knows the clinic, also without its server.
  for (const env of envs) await typeWell(['now'], env);
  const tally = newTally();
  const programs = envs.flatMap((env) => Array.from({ length: programsEach }, () => env));
  const moment = plan.kills > 0 ? await momentsToKill(tally, programs) : () => undefined;

  let outages = 0;
  let over = false;
  const desks = programs.map(async (env) => {
    while (!over) await recordCall(tally, env, moment());
  });
  const switches = async (): Promise<void> => {
    while (outages < plan.outages || tally.kills < plan.kills) {
      await fewCalls(tally);
      await (outages % 2 === 0 ? power.stop() : power.crash());
      outages += 1;
      await fewCalls(tally);
      await power.start();
      for (const env of envs) tally.noteKill(await typeLine(['sync'], env, moment()));
    }
  };
  await switches().finally(() => {
    over = true;
  });
  await Promise.all(desks);
  const left = await sendAll(envs);
  return { ...tally.against(await callsLeft(address)), outages, left };
}

/** Until a few more calls have been tried than were begun by now, and some moment of the next ones. */
async function fewCalls(tally: Tally): Promise<void> {
  const enough = tally.tried + machines.length * programsEach + 1 + Math.random() * 8;
  while (tally.tried < enough) await pause(Math.random() * 60);
}

/** Sends what still waits, now that the server stays; how much cannot be sent. */
async function sendAll(envs: readonly NodeJS.ProcessEnv[]): Promise<number> {
  let left = 0;
  for (const env of envs) {
    const { waiting, refused, damaged } = JSON.parse(await typeWell(['sync', '--json'], env));
    left += waiting + refused.length + damaged.length;
  }
  return left;
}
