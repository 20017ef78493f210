/** Many desks at once, each a process of its own, try to book the same slots of one clinic. */
import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { locate } from '../../src/config/database.ts';
import { run } from '../../src/main.ts';
import { openEngine } from '../../src/store/open.ts';
import { openStore } from '../../src/store/store.ts';
import type { Tried } from './booking-desk.ts';
import { deskEnv } from './desk-env.ts';
import { raceClinic, raceNow, raceSlots, type Slot } from './race-clinic.ts';
import { shuffled } from './shuffled.ts';

export interface RacePlan {
  /** The database, empty; as `SHIFT_DB` takes it. */
  address: string;
  /** A folder for the desks' own files. */
  folder: string;
  desks: number;
  /** At most two thousand. */
  slots: number;
  /** booking-desk.ts, built. */
  desk: string;
}

export interface RaceResult {
  /** How many desks booked each slot. */
  booked: number[];
  /** What each loser was told. */
  refusals: { code: number; error: string }[];
  /** From the start to the last answer. */
  milliseconds: number;
  /** The longest wait of any desk for one answer. */
  longest: number;
  /** Rows of visits, and of patients: a lost race leaves no card behind. */
  visits: number;
  patients: number;
  /** The journal's first entry that does not fit; null for a whole chain. */
  broken: number | null;
}

export async function raceForSlots(plan: RacePlan): Promise<RaceResult> {
  const env = { ...deskEnv(plan.address, plan.folder), SHIFT_NOW: raceNow };
  const file = join(plan.folder, 'clinic.yaml');
  writeFileSync(file, raceClinic);
  await found(file, env);
  const slots = raceSlots(plan.slots);
  const desks = await Promise.all(
    Array.from({ length: plan.desks }, (_, at) => readyDesk(plan.desk, `desk ${at + 1}`, env)),
  );
  const begun = performance.now();
  const tried = (
    await Promise.all(desks.map((desk, at) => desk.book(shuffled(slots, Math.floor(at / 2)))))
  ).flat();
  const milliseconds = performance.now() - begun;
  return { ...summed(tried, plan.slots), milliseconds, ...(await kept(plan.address)) };
}

async function found(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  let err = '';
  const stderr = { write: (text: string) => (err += text) };
  const streams = { stdin: Readable.from([]), stdout: { write: () => true }, stderr };
  if ((await run(['init', '--file', file], env, streams)) !== 0) throw new Error(err);
}

interface ReadyDesk {
  book(slots: readonly Slot[]): Promise<Tried[]>;
}

function readyDesk(program: string, name: string, env: NodeJS.ProcessEnv): Promise<ReadyDesk> {
  const child = fork(program, [name], { env, execArgv: [] });
  return new Promise((ready, fail) => {
    child.once('error', fail);
    child.once('message', () => ready({ book: (slots) => answers(child, slots) }));
  });
}

function answers(child: ChildProcess, slots: readonly Slot[]): Promise<Tried[]> {
  return new Promise((done, fail) => {
    child.once('message', (tried) => done(tried as Tried[]));
    child.once('close', (code) => fail(new Error(`a desk ended with ${code}`)));
    child.send([...slots]);
  });
}

function summed(tried: readonly Tried[], slots: number) {
  const booked = Array.from({ length: slots }, () => 0);
  const refusals: RaceResult['refusals'] = [];
  for (const { slot, code, error } of tried) {
    if (code === 0) booked[slot] = (booked[slot] ?? 0) + 1;
    else refusals.push({ code, error: error?.code ?? 'none' });
  }
  return { booked, refusals, longest: Math.max(...tried.map(({ milliseconds }) => milliseconds)) };
}

async function kept(address: string): Promise<Pick<RaceResult, 'visits' | 'patients' | 'broken'>> {
  const store = await openStore(await openEngine(locate(address), {}));
  try {
    const rows = await sql<{ visits: number; patients: number }>`
      select (select count(*) from "visit") as "visits", (select count(*) from "patient") as "patients"`.execute(
      store.engine.db,
    );
    const { visits, patients } = rows.rows[0] ?? { visits: 0, patients: 0 };
    return { visits, patients, broken: await store.verifyChain() };
  } finally {
    await store.close();
  }
}
