/** Desks killed (kill -9) at any moment while they record calls. */
import { callsLeft, openClinic } from './calls.ts';
import { deskEnv } from './desk-env.ts';
import { momentsToKill, newTally, type Outcome, recordCall } from './tally.ts';

export interface KillPlan {
  /** The database, empty; as `SHIFT_DB` takes it. */
  address: string;
  /** A folder for the desks' own files. */
  folder: string;
  kills: number;
  /** Desks at work at the same time. */
  desks: number;
}

export async function killDesks({ address, folder, kills, desks }: KillPlan): Promise<Outcome> {
  const envs = Array.from({ length: desks }, () => deskEnv(address, folder));
  await openClinic(deskEnv(address, folder));
  const tally = newTally();
  const moment = await momentsToKill(tally, envs);
  while (tally.kills < kills) await Promise.all(envs.map((env) => recordCall(tally, env, moment())));
  return tally.against(await callsLeft(address));
}
