/** Desks that are processes of their own take callbacks in the same second: none is rung by two. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk } from '../desks/build-desk.ts';
import type { Called, Wanted } from '../desks/calling-desk.ts';
import { deskEnv } from '../desks/desk-env.ts';
import { type DayDesk, openedDesk } from './day-desk.ts';

const names = ['desk-1', 'desk-2', 'desk-3', 'desk-4', 'desk-5', 'desk-6'];
const calls = 24;

let folder: string;
let clinic: DayDesk;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-claims-'));
  program = await buildDesk(folder, 'calling-desk');
  clinic = await openedDesk();
  for (const [at, desk] of names.entries()) {
    if (at === 0) continue;
    await clinic.type('08:48', ['desk', 'add', desk, '--name', `Стойка ${at + 1}`]);
    await clinic.type('08:48', ['staff', 'add', `Имя ${at + 1}`, '--code', `person-${at + 1}`]);
    await clinic.type('08:49', [
      ...['start', '--desk', desk, '--administrator', `person-${at + 1}`, '--cash', '0', '--all-done'],
    ]);
  }
  for (let at = 0; at < calls; at += 1) {
    const phone = `8701${String(1_000_000 + at)}`;
    await clinic.type('10:31', ['log', 'call', '--missed', '--phone', phone, '--desk', 'desk-1']);
  }
});
afterAll(async () => {
  await clinic.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Started and waiting for the word. */
function ready(desk: string): Promise<ChildProcess> {
  const env = {
    ...deskEnv(clinic.database.address, folder),
    SHIFT_NOW: '2026-01-16T10:40:00+05:00',
    SHIFT_DESK: desk,
  };
  const child = fork(program, [], { env, execArgv: [] });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('message', () => done(child));
  });
}

/** Says a word to a desk and hears what came of it. */
function told<T>(child: ChildProcess, word: number | 'all'): Promise<T> {
  return new Promise((done, fail) => {
    child.once('message', (answer) => done(answer as T));
    child.once('close', (code) => fail(new Error(`a desk ended with ${code}`)));
    child.send(word);
  });
}

it(`${names.length} desks ring each of ${calls} callers once; who wants what another has hears whose it is`, async () => {
  const desks = await Promise.all(names.map(ready));
  const wanted = await Promise.all(desks.map((desk) => told<Wanted>(desk, 1)));
  const winner = wanted.findIndex(({ code }) => code === 0);
  const holder = winner === 0 ? 'Айгуль С., desk 1' : `Имя ${winner + 1}., Стойка ${winner + 1}`;
  expect(wanted.map(({ code, error }) => [code, error?.code, error?.message])).toEqual(
    names.map((_, at) =>
      at === winner
        ? [0, undefined, undefined]
        : [4, 'claim_taken', `Taken already: callback 1 (${holder}, until 10:50).`],
    ),
  );

  const called = await Promise.all(desks.map((desk) => told<Called>(desk, 'all')));
  expect(called.flatMap(({ refused }) => refused)).toEqual([]);
  const ids = Array.from({ length: calls }, (_, at) => at + 1);
  expect(called.flatMap(({ taken }) => taken).sort((a, b) => a - b)).toEqual(ids);
  // What a desk has taken already it rings first.
  expect(called[winner]?.taken[0]).toBe(1);
  await clinic.withStore(async (store) => {
    expect(await store.contacts.openCallbacks(1)).toEqual([]);
    expect(await store.verifyChain()).toBeNull();
  });
}, 300_000);
