/** Rows of an exchange's export and the contacts that are here already: each call is one contact. */
import type { KeyedCall } from '../contacts/counterpart.ts';
import type { Contact } from '../contacts/types.ts';
import type { RowBatch } from '../facts/import-run.ts';
import { callCounterparts, type FindCounterparts } from './call-counterparts.ts';
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
  const counterparts = callCounterparts(meeting.system, meeting.importId, meeting.before);
  return {
    fresh: (batch) => freshRows(meeting, counterparts, batch),
    fold: (batch, added) => foldRows(meeting, batch, added),
  };
}

async function freshRows(
  { peopled, taught, takeTurn }: Meeting,
  counterparts: FindCounterparts,
  batch: RowBatch,
): Promise<RowBatch> {
  const days = await peopled([...new Set(batch.columns.day)].map(String));
  if (days.length === 0) return batch;
  // What is decided here rests on the contacts as they are.
  await takeTurn();
  const rows = keyedCalls(batch);
  const found = await counterparts(rows, days);
  await taught.others(lessons(rows, (_, index) => found[index]));
  const kept = [...rows.keys()].filter((index) => !found[index]);
  return picked(batch, kept, rows);
}

async function foldRows(meeting: Meeting, batch: RowBatch, added: number): Promise<void> {
  const { importId, taught, takeTurn } = meeting;
  const rows = keyedCalls(batch);
  const there = await contactsThere(meeting, rows, added);
  const all = lessons(rows, ({ importKey }) => there.get(importKey));
  await taught.own(all.filter(([contact]) => contact.importId === importId));
  const others = all.filter(([contact]) => contact.importId !== importId);
  if (others.length === 0) return;
  await takeTurn();
  await taught.others(others);
}

/** Contacts under the keys of rows. Where each key was added once, only those of several rows have more to learn. */
function contactsThere(
  { before }: Meeting,
  rows: readonly KeyedCall[],
  added: number,
): Promise<Map<string, Contact>> {
  const keys = new Map<string, number>();
  for (const { importKey } of rows) keys.set(importKey, (keys.get(importKey) ?? 0) + 1);
  const repeated = [...keys].filter(([, times]) => times > 1).map(([key]) => key);
  return before.withKeys(added === keys.size ? repeated : [...keys.keys()]);
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
