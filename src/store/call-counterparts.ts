/** Which contact of before is the call that a row of an exchange's export is about. */
import { couldBe, counterpart, type KeyedCall, placeOf } from '../contacts/counterpart.ts';
import type { Contact } from '../contacts/types.ts';
import { markOf, stem } from '../facts/import-key.ts';
import type { ContactsBefore } from './contacts-before.ts';

/** For each row its contact, null for a call that is not here. A row's key may become another: see freeKeys. */
export type FindCounterparts = (
  rows: readonly KeyedCall[],
  days: readonly string[],
) => Promise<(Contact | null)[]>;

/** By the id of the call where rows carry one, else by what two exports of one call have in common. */
export function callCounterparts(system: string, importId: number, before: ContactsBefore): FindCounterparts {
  const meet = meetings(system);
  return async (rows, days) => {
    const keys = rows.map(({ importKey }) => importKey).filter((key) => markOf(key, system) === ':');
    const byKey = await before.withKeys(keys);
    const open = rows.filter(({ importKey }) => !byKey.has(importKey));
    const around = await before.atTimes(days, new Set(open.map(({ startedAt }) => startedAt)));
    return rows.map((row) => {
      const known = byKey.get(row.importKey);
      // One that this import has made itself is no contact of before.
      if (known) return known.importId === importId ? null : known;
      return meet(row, around.get(placeOf(row)) ?? []);
    });
  };
}

/** A contact that one row has taken is no other's; a row that finds none gets a key that is free. */
function meetings(system: string): (row: KeyedCall, around: readonly Contact[]) => Contact | null {
  const taken = recentlyTaken();
  const freeKey = freeKeys(system);
  return (row, around) => {
    const candidates = around.filter((one) => couldBe(row, one, system));
    const found = counterpart(row, candidates, taken.by);
    if (found) taken.add(found.id, row.importKey);
    else row.importKey = freeKey(row.importKey, candidates);
    return found;
  };
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
