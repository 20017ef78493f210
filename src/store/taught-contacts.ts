/** Contacts that learn from a file's rows: written once a batch, and remembered for what follows. */
import type { Kysely } from 'kysely';
import type { KeyedCall } from '../contacts/counterpart.ts';
import { differing, learnt } from '../contacts/same-call.ts';
import type { Contact } from '../contacts/types.ts';
import { complete, rewrite, timesCompleted } from './import-changes.ts';
import { type Database, encode } from './schema.ts';

export type Lesson = readonly [Contact, KeyedCall];

export interface Taught {
  /** Those whose figures records of before stand in that were completed. */
  readonly days: Set<string>;
  /** Contacts of before this import: their former values are kept. */
  others(lessons: readonly Lesson[]): Promise<void>;
  /** Contacts that this import has made itself. */
  own(lessons: readonly Lesson[]): Promise<void>;
  /** A contact of before becomes another one. */
  change(before: Contact, set: Partial<Contact>): Promise<void>;
}

export function taughtContacts(
  db: Kysely<Database>,
  place: { clinicId: number; importId: number },
  required: readonly string[],
): Taught {
  const days = new Set<string>();
  const write = async (changes: readonly { before: Contact; set: Partial<Contact> }[]): Promise<void> => {
    for (const { before, set } of changes) {
      for (const day of [before.day, set.day]) if (day !== undefined) days.add(day);
    }
    const rows = changes.map(({ before, set }) => ({
      record: 'contact' as const,
      id: before.id,
      before,
      set,
    }));
    if (rows.length > 0) await complete(db, place, rows);
  };
  return {
    days,
    change: (before, set) => write([{ before, set }]),
    async others(lessons) {
      const changed = lessons.filter(([{ version }]) => version > 1).map(([{ id }]) => id);
      const times = await timesCompleted(db, 'contact', [...new Set(changed)]);
      const byHand = ({ id, importId, version }: Contact) =>
        importId === null || version - 1 > (times.get(id) ?? 0);
      await write(changesOf(lessons, byHand, required));
    },
    async own(lessons) {
      for (const { before, set } of changesOf(lessons, () => false, required)) {
        await rewrite(db, 'contact', before.id, encode(set));
      }
    },
  };
}

function changesOf(
  lessons: readonly Lesson[],
  byHand: (contact: Contact) => boolean,
  required: readonly string[],
): { before: Contact; set: Partial<Contact> }[] {
  const first = new Map<number, Contact>();
  const now = new Map<number, Contact>();
  for (const [contact, row] of lessons) {
    const before = first.get(contact.id) ?? contact;
    first.set(contact.id, before);
    const latest = now.get(contact.id) ?? contact;
    const more = learnt(latest, row, byHand(before), required);
    if (more !== null) now.set(contact.id, { ...latest, ...more });
  }
  return [...now.values()].flatMap((after) => {
    const before = first.get(after.id);
    const set = before ? differing(before, after) : null;
    return before && set ? [{ before, set }] : [];
  });
}
