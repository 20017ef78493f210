/** Rows of an exchange's export and the contacts that are here already: each call is one contact. */
import { couldBe, counterpart, type KeyedCall, placeOf } from '../contacts/counterpart.ts';
import type { Contact } from '../contacts/types.ts';
import { markOf, stem } from '../facts/import-key.ts';
import type { RowBatch } from '../facts/import-run.ts';
import { keyedCalls, picked } from './call-rows.ts';
import type { ContactsBefore } from './contacts-before.ts';
import type { Lesson, Taught } from './taught-contacts.ts';

export interface CallMeeting {
  /** The rows of a batch whose calls are not here yet; the others have taught the contacts that they are about. */
  fresh(batch: RowBatch): Promise<RowBatch>;
  /** Of a batch only so many rows went in: the others' calls are there by a row of this very file, or since just now. */
  fold(batch: RowBatch, added: number): Promise<void>;
}

export interface Meeting {
  importId: number;
  system: string;
  before: ContactsBefore;
  taught: Taught;
  /** Which of these days had contacts before the import. */
  peopled(days: readonly string[]): Promise<string[]>;
  takeTurn(): Promise<void>;
}

export function callMeeting(meeting: Meeting): CallMeeting {
  const { importId, system, before, taught, peopled, takeTurn } = meeting;
  const taken = recentlyTaken();
  const freeKey = freeKeys(system);

  const counterparts = async (rows: readonly KeyedCall[], on: readonly string[]) => {
    const ids = rows.map(({ importKey }) => importKey).filter((key) => markOf(key, system) === ':');
    const byKey = await before.withKeys(ids);
    const isOwn = (row: KeyedCall) => byKey.get(row.importKey)?.importId === importId;
    const open = rows.filter((row) => !byKey.has(row.importKey));
    const around = await before.atTimes(on, new Set(open.map(({ startedAt }) => startedAt)));
    return rows.map((row): Contact | null => {
      const known = byKey.get(row.importKey);
      if (known) return isOwn(row) ? null : known;
      const candidates = (around.get(placeOf(row)) ?? []).filter((one) => couldBe(row, one, system));
      const found = counterpart(row, candidates, taken.by);
      if (found) taken.add(found.id, row.importKey);
      else row.importKey = freeKey(row.importKey, candidates);
      return found;
    });
  };

  return {
    async fresh(batch) {
      const on = await peopled([...new Set(batch.columns.day)].map(String));
      if (on.length === 0) return batch;
      // What is decided here rests on the contacts as they are.
      await takeTurn();
      const rows = keyedCalls(batch);
      const found = await counterparts(rows, on);
      await taught.others(lessons(rows, (_, index) => found[index]));
      const kept = [...rows.keys()].filter((index) => !found[index]);
      return picked(batch, kept, rows);
    },
    async fold(batch, added) {
      const rows = keyedCalls(batch);
      const keys = new Map<string, number>();
      for (const { importKey } of rows) keys.set(importKey, (keys.get(importKey) ?? 0) + 1);
      const repeated = [...keys].filter(([, times]) => times > 1).map(([key]) => key);
      const there = await before.withKeys(added === keys.size ? repeated : [...keys.keys()]);
      const all = lessons(rows, ({ importKey }) => there.get(importKey));
      await taught.own(all.filter(([contact]) => contact.importId === importId));
      const others = all.filter(([contact]) => contact.importId !== importId);
      if (others.length === 0) return;
      await takeTurn();
      await taught.others(others);
    },
  };
}

function lessons(
  rows: readonly KeyedCall[],
  contactOf: (row: KeyedCall, index: number) => Contact | null | undefined,
): Lesson[] {
  return rows.flatMap((row, index): Lesson[] => {
    const contact = contactOf(row, index);
    return contact ? [[contact, row]] : [];
  });
}

/** Rows of one moment stand close together in an export: what was taken long ago is forgotten, and memory bounded. */
const remembered = 50_000;

/** Which row's key has taken a contact, in this import. When the newer generation is full the older is forgotten. */
function recentlyTaken() {
  let newer = new Map<number, string>();
  let older = new Map<number, string>();
  return {
    by: (id: number): string | undefined => newer.get(id) ?? older.get(id),
    add(id: number, key: string): void {
      newer.set(id, key);
      if (newer.size < remembered) return;
      older = newer;
      newer = new Map();
    },
  };
}

/** A row without an id is numbered among its likes in its own file; here that number may be another's already. */
function freeKeys(system: string): (key: string, candidates: readonly Contact[]) => string {
  const renamed = new Map<string, string>();
  const given = new Set<string>();
  return (key, candidates) => {
    const again = renamed.get(key);
    if (again !== undefined) return again;
    const used = new Set(candidates.map(({ importKey }) => importKey));
    const isUsed = (one: string) => used.has(one) || given.has(one);
    if (markOf(key, system) !== '@' || !isUsed(key)) return key;
    let free = key;
    for (let nth = 1; isUsed(free); nth++) free = `${stem(key)}.${nth}`;
    given.add(free);
    renamed.set(key, free);
    return free;
  };
}
